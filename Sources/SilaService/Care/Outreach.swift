public import SilaCore
public import SilaStorage

/// Outreach lists with the clause behind them.
public struct OutreachSheet: Sendable {
    /// The lists, the newest first.
    public let lists: [OutreachListRow]
    /// The goal that asks for reaching people unasked.
    public let clause: Clause
    /// The names of the staff in them, by id.
    public let names: [String: Name]
}

/// A page of those on a list.
public struct OutreachPage: Sendable {
    /// The list.
    public let list: OutreachListRow
    /// Those on it with their names, in the order in which they were put on it.
    public let members: [(member: OutreachMemberRow, name: String)]
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
}

extension Office {
    /// The goal that asks for reaching people unasked; a refusal that says so where the policy has none.
    func outreachClause() async throws(ServiceError) -> Clause {
        if let clause = try await edition().policy.goal(asking: .outreach) { return clause }
        throw .refused(
            Refusal(
                .policyLacksStep,
                message: Name(
                    ar: "ليس من أهداف سياسة الجمعية الوصول إلى الناس دون طلب، فلا قوائم لذلك؛ "
                        + "انشر إعلاناً لفئة أو لمجال عمل",
                    en:
                        "reaching people unasked is no goal of this association's policy, so there are no lists for it; "
                        + "announce to a category of people or to a field of work")))
    }

    /// Every outreach list.
    public func outreachLists() async throws(ServiceError) -> OutreachSheet {
        let clause = try await outreachClause()
        let lists = try await read(OutreachStore.lists())
        let hands = lists.flatMap { [$0.creation.by, $0.closing?.by].compactMap(\.self) }
        return OutreachSheet(lists: lists, clause: clause, names: try await staffNames.names(of: Set(hands)))
    }

    /// Makes a list of people to reach unasked, with the reason.
    public func makeOutreachList(
        _ name: String, reason: String, by caller: Caller, _ submission: Submission,
        answer: (OutreachListRow) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        _ = try await outreachClause()
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            if try await read(OutreachStore.lists()).contains(where: { $0.closing == nil && $0.name == name }) {
                throw .field("name", ar: "توجد قائمة مفتوحة بهذا الاسم", en: "an open list has this name")
            }
            let row = OutreachListRow(id: RowID(at: act.at), name: name, reason: reason, creation: act)
            return RegisterEntry(
                writes: [OutreachStore.add(row)], what: "outreach.list-made", details: ["id": row.id.text],
                answer: try answer(row))
        }
    }

    /// Closes a list: nothing is announced to it any more.
    public func closeOutreachList(
        _ id: RowID, by caller: Caller, _ submission: Submission,
        answer: (OutreachListRow) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let clause = try await outreachClause()
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            var row = try await openList(id, clause)
            row.closing = act
            return RegisterEntry(
                writes: [OutreachStore.close(id, act)], guarded: 0, what: "outreach.list-closed",
                details: ["id": id.text], answer: try answer(row))
        }
    }

    /// The list of that id, which has to be open.
    func openList(_ id: RowID, _ clause: Clause) async throws(ServiceError) -> OutreachListRow {
        guard let row = try await read(OutreachStore.find(id)) else { throw .notFound }
        guard row.closing == nil else {
            throw .care(
                CareRefusal(
                    .listClosed, clause: clause, ar: "أُغلقت قائمة «\(row.name)»",
                    en: "the list “\(row.name)” is closed"))
        }
        return row
    }

    /// Those on a list, after the cursor of the page before; at most `limit`, 1 to 100.
    public func outreachMembers(
        of id: RowID, after cursor: String?, limit: Int
    ) async throws(ServiceError) -> OutreachPage {
        _ = try await outreachClause()
        guard let list = try await read(OutreachStore.find(id)) else { throw .notFound }
        let last = cursor.flatMap { RowID($0) }
        if cursor != nil, last == nil { throw Self.strayCursor }
        let asked = min(max(limit, 1), 100)
        let found = try await read(OutreachStore.members(of: id, after: last, limit: asked + 1))
        let rows = Array(found.prefix(asked))
        return OutreachPage(
            list: list, members: rows, next: found.count > rows.count ? rows.last?.member.id.text : nil)
    }

    /// Puts somebody on a list, with what their being reached rests on.
    public func addToOutreachList(
        _ id: RowID, person: RowID, consent: String, by caller: Caller, _ submission: Submission,
        answer: (OutreachMemberRow, String) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let clause = try await outreachClause()
        var attempts = 0
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            attempts += 1
            let list = try await openList(id, clause)
            guard let known = try await read(PersonStore.find(person)) else {
                throw .field("person", ar: "لا شخص بهذا المعرّف", en: "there is no person of that id")
            }
            // A row that is there already fails the first attempt without a word of which it was.
            if attempts > 1 { throw .care(Self.onListAlready(list.name, clause)) }
            let row = OutreachMemberRow(
                id: RowID(at: act.at), list: id, personID: person, consent: consent, addition: act)
            return RegisterEntry(
                writes: [OutreachStore.add(row)], what: "outreach.added",
                details: ["list": id.text, "person": person.text], answer: try answer(row, known.name))
        }
    }

    private static func onListAlready(_ list: String, _ clause: Clause) -> CareRefusal {
        CareRefusal(
            .onListAlready, clause: clause, field: "person", ar: "هذا الشخص في قائمة «\(list)» من قبل",
            en: "the person is on the list “\(list)” already")
    }

    /// Takes somebody off a list, with the reason; `ServiceError.notFound` where they are not on it.
    public func removeFromOutreachList(
        _ id: RowID, person: RowID, why: String, by caller: Caller, _ submission: Submission,
        answer: () throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        _ = try await outreachClause()
        var attempts = 0
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            attempts += 1
            if attempts > 1 { throw .notFound }
            return RegisterEntry(
                writes: [OutreachStore.remove(person, from: id, why: why, act)], guarded: 0, what: "outreach.removed",
                details: ["list": id.text, "person": person.text], answer: try answer())
        }
    }
}
