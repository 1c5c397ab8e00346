internal import SilaCore
internal import SilaDelivery
public import SilaPolicyFiles
internal import SilaStorage

extension Office {
    /// What the check says of the edition in force, with who is there to act on it.
    ///
    /// `ServiceError.setUp` where no edition is in force.
    public func policyFindings() async throws(ServiceError) -> CheckReport {
        let number = try await shelf.inForce().number
        let row: EditionRow?
        do { row = try await database.run(EditionStore.find(number)) } catch { throw .storage(error) }
        guard let row else { throw .damaged("edition \(number) of `\(slug.text)`") }
        return .texts(
            TenantTexts(row.texts), path: "\(slug.text)/edition \(number)", carried: Carrier.media,
            facts: try await facts())
    }

    /// What is so at the association beside its files: who holds which role, and who sits where.
    func facts() async throws(ServiceError) -> TenantFacts {
        do {
            let (roles, seats) = try await database.run(StaffStore.rolesHeld(), StaffStore.seatsHeld())
            return TenantFacts(roles: roles, seats: seats)
        } catch {
            throw .storage(error)
        }
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
