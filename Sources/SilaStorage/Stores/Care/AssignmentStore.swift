internal import Postgres
public import SilaCore

/// One move of a case from hand to hand.
public struct AssignmentRow: Hashable, Sendable {
    /// Its place among the moves of the case, from 1.
    public var seq: Int
    /// Who had it; nil where nobody had.
    public var from: RowID?
    /// Who has it since; nil where nobody has.
    public var to: RowID?
    /// Why.
    public var why: AssignmentReason
    /// The reason that was given, for a transfer.
    public var reason: String?
    /// The route that it went by.
    public var route: RowID?
    /// By whom and when.
    public var act: Act

    /// A move with its parts.
    public init(
        seq: Int, from: RowID?, to: RowID?, why: AssignmentReason, reason: String?, route: RowID?, act: Act
    ) {
        self.seq = seq
        self.from = from
        self.to = to
        self.why = why
        self.reason = reason
        self.route = route
        self.act = act
    }
}

/// What a member of staff has in hand.
public struct HandLoad: Hashable, Sendable {
    /// Who; nil for what nobody has.
    public var staff: RowID?
    /// How many open cases.
    public var open: Int
    /// How many of them are past their last day.
    public var overdue: Int

    /// A load with its parts.
    public init(staff: RowID?, open: Int, overdue: Int) {
        self.staff = staff
        self.open = open
        self.overdue = overdue
    }
}

/// A case as giving it to somebody needs it.
public struct HeldCase: Hashable, Sendable {
    /// The case.
    public var id: RowID
    /// Its kind.
    public var kind: String
    /// Whether it is open.
    public var isOpen: Bool
    /// The edition it stands under.
    public var edition: Int
    /// The field of work that the desk named.
    public var field: String?
    /// Who has it; nil where nobody has.
    public var assignedTo: RowID?
    /// True where the one who asks may not see it.
    public var isHidden: Bool
}

/// Who has which case in hand: a column of the case beside its history, and each move on record.
public enum AssignmentStore {
    /// Gives an open case to whom a route names, as the last statement of what made or changed it.
    ///
    /// `field` is the field of work that the desk named. `otherwise` says why it is taken away where nobody is left.
    public static func route(
        _ id: RowID, on day: CivilDate, _ act: Act, field: String? = nil, otherwise: AssignmentReason? = nil
    ) -> Write {
        .write(
            "select route_case($1, $2, $3, $4, $5, $6)",
            [
                .id(id), .date(day), .moment(act.at), .text(act.by), .text(field), .text(otherwise?.rawValue),
            ]
        )
    }

    /// Moves an open case by hand, if it is where it was seen; 0 rows when it is not, or has ended.
    public static func move(
        _ id: RowID, from seen: RowID?, to staff: RowID, why: AssignmentReason, reason: String?, _ act: Act
    ) -> Write {
        .write(
            """
            with moved as (
                update case_file set assigned_to = $3
                where id = $1 and assigned_to is not distinct from $2 and closed_on is null returning id
            )
            insert into assignment (case_id, seq, from_staff, to_staff, why, reason, at, by)
            select id, coalesce((select max(seq) from assignment where case_id = $1), 0) + 1, $2, $3, $4, $5, $6, $7
            from moved
            """,
            [
                .id(id), .id(seen), .id(staff), .text(why.rawValue), .text(reason), .moment(act.at), .text(act.by),
            ]
        )
    }

    /// Routes up to `limit` open cases of that member of staff anew; gives how many were looked at.
    public static func handOver(
        of staff: RowID, on day: CivilDate, _ act: Act, limit: Int
    ) -> Write {
        .write(
            """
            select route_case(id, $2, $3, $4, null, 'absent') from (
                select id from case_file where assigned_to = $1 and closed_on is null
                order by received_at, id limit $5 for update
            ) as theirs
            """,
            [.id(staff), .date(day), .moment(act.at), .text(act.by), .int(limit)]
        )
    }

    /// The case of that reference as `viewer` may hold it, nil when there is none.
    public static func held(_ reference: Reference, for viewer: RowID) -> Query<HeldCase?> {
        .first(
            """
            select c.id, c.kind, c.closed_on is null, c.edition, c.field, c.assigned_to, exists (
                select from case_interest i
                where i.case_id = c.id and i.staff_id = $2 and i.kind in ('complained-of', 'under-them')
            ) from case_file c where c.reference = $1
            """,
            [.text(reference.text), .id(viewer)]
        ) { row throws(StorageError) in
            let (id, kind, isOpen, edition) = (try row.id(), try row.text(), try row.bool(), try row.int())
            return HeldCase(
                id: id, kind: kind, isOpen: isOpen, edition: edition, field: try row.textIfPresent(),
                assignedTo: try row.idIfPresent(), isHidden: try row.bool())
        }
    }

    /// Whether that member of staff may not deal with the case, and whether they are away on that day.
    public static func standing(
        of staff: RowID, towards reference: Reference, on day: CivilDate
    ) -> Query<(isBarred: Bool, isAway: Bool)?> {
        .first(
            """
            select exists (
                select from case_interest i join case_file c on c.id = i.case_id
                where c.reference = $1 and i.staff_id = $2
            ), exists (
                select from absence a
                where a.staff_id = $2 and $3 between a.from_day and a.until_day
                    and (a.back_on is null or $3 < a.back_on)
            )
            """,
            [.text(reference.text), .id(staff), .date(day)]
        ) { row throws(StorageError) in (isBarred: try row.bool(), isAway: try row.bool()) }
    }

    /// The moves of the case with that reference, in order.
    public static func history(_ reference: Reference) -> Query<[AssignmentRow]> {
        .all(
            """
            select a.seq, a.from_staff, a.to_staff, a.why, a.reason, a.route, a.at, a.by
            from assignment a join case_file c on c.id = a.case_id where c.reference = $1 order by a.seq
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in
            let (seq, from, to, why) = (try row.int(), try row.idIfPresent(), try row.idIfPresent(), try row.text())
            guard let why = AssignmentReason(rawValue: why) else {
                throw .unreadable(column: "why", why: "it is no reason for a move")
            }
            return AssignmentRow(
                seq: seq, from: from, to: to, why: why, reason: try row.textIfPresent(), route: try row.idIfPresent(),
                act: Act(at: try row.moment(), by: try row.text()))
        }
    }

    /// What each has in hand, and what nobody has, as of that day.
    public static func loads(on day: CivilDate) -> Query<[HandLoad]> {
        .all(
            """
            select assigned_to, count(*), count(*) filter (where due < $1 and answered_on is null and paused_since is null)
            from case_file where closed_on is null group by assigned_to order by count(*) desc, assigned_to
            """,
            [.date(day)]
        ) { row throws(StorageError) in
            HandLoad(staff: try row.idIfPresent(), open: try row.int(), overdue: try row.int())
        }
    }
}
