internal import SilaCore
internal import SilaDelivery
public import SilaPolicyFiles
internal import SilaStorage

extension Office {
    /// What the check says of the edition in force, with who is there to act on it.
    ///
    /// `ServiceError.setUp` where no edition is in force.
    public func policyFindings() async throws(ServiceError) -> CheckReport {
        let found: (number: Int?, roles: [Held], seats: [Held])
        do {
            found = try await database.run(
                EditionStore.numberInForce(on: clock.now().date), StaffStore.rolesHeld(), StaffStore.seatsHeld())
        } catch {
            throw .storage(error)
        }
        let number = try await shelf.inForce(found.number).number
        let row: EditionRow?
        do { row = try await database.run(EditionStore.find(number)) } catch { throw .storage(error) }
        guard let row else { throw .damaged("edition \(number) of `\(slug.text)`") }
        return .texts(
            TenantTexts(row.texts),
            path: "\(slug.text)/edition \(number)", carried: Carrier.media,
            facts: TenantFacts(roles: found.roles, seats: found.seats))
    }
}

extension TenantFacts {
    /// The facts of the counts; who sits where is unknown while nobody is entered as sitting anywhere.
    fileprivate init(roles: [Held], seats: [Held]) {
        let staff = roles.compactMap { held in Role(rawValue: held.what).map { ($0, held.count) } }
        let members = seats.map { (BodyID($0.what), $0.count) }
        self.init(
            staff: Dictionary(staff, uniquingKeysWith: +),
            members: members.isEmpty ? nil : Dictionary(members, uniquingKeysWith: +))
    }
}
