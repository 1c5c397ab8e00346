import Logging
import ServiceLifecycle
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `Housekeeping` {
    /// The clock of the house.
    private static let now = Moment(microseconds: ServedHouse.now?.microseconds ?? 0)
    /// A year before.
    private static let lastYear = now.adding(.seconds(-365 * 86_400))

    @Test func `clears what is past its keeping and nothing else`() async throws {
        let house = try await ServedHouse.shared()
        let office = try #require(house.offices.office("optometry"))
        let tenant = try #require(try await TenantCatalogue(pool: house.pool).find(office.slug))
        let tables = try Placement(house.pool).database(of: tenant)
        let staff = try #require(try await office.staff().first)
        let lately = Self.now.adding(.seconds(-3_600))
        try await tables.run([
            SessionStore.open(Self.session(1, of: staff.id, expiring: Self.lastYear)),
            SessionStore.open(Self.session(2, of: staff.id, expiring: lately)),
            IdempotencyStore.claim(Self.answer("of last year", at: Self.lastYear)),
            IdempotencyStore.claim(Self.answer("of this hour", at: lately)),
        ])
        _ = try await office.tidy()
        let old = try await tables.run(IdempotencyStore.find(actor: "housekeeping", key: "of last year"))
        let new = try await tables.run(IdempotencyStore.find(actor: "housekeeping", key: "of this hour"))
        #expect(old == nil)
        #expect(new?.createdAt == lately)
        #expect(try await office.tidy() == .nothing)
    }

    @Test func `runs as a loop beside the server and ends with it`() async throws {
        let house = try await ServedHouse.shared()
        let office = try #require(house.offices.office("optometry"))
        let tenant = try #require(try await TenantCatalogue(pool: house.pool).find(office.slug))
        let tables = try Placement(house.pool).database(of: tenant)
        try await tables.run([IdempotencyStore.claim(Self.answer("for the loop", at: Self.lastYear))])
        let loop = PeriodicJobLoop(
            PeriodicJob.housekeeping, for: house.offices, every: .milliseconds(20), logger: house.logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [.init(service: loop)], logger: house.logger))
        let running = Task { try await group.run() }
        var left = true
        while left {
            left = try await tables.run(IdempotencyStore.find(actor: "housekeeping", key: "for the loop")) != nil
            try await Task.sleep(for: .milliseconds(10))
        }
        await group.triggerGracefulShutdown()
        try await running.value
    }

    private static func session(_ number: UInt8, of staff: RowID, expiring: Moment) -> SessionRow {
        SessionRow(
            tokenHash: Array(repeating: number, count: 32), staffID: staff, createdAt: lastYear.adding(.seconds(-60)),
            lastSeenAt: lastYear.adding(.seconds(-60)), idleUntil: expiring, expiresAt: expiring)
    }

    private static func answer(_ key: String, at moment: Moment) -> IdempotencyRow {
        IdempotencyRow(
            actor: "housekeeping", key: key, route: "POST /x", bodyHash: Array(repeating: 1, count: 32), status: 200,
            answer: [], createdAt: moment)
    }
}
