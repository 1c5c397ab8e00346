internal import Postgres
public import SilaCore

/// The sittings of the bodies.
public enum SittingStore {
    /// Convenes one; `StorageError.duplicate` of `sitting_number_key` where the number is taken: count again.
    public static func add(_ row: SittingRow) -> Write {
        .write(
            """
            insert into sitting (id, body, calendar, year, number, set_for, place, stage, convened_at, convened_by)
            values ($1, $2, $3, $4, $5, $6, $7, 'convened', $8, $9)
            """,
            [
                .id(row.id), .text(row.body.rawValue), .text(row.number.calendar.rawValue), .int(row.number.year),
                .int(row.number.number), .date(row.on), .text(row.place), .moment(row.convenedAt),
                .id(row.convenedBy),
            ]
        )
    }

    /// Opens one that is convened; 0 rows where it is not.
    public static func open(_ id: RowID, _ opening: SittingRow.Opening) -> Write {
        let delegation: RowID? = if case .board(let id) = opening.quorum.source { RowID(id) } else { nil }
        return .write(
            """
            update sitting set stage = 'open', quorum = $2, seats = $3, quorum_source = $4, delegation = $5,
            opened_at = $6, opened_by = $7 where id = $1 and stage = 'convened'
            """,
            [
                .id(id), .int(opening.quorum.count), .int(opening.quorum.of), .text(opening.quorum.source.word),
                .id(delegation), .moment(opening.at), .id(opening.by),
            ]
        )
    }

    /// Ends one: closed where it is open, cancelled for a reason where it is convened; 0 rows where it stands elsewhere.
    public static func end(_ id: RowID, _ end: SittingRow.End) -> Write {
        .write(
            """
            update sitting set stage = case when $4::text is null then 'closed' else 'cancelled' end, ended_at = $2,
            ended_by = $3, end_reason = $4
            where id = $1 and stage = case when $4::text is null then 'open' else 'convened' end
            """,
            [.id(id), .moment(end.at), .id(end.by), .text(end.reason)]
        )
    }

