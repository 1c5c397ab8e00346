internal import Postgres
public import SilaCore

/// A case as it is replayed under another edition, read without opening anything sealed.
public struct ReplayRow: Hashable, Sendable {
    /// Its identity, by which pages follow each other.
    public var id: RowID
    /// Its facts; the new days of extensions are wanting still, since they are sealed.
    public var file: ReplayedCase
    /// True where some happening is an extension.
    public var isExtended: Bool

    init(_ row: inout RowReader) throws(StorageError) {
        id = try row.id()
        let written = try row.text()
        guard let kind = CaseKind(rawValue: written) else {
            throw .unreadable(column: "kind", why: "`\(written)` is no kind of case that this version knows")
        }
        let (reference, edition, standing) = (try row.reference(), try row.int(), try row.text())
        let (channel, medium, service) = (try row.text(), try row.textIfPresent(), try row.textIfPresent())
        let (stage, body) = (try row.text(), try row.textIfPresent())
        file = ReplayedCase(
            reference: reference, kind: kind, edition: edition, stage: stage, channel: channel,
            receivedOn: try row.moment().date)
        file.isWithin = standing == "within"
        file.medium = medium.flatMap(Medium.init)
        file.service = service
        file.body = body.map { BodyID($0) }
        file.notBefore = try row.dateIfPresent()
        file.due = try row.dateIfPresent()
        file.endedOn = try row.dateIfPresent()
        file.happenings = try Self.happenings(row.textIfPresent() ?? "")
        isExtended = file.happenings.contains { $0.sort == .extended }
    }

    /// Reads `3:20528;5:20540`: the place of the sort from 1, and the day since 1970.
    private static func happenings(_ text: String) throws(StorageError) -> [Happening] {
        var happenings: [Happening] = []
        var (number, sort) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"): (sort, number) = (number, 0)
            case UInt8(ascii: ";"):
                guard (1...sorts.count).contains(sort), let day = CivilDate(daysSinceEpoch: number) else {
                    throw .unreadable(column: "happenings", why: "they are not as the query writes them")
                }
                happenings.append(Happening(sorts[sort - 1], on: day))
                number = 0
            default: number = number * 10 + Int(byte) - 48
            }
        }
        return happenings
    }

    static let sorts = Happening.Sort.allCases
}

/// The facts of cases for a replay, page by page.
public enum ReplayStore {
    /// Open cases and those received since that moment, after that case, in the order of their ids.
    ///
    /// What happened to a case is gathered from the names and moments of its events, which stand in clear; the days are
    /// those of Riyadh, three hours ahead of UTC.
    public static func page(after: RowID?, since: Moment, limit: Int) -> Query<[ReplayRow]> {
        .all(
            """
            select c.id, c.kind, c.reference, c.edition, c.standing, c.channel, c.medium, c.service, c.stage, c.body,
            c.received_at, c.not_before, c.due, c.closed_on,
            (select string_agg(array_position($4::text[], e.kind) || ':' ||
            ((e.recorded_at at time zone 'UTC' + interval '3 hours')::date - date '1970-01-01') || ';', ''
            order by e.seq) from event e where e.case_id = c.id and e.kind = any ($4::text[]))
            from case_file c where c.id > $1 and (c.closed_on is null or c.received_at >= $2) order by c.id limit $3
            """,
            [
                after.map { .id($0) } ?? .uuid("00000000-0000-0000-0000-000000000000"), .moment(since), .int(limit),
                .textArray(ReplayRow.sorts.map(\.rawValue)),
            ]
        ) { row throws(StorageError) in try ReplayRow(&row) }
    }

    /// How many cases such pages hold.
    public static func count(since: Moment) -> Query<Int> {
        Query<Int?>.first(
            "select count(*) from case_file where closed_on is null or received_at >= $1", [.moment(since)]
        ) { row throws(StorageError) in try row.int() }.map { $0 ?? 0 }
    }

    /// The extensions of these cases, sealed, in order.
    public static func extensions(of cases: [RowID]) -> Query<[EventRow]> {
        .all(
            """
            select \(EventRow.columns) from event where case_id = any ($1::uuid[]) and kind = 'extended'
            order by case_id, seq
            """,
            [.textArray(cases.map(\.text))]
        ) { row throws(StorageError) in try EventRow(&row) }
    }
}
