internal import Postgres
internal import SilaCore

/// What a look through all histories of a tenant found.
public struct ChainReview: Hashable, Sendable {
    /// How many cases were looked at.
    public var cases = 0
    /// How many events.
    public var events = 0
    /// What is wrong; empty when every chain is whole.
    public var faults: [ChainFault] = []

    /// Nothing looked at yet.
    public init() {}
}

/// A case's head with one of its events; nil for a case that has none.
private struct ChainLine: Sendable {
    let head: ChainHead
    let event: EventRow?

    init(_ row: inout RowReader) throws(StorageError) {
        head = ChainHead(caseID: try row.id(), version: try row.int(), hash: try row.bytes())
        event = try row.bool() ? try EventRow(&row) : nil
    }

    /// Heads with their events in order, by id, after the case given.
    ///
    /// One statement, so that a case which changes meanwhile is seen as it was before or after, and is no fault.
    static func page(after id: RowID?, limit: Int) -> Query<[ChainLine]> {
        .all(
            """
            select page.id, page.version, page.head_hash, e.case_id is not null, e.case_id, e.seq, e.kind,
            e.recorded_at, e.actor, e.body, e.previous, e.hash
            from (select id, version, head_hash from case_file where id > $1 order by id limit $2) page
            left join event e on e.case_id = page.id order by page.id, e.seq
            """,
            [.id(id ?? RowID(high: 0, low: 0)), .int(limit)]
        ) { row throws(StorageError) in try ChainLine(&row) }
    }
}

extension TenantDatabase {
    /// Looks through every case of the tenant, some at a time, and checks its chain against its row.
    public func reviewChains(casesAtOnce: Int = 200) async throws(StorageError) -> ChainReview {
        var review = ChainReview()
        var last: RowID?
        while true {
            let lines = try await run(ChainLine.page(after: last, limit: max(1, casesAtOnce)))
            guard let end = lines.last else { return review }
            last = end.head.caseID
            var start = 0
            while start < lines.count {
                let head = lines[start].head
                let stop = lines[start...].firstIndex { $0.head.caseID != head.caseID } ?? lines.count
                let events = lines[start..<stop].compactMap(\.event)
                review.cases += 1
                review.events += events.count
                review.faults += EventChain.faults(in: events, head: head)
                start = stop
            }
        }
    }
}
