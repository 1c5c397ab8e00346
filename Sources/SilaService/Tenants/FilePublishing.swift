internal import SilaCore
public import SilaPolicyFiles
public import SilaStorage

/// What taking a tenant's files into the database came to.
public enum FileOutcome: Hashable, Sendable {
    /// The files are the edition in force.
    case unchanged(Int)
    /// They became this edition, and it is in force.
    case published(Int)
    /// They became this edition, a draft.
    case drafted(Int)
    /// They are the text of an edition that is no longer, or not yet, in force: nothing changes.
    case stale(Int)
}

/// Takes the files of an association into the database as an edition of its policy.
///
/// The first edition is published. A changed file becomes a draft, or is published at once with `publish`. A text that
/// an edition had before changes nothing.
public struct FilePublishing: Sendable {
    private let database: TenantDatabase
    private let clock: Clock

    /// Publishing into that tenant's tables.
    public init(database: TenantDatabase, clock: Clock = .system) {
        self.database = database
        self.clock = clock
    }

    /// Takes the texts, which have been read and are sound.
    public func take(_ texts: TenantTexts, publish: Bool, by actor: String) async throws(ServiceError) -> FileOutcome {
        for _ in 0..<4 {
            do {
                return try await attempt(texts, publish: publish, by: actor)
            } catch {
                guard case .duplicate = error else { throw .storage(error) }
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    private func attempt(
        _ texts: TenantTexts, publish: Bool, by actor: String
    ) async throws(StorageError) -> FileOutcome {
        let digest = Edition.digest(texts)
        let (inForce, last, same) = try await database.run(
            EditionStore.numberInForce(), EditionStore.lastNumber(), EditionStore.newest(sha256: digest))
        if let same { return same.number == inForce ? .unchanged(same.number) : .stale(same.number) }
        let publishing = publish || inForce == nil
        let number = last + 1
        let row = EditionRow(
            number: number, policy: texts.policy, services: texts.services, settings: texts.settings, sha256: digest,
            createdAt: clock.now(), createdBy: actor)
        let publication = EditionRow.Publication(at: row.createdAt, by: actor)
        let audit = AuditRow(
            at: row.createdAt, actor: actor, what: publishing ? "edition.published" : "edition.drafted",
            details: #"{"number":\#(number)}"#)
        let writes = [EditionStore.add(row)] + (publishing ? EditionStore.publish(number, publication) : [])
        try await database.run(writes + [AuditStore.record(audit)])
        return publishing ? .published(number) : .drafted(number)
    }
}
