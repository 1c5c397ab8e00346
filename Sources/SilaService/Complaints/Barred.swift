internal import SilaCore
internal import SilaStorage

extension Reach {
    /// Whom a complaint against these members of staff cannot reach: a role is closed where everybody who holds it is
    /// complained of or works under somebody who is, and where nobody holds it.
    init(of accused: [String], among staff: [StaffRow]) {
        let barred = Self.barred(accused, among: staff)
        let left = staff.filter { $0.disabledAt == nil && !barred.contains($0.id.text) }
        let held = Set(left.flatMap(\.roles).compactMap(Role.init))
        self.init(closed: accused.isEmpty ? [] : Set(Role.allCases).subtracting(held))
    }

    /// Those complained of and everybody under them, by staff id.
    private static func barred(_ accused: [String], among staff: [StaffRow]) -> Set<String> {
        var barred = Set(accused)
        var grew = true
        while grew {
            let under = staff.filter { row in
                !barred.contains(row.id.text) && row.reportsTo.map { barred.contains($0.text) } == true
            }
            grew = !under.isEmpty
            barred.formUnion(under.map(\.id.text))
        }
        return barred
    }
}

extension Office {
    /// The accused by staff id; each may be named by id or by login.
    static func named(_ against: Accused, among staff: [StaffRow]) throws(ServiceError) -> Accused {
        var ids: [String] = []
        var faults: [FieldFault] = []
        for name in against.staff {
            let found = staff.first { $0.id.text == name || $0.login.lowercased() == name.lowercased() }
            if let found {
                ids.append(found.id.text)
            } else {
                let message = Name(
                    ar: "لا أحد من العاملين في الجمعية بهذا المعرّف: \(name)",
                    en: "nobody of that id works here: `\(name)`")
                faults.append(FieldFault(field: "accused.staff", message: message))
            }
        }
        if !faults.isEmpty { throw .invalid(faults) }
        return Accused(staff: ids, body: against.body)
    }

    /// The writes that bar these members of staff and those under them, as the lines stand when they are made.
    static func barring(_ staff: [String], from caseID: RowID, at desk: Desk) -> [Write] {
        let ids = staff.compactMap { RowID($0) }
        if ids.isEmpty { return [] }
        return [ReportingLines.hold()]
            + ReportingLines.bar(ids, from: caseID, reason: "complained of", at: desk.now, by: desk.actor.id)
    }

    /// Throws where a complaint is said to be about a case that the caller cannot see.
    func requireSeen(_ about: String?, by caller: Caller) async throws(ServiceError) {
        guard let about else { return }
        if let reference = Reference(reading: about) {
            do {
                if try await database.run(CaseStore.find(reference, for: caller.id)) != nil { return }
            } catch {
                throw .storage(error)
            }
        }
        let message = Name(ar: "لا حالة بهذا المرجع: \(about)", en: "no case has this reference: `\(about)`")
        throw .invalid([FieldFault(field: "about", message: message)])
    }
}
