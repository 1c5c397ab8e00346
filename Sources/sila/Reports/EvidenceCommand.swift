internal import ArgumentParser
internal import Foundation
internal import SilaCore
internal import SilaServer
internal import SilaService

/// `sila evidence`: the evidence pack for the regulator's visit, as one archive.
struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Put what a regulator asks to see into one archive.",
        discussion: """
            Policy and approval of the editions in force in the period, both registers, report, statement of conformity, and
            where every history ends. The same data make the same bytes. That it was made is taken down in the audit.
            """)

    @OptionGroup var installation: Installation

    @Argument(help: "The association, by its name in addresses.")
    var tenant: String

    @OptionGroup var period: PeriodOptions

    @Option(help: "The file to write; it must not be there yet.")
    var out: String

    func run() async throws {
        let period = try period.read()
        let key = try await installation.masterKey()
        if FileManager.default.fileExists(atPath: out) {
            throw SetUpError.unsound("`\(out)` is there already; name another file")
        }
        guard FileManager.default.createFile(atPath: out + ".part", contents: nil),
            let file = FileHandle(forWritingAtPath: out + ".part")
        else { throw SetUpError.unsound("`\(out)` cannot be written; see that its folder is there") }
        let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
        try await workshop.use { workshop in
            let office = try workshop.office(try await workshop.tenant(tenant), key: key)
            var pack = EvidencePack(of: office, period, by: nil)
            while let bytes = try await pack.next() { try file.write(contentsOf: Data(bytes)) }
        }
        try file.close()
        try FileManager.default.moveItem(atPath: out + ".part", toPath: out)
        Terminal.say(out)
    }
}
