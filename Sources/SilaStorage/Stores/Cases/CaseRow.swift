internal import Postgres
public import SilaCore

/// The current row of a case, as its events make it: what lists and searches read.
public struct CaseRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// Of which kind it is, as `CaseKind` names it.
    public var kind: String
    /// What people call it by.
    public var reference: Reference
    /// How many events it has.
    public var version: Int
    /// The edition of the policy it was received under.
    public var edition: Int
    /// `within` the policy or `outside` it.
    public var standing: String
    /// The channel it came over.
    public var channel: String
    /// The medium agreed with the person.
    public var medium: String?
    /// The person it is for.
    public var personID: RowID?
    /// The service asked for.
    public var service: String?
    /// Where it stands on its way.
    public var stage: String
    /// The body that studies it.
    public var body: String?
    /// When it was received.
    public var receivedAt: Moment
    /// The day it was complete.
    public var completedOn: CivilDate?
    /// The day before which no reply is promised.
    public var notBefore: CivilDate?
    /// The last day on which the reply is in time.
    public var due: CivilDate?
    /// The association's own target.
    public var target: CivilDate?
    /// The day the clock stopped, while it stands.
    public var pausedSince: CivilDate?
    /// The day it was decided; with `outcome`.
    public var decidedOn: CivilDate?
    /// `accepted` or `refused`.
    public var outcome: String?
    /// The day the person was answered.
    public var answeredOn: CivilDate?
    /// The day the service was delivered.
    public var deliveredOn: CivilDate?
    /// The day it ended, by closing or by withdrawal.
    public var closedOn: CivilDate?
    /// The case it was turned into this one from.
    public var convertedFrom: RowID?
    /// Who works on it.
    public var takenBy: RowID?
    /// The hash of its last event.
    public var headHash: [UInt8]
    /// The case as a value, sealed by the caller; nil where it is always made from the events.
    public var stateSealed: [UInt8]?
    /// The day from which the ladder of a complaint counts; nil of every other kind.
    public var countsFrom: CivilDate?
    /// How many rungs of it were taken since.
    public var escalations = 0

    /// A row just received, without the facts that come later.
    public init(
        id: RowID, kind: String, reference: Reference, version: Int = 1, edition: Int, standing: String = "within",
        channel: String, stage: String = "received", receivedAt: Moment, headHash: [UInt8]
    ) {
        self.id = id
        self.kind = kind
        self.reference = reference
        self.version = version
        self.edition = edition
        self.standing = standing
        self.channel = channel
        self.stage = stage
        self.receivedAt = receivedAt
        self.headHash = headHash
    }

    /// Where its chain should end.
    public var head: ChainHead { ChainHead(caseID: id, version: version, hash: headHash) }

    static let columns = """
        c.id, c.kind, c.reference, c.edition, c.received_at, c.converted_from, c.version, c.standing, c.channel,
        c.medium, c.person_id, c.service, c.stage, c.body, c.completed_on, c.not_before, c.due, c.target,
        c.paused_since, c.decided_on, c.outcome, c.answered_on, c.delivered_on, c.closed_on, c.taken_by, c.head_hash,
        c.state_sealed, c.counts_from, c.escalations
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, kind, reference) = (try row.id(), try row.text(), try row.reference())
        let (edition, receivedAt, converted) = (try row.int(), try row.moment(), try row.idIfPresent())
        let (version, standing, channel) = (try row.int(), try row.text(), try row.text())
        let (medium, person, service) = (try row.textIfPresent(), try row.idIfPresent(), try row.textIfPresent())
        let (stage, body) = (try row.text(), try row.textIfPresent())
        let (completed, floor, due) = (try row.dateIfPresent(), try row.dateIfPresent(), try row.dateIfPresent())
        let (target, paused, decided) = (try row.dateIfPresent(), try row.dateIfPresent(), try row.dateIfPresent())
        let (outcome, answered) = (try row.textIfPresent(), try row.dateIfPresent())
        let (delivered, closed, taken) = (try row.dateIfPresent(), try row.dateIfPresent(), try row.idIfPresent())
        self.init(
            id: id, kind: kind, reference: reference, version: version, edition: edition, standing: standing,
            channel: channel, stage: stage, receivedAt: receivedAt, headHash: try row.bytes()
        )
        stateSealed = try row.bytesIfPresent()
        countsFrom = try row.dateIfPresent()
        escalations = try row.int()
        convertedFrom = converted
        self.medium = medium
        personID = person
        self.service = service
        self.body = body
        completedOn = completed
        notBefore = floor
        self.due = due
        self.target = target
        pausedSince = paused
        decidedOn = decided
        self.outcome = outcome
        answeredOn = answered
        deliveredOn = delivered
        closedOn = closed
        takenBy = taken
    }

    /// What the case was born with, in the order of `columns`.
    var birth: [Value] {
        [
            .id(id), .text(kind), .text(reference.text), .int(edition), .moment(receivedAt), .id(convertedFrom),
        ]
    }

    /// What may change, in the order of `columns`, beginning with the version.
    var changeable: [Value] {
        [
            .int(version), .text(standing), .text(channel), .text(medium), .id(personID), .text(service), .text(stage),
            .text(body), .date(completedOn), .date(notBefore), .date(due), .date(target), .date(pausedSince),
            .date(decidedOn), .text(outcome), .date(answeredOn), .date(deliveredOn), .date(closedOn), .id(takenBy),
            .bytes(headHash), .bytes(stateSealed), .date(countsFrom), .int(escalations),
        ]
    }

    /// The columns in which the row differs from another, in the order of `columns`.
    public func differences(from other: CaseRow) -> [String] {
        let names = Self.columns.split { $0 == "," || $0.isWhitespace }.map { String($0.dropFirst(2)) }
        return zip(names, zip(birth + changeable, other.birth + other.changeable)).compactMap { name, values in
            values.0 == values.1 ? nil : name
        }
    }
}
