import Postgres
import Testing

/// One after the other, because memory is measured.
@Suite(.serialized) struct `Large data` {
    @Test func `32 MB go there and come back in binary and in text`() async throws {
        try await TestDatabase.withPool { pool in
            let block = (0..<(1 << 16)).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 5)) }
            var bytes: [UInt8] = []
            for _ in 0..<512 { bytes += block }
            let results = try await pool.withLease { lease in
                try await lease.run([
                    Statement("SELECT $1::bytea", [.bytes(bytes)], results: .binary),
                    Statement("SELECT $1::bytea, length($1)", [.bytes(bytes)]),
                ])
            }
            #expect(try results[0].rows[0].bytes(0) == bytes)
            #expect(try results[1].rows[0].bytes(0) == bytes)
            #expect(try results[1].rows[0].int(1) == 32 << 20)
            // libpq keeps its buffers at that size, so the connection is closed when it comes back.
            #expect(pool.statistics.idle == 0)
        }
    }

    @Test func `300,000 rows arrive one by one in bounded memory`() async throws {
        try await TestDatabase.withPool { pool in
            let before = try TestDatabase.residentMemory()
            var count = 0
            var sum = 0
            try await pool.withLease { lease in
                try await lease.stream(
                    Statement(
                        "SELECT n, repeat('x', 2000) FROM generate_series(1, $1) AS n", [300_000], preparation: .shared),
                    preceding: [Statement("SELECT set_config('work_mem', '1MB', true)")]
                ) { row in
                    count += 1
                    sum += try row.int(0)
                }
            }
            #expect(count == 300_000)
            #expect(sum == 300_000 * 300_001 / 2)
            let grown = try TestDatabase.residentMemory() - before
            #expect(grown < 350 << 20, "grew by \(grown) bytes for 600 MB of rows")
            #expect(pool.statistics.idle == 1)
        }
    }
}
