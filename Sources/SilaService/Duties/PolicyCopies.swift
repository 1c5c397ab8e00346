public import SilaCore
public import SilaStorage

/// A department with the copy of an edition that it was given.
public struct DepartmentCopy: Sendable {
    /// The department.
    public let department: DepartmentRow
    /// The copy; nil where it has none.
    public let copy: PolicyCopyRow?
}

/// Who has a copy of an edition, and what is lacking.
public struct DistributionSheet: Sendable {
    /// What the policy asks.
    public let asked: Distribution
    /// The edition.
    public let edition: Edition
    /// The open departments, and the closed ones that were given a copy.
    public let departments: [DepartmentCopy]
    /// Those of a good account who belong to no department.
    public let unplaced: [StaffRow]
    /// The names of the staff in it, by id.
    public let names: [String: Name]
}

/// A copy with its department and who had to do with it.
public struct CopySheet: Sendable {
    /// The copy.
    public let row: PolicyCopyRow
    /// The department.
    public let department: DepartmentRow
    /// The names of the staff in it, by id.
    public let names: [String: Name]
}

extension Office {
    /// Who has a copy of that edition, of the one in force where none is named; a refusal in the policy's words where it
    /// asks for no copies.
    public func distribution(of number: Int?) async throws(ServiceError) -> DistributionSheet {
        let edition = try await self.asked(number)
        let asked = try Self.heeding { () throws(DutyRefusal) in try Distribution(asked: edition.policy) }
        let (rows, members) = try await departmentLook()
        let copies = try await copies(of: edition.number)
        let departments = rows.compactMap { row -> DepartmentCopy? in
            let copy = copies.first { $0.department == row.id }
            return row.closedAt == nil || copy != nil ? DepartmentCopy(department: row, copy: copy) : nil
        }
        return DistributionSheet(
            asked: asked, edition: edition, departments: departments,
            unplaced: members.filter { $0.department == nil && $0.staff.disabledAt == nil }.map(\.staff),
            names: Self.names(of: members))
    }

    /// Records that a department was given a copy of an edition, of the one in force where none is named.
    public func giveCopy(
        to id: RowID, of number: Int?, _ form: PolicyCopyRow.Form, on day: CivilDate?, by caller: Caller,
        _ submission: Submission, answer: (CopySheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let now = act.at
            let edition = try await self.asked(number)
            let asked = try Self.heeding { () throws(DutyRefusal) in try Distribution(asked: edition.policy) }
            let (rows, members) = try await departmentLook()
            let department = try Self.open(id, among: rows)
            if try await copies(of: edition.number).contains(where: { $0.department == id }) {
                throw .duty(Self.givenAlready(edition.number, to: department, asked.clause))
            }
            let given = day ?? now.date
            guard given <= now.date, given >= edition.publishedAt.date else {
                throw .duty(Self.unfit("given_on", from: edition.publishedAt.date, to: now.date))
            }
            let row = PolicyCopyRow(
                id: RowID(at: now), edition: edition.number, department: id, form: form, givenOn: given,
                givenBy: caller.id, recordedAt: now)
            return RegisterEntry(
                writes: [PolicyCopyStore.add(row)], guarded: 0, what: "policy-copy.given",
                details: ["id": row.id.text, "edition": "\(edition.number)"],
                answer: try answer(CopySheet(row: row, department: department, names: Self.names(of: members))))
        }
    }

    /// Confirms that a department has its copy: by its head or one who belongs to it, never by who gave it.
    public func receiveCopy(
        _ id: RowID, by caller: Caller, _ submission: Submission,
        answer: (CopySheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let now = act.at
            let (rows, members) = try await departmentLook()
            guard var row = try await copy(id), let department = rows.first(where: { $0.id == row.department }) else {
                throw .notFound
            }
            let belongs = members.contains { $0.staff.id == caller.id && $0.department == department.id }
            guard belongs || department.head == caller.id, caller.id != row.givenBy else {
                throw .duty(Self.notTheirs(department))
            }
            if row.receivedAt != nil {
                throw .duty(
                    DutyRefusal(
                        .receiptConfirmed, ar: "أُثبت استلام هذه النسخة من قبل",
                        en: "the receipt of this copy is confirmed already"))
            }
            (row.receivedAt, row.receivedBy) = (now, caller.id)
            return RegisterEntry(
                writes: [PolicyCopyStore.receive(id, at: now, by: caller.id)], guarded: 0, what: "policy-copy.received",
                details: ["id": id.text],
                answer: try answer(CopySheet(row: row, department: department, names: Self.names(of: members))))
        }
    }

    private func copies(of edition: Int) async throws(ServiceError) -> [PolicyCopyRow] {
        do { return try await database.run(PolicyCopyStore.of(edition)) } catch { throw .storage(error) }
    }

    private func copy(_ id: RowID) async throws(ServiceError) -> PolicyCopyRow? {
        do { return try await database.run(PolicyCopyStore.find(id)) } catch { throw .storage(error) }
    }

    /// The edition of that number, published; the one in force where none is named.
    func asked(_ number: Int?) async throws(ServiceError) -> Edition {
        guard let number else { return try await edition() }
        let row: EditionRow?
        do { row = try await database.run(EditionStore.find(number)) } catch { throw .storage(error) }
        guard let row, row.head.withdrawal == nil else { throw .notFound }
        return try await shelf.edition(number)
    }

    static func names(of members: [SigningMember]) -> [String: Name] {
        Dictionary(members.map { ($0.staff.id.text, $0.staff.name) }) { first, _ in first }
    }

    /// That a day lies outside the days it can be.
    static func unfit(_ field: String, from first: CivilDate, to last: CivilDate) -> DutyRefusal {
        DutyRefusal(
            .dayUnfit, field: field, ar: "التاريخ المقبول هنا من \(first.iso) إلى \(last.iso)",
            en: "a day from \(first.iso) to \(last.iso) is wanted here")
    }

    private static func givenAlready(_ edition: Int, to department: DepartmentRow, _ clause: Clause) -> DutyRefusal {
        DutyRefusal(
            .copyGiven, clause: clause.citation, field: "department",
            ar: "لدى «\(department.name.ar)» نسخة من الإصدار \(edition)",
            en: "“\(department.name.en)” has a copy of edition \(edition) already")
    }

    private static func notTheirs(_ department: DepartmentRow) -> DutyRefusal {
        DutyRefusal(
            .receiptByOthers,
            ar: "يثبت الاستلام رئيس «\(department.name.ar)» أو أحد منسوبيها، لا من سلّم النسخة",
            en: "the receipt is confirmed by the head of “\(department.name.en)” or one who belongs to it, not by who "
                + "gave the copy")
    }
}
