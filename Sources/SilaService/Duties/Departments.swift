public import SilaCore
public import SilaStorage

/// A department with who belongs to it.
public struct DepartmentSheet: Sendable {
    /// The department.
    public let row: DepartmentRow
    /// Those of a good account who belong to it.
    public let members: [StaffRow]
    /// The names of its head and of who entered and closed it, by id.
    public let names: [String: Name]
}

extension Office {
    /// The departments, the open ones first, by name.
    public func departments() async throws(ServiceError) -> [DepartmentSheet] {
        let (rows, members) = try await departmentLook()
        return rows.map { sheet($0, members) }
    }

    /// Enters a department; its head is named by login.
    public func addDepartment(
        _ name: Name, head: String?, by caller: Caller, _ submission: Submission,
        answer: (DepartmentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let now = act.at
            let (rows, members) = try await departmentLook()
            try Self.requireFree(name, among: rows, but: nil)
            let row = DepartmentRow(
                id: RowID(at: now), name: name, head: try Self.head(head, among: members), createdAt: now,
                createdBy: caller.id)
            return RegisterEntry(
                writes: [DepartmentStore.add(row)], guarded: 0, what: "department.entered",
                details: ["id": row.id.text], answer: try answer(sheet(row, members)))
        }
    }

    /// Gives a department another name or head; nil leaves what is there, an empty login takes the head away.
    public func changeDepartment(
        _ id: RowID, name: Name?, head: String?, by caller: Caller, _ submission: Submission,
        answer: (DepartmentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { _ throws(ServiceError) in
            let (rows, members) = try await departmentLook()
            var row = try Self.open(id, among: rows)
            if let name {
                try Self.requireFree(name, among: rows, but: id)
                row.name = name
            }
            if let head { row.head = try Self.head(head, among: members) }
            return RegisterEntry(
                writes: [DepartmentStore.change(id, name: row.name, head: row.head)], guarded: 0,
                what: "department.changed", details: ["id": id.text], answer: try answer(sheet(row, members)))
        }
    }

    /// Closes a department to which nobody belongs any more.
    public func closeDepartment(
        _ id: RowID, by caller: Caller, _ submission: Submission,
        answer: (DepartmentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let now = act.at
            let (rows, members) = try await departmentLook()
            var row = try Self.open(id, among: rows)
            let there = members.filter { $0.department == id && $0.staff.disabledAt == nil }
            if !there.isEmpty {
                throw .duty(
                    DutyRefusal(
                        .departmentHasStaff, ar: "ينتسب إلى هذه الإدارة عاملون؛ انقلهم أولاً",
                        en: "people belong to this department still; let them belong to another first",
                        items: there.map { RefusalItem(id: $0.staff.login, name: $0.staff.name) }))
            }
            (row.closedAt, row.closedBy) = (now, caller.id)
            return RegisterEntry(
                writes: [DepartmentStore.close(id, at: now, by: caller.id)], guarded: 0, what: "department.closed",
                details: ["id": id.text], answer: try answer(sheet(row, members)))
        }
    }

    /// Lets a member of staff, by login, belong to a department; to none with `belongs` false.
    public func assign(
        _ login: String, to id: RowID, belongs: Bool, by caller: Caller, _ submission: Submission,
        answer: (DepartmentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { _ throws(ServiceError) in
            var (rows, members) = try await departmentLook()
            let row = try Self.open(id, among: rows)
            let place = try Self.member(login, among: members, field: "login")
            members[place].department = belongs ? id : nil
            let staff = members[place].staff.id
            return RegisterEntry(
                writes: [DepartmentStore.assign(staff, to: belongs ? id : nil)], guarded: 0,
                what: belongs ? "department.joined" : "department.left", details: ["id": id.text, "staff": staff.text],
                answer: try answer(sheet(row, members)))
        }
    }

    /// The departments, and everybody with theirs.
    func departmentLook() async throws(ServiceError) -> ([DepartmentRow], [SigningMember]) {
        do {
            return try await database.run(
                DepartmentStore.list(), AcknowledgementStore.members(on: clock.now().date))
        } catch {
            throw .storage(error)
        }
    }

    private func sheet(_ row: DepartmentRow, _ members: [SigningMember]) -> DepartmentSheet {
        let hands = [row.head, row.createdBy, row.closedBy].compactMap(\.self)
        let named = members.filter { hands.contains($0.staff.id) }.map { ($0.staff.id.text, $0.staff.name) }
        return DepartmentSheet(
            row: row,
            members: members.filter { $0.department == row.id && $0.staff.disabledAt == nil }.map(\.staff),
            names: Dictionary(named) { first, _ in first })
    }

    /// The place of the member with that login and a good account; a fault of `field` where there is none.
    static func member(
        _ login: String, among members: [SigningMember], field: String
    ) throws(ServiceError) -> Int {
        let found = members.firstIndex {
            $0.staff.login.lowercased() == login.lowercased() && $0.staff.disabledAt == nil
        }
        guard let found else {
            throw .invalid([
                FieldFault(
                    field: field,
                    message: Name(
                        ar: "لا عامل بحساب سارٍ باسم الدخول هذا", en: "nobody of a good account has this login"))
            ])
        }
        return found
    }

    private static func head(
        _ login: String?, among members: [SigningMember]
    ) throws(ServiceError) -> RowID? {
        guard let login, !login.isEmpty else { return nil }
        return members[try member(login, among: members, field: "head")].staff.id
    }

    private static func requireFree(
        _ name: Name, among rows: [DepartmentRow], but id: RowID?
    ) throws(ServiceError) {
        guard rows.contains(where: { $0.id != id && $0.closedAt == nil && $0.name.ar == name.ar }) else { return }
        throw .duty(
            DutyRefusal(
                .departmentTaken, field: "name", ar: "في الجمعية إدارة بهذا الاسم: «\(name.ar)»",
                en: "there is a department of this name already: “\(name.ar)”"))
    }

    /// The open department of that id.
    static func open(_ id: RowID, among rows: [DepartmentRow]) throws(ServiceError) -> DepartmentRow {
        guard let row = rows.first(where: { $0.id == id }) else { throw .notFound }
        if row.closedAt == nil { return row }
        throw .duty(
            DutyRefusal(
                .departmentClosed, ar: "أُغلقت هذه الإدارة: «\(row.name.ar)»",
                en: "this department is closed: “\(row.name.en)”"))
    }
}
