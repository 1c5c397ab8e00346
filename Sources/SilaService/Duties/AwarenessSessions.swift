public import SilaCore
public import SilaStorage

/// A session on the policy with the names of who was there.
public struct AwarenessSheet: Sendable {
    /// The session.
    public let row: AwarenessRow
    /// The names of the staff in it, by id.
    public let names: [String: Name]
}

/// Sessions on the policy, and who has attended none on the edition in force.
public struct AwarenessPage: Sendable {
    /// What the policy asks.
    public let asked: Awareness
    /// The edition in force.
    public let edition: Int
    /// The sessions, the latest first.
    public let rows: [AwarenessRow]
    /// What to ask the next page for; nil where this is the last.
    public let next: String?
    /// Those of a good account who have attended no session on the edition in force.
    public let lacking: [StaffRow]
    /// The names of the staff in it, by id.
    public let names: [String: Name]
}

extension Office {
    /// The sessions on the policy; a refusal in the policy's words where it does not ask for awareness.
    public func awareness(after cursor: String?, limit: Int) async throws(ServiceError) -> AwarenessPage {
        let edition = try await edition()
        let asked = try Self.heeding { () throws(DutyRefusal) in try Awareness(asked: edition.policy) }
        let last = try cursor.map { text throws(ServiceError) in try Self.awarenessPlace(text) }
        let (rows, attended): ([AwarenessRow], [RowID])
        let members: [SigningMember]
        do {
            (rows, attended, members) = try await database.run(
                AwarenessStore.page(before: last, limit: limit + 1), AwarenessStore.attended(edition.number),
                AcknowledgementStore.members(on: clock.now().date))
        } catch {
            throw .storage(error)
        }
        let (shown, there) = (Array(rows.prefix(limit)), Set(attended))
        let next = rows.count > limit ? shown.last.map { "\($0.heldOn.iso)~\($0.id.text)" } : nil
        return AwarenessPage(
            asked: asked, edition: edition.number, rows: shown, next: next,
            lacking: members.filter { $0.staff.disabledAt == nil && !there.contains($0.staff.id) }.map(\.staff),
            names: Self.names(of: members))
    }

    /// Records a session on an edition, of the one in force where none is named, with who attended by login.
    public func recordAwareness(
        _ topic: String, on day: CivilDate, of number: Int?, attended logins: [String], by caller: Caller,
        _ submission: Submission, answer: (AwarenessSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let now = act.at
            let edition = try await self.asked(number)
            _ = try Self.heeding { () throws(DutyRefusal) in try Awareness(asked: edition.policy) }
            guard day <= now.date, day >= edition.publishedAt.date else {
                throw .duty(Self.unfit("held_on", from: edition.publishedAt.date, to: now.date))
            }
            let (_, members) = try await departmentLook()
            var attended: [RowID] = []
            for login in logins {
                let id = members[try Self.member(login, among: members, field: "attended")].staff.id
                if !attended.contains(id) { attended.append(id) }
            }
            let row = AwarenessRow(
                id: RowID(at: now), edition: edition.number, heldOn: day, topic: topic, attended: attended,
                recordedAt: now, recordedBy: caller.id)
            return RegisterEntry(
                writes: AwarenessStore.add(row), guarded: 0, what: "awareness.held",
                details: ["id": row.id.text, "edition": "\(edition.number)", "attended": "\(attended.count)"],
                answer: try answer(AwarenessSheet(row: row, names: Self.names(of: members))))
        }
    }

    private static func awarenessPlace(
        _ cursor: String
    ) throws(ServiceError) -> (heldOn: CivilDate, id: RowID) {
        let parts = cursor.split(separator: "~").map(String.init)
        guard parts.count == 2, let day = CivilDate(iso: parts[0]), let id = RowID(parts[1]) else {
            throw .invalid([
                FieldFault(
                    field: "after",
                    message: Name(ar: "أعد قيمة next كما وردت", en: "give back `next` as it came"))
            ])
        }
        return (day, id)
    }
}
