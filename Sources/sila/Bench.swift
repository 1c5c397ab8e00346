internal import ArgumentParser

/// `sila bench`: each figure beside what it is compared with, measured in the same run.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the driver and the service beside pgbench and a bare server, in one run.")

    @OptionGroup var installation: Installation

    func run() async throws {}
}
