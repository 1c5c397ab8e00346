internal import ArgumentParser
internal import SilaPolicyFiles

/// `sila policy`: the associations' files.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Read the files of associations.",
        subcommands: [Check.self, Explore.self, Impact.self])

    /// `sila policy check`: whether the files can be read, with every fault at its line.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say every fault in the files of associations, with its line.",
            discussion: "Exits with 0 when there is none, 1 when there are faults, 2 when a folder cannot be read.")

        @Argument(help: "Folders of associations' files, such as tenants/safwa.")
        var folders: [String]

        func run() async throws {
            var (faults, unreadable) = (0, false)
            for folder in folders {
                do throws(PolicyFileError) {
                    let template = folder.split(separator: "/").last?.hasPrefix("_") ?? false
                    _ = try TenantDirectory.load(at: folder, for: template ? .template : .serving)
                    Terminal.say("\(folder): sound")
                } catch {
                    for fault in error.faults {
                        Terminal.say("\(fault)")
                        if fault.rule == .fileMissing || fault.rule == .fileUnreadable { unreadable = true }
                    }
                    faults += error.faults.count
                }
            }
            if unreadable { throw ExitCode(2) }
            if faults > 0 { throw ExitCode(1) }
        }
    }
}
