internal import SilaCore
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Reads out of sealed events what a report asks for and no more, whatever the kind of case.
///
/// An event is kept as `{"event":{"decided":{"decision":{…}}},"basis":{…}}`. Reading the few keys that matter takes a
/// fourth of the time that the whole event takes.
struct SealedFacts {
    private let keys: TenantKeys
    private let decoder = JSONDecoder()

    init(keys: TenantKeys) { self.keys = keys }

    /// The kinds of event that are opened of every case: why, how and by which clause.
    static let always = [
        "decided", "found", "returned", "extended", "weighed", "fault-found", "ruling-determined", "ruling-recorded",
        "offer-answered", "disagreed",
    ]

    /// The kinds that are opened of complaints: what was raised, and what was answered.
    static let ofComplaints = ["received", "points-changed", "answered"]

    /// The kinds that are opened of cases whose promise changed on the way.
    static let ofPromises = ReportedCase.promiseChanging.union(ReportedCase.promiseGiving).subtracting(always).sorted()

    /// What the report reads of that event; `ServiceError.damaged` where it cannot be opened.
    func facts(_ row: EventRow) throws(ServiceError) -> ReportedFacts {
        let place = SealedPlace(table: "event", column: "body", row: "\(row.caseID.text)/\(row.seq)")
        let plain = try keys.open(row.body, from: place)
        let sealed: Sealed
        do { sealed = try decoder.decode(Sealed.self, from: Data(plain)) } catch { throw .damaged(place.description) }
        var facts = ReportedFacts()
        guard let body = sealed.event.values.first else { return facts }
        facts.promise = body.promise.map { ReportedPromise(notBefore: $0.notBefore, due: $0.due) }
        if row.kind == "extended", let due = body.due { facts.promise = ReportedPromise(notBefore: nil, due: due) }
        facts.reason = body.reason
        let taken = body.decision ?? body.finding
        facts.outcome = taken?.outcome ?? taken?.fault?.rawValue ?? body.outcome
        facts.clause = taken?.clause ?? sealed.basis?.citation
        facts.holds = body.need?.needed ?? body.ruling?.upholds ?? body.accepted
        facts.points = (body.reply?.points ?? body.receipt?.points ?? body.points)?.compactMap(\.number)
        if let edition = body.edition, let clauses = body.clauses {
            facts.move = EditionMove(edition: edition, clauses: clauses)
        }
        return facts
    }

    private struct Sealed: Decodable {
        var event: [String: Body]
        var basis: Basis?
    }

    private struct Body: Decodable {
        var promise: Term?
        var due: CivilDate?
        var reason: String?
        var decision: Taken?
        var finding: Taken?
        var outcome: String?
        var need: Need?
        var ruling: Verdict?
        var accepted: Bool?
        var receipt: Points?
        var reply: Points?
        var points: [Point]?
        var edition: Int?
        var clauses: [ClauseID]?

        struct Term: Decodable {
            var notBefore: CivilDate?
            var due: CivilDate?
        }

        struct Taken: Decodable {
            var outcome: String?
            var clause: Citation?
            var established: Bool?

            var fault: ClaimOutcome? { established.map { $0 ? .established : .notEstablished } }
        }

        struct Need: Decodable { var needed: Bool }

        struct Verdict: Decodable { var upholds: Bool }

        struct Points: Decodable { var points: [Point]? }

        /// One that was raised, or one that was answered.
        struct Point: Decodable {
            var raised: Int?
            var answered: Int?

            var number: Int? { raised ?? answered }

            private enum CodingKeys: String, CodingKey {
                case raised = "number"
                case answered = "point"
            }
        }
    }
}
