internal import Postgres
public import SilaCore

/// A sitting as it is stored.
public struct SittingRow: Hashable, Sendable {
    /// How it was opened.
    public struct Opening: Hashable, Sendable {
        /// The quorum that was there.
        public var quorum: Quorum
        /// When.
        public var at: Moment
        /// By whom.
        public var by: RowID

        /// An opening with its parts.
        public init(quorum: Quorum, at: Moment, by: RowID) {
            self.quorum = quorum
            self.at = at
            self.by = by
        }
    }

    /// How it ended.
    public struct End: Hashable, Sendable {
        /// When.
        public var at: Moment
        /// By whom.
        public var by: RowID
        /// Why it did not take place; nil where it was closed.
        public var reason: String?

        /// An end with its parts.
        public init(at: Moment, by: RowID, reason: String? = nil) {
            self.at = at
            self.by = by
            self.reason = reason
        }
    }

    /// Its identity.
    public var id: RowID
    /// The body.
    public var body: BodyID
    /// Its number in its body and year.
    public var number: SittingNumber
    /// Its day.
    public var on: CivilDate
    /// Where; nil where it was not said.
    public var place: String?
    /// Where it stands.
    public var stage: SittingStage
    /// When it was convened.
    public var convenedAt: Moment
    /// By whom.
    public var convenedBy: RowID
    /// How it was opened; nil before that.
    public var opening: Opening?
    /// How it ended; nil before that.
    public var end: End?

    /// A sitting just convened.
    public init(
        id: RowID, body: BodyID, number: SittingNumber, on: CivilDate, place: String?, convenedAt: Moment,
        convenedBy: RowID
    ) {
        self.id = id
        self.body = body
        self.number = number
        self.on = on
        self.place = place
        self.convenedAt = convenedAt
        self.convenedBy = convenedBy
        stage = .convened
    }

    static let columns = """
        s.id, s.body, s.calendar, s.year, s.number, s.set_for, s.place, s.stage, s.quorum, s.seats, s.quorum_source,
        s.delegation, s.convened_at, s.convened_by, s.opened_at, s.opened_by, s.ended_at, s.ended_by, s.end_reason
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, body, calendar) = (try row.id(), try row.text(), try row.text())
        let (year, number) = (try row.int(), try row.int())
        let (on, place, stage) = (try row.date(), try row.textIfPresent(), try row.text())
        let (count, seats) = (try row.intIfPresent(), try row.intIfPresent())
        let (source, delegation) = (try row.textIfPresent(), try row.idIfPresent())
        self.init(
            id: id, body: BodyID(body),
            number: SittingNumber(number: number, year: year, calendar: YearCalendar(rawValue: calendar) ?? .hijri),
            on: on, place: place, convenedAt: try row.moment(), convenedBy: try row.id())
        self.stage = SittingStage(rawValue: stage) ?? .cancelled
        let (openedAt, openedBy) = (try row.momentIfPresent(), try row.idIfPresent())
        if let count, let seats, let openedAt, let openedBy {
            let rests: Quorum.Source =
                delegation.map { .board(delegation: $0.text) } ?? (source == "policy" ? .policy : .house)
            opening = Opening(quorum: Quorum(count: count, of: seats, source: rests), at: openedAt, by: openedBy)
        }
        let (endedAt, endedBy, reason) = (try row.momentIfPresent(), try row.idIfPresent(), try row.textIfPresent())
        if let endedAt, let endedBy { end = End(at: endedAt, by: endedBy, reason: reason) }
    }
}

/// Who was at a sitting, or was not.
public struct AttendanceRow: Hashable, Sendable {
    /// Who.
    public var staff: RowID
    /// Their office in the body on that day; nil of who stands in.
    public var office: SeatOffice?
    /// Whether they were there.
    public var presence: Presence
    /// The excuse, or another note.
    public var note: String?
    /// The delegation under which they stand in.
    public var delegation: RowID?
    /// When they came, of somebody who was not there when the sitting was opened; they are present since.
    public var arrivedAt: Moment?

    /// A row with its parts.
    public init(
        staff: RowID, office: SeatOffice?, presence: Presence, note: String? = nil, delegation: RowID? = nil
    ) {
        self.staff = staff
        self.office = office
        self.presence = presence
        self.note = note
        self.delegation = delegation
    }

    static let columns = """
        a.staff_id, a.office, case when l.staff_id is null then a.presence else 'present' end, a.note, a.delegation,
        l.arrived_at
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (staff, office, presence) = (try row.id(), try row.text(), try row.text())
        self.init(
            staff: staff, office: SeatOffice(rawValue: office), presence: Presence(rawValue: presence) ?? .absent,
            note: try row.textIfPresent(), delegation: try row.idIfPresent())
        arrivedAt = try row.momentIfPresent()
    }
}

