internal import ArgumentParser

/// `sila policy`: the associations' files.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Read the files of associations.",
        subcommands: [PolicyCheckCommand.self, Explore.self, Impact.self])
}
