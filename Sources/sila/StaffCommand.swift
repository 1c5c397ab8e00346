public import ArgumentParser
public import SilaCore
internal import SilaService
internal import SilaStorage

/// `sila staff`: who works at an association.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Add, reset and list the staff of an association.",
        subcommands: [Add.self, Reset.self, List.self, Line.self])

    /// What every command about staff names.
    struct At: ParsableArguments {
        @OptionGroup var installation: Installation

        @Argument(help: "The association, by its name in addresses.")
        var tenant: String

        func office<Output>(_ body: (Office) async throws -> Output) async throws -> Output {
            let key = try await installation.masterKey()
            let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
            return try await workshop.use { workshop in
                try await body(try workshop.office(try await workshop.tenant(tenant), key: key))
            }
        }
    }

    /// `sila staff add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a member of staff; a password is made and said once.")

        @OptionGroup var at: At

        @Argument(help: "The login.")
        var login: String

        @Option(name: .customLong("role"), help: "A role; give it again for several.")
        var roles: [Role]

        @Option(help: "The name in Arabic; the login where none is given.")
        var nameAr: String?

        @Option(help: "The name in English; the login where none is given.")
        var nameEn: String?

        func run() async throws {
            let login = try CleanText(login, limit: 100, shape: .line).text
            let password = Secret.password()
            try await at.office { office in
                _ = try await office.addStaff(
                    login: login, name: Name(ar: nameAr ?? login, en: nameEn ?? login), roles: Set(roles),
                    password: password)
            }
            Terminal.say("\(login)\t\(password)")
        }
    }

    /// `sila staff reset`.
    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give an account a new password, said once, and end its sessions.")

        @OptionGroup var at: At

        @Argument(help: "The login.")
        var login: String

        func run() async throws {
            let password = Secret.password()
            try await at.office { office in try await office.resetStaff(login: login, password: password) }
            Terminal.say("\(login)\t\(password)")
        }
    }

    /// `sila staff line`.
    struct Line: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a member of staff under another, or under nobody.",
            discussion: "A complaint reaches neither whom it is against nor those under them.")

        @OptionGroup var at: At

        @Argument(help: "The login.")
        var login: String

        @Option(help: "The login of whom they work under; left out for nobody.")
        var under: String?

        func run() async throws {
            try await at.office { office in
                _ = try await office.setReportingLine(of: login, under: under, by: "operator")
            }
            Terminal.say("\(login)\t\(under ?? "-")")
        }
    }

    /// `sila staff list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the staff of an association.")

        @OptionGroup var at: At

        func run() async throws {
            let staff = try await at.office { office in try await office.staff() }
            for member in staff {
                let state = member.disabledAt == nil ? "active" : "disabled"
                Terminal.say("\(member.login)\t\(state)\t\(member.roles.joined(separator: ","))\t\(member.name.ar)")
            }
        }
    }
}

extension Role: ExpressibleByArgument {}
