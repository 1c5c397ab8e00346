internal import ArgumentParser
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// `sila tenant`: the associations of the installation.
struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant", abstract: "Make, list, show and drop associations.",
        subcommands: [Create.self, List.self, Show.self, Drop.self])

    /// `sila tenant create`: a schema and a role of its own, and the first edition of its policy.
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an association, from its folder or from the model policy.",
            discussion: """
                Without --from, the files of tenants/T are its first edition. With --from model, the model policy is filled
                with its name. A command that was cut short is finished by giving it again.
                """)

        @OptionGroup var installation: Installation

        @Argument(help: "Its name in addresses: small letters, digits and hyphens.")
        var tenant: String

        @Option(help: "The template to start from: model.")
        var from: String?

        @Option(help: "Its name in Arabic, with --from.")
        var nameAr: String?

        @Option(help: "Its name in English, with --from.")
        var nameEn: String?

        func run() async throws {
            let slug = try TenantSlug.parse(tenant)
            let (name, texts) = try await files(slug)
            let surveys = try TenantDirectory.surveys(
                at: "\(try await installation.tenantsFolder())/\(from == nil ? tenant : "_model")")
            let set = try await installation.migrationSet()
            let logger = try await installation.logger()
            let workshop = Workshop(try await installation.database(), logger: logger)
            try await workshop.use { workshop in
                let made = TenantProvisioning(placement: workshop.placement, set: set, logger: logger)
                try await made.create(slug, name: name)
                let found = try await workshop.tenant(tenant)
                let database = try workshop.placement.database(of: found)
                let outcome = try await FilePublishing(database: database).take(texts, publish: true, by: "operator")
                if let surveys { try await SurveysTaking(database: database).take(surveys, by: "operator") }
                Terminal.say("\(slug): made, \(outcome.words)")
            }
        }

        private func files(_ slug: TenantSlug) async throws -> (Name, TenantTexts) {
            let folder = try await installation.tenantsFolder()
            guard let from else {
                let files = try TenantDirectory.load(at: "\(folder)/\(slug)")
                return (files.policy.policy.association?.name ?? Name(ar: slug.text, en: slug.text), files.texts)
            }
            guard from == "model" else { throw ValidationError("--from takes model, and not `\(from)`") }
            guard let ar = nameAr, let en = nameEn else {
                throw ValidationError("--from model needs --name-ar and --name-en: the model names no association")
            }
            let name = Name(ar: ar, en: en)
            return (name, try ModelTemplate.fill(from: "\(folder)/_model", association: name))
        }
    }

    /// `sila tenant list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the associations of the installation.")

        @OptionGroup var installation: Installation

        func run() async throws {
            let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
            try await workshop.use { workshop in
                for tenant in try await workshop.catalogue.list() {
                    Terminal.say(
                        "\(tenant.slug)\t\(tenant.state.rawValue)\t\(tenant.database)\t\(tenant.name.ar)\t\(tenant.name.en)"
                    )
                }
            }
        }
    }

    /// `sila tenant show`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one association: state, place, editions.")

        @OptionGroup var installation: Installation

        @Argument(help: "Its name in addresses.")
        var tenant: String

        func run() async throws {
            let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
            try await workshop.use { workshop in
                let found = try await workshop.tenant(tenant)
                Terminal.say("\(found.name.ar) — \(found.name.en)")
                Terminal.say("slug:      \(found.slug)")
                Terminal.say("schema:    \(found.slug.schemaName)")
                Terminal.say("state:     \(found.state.rawValue)")
                Terminal.say("database:  \(found.database)")
                Terminal.say("since:     \(found.createdAt.date.iso)")
                guard found.state == .active else { return }
                let database = try workshop.placement.database(of: found)
                let inForce = try await database.run(
                    EditionStore.numberInForce(on: SilaService.Clock.system.now().date))
                for edition in try await database.run(EditionStore.heads()) {
                    let dates = "published \(edition.publication.at.date.iso), effective \(edition.effectiveOn.iso)"
                    let state =
                        edition.withdrawal != nil ? ", withdrawn" : edition.number == inForce ? ", in force" : ""
                    Terminal.say("edition \(edition.number): \(dates)\(state)")
                }
            }
        }
    }

    /// `sila tenant drop`.
    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove an association with everything it has.",
            discussion: "Nothing is kept. --confirm repeats its name.")

        @OptionGroup var installation: Installation

        @Argument(help: "Its name in addresses.")
        var tenant: String

        @Option(help: "Its name in addresses once more.")
        var confirm: String

        func run() async throws {
            let slug = try TenantSlug.parse(tenant)
            let set = try await installation.migrationSet()
            let logger = try await installation.logger()
            let workshop = Workshop(try await installation.database(), logger: logger)
            try await workshop.use { workshop in
                try await TenantProvisioning(placement: workshop.placement, set: set, logger: logger)
                    .drop(slug, confirmation: confirm)
                Terminal.say("\(slug): dropped")
            }
        }
    }
}

extension FileOutcome {
    /// What became of the files, in words.
    var words: String {
        switch self {
        case .unchanged(let number): "edition \(number) is in force"
        case .published(let number): "edition \(number) was published"
        case .drafted(let number), .waiting(let number): "they are draft \(number)"
        case .stale(let number): "the files have the text of edition \(number), which another has replaced"
        }
    }
}
