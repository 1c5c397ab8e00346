import Postgres
import SilaCore
import SilaStorage
import Testing

@Suite struct `A chain of events` {
    private func chain(_ count: Int, of id: RowID = Sample.id()) -> (rows: [EventRow], head: ChainHead) {
        var rows: [EventRow] = []
        for seq in 1...count {
            rows.append(
                EventChain.link(
                    caseID: id, seq: seq, kind: "k\(seq)", recordedAt: Sample.moment, actor: "a", body: [UInt8(seq)],
                    previous: rows.last?.hash ?? EventChain.origin
                )
            )
        }
        return (rows, ChainHead(caseID: id, version: count, hash: rows[count - 1].hash))
    }

    @Test func `is whole as it was made`() {
        let (rows, head) = chain(5)
        #expect(EventChain.faults(in: rows, head: head) == [])
    }

    @Test func `has hashes that never change from version to version`() {
        let id = RowID("0199aa3c-8f00-7a1b-9c2d-3e4f5a6b7c8d")!
        let row = EventChain.link(
            caseID: id, seq: 1, kind: "received", recordedAt: Moment(microseconds: 1), actor: "x", body: [0xFF],
            previous: EventChain.origin
        )
        let hex = row.hash.map { String($0, radix: 16) }.map { $0.count == 1 ? "0" + $0 : $0 }.joined()
        #expect(hex == "116dad6c3ffab4c154094374ab7d75d2447c94319321af6a441c20ebaecf9b89")
    }

    @Test func `shows every field that is altered`() {
        let (rows, head) = chain(3)
        let changes: [(inout EventRow) -> Void] = [
            { $0.kind = "other" }, { $0.recordedAt = Moment(microseconds: 5) }, { $0.actor = "b" }, { $0.body = [] },
            { $0.hash[0] ^= 1 },
        ]
        for change in changes {
            var altered = rows
            change(&altered[1])
            #expect(EventChain.faults(in: altered, head: head).contains(.altered(head.caseID, seq: 2)))
        }
    }

    @Test func `shows what moved between two fields`() {
        let one = EventChain.link(
            caseID: Sample.id(), seq: 1, kind: "ab", recordedAt: Sample.moment, actor: "c", body: [],
            previous: EventChain.origin
        )
        var other = one
        (other.kind, other.actor) = ("a", "bc")
        #expect(EventChain.hash(of: other) != one.hash)
    }

    @Test func `shows a row of another case, even under its number`() {
        let (rows, head) = chain(3)
        let (strange, _) = chain(3)
        var mixed = rows
        mixed[1] = strange[1]
        #expect(EventChain.faults(in: mixed, head: head).contains(.foreign(head.caseID, seq: 2)))
        mixed[1].caseID = head.caseID
        #expect(EventChain.faults(in: mixed, head: head).contains(.altered(head.caseID, seq: 2)))
    }

    @Test func `shows a history that is gone whole`() {
        let (_, head) = chain(2)
        #expect(EventChain.faults(in: [], head: head) == [.headDiffers(head.caseID, row: 2, events: 0)])
    }
}

extension Storage {
    @Suite struct `Looking through the chains of a tenant` {
        private func prepared(_ database: TestDatabase, cases: Int = 3) async throws -> [CaseRow] {
            try await database.tenant().addEdition()
            var rows: [CaseRow] = []
            for _ in 0..<cases { rows.append(try await database.tenant().addCase(events: 4)) }
            return rows
        }

        /// Changes history as nobody may, and gives what the review finds.
        private func faults(
            after sql: String, _ parameters: (CaseRow, CaseRow) -> [Value]
        ) async throws -> (found: [ChainFault], row: CaseRow) {
            var result: ([ChainFault], CaseRow)?
            try await TestDatabase.with { database async throws in
                let rows = try await prepared(database)
                let changed = try await database.superuser(
                    sql, parameters(rows[0], rows[1]), on: database.slugs[0], pastTriggers: true
                )
                #expect(changed.affected == 1)
                result = (try await database.tenant().reviewChains().faults, rows[0])
            }
            return try #require(result)
        }

        @Test func `finds nothing where nothing was touched, however many at once`() async throws {
            try await TestDatabase.with { database async throws in
                _ = try await prepared(database, cases: 7)
                for atOnce in [1, 3, 7, 100] {
                    let review = try await database.tenant().reviewChains(casesAtOnce: atOnce)
                    #expect(review.faults == [])
                    #expect(review.cases == 7)
                    #expect(review.events == 28)
                }
                #expect(try await database.tenant(1).reviewChains() == ChainReview())
            }
        }

        @Test func `finds an event that was edited`() async throws {
            let (found, row) = try await faults(after: "update event set body = '\\x00' where case_id = $1 and seq = 2")
            {
                row, _ in [.uuid(row.id.text)]
            }
            #expect(found == [.altered(row.id, seq: 2)])
        }

        @Test func `finds an event that was removed`() async throws {
            let (found, row) = try await faults(after: "delete from event where case_id = $1 and seq = 3") { row, _ in
                [.uuid(row.id.text)]
            }
            #expect(found == [.missing(row.id, from: 3, through: 3), .unlinked(row.id, seq: 4)])
        }

        @Test func `finds that the last event was cut off`() async throws {
            let (found, row) = try await faults(after: "delete from event where case_id = $1 and seq = 4") { row, _ in
                [.uuid(row.id.text)]
            }
            #expect(found == [.headDiffers(row.id, row: 4, events: 3)])
        }

        @Test func `finds an event that was added behind the service's back`() async throws {
            let (found, row) = try await faults(
                after: """
                    insert into event select case_id, 5, kind, recorded_at, actor, body, hash, hash from event
                    where case_id = $1 and seq = 4
                    """
            ) { row, _ in [.uuid(row.id.text)] }
            #expect(found == [.altered(row.id, seq: 5), .headDiffers(row.id, row: 4, events: 5)])
        }

        @Test func `finds an event that was moved to another case`() async throws {
            let (found, row) = try await faults(
                after: "update event set case_id = $2, seq = 5 where case_id = $1 and seq = 4"
            ) { row, other in [.uuid(row.id.text), .uuid(other.id.text)] }
            #expect(found.contains(.headDiffers(row.id, row: 4, events: 3)))
            #expect(found.filter { $0.caseID != row.id }.count == 3)
        }

        @Test func `finds a case whose row was turned back`() async throws {
            let (found, row) = try await faults(after: "update case_file set version = 3 where id = $1") { row, _ in
                [.uuid(row.id.text)]
            }
            #expect(found == [.headDiffers(row.id, row: 3, events: 4)])
        }
    }
}
