internal import Logging
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaStorage

/// Brings the files of an association and its editions to agree.
///
/// The database wins: what was published over the API is written into the files. But a text that no edition has is
/// somebody's work and never overwritten: it becomes a draft, or is said to be unsound.
struct FileIntake: Sendable {
    let slug: TenantSlug
    let database: TenantDatabase
    let folder: PolicyFolder
    let clock: Clock
    let logger: Logger

    /// Writes what waits to be written, then takes what the files say; gives what is wrong.
    ///
    /// With `following` the files follow an edition of the desk even where another process has seen to its own:
    /// it is told of a publication, and the folder may be another.
    func settle(publish: Bool, following: Bool = false) async throws(ServiceError) -> [TenantFault] {
        guard folder.exists else { return [] }
        var faults = try await catchUp(following: following)
        faults += try await take(publish: publish)
        return faults
    }

    // MARK: - From the database into the files

    private func catchUp(following: Bool) async throws(ServiceError) -> [TenantFault] {
        let last: EditionRow?
        do { last = try await database.run(EditionStore.last()) } catch { throw .storage(error) }
        guard let last, last.head.filesBehind || (following && last.head.origin == .desk) else { return [] }
        return try await write(last)
    }

    /// Makes the files say what the edition says, where nothing is lost by it.
    func write(
        _ edition: EditionRow, afterStep: @escaping @Sendable (PolicyFolder.Step) -> Void = { _ in }
    ) async throws(ServiceError) -> [TenantFault] {
        guard folder.exists else { return [] }
        let number = edition.head.number
        let seen = folder.contents
        let texts = TenantTexts(edition.texts)
        if try await holdsOthersWork(seen, beside: texts) {
            logger.notice(
                "files of a tenant hold work of their own and are not overwritten",
                metadata: ["tenant": "\(slug)", "edition": "\(number)"])
            return try await settled(number, faults: [])
        }
        let failure: PolicyFolder.Failure? = await offPool {
            do throws(PolicyFolder.Failure) {
                try folder.write(texts, over: seen, afterStep: afterStep)
                return nil
            } catch {
                return error
            }
        }
        guard let failure else { return try await settled(number, faults: []) }
        logger.error(
            "the files of a tenant could not be written",
            metadata: ["tenant": "\(slug)", "edition": "\(number)", "why": "\(failure.description)"])
        let text = "edition \(number) is published, and its files do not say so: \(failure.description)"
        return [TenantFault(tenant: slug.text, kind: .behind, description: text)]
    }

    private func settled(_ number: Int, faults: [TenantFault]) async throws(ServiceError) -> [TenantFault] {
        do { try await database.run([EditionStore.setFilesBehind(number, false)]) } catch { throw .storage(error) }
        return faults
    }

    /// Whether one of the files has a text that no edition has.
    private func holdsOthersWork(
        _ seen: [String: String?], beside texts: TenantTexts
    ) async throws(ServiceError) -> Bool {
        func found(_ name: String, _ text: String) -> String { (seen[name] ?? nil) ?? text }
        let standing = EditionTexts(
            policy: found("policy.yaml", texts.policy), services: found("services.yaml", texts.services),
            settings: found("settings.yaml", texts.settings), sha256: [])
        do { return try await database.run(EditionStore.known(standing)).contains(false) } catch {
            throw .storage(error)
        }
    }

    /// Runs work that waits for the disk on a thread of its own.
    private func offPool<Output: Sendable>(_ work: @escaping @Sendable () -> Output) async -> Output {
        await withCheckedContinuation { continuation in
            DiskThread.run { continuation.resume(returning: work()) }
        }
    }

    // MARK: - From the files into the database

    private func take(publish: Bool) async throws(ServiceError) -> [TenantFault] {
        let files: TenantFiles
        do {
            files = try TenantDirectory.load(at: folder.path)
        } catch {
            logger.error(
                "the files of a tenant are not sound", metadata: ["tenant": "\(slug)", "why": "\(error)"])
            return [fault(.unsound, error.description, error.faults)]
        }
        do {
            return told(
                try await FilePublishing(database: database, clock: clock).take(files, publish: publish, by: "files"))
        } catch .edition(let refusal) {
            let why = ServiceError.edition(refusal).description
            logger.error("the files of a tenant are not published", metadata: ["tenant": "\(slug)", "why": "\(why)"])
            return [fault(.blocked, why, [])]
        }
    }

    private func told(_ outcome: FileOutcome) -> [TenantFault] {
        switch outcome {
        case .unchanged, .waiting: return []
        case .published(let number):
            logger.info("an edition was published from files", metadata: ["tenant": "\(slug)", "edition": "\(number)"])
            return []
        case .drafted(let number):
            logger.info("a draft was taken from files", metadata: ["tenant": "\(slug)", "draft": "\(number)"])
            return []
        case .stale(let number):
            logger.warning("the files of a tenant are stale", metadata: ["tenant": "\(slug)", "edition": "\(number)"])
            return [
                fault(
                    .stale, "the files have the text of edition \(number), which another has replaced; nothing changes",
                    [])
            ]
        }
    }

    private func fault(_ kind: TenantFault.Kind, _ description: String, _ faults: [PolicyFault]) -> TenantFault {
        TenantFault(tenant: slug.text, kind: kind, description: description, faults: faults)
    }
}
