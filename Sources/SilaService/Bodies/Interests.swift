public import SilaCore
public import SilaStorage

/// Whom a case concerns, with the staff by id.
public struct InterestSheet: Sendable {
    /// What people call the case by.
    public let reference: Reference
    /// Whom it concerns.
    public let rows: [InterestRow]
    /// The names of the staff, by id.
    public let names: [String: Name]
}

extension Office {
    /// Whom a case concerns, as `caller` may see it; a case that is hidden from them is not found.
    public func interests(_ reference: Reference, by caller: Caller) async throws(ServiceError) -> InterestSheet {
        try await interestSheet(reference, by: caller).sheet
    }

    /// Declares that a case concerns the caller, who sits, votes and decides on it in no way from then on.
    public func declareInterest(
        _ reference: Reference, reason: String, by caller: Caller, _ submission: Submission,
        answer: (InterestSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let (sheet, caseID) = try await interestSheet(reference, by: caller)
            let row = InterestRow(
                caseID: caseID, staff: caller.id, kind: .declared, reason: reason, recordedAt: act.at,
                recordedBy: caller.id.text)
            let isNew = !sheet.rows.contains { $0.staff == caller.id && $0.kind == .declared }
            let after = InterestSheet(
                reference: reference, rows: sheet.rows + (isNew ? [row] : []),
                names: sheet.names.merging([caller.id.text: caller.name]) { first, _ in first })
            return RegisterEntry(
                writes: isNew ? [InterestStore.add(row)] : [], guarded: isNew ? 0 : nil, what: "interest.declared",
                details: ["case": caseID.text], answer: try answer(after))
        }
    }

    private func interestSheet(
        _ reference: Reference, by caller: Caller
    ) async throws(ServiceError) -> (sheet: InterestSheet, caseID: RowID) {
        let found: CaseRow?
        do { found = try await database.run(CaseStore.find(reference, for: caller.id)) } catch { throw .storage(error) }
        guard let found else { throw .notFound }
        let rows: [InterestRow]
        do { rows = try await database.run(InterestStore.of(case: found.id)) } catch { throw .storage(error) }
        let names = try await staffNames.names(of: Set(rows.map(\.staff.text)))
        return (InterestSheet(reference: reference, rows: rows, names: names), found.id)
    }
}
