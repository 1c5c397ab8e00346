internal import ArgumentParser
internal import SilaService
internal import SilaStorage

/// `sila audit`: whether histories are whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check the histories of an association.",
        subcommands: [Verify.self, Rebuild.self])

    /// `sila audit verify`: every event against its hash, its predecessor and the current row of its case.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check every event of an association against its hash chain.",
            discussion: "Exits with 1 when a row was edited, removed, inserted or moved.")

        @OptionGroup var installation: Installation

        @Argument(help: "The association, by its name in addresses.")
        var tenant: String

        func run() async throws {
            let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
            let review = try await workshop.use { workshop in
                let found = try await workshop.tenant(tenant)
                return try await workshop.placement.database(of: found, limits: .init(whole: .seconds(3_600)))
                    .reviewChains()
            }
            Terminal.say("\(review.cases) cases, \(review.events) events, \(review.faults.count) faults")
            for fault in review.faults { Terminal.say("\(fault)") }
            if !review.faults.isEmpty { throw ExitCode(1) }
        }
    }

    /// `sila audit rebuild`: the current row of every case from its events.
    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Derive the current row of every case from its events anew.",
            discussion: """
                With --check nothing is written. Exits with 1 when a row differed, or a history cannot be read; a row that
                differed is written as its events have it, unless --check is given.
                """)

        @OptionGroup var installation: Installation

        @Argument(help: "The association, by its name in addresses.")
        var tenant: String

        @Flag(help: "Only say which rows differ.")
        var check = false

        func run() async throws {
            let key = try await installation.masterKey()
            let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
            let review = try await workshop.use { workshop in
                let office = try workshop.office(try await workshop.tenant(tenant), key: key)
                return try await office.rebuildRows(check: check)
            }
            Terminal.say("\(review.cases) cases, \(review.faults.count) that differ from their events")
            for fault in review.faults { Terminal.say("\(fault)") }
            if !review.faults.isEmpty { throw ExitCode(1) }
        }
    }
}
