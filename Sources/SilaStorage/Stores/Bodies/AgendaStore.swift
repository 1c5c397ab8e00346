internal import Postgres
public import SilaCore

/// Where a case of a kind waits for its body to act.
public struct AwaitedStage: Hashable, Sendable {
    /// The kind of case.
    public var kind: String
    /// The stage.
    public var stage: String

    /// Everything that fills an agenda by itself.
    public static let all = [
        AwaitedStage(kind: "request", stage: "referred"), AwaitedStage(kind: "claim", stage: "fault"),
        AwaitedStage(kind: "claim", stage: "minutes"), AwaitedStage(kind: "complaint", stage: "under-review"),
        AwaitedStage(kind: "complaint", stage: "amicable"),
    ]
}

/// What waits for bodies, and what is known beside a case when a step of a body is decided.
public enum AgendaStore {
    /// The open cases that wait for that body, those due first at the top.
    public static func waiting(for body: BodyID) -> Query<[CaseRow]> {
        .all(
            """
            select \(CaseRow.columns) from case_file c
            join unnest($2::text[], $3::text[]) as w (kind, stage) on w.kind = c.kind and w.stage = c.stage
            where c.body = $1 and c.closed_on is null and c.standing = 'within' and c.paused_since is null
            order by coalesce(c.due, 'infinity'::date), c.received_at, c.id limit 500
            """,
            [
                .text(body.rawValue), .textArray(AwaitedStage.all.map(\.kind)),
                .textArray(AwaitedStage.all.map(\.stage)),
            ]
        ) { row throws(StorageError) in try CaseRow(&row) }
    }

    /// The cases on the agenda of a sitting, whatever became of them since.
    public static func cases(of sitting: RowID) -> Query<[CaseRow]> {
        .all(
            """
            select \(CaseRow.columns) from case_file c join sitting_item s on s.case_id = c.id and s.sitting_id = $1
            order by coalesce(c.due, 'infinity'::date), c.received_at, c.id
            """,
            [.id(sitting)]
        ) { row throws(StorageError) in try CaseRow(&row) }
    }

    /// What is known of the bodies beside the case with that reference: whom it concerns, who heads each unit and who is
    /// seated on that day, which sittings put it to the vote.
    ///
    /// Read only of a case that is with a body or can come back to one, ended or not: whom it concerns has no hand in taking
    /// it up again either.
    public static func facts(of reference: Reference, on day: CivilDate) -> Query<BodyFacts?> {
        Query(
            """
            with c as (
                select id from case_file where reference = $1 and (body is not null or kind in ('claim', 'complaint'))
            )
            select 'case' as what, '' as body, '' as who from c
            union all select 'barred', '', i.staff_id::text from case_interest i join c on c.id = i.case_id
            union all select 'sitting', '', m.sitting_id::text from sitting_motion m join c on c.id = m.case_id
            union all select s.office, s.body, s.staff_id::text from body_seat s, c
                where s.from_on <= $2 and (s.until_on is null or s.until_on >= $2)
                and (s.ended_on is null or s.ended_on > $2)
            union all select 'stand-in', d.body, d.delegate::text from delegation d, c
                where d.kind = 'stand-in' and d.held_on <= $2 and d.until >= $2 and d.revoked_at is null
            """,
            [.text(reference.text), .date(day)]
        ) { result throws(StorageError) in
            var facts: BodyFacts?
            for line in result.rows {
                var row = RowReader(line)
                let (what, body, who) = (try row.text(), BodyID(try row.text()), try row.text())
                var known = facts ?? BodyFacts(heads: [:], seated: [], sittings: [])
                switch what {
                case "barred": known.barred.insert(who)
                case "sitting": known.sittings?.insert(who)
                case "chair", "deputy":
                    known.heads?[body, default: []].insert(who)
                    known.officers[body, default: []].insert(who)
                    known.seated?.insert(body)
                case "stand-in": known.heads?[body, default: []].insert(who)
                case "secretary":
                    known.officers[body, default: []].insert(who)
                    known.seated?.insert(body)
                case "member": known.seated?.insert(body)
                default: break
                }
                facts = known
            }
            return facts
        }
    }
}
