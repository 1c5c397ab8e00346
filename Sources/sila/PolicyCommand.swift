public import ArgumentParser
public import SilaPolicyFiles

/// `sila policy`: the associations' files.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Read the files of associations.",
        subcommands: [PolicyCheckCommand.self, Explore.self, Impact.self, Schema.self])

    /// `sila policy schema`: the JSON Schema of a file, by which editors complete and check it.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the JSON Schema (draft 2020-12) of policy.yaml, services.yaml or settings.yaml.")

        @Argument(help: "policy, services or settings.")
        var file: PolicySchema = .policy

        func run() { Terminal.say(String(file.json.dropLast())) }
    }
}

extension PolicySchema: ExpressibleByArgument {}
