public import Logging
internal import SilaCore
internal import SilaPolicyFiles
public import SilaStorage
internal import Synchronization

/// Why an association is not served, or not as its files say.
public struct TenantFault: Hashable, Sendable {
    /// Which, by its name in addresses or its directory.
    public var tenant: String
    /// What is wrong, one line for each fault.
    public var description: String

    /// A fault of `tenant`.
    public init(tenant: String, description: String) {
        self.tenant = tenant
        self.description = description
    }
}

/// The associations that this process serves.
public final class Offices: Sendable {
    private struct State {
        var offices: [String: Office] = [:]
        var faults: [TenantFault] = []
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
    public var faults: [TenantFault] { state.withLock { $0.faults } }

    /// Answers when the database does.
    public func ping() async throws(ServiceError) {
        do { try await catalogue.ping() } catch { throw .storage(error) }
    }

    /// Opens every active association of the catalogue, with its files from `root` where there is a directory for it.
    ///
    /// An invalid file is reported and changes nothing; an association without any edition in force, or whose schema is
    /// not that of this version, is reported and not served; the others are served.
    public func open(
        tenants root: String?, migrations: MigrationSet, publishFiles: Bool, logger: Logger
    ) async throws(ServiceError) {
        let tenants: [Tenant]
        do { tenants = try await catalogue.list() } catch { throw .storage(error) }
        var next = State()
        for tenant in tenants where tenant.state == .active {
            do {
                let database = try placement.database(of: tenant)
                try await requireCurrent(database, migrations)
                if let root {
                    next.faults += try await takeFiles(of: tenant, database, root, publish: publishFiles, logger)
                }
                let office = office(tenant.slug.text) ?? make(tenant, database)
                _ = try await office.edition()
                next.faults += try await takeCalendar(office, root, logger)
                next.offices[tenant.slug.text] = office
            } catch {
                let fault = TenantFault(tenant: tenant.slug.text, description: "\(error)")
                logger.error("a tenant is not served", metadata: ["tenant": "\(fault.tenant)", "why": "\(error)"])
                next.faults.append(fault)
            }
        }
        let opened = next
        state.withLock { $0 = opened }
    }

    private func requireCurrent(_ database: TenantDatabase, _ migrations: MigrationSet) async throws(ServiceError) {
        let lacking: [String]
        do { lacking = try await database.lacking(of: migrations) } catch { throw .storage(error) }
        guard let first = lacking.first else { return }
        throw .setUp("the schema lacks \(lacking.count) migrations from \(first) on; run `sila migrate`")
    }

    private func make(_ tenant: Tenant, _ database: TenantDatabase) -> Office {
        Office(
            tenant, database: database, keys: master.keys(of: tenant.slug), passwords: passwords, clock: clock,
            answers: answers, reckoner: reckoner)
    }

    /// Puts the calendar of the association's files in force, and sees that open deadlines are looked at under it.
    ///
    /// Without files the calendar that is in force stays. A calendar that cannot be read is reported and changes nothing.
    private func takeCalendar(
        _ office: Office, _ root: String?, _ logger: Logger
    ) async throws(ServiceError) -> [TenantFault] {
        let slug = office.slug.text
        var faults: [TenantFault] = []
        var calendar: WorkingCalendar?
        if let root {
            do throws(PolicyFileError) {
                calendar = try CalendarDirectory.calendar(ofTenant: "\(root)/\(slug)")
            } catch {
                logger.error("a calendar is not sound", metadata: ["tenant": "\(slug)", "why": "\(error)"])
                faults.append(TenantFault(tenant: slug, description: error.description))
            }
        }
        if let calendar, try await CalendarTaking(database: office.database, clock: clock).take(calendar) {
            logger.info(
                "a calendar was put in force", metadata: ["tenant": "\(slug)", "calendar": "\(calendar.version)"])
        }
        reckoner.add(office)
        return faults
    }

    private func takeFiles(
        of tenant: Tenant, _ database: TenantDatabase, _ root: String, publish: Bool, _ logger: Logger
    ) async throws(ServiceError) -> [TenantFault] {
        let slug = tenant.slug.text
        guard TenantDirectory.names(in: root).contains(slug) else { return [] }
        let files: TenantFiles
        do { files = try TenantDirectory.load(at: "\(root)/\(slug)") } catch {
            logger.error("the files of a tenant are not sound", metadata: ["tenant": "\(slug)", "why": "\(error)"])
            return [TenantFault(tenant: slug, description: error.description)]
        }
        let outcome = try await FilePublishing(database: database, clock: clock)
            .take(files.texts, publish: publish, by: "files")
        switch outcome {
        case .unchanged: return []
        case .published(let number), .drafted(let number):
            logger.info("an edition was taken from files", metadata: ["tenant": "\(slug)", "edition": "\(number)"])
            return []
        case .stale(let number):
            let text = "the files have the text of edition \(number), which is not in force; nothing changes"
            logger.warning("the files of a tenant are stale", metadata: ["tenant": "\(slug)", "edition": "\(number)"])
            return [TenantFault(tenant: slug, description: text)]
        }
    }
}
