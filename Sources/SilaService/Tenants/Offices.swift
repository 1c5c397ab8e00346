public import Logging
internal import Metrics
public import SilaCore
internal import SilaPolicyFiles
public import SilaStorage
internal import Synchronization

/// The associations that this process serves.
public final class Offices: Sendable {
    private struct State {
        var offices: [String: Office] = [:]
        var faults: [String: [TenantFault]] = [:]
        var setting: Setting?
    }

    /// What associations are opened with.
    struct Setting: Sendable {
        var root: String?
        var migrations: MigrationSet
        var publishFiles: Bool
        var logger: Logger
    }

    private let state = Mutex(State())
    private let catalogue: TenantCatalogue
    private let placement: Placement
    private let master: MasterKey
    private let passwords: Passwords
    private let clock: Clock
    private let answers: AnswerCache
    private let reckoner = DeadlineReckoner()

    /// The associations of the catalogue; none is served before `open`.
    public init(
        catalogue: TenantCatalogue, placement: Placement, master: MasterKey, passwords: Passwords,
        clock: Clock = .system, answersKept: Int = 1_024
    ) {
        answers = AnswerCache(capacity: answersKept)
        self.catalogue = catalogue
        self.placement = placement
        self.master = master
        self.passwords = passwords
        self.clock = clock
    }

    /// The association of that name in addresses; nil where none is served.
    public func office(_ slug: String) -> Office? { state.withLock { $0.offices[slug] } }

    /// Every association served, by its name in addresses.
    public var list: [Office] { state.withLock { $0.offices.values.sorted { $0.slug < $1.slug } } }

    /// What is wrong with associations or their files.
    public var faults: [TenantFault] {
        state.withLock { state in state.faults.sorted { $0.key < $1.key }.flatMap(\.value) }
    }

    /// What is wrong with that association's files.
    public func faults(of slug: TenantSlug) -> [TenantFault] { state.withLock { $0.faults[slug.text] ?? [] } }

    /// The day, as the associations' clock tells it.
    var today: CivilDate { clock.now().date }

    /// What it was opened with; nil before.
    var setting: Setting? { state.withLock { $0.setting } }

    /// Answers when the database does.
    public func ping() async throws(ServiceError) {
        do { try await catalogue.ping() } catch { throw .storage(error) }
    }

    /// A listener to what is told of associations, one for each database they live in.
    func listeners() -> [(name: String, listener: TenantListener)] { placement.listeners() }

    /// Opens every active association of the catalogue, with its files from `root` where there is a directory for it.
    ///
    /// An invalid file is reported and changes nothing; an association without any edition in force, or whose schema is
    /// not that of this version, is reported and not served; the others are served.
    public func open(
        tenants root: String?, migrations: MigrationSet, publishFiles: Bool, logger: Logger
    ) async throws(ServiceError) {
        let setting = Setting(root: root, migrations: migrations, publishFiles: publishFiles, logger: logger)
        state.withLock { $0.setting = setting }
        try await reopen()
    }

    /// Looks at the catalogue and at all files again: what is new is served, what is gone is not.
    public func reopen() async throws(ServiceError) {
        guard let setting else { return }
        let tenants: [Tenant]
        do { tenants = try await catalogue.list() } catch { throw .storage(error) }
        let active = tenants.filter { $0.state == .active }
        let kept = Set(active.map(\.slug.text))
        state.withLock { state in
            state.offices = state.offices.filter { kept.contains($0.key) }
            state.faults = state.faults.filter { kept.contains($0.key) }
        }
        for tenant in active { await open(tenant, setting) }
        gauge()
    }

    /// Looks at the files of these associations again, because they were changed.
    func settleFiles(of slugs: Set<String>) async {
        if slugs.contains(where: { office($0) == nil }) { await lookAgain() }
        for office in list where slugs.contains(office.slug.text) { await settle(office, following: false) }
        gauge()
    }

    /// Looks at the editions of that association again, because one was published: files and open cases follow it.
    func editionChanged(at slug: String) async {
        guard let office = office(slug) else { return await lookAgain() }
        await settle(office, following: true)
        await followAll(at: office)
        gauge()
    }

    /// Lets the open cases of all associations follow what is in force today.
    func followAll() async {
        for office in list { await followAll(at: office) }
    }

    /// Looks at the catalogue and at all files again; what fails is logged, and tried at the next occasion.
    func lookAgain() async {
        do { try await reopen() } catch {
            setting?.logger.error("the associations could not be looked at again", metadata: ["why": "\(error)"])
        }
    }

    private func followAll(at office: Office) async {
        do { try await office.followAll() } catch {
            setting?.logger.error(
                "open cases of a tenant do not follow its edition yet",
                metadata: ["tenant": "\(office.slug)", "why": "\(error)"])
        }
    }

