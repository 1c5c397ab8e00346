import Postgres
import Testing

@Suite struct `Values to the server and back` {
    @Test func `each kind of value arrives as it was sent`() async throws {
        try await TestDatabase.withPool { pool in
            let row = try await pool.withLease { lease in
                try await lease.run(
                    Statement(
                        """
                        SELECT $1::text AS text, $2::bigint AS int, $3::bool AS bool, $4::bytea AS bytes,
                        $5::uuid AS uuid,
                        $6::float8 AS double, $7::text[] AS texts, $8::text AS nothing, $9::bigint[] AS ints
                        """,
                        [
                            "جمعية الصفا", .int(Int64.min), true, .bytes([0, 1, 255]),
                            .uuid("0192F0A1-7C3B-7D4E-8F00-0123456789AB"), 0.1,
                            .textArray(["a", "b \"c\"", "back\\slash", "", "NULL", "{x,y}"]), nil,
                            .intArray([-1, 0, 9]),
                        ]
                    )
                ).rows[0]
            }
            #expect(try row.text("text") == "جمعية الصفا")
            #expect(try row.int("int") == Int(Int64.min))
            #expect(try row.bool("bool"))
            #expect(try row.bytes("bytes") == [0, 1, 255])
            #expect(try row.uuid("uuid") == "0192f0a1-7c3b-7d4e-8f00-0123456789ab")
            #expect(try row.double("double") == 0.1)
            #expect(try row.textArray("texts") == ["a", "b \"c\"", "back\\slash", "", "NULL", "{x,y}"])
            #expect(try row.textIfPresent("nothing") == nil)
            #expect(try row.isNull("nothing"))
            #expect(try row.text(8) == "{-1,0,9}")
        }
    }

    @Test func `binary results are read by the same readers`() async throws {
        try await TestDatabase.withPool { pool in
            let row = try await pool.withLease { lease in
                try await lease.run(
                    Statement(
                        """
                        SELECT 7::int8, -8::int4, 9::int2, true, 0.25::float8, 'نص'::text, '\\x00ff'::bytea,
                        '0192f0a1-7c3b-7d4e-8f00-0123456789ab'::uuid, NULL::text
                        """,
                        results: .binary
                    )
                ).rows[0]
            }
            #expect(try row.int(0) == 7)
            #expect(try row.int(1) == -8)
            #expect(try row.int(2) == 9)
            #expect(try row.bool(3))
            #expect(try row.double(4) == 0.25)
            #expect(try row.text(5) == "نص")
            #expect(try row.bytes(6) == [0, 255])
            #expect(try row.uuid(7) == "0192f0a1-7c3b-7d4e-8f00-0123456789ab")
            #expect(try row.textIfPresent(8) == nil)
        }
    }

    @Test func `a parameter takes its type from where it stands`() async throws {
        try await TestDatabase.withPool { pool in
            try await TestDatabase.withTable("id uuid, n int4, d date, j jsonb", in: pool) { table in
                let rows = try await pool.withLease { lease in
                    try await lease.run([
                        Statement(
                            "INSERT INTO \(table) VALUES ($1, $2, $3, $4)",
                            [.uuid("0192f0a1-7c3b-7d4e-8f00-0123456789ab"), 5, "2026-03-15", #"{"a": 1}"#]
                        ),
                        Statement(
                            "SELECT (d + $1::int)::text, j->>'a' FROM \(table) WHERE id = ANY($2) LIMIT $3",
                            [.int(2), .textArray(["0192f0a1-7c3b-7d4e-8f00-0123456789ab"]), 1]
                        ),
                    ])[1].rows
                }
                #expect(rows.count == 1)
                #expect(try rows[0].text(0) == "2026-03-17")
                #expect(try rows[0].text(1) == "1")
            }
        }
    }

    @Test func `a NUL in a text is refused before anything is sent, and says which parameter`() async throws {
        try await TestDatabase.withPool { pool in
            try await TestDatabase.withTable("a text", in: pool) { table in
                let error = try await TestDatabase.error {
                    try await pool.withLease { lease in
                        _ = try await lease.run([
                            Statement("INSERT INTO \(table) VALUES ('first')"),
                            Statement("INSERT INTO \(table) VALUES ($1)", ["a\0b"]),
                        ])
                    }
                }
                #expect(error.isMisuse)
                #expect("\(error)".contains("parameter $1 of statement 1 holds a NUL character"))
                let count = try await TestDatabase.count(table, in: pool)
                #expect(count == 0)
                #expect(pool.statistics.opened == 1)
            }
        }
    }

    @Test func `text that is not UTF-8 is refused by the server with 22021`() async throws {
        try await TestDatabase.withPool { pool in
            let error = try await TestDatabase.error {
                try await pool.withLease { lease in
                    _ = try await lease.run(Statement("SELECT convert_from($1, 'UTF8')", [.bytes([0xC3, 0x28])]))
                }
            }
            #expect(error.sqlState == "22021")
        }
    }

    @Test func `received bytes that are not UTF-8 are no text`() async throws {
        try await TestDatabase.withPool { pool in
            let row = try await pool.withLease { lease in
                try await lease.run(Statement("SELECT '\\xc328'::bytea AS raw", results: .binary)).rows[0]
            }
            let error = try await TestDatabase.error { _ = try row.text("raw") }
            #expect(error.isDecoding)
            #expect(try row.withBytes("raw") { Array($0) } == [0xC3, 0x28])
        }
    }

    @Test func `a wrong reader says which column and why`() async throws {
        try await TestDatabase.withPool { pool in
            let row = try await pool.withLease { lease in
                try await lease.run(Statement("SELECT 'x' AS name, NULL AS gap, 99999999999999999999 AS huge")).rows[0]
            }
            for (reader, text) in [
                ("name", "column `name` cannot be read as int"),
                ("gap", "column `gap` cannot be read as int: it is null"),
                ("huge", "column `huge` cannot be read as int"),
                ("none", "column `none` cannot be read as int: the result has no such column"),
            ] {
                let error = try await TestDatabase.error { _ = try row.int(reader) }
                #expect("\(error)".hasPrefix(text))
            }
        }
    }
}
