internal import Postgres
public import SilaCore

/// What senior management looks over: cases that are late or will be, and what moves clocks.
///
/// Cases that who asks may not see are in none of it, not even in a count.
public enum OverviewStore {
    /// What all of it is asked for.
    public struct Frame: Hashable, Sendable {
        /// Who asks.
        public var viewer: RowID
        /// The day.
        public var today: CivilDate
        /// The last day of what is told to come.
        public var soon: CivilDate
        /// From when on what moved clocks is counted.
        public var since: Moment

        /// A frame with its parts.
        public init(viewer: RowID, today: CivilDate, soon: CivilDate, since: Moment) {
            self.viewer = viewer
            self.today = today
            self.soon = soon
            self.since = since
        }
    }

    private static func seen(_ viewer: String) -> String { Concealment.seen(by: viewer) }

    private static let waits = "c.answered_on is null and c.paused_since is null"

    /// Who can act on a case today: an account that is not disabled, of somebody who is not away.
    ///
    /// What anybody else has in hand is with nobody. `place` is the parameter that holds the day.
    private static func hands(on place: String) -> String {
        """
        with hand as (
            select s.id from staff s where s.disabled_at is null and not exists (
                select from absence a where a.staff_id = s.id and \(place)::date between a.from_day and a.until_day
                and (a.back_on is null or \(place)::date < a.back_on)
            )
        )
        """
    }

    /// How many open cases stand how: of all, of each kind, with each body, with each member of staff.
    public static func counts(_ frame: Frame) -> Query<[OverviewCount]> {
        .all(
            """
            \(hands(on: "$2"))
            select grouping(c.kind), grouping(c.body), grouping(hand.id), c.kind, c.body, hand.id, count(*),
            count(*) filter (where \(waits) and c.due < $2::date),
            count(*) filter (where \(waits) and c.due between $2::date and $3::date),
            count(*) filter (where c.paused_since is not null), count(*) filter (where hand.id is null),
            count(*) filter (where c.standing = 'outside'), min(c.received_at)
            from case_file c left join hand on hand.id = c.assigned_to
            where c.closed_on is null and \(seen("$1"))
            group by grouping sets ((), (c.kind), (c.body), (hand.id))
            """,
            [.id(frame.viewer), .date(frame.today), .date(frame.soon)]
        ) { row throws(StorageError) in try OverviewCount(&row) }
    }

    /// Open cases past their last day, the longest first.
    public static func late(_ frame: Frame, limit: Int) -> Query<[CaseListRow]> {
        cases("\(waits) and coalesce(c.due, 'infinity'::date) < $2", [], frame, limit: limit)
    }

    /// Open cases whose last day comes soon, the nearest first.
    public static func soon(_ frame: Frame, limit: Int) -> Query<[CaseListRow]> {
        cases(
            "\(waits) and coalesce(c.due, 'infinity'::date) between $2 and $3",
            [.date(frame.soon)], frame, limit: limit)
    }

    /// Open cases that nobody who is there has in hand, those due first at the top.
    public static func unassigned(_ frame: Frame, limit: Int) -> Query<[CaseListRow]> {
        cases("hand.id is null", [], frame, limit: limit)
    }

    /// `$2` is today; what `values` adds follows it.
    private static func cases(
        _ condition: String, _ values: [Value], _ frame: Frame, limit: Int
    ) -> Query<[CaseListRow]> {
        .all(
            """
            \(hands(on: "$2"))
            select \(CaseRow.columns), person.name, c.assigned_to from case_file c
            left join person on person.id = c.person_id left join hand on hand.id = c.assigned_to
            where c.closed_on is null and \(condition) and \(seen("$1"))
            order by coalesce(c.due, 'infinity'::date), c.id limit $\(values.count + 3)
            """,
            [.id(frame.viewer), .date(frame.today)] + values + [.int(limit)]
        ) { row throws(StorageError) in
            CaseListRow(
                row: try CaseRow(&row), personName: try row.textIfPresent(), assignedTo: try row.idIfPresent())
        }
    }

    /// What moved clocks since then: of all, by each member of staff, with each body.
    public static func clocks(_ frame: Frame) -> Query<[ClockCount]> {
        .all(
            """
            select grouping(e.actor), grouping(c.body), e.kind, e.actor, c.body, count(*)
            from event e join case_file c on c.id = e.case_id
            where e.kind in ('returned', 'extended', 'reopened', 'objected', 'appealed') and e.recorded_at >= $2 and \(seen("$1"))
            group by grouping sets ((e.kind), (e.kind, e.actor), (e.kind, c.body))
            """,
            [.id(frame.viewer), .moment(frame.since)]
        ) { row throws(StorageError) in
            let (perActor, perBody) = (try row.int() == 0, try row.int() == 0)
            let (kind, actor, body) = (try row.text(), try row.textIfPresent(), try row.textIfPresent())
            return ClockCount(
                kind: kind, of: perActor ? .officer(actor) : perBody ? .body(body) : .all, count: try row.int())
        }
    }

