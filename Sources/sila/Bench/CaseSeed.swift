internal import Postgres
internal import SilaCore

/// Cases written straight into an association's tables: a tenth of them open, a twentieth sent back once.
///
/// The events have no readable body: what is measured over them reads rows and dates, not content.
struct CaseSeed {
    /// The association's schema.
    let schema: String
    /// How many cases.
    let cases: Int

    private static let page = 10_000
    private static let received = "now() - make_interval(days => 30 + n % 300)"
    private static let answered = "5 + n % 25"
    private static let hash = "sha256(convert_to(n::text, 'UTF8'))"

    /// Writes them, for a twentieth as many people, and lets the server look at the tables.
    func write(over pool: Pool) async throws {
        try await pool.withLease { lease in
            _ = try await lease.run(Statement(people))
            for start in stride(from: 0, to: cases, by: Self.page) {
                let references = (start..<min(start + Self.page, cases)).map {
                    Reference(random: UInt64($0) &* 7_919).text
                }
                _ = try await lease.run(Statement(files, [.int(start), .textArray(references)]))
            }
            for sql in [events, "analyze \(schema).person", "analyze \(schema).case_file", "analyze \(schema).event"] {
                _ = try await lease.run(Statement(sql))
            }
        }
    }

    private var people: String {
        """
        insert into \(schema).person (id, name, name_key, created_at)
        select ('0191' || lpad(to_hex(n), 28, '0'))::uuid, 'عبدالله المثال ' || n, 'عبدالله المثال ' || n, now()
        from generate_series(0, \(max(1, cases / 20))) as n
        """
    }

    private var files: String {
        let answeredOn = "case when n % 10 > 0 then (\(Self.received))::date + \(Self.answered) end"
        return """
            insert into \(schema).case_file (id, kind, reference, version, edition, standing, channel, medium, person_id,
            stage, body, received_at, completed_on, due, decided_on, outcome, answered_on, closed_on, head_hash)
            select ('0190' || lpad(to_hex(n), 28, '0'))::uuid, 'request', reference, 6, 1, 'within',
            case when n % 20 = 0 then 'fax' else 'in-person' end, 'phone',
            ('0191' || lpad(to_hex(n % \(max(1, cases / 20))), 28, '0'))::uuid,
            case when n % 10 = 0 then 'referred' else 'closed' end, 'competent-committee', \(Self.received),
            (\(Self.received))::date, (\(Self.received))::date + 21, \(answeredOn),
            case when n % 10 > 0 then 'refused' end, \(answeredOn), \(answeredOn), \(Self.hash)
            from (select $1::int + place::int as n, reference
            from unnest($2::text[]) with ordinality as given (reference, place)) as seed
            """
    }

    private var events: String {
        """
        insert into \(schema).event (case_id, seq, kind, recorded_at, actor, body, previous, hash)
        select ('0190' || lpad(to_hex(n), 28, '0'))::uuid, seq, kind,
        \(Self.received) + make_interval(days => days), 'bench', decode(repeat('00', 300), 'hex'), \(Self.hash),
        \(Self.hash) from generate_series(1, \(cases)) as n, lateral (values (1, 'received', 0, true),
        (2, 'signed', 0, true), (3, 'completed', 0, true), (4, 'referred', 1, true), (5, 'returned', 2, n % 20 = 3),
        (6, 'resumed', 4, n % 20 = 3), (7, 'decided', \(Self.answered), n % 10 > 0),
        (8, 'answered', \(Self.answered), n % 10 > 0), (9, 'closed', \(Self.answered), n % 10 > 0))
        as happening (seq, kind, days, has) where has
        """
    }
}
