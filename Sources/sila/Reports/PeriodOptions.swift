internal import ArgumentParser
internal import SilaCore
internal import SilaServer

/// The period that a command tells of.
struct PeriodOptions: ParsableArguments {
    @Option(help: "A year, a quarter or a month of either calendar: 2026, 2026-Q1, 2026-03, 1447, 1447-Q3, 1447-09.")
    var period: String?

    @Option(help: "The first day, in place of --period: 2026-03-01 or 1447-09-12.")
    var from: String?

    @Option(help: "The last day: 2026-03-31 or 1447-10-12.")
    var to: String?

    /// The period; a fault of the arguments where it is not given, or not as it is written.
    func read() throws -> Period {
        guard let period = try PeriodQuery.read(period: period, from: from, to: to) else {
            throw ValidationError("say which period: --period, or --from and --to")
        }
        return period
    }
}