/// Something that had been put to the vote when somebody came.
public struct MissedRow: Hashable, Sendable {
    /// Who came.
    public var staff: RowID
    /// The case.
    public var caseID: RowID
    /// Which round.
    public var round: Int

    init(_ row: inout RowReader) throws(StorageError) {
        staff = try row.id()
        caseID = try row.id()
        round = try row.int()
    }
}

/// Something on the agenda of a sitting: a case, or a matter that is none.
public struct AgendaRow: Hashable, Sendable {
    /// Its identity within the sitting.
    public var id: RowID
    /// Its place, from 1; nil before the sitting is opened.
    public var place: Int?
    /// The case; nil for a matter.
    public var caseID: RowID?
    /// What the matter is called; nil for a case.
    public var title: String?
    /// Whether somebody put it there; else it waited for the body.
    public var byHand: Bool
    /// When it was added.
    public var addedAt: Moment
    /// By whom.
    public var addedBy: RowID

    /// An item with its parts.
    public init(
        id: RowID, place: Int? = nil, caseID: RowID? = nil, title: String? = nil, byHand: Bool, addedAt: Moment,
        addedBy: RowID
    ) {
        self.id = id
        self.place = place
        self.caseID = caseID
        self.title = title
        self.byHand = byHand
        self.addedAt = addedAt
        self.addedBy = addedBy
    }

    static let columns = "id, place, case_id, title, by_hand, added_at, added_by"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), place: try row.intIfPresent(), caseID: try row.idIfPresent(),
            title: try row.textIfPresent(), byHand: try row.bool(), addedAt: try row.moment(),
            addedBy: try row.id())
    }
}

/// What was put to the vote about a case.
public struct MotionRow: Hashable, Sendable {
    /// The case.
    public var caseID: RowID
    /// Which round, from 1.
    public var round: Int
    /// What is proposed, by its code.
    public var outcome: String
    /// The reason and what else goes with it, sealed.
    public var sealed: [UInt8]
    /// When.
    public var putAt: Moment
    /// By whom.
    public var putBy: RowID

    /// A motion with its parts.
    public init(caseID: RowID, round: Int, outcome: String, sealed: [UInt8], putAt: Moment, putBy: RowID) {
        self.caseID = caseID
        self.round = round
        self.outcome = outcome
        self.sealed = sealed
        self.putAt = putAt
        self.putBy = putBy
    }

    static let columns = "case_id, round, outcome, sealed, put_at, put_by"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            caseID: try row.id(), round: try row.int(), outcome: try row.text(), sealed: try row.bytes(),
            putAt: try row.moment(), putBy: try row.id())
    }
}

/// A vote on a motion.
public struct VoteRow: Hashable, Sendable {
    /// The case.
    public var caseID: RowID
    /// Which round.
    public var round: Int
    /// Who voted.
    public var staff: RowID
    /// How.
    public var vote: Vote
    /// When.
    public var castAt: Moment
    /// The member, or who wrote down what the member said.
    public var recordedBy: RowID

    /// A vote with its parts.
    public init(caseID: RowID, round: Int, staff: RowID, vote: Vote, castAt: Moment, recordedBy: RowID) {
        self.caseID = caseID
        self.round = round
        self.staff = staff
        self.vote = vote
        self.castAt = castAt
        self.recordedBy = recordedBy
    }

    static let columns = "case_id, round, staff_id, vote, cast_at, recorded_by"

    init(_ row: inout RowReader) throws(StorageError) {
        let (caseID, round, staff, vote) = (try row.id(), try row.int(), try row.id(), try row.text())
        self.init(
            caseID: caseID, round: round, staff: staff, vote: Vote(rawValue: vote) ?? .abstain,
            castAt: try row.moment(), recordedBy: try row.id())
    }
}