    /// Cases that were taken up again since then, the last first.
    public static func reopened(_ frame: Frame, limit: Int) -> Query<[HappenedCase]> {
        .all(
            """
            select c.reference, c.kind, c.stage, c.body, e.actor, e.recorded_at, c.due
            from event e join case_file c on c.id = e.case_id
            where e.kind in ('reopened', 'objected', 'appealed') and e.recorded_at >= $2 and \(seen("$1"))
            order by e.recorded_at desc, c.id limit $3
            """,
            [.id(frame.viewer), .moment(frame.since), .int(limit)]
        ) { row throws(StorageError) in try HappenedCase(&row) }
    }

    /// Answers given on the last day of their term since then, the latest in the day first.
    public static func answeredOnLastDay(_ frame: Frame, limit: Int) -> Query<[HappenedCase]> {
        .all(
            """
            select c.reference, c.kind, c.stage, c.body, e.actor, e.recorded_at, c.due
            from case_file c join event e on e.case_id = c.id and e.kind = 'answered'
            and (e.recorded_at at time zone 'UTC' + interval '3 hours')::date = c.due
            where c.answered_on = c.due and c.answered_on >= $2::date and \(seen("$1"))
            order by (c.due + 1)::timestamp - (e.recorded_at at time zone 'UTC' + interval '3 hours'), c.id limit $3
            """,
            [.id(frame.viewer), .date(frame.since.date), .int(limit)]
        ) { row throws(StorageError) in try HappenedCase(&row) }
    }
}

/// How many open cases stand how, among those of one kind, body or member of staff.
public struct OverviewCount: Hashable, Sendable {
    /// Whose cases are counted.
    public enum Of: Hashable, Sendable {
        /// All of them.
        case all
        /// Those of this kind.
        case kind(String)
        /// Those with this body; nil for those with none.
        case body(String?)
        /// Those that this member of staff has in hand; nil for those that nobody who is there has.
        case officer(String?)
    }

    /// Whose.
    public var of: Of
    /// Open.
    public var open: Int
    /// Past the last day.
    public var late: Int
    /// With the last day soon.
    public var soon: Int
    /// With the clock stopped.
    public var paused: Int
    /// That nobody who is there has in hand.
    public var unassigned: Int
    /// Outside the policy.
    public var outside: Int
    /// When the oldest was received; nil where there is none.
    public var oldest: Moment?

    init(_ row: inout RowReader) throws(StorageError) {
        let (noKind, noBody, noOfficer) = (try row.int() == 1, try row.int() == 1, try row.int() == 1)
        let (kind, body, officer) = (try row.textIfPresent(), try row.textIfPresent(), try row.idIfPresent())
        of =
            !noKind ? .kind(kind ?? "") : !noBody ? .body(body) : !noOfficer ? .officer(officer?.text) : .all
        open = try row.int()
        late = try row.int()
        soon = try row.int()
        paused = try row.int()
        unassigned = try row.int()
        outside = try row.int()
        oldest = try row.momentIfPresent()
    }
}

/// How often clocks were moved in one way, among one member of staff's steps or one body's cases.
public struct ClockCount: Hashable, Sendable {
    /// How: `returned`, `extended`, `reopened`, `objected`, `appealed`.
    public var kind: String
    /// Whose.
    public var of: OverviewCount.Of
    /// How often.
    public var count: Int
}

/// Something that happened to a case, as the overview lists it.
public struct HappenedCase: Hashable, Sendable {
    /// The case.
    public var reference: Reference
    /// Its kind.
    public var kind: String
    /// Where it stands now.
    public var stage: String
    /// The body that deals with it.
    public var body: String?
    /// Who took the step, by staff id.
    public var actor: String
    /// When.
    public var at: Moment
    /// The last day in time as it stands now.
    public var due: CivilDate?

    init(_ row: inout RowReader) throws(StorageError) {
        reference = try row.reference()
        kind = try row.text()
        stage = try row.text()
        body = try row.textIfPresent()
        actor = try row.text()
        at = try row.moment()
        due = try row.dateIfPresent()
    }
}
