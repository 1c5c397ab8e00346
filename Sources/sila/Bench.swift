internal import ArgumentParser
internal import Foundation
internal import SilaStorage

/// `sila bench`: each figure beside what it is compared with, measured in the same run.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the driver and the service beside pgbench and a bare server, in one run.",
        discussion: """
            The database is a superuser's, on a cluster that may be filled (SILA_BENCH_DATABASE_URL). pgbench and wrk are the
            other programs. A table is printed, and the figures are written to bench.json in the state folder.
            """)

    @OptionGroup var installation: Installation

    @Option(help: "The folder of bench.json (SILA_STATE, else .sila).")
    var state: String?

    @Option(help: "Turns of each measurement and what it is compared with.")
    var rounds = 5

    @Option(help: "Seconds of each turn.")
    var seconds = 4

    @Option(help: "Only this part, or these: driver, service, inbox, policy, due, impact.")
    var only: [BenchPart] = []

    func validate() throws {
        guard (1...50).contains(rounds), (1...60).contains(seconds) else {
            throw ValidationError("--rounds takes 1 to 50 and --seconds 1 to 60")
        }
    }

    func run() async throws {
        guard let url = try await installation.value(installation.databaseURL, "sila.bench.database.url") else {
            throw SetUpError.missing(
                flag: "--database-url", variable: "SILA_BENCH_DATABASE_URL", what: "the database of the benchmark")
        }
        let tenants = try await installation.tenantsFolder()
        let migrations = try await installation.migrationSet()
        var measurements: [Measurement] = []
        for part in BenchPart.allCases where only.isEmpty || only.contains(part) {
            measurements += try await measure(part, url, tenants, migrations)
        }
        for line in BenchTable(measurements).lines { Terminal.say(line) }
        let folder = try await installation.value(state, "sila.state") ?? ".sila"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try Secret.write(
            String(decoding: try encoder.encode(measurements), as: UTF8.self) + "\n", to: "\(folder)/bench.json")
    }

    private func measure(
        _ part: BenchPart, _ url: String, _ tenants: String, _ migrations: MigrationSet
    ) async throws -> [Measurement] {
        switch part {
        case .driver:
            var driver = DriverBench(url: url)
            (driver.rounds, driver.seconds) = (rounds, seconds)
            return try await driver.measure()
        case .service:
            return try await ServiceBench(
                url: url, tenants: tenants, migrations: migrations, rounds: rounds, seconds: seconds
            ).measure()
        case .inbox:
            return try await InboxBench(
                url: url, tenants: tenants, migrations: migrations, rounds: rounds, seconds: seconds
            ).measure()
        case .policy:
            return try PolicyBench(tenants: tenants, rounds: rounds, seconds: seconds).measure()
        case .due:
            return try await DueBench(url: url, tenants: tenants, migrations: migrations, rounds: rounds).measure()
        case .impact:
            return try await ImpactBench(
                url: url, tenants: tenants, migrations: migrations, rounds: min(rounds, 3)
            ).measure()
        }
    }
}

/// A part of the benchmark.
enum BenchPart: String, CaseIterable, ExpressibleByArgument {
    case driver, service, inbox, policy, due, impact
}
