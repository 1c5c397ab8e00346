internal import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// What of a case goes into the registers: its receipt, and what reaches the person.
extension Office {
    /// A case that came in, with how many documents it brought.
    static func incoming(_ row: CaseRow, _ declaration: Declaration, _ desk: Desk) -> RegisterMatter {
        let kind = CaseKind(rawValue: row.kind)?.name ?? Name(ar: "حالة", en: "Case")
        let service = declaration.service.flatMap { asked in desk.services.first { $0.id == asked } }
        let documents = service?.required.count { item in
            item.kind == .document && declaration.items[item.id]?.isEmpty == false
        }
        let subject = service.map { Name(ar: "\(kind.ar): \($0.name.ar)", en: "\(kind.en): \($0.name.en)") } ?? kind
        return RegisterMatter(
            .incoming, source: "case/\(row.id.text)", at: row.receivedAt, caseID: row.id,
            way: row.channel, isWithin: row.standing == "within", subject: subject, attachments: documents ?? 0)
    }

    /// A notice that leaves by itself; nil for a code to sign with, which is no correspondence.
    static func outgoing(_ notice: Notice, of row: CaseRow, seq: Int, at now: Moment) -> RegisterMatter? {
        if notice.topic == .signatureCode { return nil }
        return RegisterMatter(
            .outgoing, source: "notice/\(outboxKey(notice.topic, of: row.id, seq: seq))", at: now, caseID: row.id,
            way: notice.medium.rawValue, isWithin: row.standing == "within",
            subject: notice.topic.name)
    }

    /// An answer that a member of staff gave by hand, or on the spot; nil where it leaves as a notice, or is no answer.
    static func outgoing<Event: CaseEvent>(
        _ entry: Entry<Event>, _ errands: [Errand], of row: CaseRow, seq: Int
    ) -> RegisterMatter? {
        let leaves = errands.contains { if case .notice = $0 { true } else { false } }
        guard entry.event.name == "answered", !leaves else { return nil }
        return RegisterMatter(
            .outgoing, source: "event/\(row.id.text)/\(seq)", at: entry.at, caseID: row.id,
            way: row.medium, isWithin: row.standing == "within", subject: entry.event.summary)
    }

    /// What a member of staff told the person by hand: a call, a letter, a visit.
    func outgoing(_ task: TaskRow, reference: Reference?, at now: Moment) async throws(ServiceError) -> [Write] {
        guard let reference else { return [] }
        let media: [StaffTask.Kind: Medium] = [.call: .phone, .letter: .letter, .visit: .inPerson]
        guard let medium = StaffTask.Kind(rawValue: task.kind).flatMap({ media[$0] }) else { return [] }
        let row: CaseRow?
        do { row = try await database.run(CaseStore.find(reference)) } catch { throw .storage(error) }
        guard let row else { return [] }
        return [
            RegisterStore.submit(
                RegisterMatter(
                    .outgoing, source: "task/\(task.id.text)", at: now, caseID: row.id,
                    way: medium.rawValue, isWithin: row.standing == "within", subject: task.title))
        ]
    }
}
