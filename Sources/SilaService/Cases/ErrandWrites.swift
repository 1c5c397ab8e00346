internal import SilaCore
internal import SilaDelivery
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Office {
    /// The writes by which errands reach somebody: rows of the outbox, sealed, and tasks of staff.
    ///
    /// The key of a notice is the case, the event and the topic, so that the receiver can tell a repetition.
    func writes(
        for errands: [Errand], of row: CaseRow, seq: Int, at now: Moment
    ) throws(ServiceError) -> [Write] {
        var writes: [Write] = []
        for errand in errands {
            switch errand {
            case .notice(let notice):
                writes.append(try outbox(notice, of: row, seq: seq, at: now))
                if let matter = Self.outgoing(notice, of: row, seq: seq, at: now) {
                    writes.append(RegisterStore.submit(matter))
                }
            case .task(let task):
                writes.append(
                    TaskStore.add(
                        TaskRow(
                            id: RowID(at: now), caseID: row.id, kind: task.kind.rawValue, title: task.title,
                            due: task.due, assignedRole: task.role.rawValue, createdAt: now)))
            }
        }
        return writes
    }

    /// The key under which a notice of the event leaves.
    static func outboxKey(_ topic: NoticeTopic, of id: RowID, seq: Int) -> String {
        "\(id.text)/\(seq)/\(topic.rawValue)"
    }

    private func outbox(
        _ notice: Notice, of row: CaseRow, seq: Int, at now: Moment
    ) throws(ServiceError) -> Write {
        let outgoing = OutgoingNotice(notice: notice, reference: row.reference, person: row.personID?.text)
        return try outbox(outgoing, key: Self.outboxKey(notice.topic, of: row.id, seq: seq), at: now)
    }

    /// The row of the outbox by which a notice leaves under that key.
    func outbox(_ outgoing: OutgoingNotice, key: String, at now: Moment) throws(ServiceError) -> Write {
        let id = RowID(at: now)
        let body: Data
        do { body = try JSONEncoder().encode(outgoing) } catch { throw .damaged("a notice") }
        let place = SealedPlace(table: "outbox", column: "body", row: id.text)
        return OutboxStore.add(
            OutboxRow(
                id: id, key: key, topic: "notice.\(outgoing.notice.medium.rawValue)",
                body: try keys.seal(Array(body), for: place), createdAt: now))
    }
}

extension Errand {
    /// This errand, by hand where the person has no number or address on file to which its notice could go.
    ///
    /// A code to sign with is never told by hand; the rules send none where there is no mobile.
    func reaching(_ person: DeclaredPerson?) -> Errand {
        guard let person, case .notice(let notice) = self, !person.isReached(over: notice.medium) else { return self }
        return .task(.carrying(notice.topic, insteadOf: notice.medium))
    }
}

extension DeclaredPerson {
    /// Whether something that leaves by itself over that medium finds them.
    func isReached(over medium: Medium) -> Bool {
        switch medium {
        case .sms, .whatsapp: mobile != nil
        case .email: email != nil
        case .fax, .phone, .inPerson, .letter: true
        }
    }
}

/// A notice as it waits in the outbox: to whom is looked up when it leaves, so that it goes to the number of that day.
struct OutgoingNotice: Codable {
    /// What is told.
    var notice: Notice
    /// About which case; nil for what is about none.
    var reference: Reference?
    /// To whom, by the person's id.
    var person: String?
}
