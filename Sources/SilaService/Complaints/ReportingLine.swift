public import SilaCore
public import SilaStorage

/// Under whom a member of staff works.
public struct ReportingLine: Hashable, Sendable {
    /// Their login.
    public let login: String
    /// What they are called.
    public let name: Name
    /// The login of whom they work under; nil for nobody.
    public let under: String?
}

extension Office {
    /// Under whom everybody works, by login.
    public func reportingLines() async throws(ServiceError) -> [ReportingLine] {
        let staff = try await staff()
        return staff.map { row in
            ReportingLine(
                login: row.login, name: row.name, under: staff.first { $0.id == row.reportsTo }?.login)
        }
    }

    /// Puts a member of staff under another, or under nobody; the answer is stored with it.
    public func setReportingLine(
        of login: String, under manager: String?, by caller: Caller, _ submission: Submission,
        answer: (ReportingLine) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let found: IdempotencyRow?
        do {
            found = try await database.run(IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
        } catch {
            throw .storage(error)
        }
        if let replay = try submission.replay(found) { return replay }
        var answered: StoredAnswer?
        _ = try await setReportingLine(of: login, under: manager, by: caller.id.text) { line, now in
            let given = answer(line)
            answered = given
            return submission.claim(given, by: caller.id.text, now: now)
        }
        guard let answered else { throw .damaged("the answer to a reporting line") }
        return answered
    }

    /// Puts a member of staff under another, or under nobody.
    ///
    /// Whoever comes under somebody complained of is barred from those complaints in the same transaction, and a complaint
    /// that nobody at its level may see any more goes to the level above. `ServiceError.notFound` where there is no such
    /// member, `.invalid` where the other is none, or works under them already.
    @discardableResult
    public func setReportingLine(
        of login: String, under manager: String?, by actor: String,
        claim: (ReportingLine, Moment) -> [Write] = { _, _ in [] }
    ) async throws(ServiceError) -> ReportingLine {
        let staff = try await staff()
        func row(_ login: String) -> StaffRow? { staff.first { $0.login.lowercased() == login.lowercased() } }
        guard let member = row(login) else { throw .notFound }
        let other = manager.flatMap(row)
        if manager != nil { try Self.requireAbove(other, member, among: staff) }
        let line = ReportingLine(login: member.login, name: member.name, under: other?.login)
        let now = clock.now()
        let details = #"{"staff":"\#(member.id.text)","under":"\#(other?.id.text ?? "")"}"#
        let audit = AuditRow(at: now, actor: actor, what: "staff.reporting-line", details: details)
        do {
            try await database.run(
                claim(line, now) + [
                    ReportingLines.set(member.id, under: other?.id),
                    ReportingLines.barNewcomers(at: now, by: actor), AuditStore.record(audit),
                ])
        } catch {
            throw .storage(error)
        }
        try await rerouteComplaints()
        return line
    }

    private static func requireAbove(
        _ manager: StaffRow?, _ member: StaffRow, among staff: [StaffRow]
    ) throws(ServiceError) {
        var above = manager
        var seen: Set<RowID> = []
        while let row = above, row.id != member.id, seen.insert(row.id).inserted {
            above = staff.first { $0.id == row.reportsTo }
        }
        guard manager == nil || above?.id == member.id else { return }
        let message =
            manager == nil
            ? Name(ar: "لا أحد من العاملين بهذا الدخول", en: "nobody who works here has this login")
            : Name(ar: "يعمل تحت من تضعه تحته", en: "they work under the one you put under them")
        throw .invalid([FieldFault(field: "under", message: message)])
    }

    /// Looks at every open complaint against somebody: reading it writes down where it goes by now.
    private func rerouteComplaints() async throws(ServiceError) {
        var last: Reference?
        while true {
            let page: [Reference]
            do { page = try await database.run(ReportingLines.complaints(after: last, limit: 200)) } catch {
                throw .storage(error)
            }
            for reference in page {
                do { _ = try await load(Complaint.self, reference, actor: nil, key: nil) } catch .damaged { continue }
            }
            guard page.count == 200 else { return }
            last = page.last
        }
    }
}