    /// The sitting of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<SittingRow?> {
        .first("select \(SittingRow.columns) from sitting s where s.id = $1", [.id(id)]) {
            row throws(StorageError) in try SittingRow(&row)
        }
    }

    /// The sittings of a body, those set for the latest day first, those before that one when it is given.
    public static func of(_ body: BodyID, before: (on: CivilDate, id: RowID)? = nil, limit: Int) -> Query<[SittingRow]>
    {
        .all(
            """
            select \(SittingRow.columns) from sitting s where s.body = $1
            and ($2::date is null or (s.set_for, s.id) < ($2::date, $3::uuid)) order by s.set_for desc, s.id desc limit $4
            """,
            [.text(body.rawValue), .date(before?.on), .id(before?.id), .int(limit)]
        ) { row throws(StorageError) in try SittingRow(&row) }
    }

    /// The highest number of a body in a year, 0 where it has not sat in it.
    public static func lastNumber(of body: BodyID, _ calendar: YearCalendar, _ year: Int) -> Query<Int> {
        Query<Int?>.first(
            "select max(number) from sitting where body = $1 and calendar = $2 and year = $3",
            [.text(body.rawValue), .text(calendar.rawValue), .int(year)]
        ) { row throws(StorageError) in try row.intIfPresent() ?? 0 }.map { $0 ?? 0 }
    }

    /// Writes down who was there.
    public static func attend(_ sitting: RowID, _ row: AttendanceRow) -> Write {
        .write(
            """
            insert into sitting_attendance (sitting_id, staff_id, office, presence, note, delegation)
            values ($1, $2, $3, $4, $5, $6)
            """,
            [
                .id(sitting), .id(row.staff), .text(row.office?.rawValue ?? "stand-in"), .text(row.presence.rawValue),
                .text(row.note), .id(row.delegation),
            ]
        )
    }

    /// Who was there.
    public static func attendance(of sitting: RowID) -> Query<[AttendanceRow]> {
        .all(
            """
            select \(AttendanceRow.columns) from sitting_attendance a
            left join sitting_arrival l on l.sitting_id = a.sitting_id and l.staff_id = a.staff_id
            where a.sitting_id = $1 order by a.staff_id
            """,
            [.id(sitting)]
        ) { row throws(StorageError) in try AttendanceRow(&row) }
    }

    /// Writes down that somebody came after it was opened, and that what has been put to the vote is not theirs to vote on.
    ///
    /// `StorageError.duplicate` of `sitting_arrival_pkey` where they came already, `.impossible` of
    /// `sitting_arrival_of_the_absent` where they were there, or the sitting is not open.
    public static func arrive(_ sitting: RowID, _ staff: RowID, at arrived: Moment, _ act: Act) -> [Write] {
        [
            .write(
                """
                insert into sitting_arrival (sitting_id, staff_id, arrived_at, recorded_at, recorded_by)
                values ($1, $2, $3, $4, $5)
                """,
                [.id(sitting), .id(staff), .moment(arrived), .moment(act.at), .id(RowID(act.by))]),
            .write(
                """
                insert into sitting_missed (sitting_id, staff_id, case_id, round)
                select sitting_id, $2, case_id, round from sitting_motion where sitting_id = $1
                """,
                [.id(sitting), .id(staff)]),
        ]
    }

    /// What those who came late have no vote on.
    public static func missed(of sitting: RowID) -> Query<[MissedRow]> {
        .all(
            """
            select staff_id, case_id, round from sitting_missed where sitting_id = $1 order by staff_id, case_id, round
            """,
            [.id(sitting)]
        ) { row throws(StorageError) in try MissedRow(&row) }
    }

    /// Puts something on the agenda, at `place` where the sitting is open.
    public static func add(_ item: AgendaRow, to sitting: RowID) -> Write {
        .write(
            """
            insert into sitting_item (sitting_id, id, place, case_id, title, by_hand, added_at, added_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .id(sitting), .id(item.id), .int(item.place), .id(item.caseID), .text(item.title),
                .bool(item.byHand), .moment(item.addedAt), .id(item.addedBy),
            ]
        )
    }

    /// Gives an item its place.
    public static func place(_ item: RowID, at place: Int, of sitting: RowID) -> Write {
        .write(
            "update sitting_item set place = $3 where sitting_id = $1 and id = $2",
            [.id(sitting), .id(item), .int(place)])
    }

    /// What is on the agenda: in its order once the sitting is open, else in the order in which it was added.
    public static func agenda(of sitting: RowID) -> Query<[AgendaRow]> {
        .all(
            "select \(AgendaRow.columns) from sitting_item where sitting_id = $1 order by place, added_at, id",
            [.id(sitting)]
        ) { row throws(StorageError) in try AgendaRow(&row) }
    }

    /// Puts something to the vote; `StorageError.duplicate` of `sitting_motion_pkey` where that round is taken.
    public static func put(_ motion: MotionRow, in sitting: RowID) -> Write {
        .write(
            """
            insert into sitting_motion (sitting_id, case_id, round, outcome, sealed, put_at, put_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(sitting), .id(motion.caseID), .int(motion.round), .text(motion.outcome), .bytes(motion.sealed),
                .moment(motion.putAt), .id(motion.putBy),
            ]
        )
    }

    /// Everything that was put to the vote, round by round.
    public static func motions(of sitting: RowID) -> Query<[MotionRow]> {
        .all(
            "select \(MotionRow.columns) from sitting_motion where sitting_id = $1 order by case_id, round",
            [.id(sitting)]
        ) { row throws(StorageError) in try MotionRow(&row) }
    }

    /// Casts a vote; `StorageError.duplicate` of `sitting_vote_pkey` where the member has voted, `.impossible` of
    /// `sitting_vote_of_the_concerned` where the case concerns them.
    public static func cast(_ vote: VoteRow, in sitting: RowID) -> Write {
        .write(
            """
            insert into sitting_vote (sitting_id, case_id, round, staff_id, vote, cast_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(sitting), .id(vote.caseID), .int(vote.round), .id(vote.staff), .text(vote.vote.rawValue),
                .moment(vote.castAt), .id(vote.recordedBy),
            ]
        )
    }

    /// Every vote cast.
    public static func votes(of sitting: RowID) -> Query<[VoteRow]> {
        .all(
            "select \(VoteRow.columns) from sitting_vote where sitting_id = $1 order by case_id, round, staff_id",
            [.id(sitting)]
        ) { row throws(StorageError) in try VoteRow(&row) }
    }
}
