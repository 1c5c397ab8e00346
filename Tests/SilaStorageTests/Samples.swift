import SilaCore
import SilaStorage

/// Rows that the tables take as they are; a test changes only what it is about.
enum Sample {
    static let moment = Moment(microseconds: 1_773_561_600_123_456)
    static let day = moment.date
    static let act = Act(at: moment, by: "tests")

    static func id() -> RowID { RowID(at: moment) }

    static func hash(_ seed: UInt8) -> [UInt8] { [UInt8](repeating: seed, count: 32) }

    /// An edition in force since the day of the samples, or from another.
    static func edition(_ number: Int = 1, from day: CivilDate = day) -> EditionRow {
        EditionRow(
            head: EditionHead(
                number: number, sha256: hash(UInt8(number)), publication: Act(at: moment, by: "tests"),
                effectiveOn: day),
            texts: texts(number))
    }

    static func texts(_ number: Int = 1) -> EditionTexts {
        EditionTexts(
            policy: "title: سياسة \(number)", services: "services: []", settings: "media: [sms]",
            sha256: hash(UInt8(number)))
    }

    static func draft(_ number: Int = 1, base: Int? = 1, text: Int = 9) -> DraftRow {
        DraftRow(
            number: number, base: base, texts: texts(text), origin: .desk, note: "مدة أقصر",
            creation: Act(at: moment, by: "staff-1"))
    }

    static func staff(_ login: String = "desk", roles: [String] = ["front_desk"]) -> StaffRow {
        StaffRow(id: id(), login: login, name: Name(ar: "منى", en: "Mona"), roles: roles, createdAt: moment)
    }

    static func person(_ name: String = "سارة القحطاني") -> PersonRow {
        PersonRow(id: id(), name: name, nameKey: ArabicSearchKey(name).text, createdAt: moment)
    }

    static func reference() -> Reference { Reference(random: UInt64.random(in: 0...UInt64.max)) }

    /// A request just received, with its only event.
    static func received(_ kind: String = "request", at received: Moment = moment) -> (row: CaseRow, event: EventRow) {
        let id = RowID(at: received)
        let event = EventChain.link(
            caseID: id, seq: 1, kind: "received", recordedAt: received, actor: "tests", body: [1, 2, 3],
            previous: EventChain.origin
        )
        var row = CaseRow(
            id: id, kind: kind, reference: reference(), edition: 1, channel: "in-person", receivedAt: received,
            headHash: event.hash
        )
        if kind == CaseKind.complaint.rawValue { row.countsFrom = received.date }
        return (row, event)
    }

    /// The same request one event further.
    static func next(_ row: CaseRow, body: [UInt8] = [9]) -> (row: CaseRow, event: EventRow) {
        var next = row
        let event = EventChain.link(
            caseID: row.id, seq: row.version + 1, kind: "matched", recordedAt: moment, actor: "tests", body: body,
            previous: row.headHash
        )
        next.version += 1
        next.headHash = event.hash
        return (next, event)
    }
}

extension TenantDatabase {
    /// Adds the edition that the samples name.
    func addEdition() async throws { try await run(EditionStore.publish(Sample.edition(), inForce: true)) }

    /// Adds a case of so many events and gives its row.
    @discardableResult
    func addCase(
        _ kind: String = "request", events: Int = 1, at received: Moment = Sample.moment
    ) async throws -> CaseRow {
        var (row, event) = Sample.received(kind, at: received)
        try await run([CaseStore.add(row), EventStore.append(event)])
        for seq in 1..<max(1, events) {
            let next = Sample.next(row, body: [UInt8(seq)])
            try await run([CaseStore.change(next.row, from: row.version), EventStore.append(next.event)])
            (row, event) = next
        }
        return row
    }
}
