internal import Postgres
public import SilaCore

/// A case as a report reads it, without opening anything sealed.
public struct ReportRow: Hashable, Sendable {
    /// Its identity, by which pages follow each other.
    public var id: RowID
    /// Its facts; what is sealed of its happenings is wanting still.
    public var file: ReportedCase

    init(_ row: inout RowReader) throws(StorageError) {
        id = try row.id()
        let written = try row.text()
        guard let kind = CaseKind(rawValue: written) else {
            throw .unreadable(column: "kind", why: "`\(written)` is no kind of case that this version knows")
        }
        let (reference, edition, standing) = (try row.reference(), try row.int(), try row.text())
        file = ReportedCase(reference: reference, kind: kind, edition: edition, channel: try row.text())
        file.isWithin = standing == "within"
        file.service = try row.textIfPresent()
        file.body = try row.textIfPresent().map { BodyID($0) }
        file.due = try row.dateIfPresent()
        file.notBefore = try row.dateIfPresent()
        file.outcome = try row.textIfPresent()
        file.assignedOn = try row.momentIfPresent()?.date
        file.happenings = try Self.happenings(row.textIfPresent() ?? "")
    }

    /// Reads `received 20528;completed 20530;`: what happened, and the day since 1970.
    private static func happenings(_ text: String) throws(StorageError) -> [ReportedHappening] {
        var happenings: [ReportedHappening] = []
        for part in text.utf8.split(separator: UInt8(ascii: ";")) {
            let words = part.split(separator: UInt8(ascii: " "))
            guard words.count == 2, let name = String(words[0]), let digits = String(words[1]),
                let number = Int(digits), let day = CivilDate(daysSinceEpoch: number)
            else { throw .unreadable(column: "happenings", why: "they are not as the query writes them") }
            happenings.append(ReportedHappening(name, on: day))
        }
        return happenings
    }
}

/// The facts of cases for a report, page by page.
public enum ReportStore {
    /// Cases that were there at some time between those days, after that case, in the order of their ids.
    ///
    /// What happened is gathered from the names and moments of events, which stand in clear; the days are those of
    /// Riyadh, three hours ahead of UTC.
    public static func page(
        after: RowID?, from: CivilDate, through: CivilDate, limit: Int
    ) -> Query<[ReportRow]> {
        .all(
            """
            select c.id, c.kind, c.reference, c.edition, c.standing, c.channel, c.service, c.body, c.due, c.not_before,
            c.outcome, (select min(a.at) from assignment a where a.case_id = c.id and a.to_staff is not null),
            (select string_agg(e.kind || ' ' ||
            ((e.recorded_at at time zone 'UTC' + interval '3 hours')::date - date '1970-01-01') || ';', ''
            order by e.seq) from event e where e.case_id = c.id)
            from case_file c where c.id > $1 and c.received_at < $2
            and (c.closed_on is null or c.closed_on >= $3) order by c.id limit $4
            """,
            [
                after.map { .id($0) } ?? .uuid("00000000-0000-0000-0000-000000000000"),
                .moment(Moment(endOf: through)), .date(from), .int(limit),
            ]
        ) { row throws(StorageError) in try ReportRow(&row) }
    }

    /// The events of these kinds of these cases, sealed, case by case in their order.
    public static func sealed(_ kinds: [String], of cases: [RowID]) -> Query<[EventRow]> {
        .all(
            """
            select \(EventRow.columns) from event where case_id = any ($1::uuid[]) and kind = any ($2::text[])
            order by case_id, seq
            """,
            [.textArray(cases.map(\.text)), .textArray(kinds)]
        ) { row throws(StorageError) in try EventRow(&row) }
    }

    /// Where the histories of cases end, after that case, in the order of their references.
    public static func heads(after reference: Reference?, limit: Int) -> Query<[CaseHead]> {
        .all(
            """
            select reference, version, head_hash from case_file where reference > $1 order by reference limit $2
            """,
            [.text(reference?.text ?? ""), .int(limit)]
        ) { row throws(StorageError) in
            CaseHead(reference: try row.reference(), events: try row.int(), hash: try row.bytes())
        }
    }

    /// The cases that the member of staff may not see.
    public static func withheld(from staff: RowID) -> Query<[Reference]> {
        .all(
            """
            select c.reference from case_interest i join case_file c on c.id = i.case_id
            where i.staff_id = $1 and i.kind in ('complained-of', 'under-them') order by c.reference
            """,
            [.id(staff)]
        ) { row throws(StorageError) in try row.reference() }
    }
}

/// Where the history of a case ends.
public struct CaseHead: Hashable, Sendable {
    /// The case.
    public var reference: Reference
    /// How many events it has.
    public var events: Int
    /// The hash of the last.
    public var hash: [UInt8]
}
