internal import SilaCore
internal import SilaService

/// One event of a history, in both calendars, with the clause it rests on.
enum EventView {
    static let schema = NamedSchema(
        "Event",
        .object([
            Property("seq", .integer, "from 1"),
            Property("at", .moment),
            Property("date", .date, "the day in Riyadh"),
            Property("hijri", .nullable(.text(example: "1447-10-24")), "the same day by Umm al-Qura"),
            Property("name", .text(example: "completed")),
            Property("summary", .name),
            Property("detail", .nullable(.text()), "the reason, note or text that belongs to it"),
            Property("basis", .words(["clause", "house"]), "a clause of the policy, or the house's own practice"),
            Property("clause", .nullable(.named("Clause"))),
            Property("actor", .object([Property("id", .text), Property("name", .nullable(.name))])),
        ]))

    /// Writes the history of a record.
    static func write<File: StoredCase>(_ record: CaseRecord<File>, _ json: inout JSONWriter) {
        json.list("events", record.entries.enumerated()) { numbered, json in
            let entry = numbered.element
            let date = entry.at.date
            json.field("seq", numbered.offset + 1)
            json.field("at", entry.at.iso8601)
            json.field("date", date.iso)
            json.field("hijri", HijriDate(date)?.iso)
            json.field("name", entry.event.name)
            json.field("summary", entry.event.summary)
            json.field("detail", EventDetail.of(entry.event))
            json.field("basis", entry.basis.citation == nil ? "house" : "clause")
            json.object("clause", entry.basis.citation, ClauseView.write)
            json.object("actor") {
                $0.field("id", entry.actor)
                $0.field("name", record.names[entry.actor])
            }
        }
    }
}

/// The words that belong to an event beyond what it is: a reason, a note, a text.
enum EventDetail {
    /// The words; nil where there are none.
    static func of(_ event: some CaseEvent) -> String? {
        switch event {
        case let event as RequestEvent: of(event)
        case let event as InquiryEvent: of(event)
        case let event as SuggestionEvent: of(event)
        case let event as ComplaintEvent: ComplaintDetail.of(event)
        case let event as ClaimEvent: ClaimDetail.of(event)
        case let event as ContactEvent: of(event)
        default: nil
        }
    }

    private static func of(_ event: RequestEvent) -> String? {
        switch event {
        case .received(let receipt):
            if case .outside(_, let reason) = receipt.standing { reason } else { nil }
        case .admitted(_, _, let reason), .returned(let reason, _, _), .extended(let reason, _, _),
            .withdrawn(let reason, _), .objected(let reason, _), .reopened(let reason, _):
            reason
        case .registered(let number): number
        case .referred(_, let committee, _): committee
        case .referredToResearch(let text), .researchAnswered(let text), .delivered(let text, _): text
        case .decided(let decision): decision.reason
        case .answered(let reply): reply.text
        case .closed(let note, _): note
        case .represented(let representative): representative.name
        case .deadlineMoved(_, _, let days): days.compactMap(\.reason).first
        case .supplied, .serviceChosen, .contactChanged, .mediumAgreed, .matched, .signatureCodeSent, .signed,
            .completed, .resumed:
            nil
        case .followed(_, let clauses, _, _): words(clauses)
        }
    }

    private static func of(_ event: InquiryEvent) -> String? {
        switch event {
        case .asked(_, let question, _): question
        case .answered(let text, _, _): text
        case .converted(_, let reference): reference
        case .closed(let note): note
        case .referredToResearch: nil
        case .followed(_, let clauses): words(clauses)
        }
    }

    private static func of(_ event: SuggestionEvent) -> String? {
        switch event {
        case .received(_, let text, _): text
        case .weighed(_, let reason): reason
        case .answered(let text, _, _): text
        case .converted(_, let reference): reference
        case .closed(let note): note
        case .followed(_, let clauses): words(clauses)
        }
    }

    private static func of(_ event: ContactEvent) -> String? {
        switch event {
        case .received(_, let text, _): text
        case .answered(let text, _, _): text
        case .converted(_, let reference): reference
        case .closed(let note): note
        case .followed(_, let clauses): words(clauses)
        }
    }

    private static func words(_ clauses: [ClauseID]) -> String { clauses.map(\.rawValue).joined(separator: ", ") }
}
