import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `The work of a tenant` {
        @Test func `comes and goes in one round trip, whatever it is made of`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let (row, event) = Sample.received()
                let person = Sample.person()
                var known = row
                known.personID = person.id
                let changed = try await tenant.run([
                    PersonStore.add(person), CaseStore.add(known), EventStore.append(event),
                ])
                #expect(changed == [1, 1, 1])
                let (found, events, who, none) = try await tenant.run(
                    CaseStore.find(row.reference), EventStore.of(row.reference), PersonStore.of(row.reference),
                    CaseStore.find(Sample.reference())
                )
                #expect(found == known)
                #expect(events == [event])
                #expect(who == person)
                #expect(none == nil)
            }
        }

        @Test func `is undone whole when one statement fails`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let (row, event) = Sample.received()
                let writes = [CaseStore.add(row), EventStore.append(event), EventStore.append(event)]
                let error = await #expect(throws: StorageError.self) { try await tenant.run(writes) }
                guard case .versionTaken = error else { return #expect(Bool(false), "\(String(describing: error))") }
                #expect(try await tenant.run(Probe.count("case_file")) == 0)
            }
        }

        @Test func `of several round trips is kept when its body ends and undone when it throws`() async throws {
            struct Stop: Error {}
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                await #expect(throws: Stop.self) {
                    try await tenant.transaction { transaction in
                        try await transaction.run([PersonStore.add(Sample.person())])
                        #expect(try await transaction.run(Probe.count("person")) == 1)
                        throw Stop()
                    }
                }
                #expect(try await tenant.run(Probe.count("person")) == 0)
                let number = try await tenant.transaction { transaction in
                    let number = try await transaction.run(EditionStore.lastNumber()) + 1
                    try await transaction.finish(EditionStore.publish(Sample.edition(number), inForce: false))
                    return number
                }
                #expect(number == 2)
                #expect(try await tenant.run(EditionStore.lastNumber()) == 2)
            }
        }

        @Test func `with a key that was used before is refused and leaves nothing`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let claim = IdempotencyRow(
                    actor: "staff", key: "k1", route: "POST requests", bodyHash: Sample.hash(1), status: 201,
                    answer: Array("{}".utf8), createdAt: Sample.moment
                )
                let first = Sample.received()
                try await tenant.run([
                    IdempotencyStore.claim(claim), CaseStore.add(first.row), EventStore.append(first.event),
                ])
                let second = Sample.received()
                let writes = [
                    IdempotencyStore.claim(claim), CaseStore.add(second.row), EventStore.append(second.event),
                ]
                let error = await #expect(throws: StorageError.self) { try await tenant.run(writes) }
                guard case .keyUsed = error else { return #expect(Bool(false), "\(String(describing: error))") }
                let (answer, count, other) = try await tenant.run(
                    IdempotencyStore.find(actor: "staff", key: "k1"), Probe.count("case_file"),
                    IdempotencyStore.find(actor: "somebody else", key: "k1")
                )
                #expect(answer == claim)
                #expect(count == 1)
                #expect(other == nil)
                #expect(
                    try await tenant.run([IdempotencyStore.forget(before: Sample.moment.adding(.seconds(1)))]) == [1])
            }
        }

        @Test func `of twenty who change a case at once is done by one`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let row = try await tenant.addCase()
                let done = await withTaskGroup(of: Bool.self) { group in
                    for number in 0..<20 {
                        let next = Sample.next(row, body: [UInt8(number)])
                        group.addTask {
                            do throws(StorageError) {
                                try await tenant.run([
                                    CaseStore.change(next.row, from: row.version), EventStore.append(next.event),
                                ])
                                return true
                            } catch {
                                if case .versionTaken = error { return false }
                                Issue.record(error)
                                return false
                            }
                        }
                    }
                    return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
                #expect(done == 1)
                #expect(try await tenant.run(CaseStore.find(row.id))?.version == 2)
                #expect(try await tenant.reviewChains().faults == [])
            }
        }

        @Test func `of many tenants over one connection stays apart`() async throws {
            try await TestDatabase.with { database async throws in
                let pool = try TestServer.appPool(database.name, connections: 1)
                for index in 0..<3 { try await database.tenant(index).addEdition() }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for index in 0..<30 {
                        let tenant = TenantDatabase(slug: database.slugs[index % 3], pool: pool)
                        group.addTask { try await tenant.addCase() }
                    }
                    try await group.waitForAll()
                }
                for index in 0..<3 {
                    let tenant = TenantDatabase(slug: database.slugs[index], pool: pool)
                    #expect(try await tenant.run(Probe.count("case_file")) == 10)
                }
                await pool.close()
            }
        }

        @Test func `for a tenant that is not there is refused`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = try #require(try TestTemplate.current?.slug("nobody"))
                let tenant = TenantDatabase(slug: slug, pool: database.app)
                await #expect(throws: StorageError.self) { try await tenant.warm() }
                try await database.tenant().warm()
            }
        }
    }
}