    private func settle(_ office: Office, following: Bool) async {
        guard let setting, let intake = office.intake(setting.logger) else { return }
        do {
            let faults =
                try await intake.settle(publish: setting.publishFiles, following: following)
                + takeCalendar(office, setting) + takeSurveys(office, setting)
            state.withLock { $0.faults[office.slug.text] = faults.isEmpty ? nil : faults }
        } catch {
            setting.logger.error(
                "the files of a tenant could not be looked at",
                metadata: ["tenant": "\(office.slug)", "why": "\(error)"])
        }
    }

    private func open(_ tenant: Tenant, _ setting: Setting) async {
        let slug = tenant.slug.text
        do {
            let database = try placement.database(of: tenant)
            try await requireCurrent(database, setting.migrations)
            let office = office(slug) ?? make(tenant, database, setting)
            var faults = try await office.intake(setting.logger)?.settle(publish: setting.publishFiles) ?? []
            state.withLock { $0.faults[slug] = faults.isEmpty ? nil : faults }
            _ = try await office.edition()
            faults += try await takeCalendar(office, setting) + takeSurveys(office, setting)
            state.withLock { $0.faults[slug] = faults.isEmpty ? nil : faults }
            state.withLock { $0.offices[slug] = office }
        } catch {
            let fault = TenantFault(tenant: slug, kind: .notServed, description: "\(error)")
            setting.logger.error("a tenant is not served", metadata: ["tenant": "\(slug)", "why": "\(error)"])
            state.withLock { state in
                state.faults[slug] = (state.faults[slug] ?? []).filter { $0.kind != .notServed } + [fault]
            }
        }
    }

    private func requireCurrent(_ database: TenantDatabase, _ migrations: MigrationSet) async throws(ServiceError) {
        let lacking: [String]
        do { lacking = try await database.lacking(of: migrations) } catch { throw .storage(error) }
        guard let first = lacking.first else { return }
        throw .setUp("the schema lacks \(lacking.count) migrations from \(first) on; run `sila migrate`")
    }

    private func make(_ tenant: Tenant, _ database: TenantDatabase, _ setting: Setting) -> Office {
        Office(
            tenant, database: database, keys: master.keys(of: tenant.slug), passwords: passwords, clock: clock,
            answers: answers, reckoner: reckoner,
            folder: setting.root.map { PolicyFolder(path: "\($0)/\(tenant.slug.text)") }, logger: setting.logger)
    }

    /// Puts the calendar of the association's files in force, and sees that open deadlines are looked at under it.
    ///
    /// Without files the calendar that is in force stays. A calendar that cannot be read is reported and changes nothing.
    private func takeCalendar(_ office: Office, _ setting: Setting) async throws(ServiceError) -> [TenantFault] {
        let slug = office.slug.text
        var faults: [TenantFault] = []
        var calendar: WorkingCalendar?
        if let root = setting.root {
            do throws(PolicyFileError) {
                calendar = try CalendarDirectory.calendar(ofTenant: "\(root)/\(slug)")
            } catch {
                setting.logger.error("a calendar is not sound", metadata: ["tenant": "\(slug)", "why": "\(error)"])
                faults.append(
                    TenantFault(tenant: slug, kind: .unsound, description: error.description, faults: error.faults))
            }
        }
        if let calendar, try await CalendarTaking(database: office.database, clock: clock).take(calendar) {
            setting.logger.info(
                "a calendar was put in force", metadata: ["tenant": "\(slug)", "calendar": "\(calendar.version)"])
        }
        reckoner.add(office)
        return faults
    }

    /// Takes the surveys that the association's file declares; a file that cannot be read is reported and changes nothing.
    private func takeSurveys(_ office: Office, _ setting: Setting) async throws(ServiceError) -> [TenantFault] {
        guard let root = setting.root else { return [] }
        let slug = office.slug.text
        let text: String?
        do throws(PolicyFileError) { text = try TenantDirectory.surveys(at: "\(root)/\(slug)") } catch {
            setting.logger.error("surveys are not sound", metadata: ["tenant": "\(slug)", "why": "\(error)"])
            return [TenantFault(tenant: slug, kind: .unsound, description: error.description, faults: error.faults)]
        }
        guard let text else { return [] }
        if try await SurveysTaking(database: office.database, clock: clock).take(text, by: "files") {
            setting.logger.info("surveys were taken from a file", metadata: ["tenant": "\(slug)"])
        }
        return []
    }

    /// How many faults there are, for whoever watches the metrics.
    private func gauge() {
        let faults = faults
        for kind in TenantFault.Kind.allCases {
            Gauge(label: "sila_tenant_faults", dimensions: [("kind", kind.rawValue)])
                .record(faults.count { $0.kind == kind })
        }
    }
}
