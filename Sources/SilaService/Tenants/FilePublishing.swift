internal import SilaCore
public import SilaPolicyFiles
public import SilaStorage

/// What taking a tenant's files into the database came to.
public enum FileOutcome: Hashable, Sendable {
    /// The files are the edition that was published last, in force or waiting for its day.
    case unchanged(Int)
    /// They became this edition.
    case published(Int)
    /// They became this draft, or the next revision of it.
    case drafted(Int)
    /// They are the text of this draft already.
    case waiting(Int)
    /// They are the text of an edition that another has replaced: nothing changes.
    case stale(Int)
}

/// Takes the files of an association into the database: as an edition of its policy, or as a draft of one.
///
/// The first edition is published. A changed file becomes a draft, or is published at once with `publish`; the next
/// change of the file is the next revision of the same draft, until somebody else has written it. A text that an edition
/// had before changes nothing: going back to it is a publication, with a new number.
public struct FilePublishing: Sendable {
    private let database: TenantDatabase
    private let clock: Clock

    /// Publishing into that tenant's tables.
    public init(database: TenantDatabase, clock: Clock = .system) {
        self.database = database
        self.clock = clock
    }

    /// Takes texts, which have to be sound.
    public func take(_ texts: TenantTexts, publish: Bool, by actor: String) async throws(ServiceError) -> FileOutcome {
        try await take(try EditionSoundness.read(texts, database.slug.text), publish: publish, by: actor)
    }

    /// Takes the files, which have been read and are sound.
    ///
    /// `EditionRefusal` of `edition.blocked` where they are to be published and hold what must not come into force.
    public func take(_ files: TenantFiles, publish: Bool, by actor: String) async throws(ServiceError) -> FileOutcome {
        for _ in 0..<4 {
            do {
                return try await attempt(files, publish: publish, by: actor)
            } catch .storage(.duplicate(_)) {
                continue
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// How files stand to the editions, in words, where they are not the one that was published last; nothing is written.
    public func standing(of texts: TenantTexts) async throws(ServiceError) -> String? {
        let digest = Edition.digest(texts)
        let look = try await look(digest)
        guard let last = look.last?.head, last.sha256 != digest else { return nil }
        if last.filesBehind { return "the files do not say yet what edition \(last.number) says" }
        if let waiting = look.waiting { return "the files are draft \(waiting.number), which waits to be published" }
        if let same = look.same {
            return "the files have the text of edition \(same.number), which edition \(last.number) has replaced"
        }
        return "the files have a text of their own, which a server that runs would take as a draft"
    }

    /// What is known before the files are taken.
    private struct Look {
        var last: EditionRow?
        var same: EditionHead?
        var waiting: DraftRow?
        var own: DraftRow?
        var editions: Int
        var drafts: Int
    }

    private func attempt(
        _ files: TenantFiles, publish: Bool, by actor: String
    ) async throws(ServiceError) -> FileOutcome {
        let texts = EditionTexts(files.texts)
        let look = try await look(texts.sha256)
        let act = Act(at: clock.now(), by: actor)
        guard let last = look.last else { return try await self.publish(files, look, act) }
        if last.head.sha256 == texts.sha256 { return .unchanged(last.head.number) }
        if let waiting = look.waiting, !publish { return .waiting(waiting.number) }
        if let same = look.same, look.waiting == nil { return .stale(same.number) }
        if publish { return try await self.publish(files, look, act) }
        return try await draft(texts, look, act)
    }

    private func look(_ sha256: [UInt8]) async throws(ServiceError) -> Look {
        do {
            let (last, same, waiting, own, editions, drafts) = try await database.run(
                EditionStore.last(), EditionStore.newest(sha256: sha256), DraftStore.open(sha256: sha256),
                DraftStore.ofFiles(), EditionStore.lastNumber(), DraftStore.lastNumber())
            return Look(last: last, same: same, waiting: waiting, own: own, editions: editions, drafts: drafts)
        } catch {
            throw .storage(error)
        }
    }

    private func publish(_ files: TenantFiles, _ look: Look, _ act: Act) async throws(ServiceError) -> FileOutcome {
        if look.last != nil { try EditionSoundness.requireFit(files, after: look.last) }
        let number = look.editions + 1
        let publication = Publication(
            files, number: number, isFirst: look.last == nil, origin: .files, draft: look.waiting,
            slug: database.slug, act: act)
        do { try await database.run(publication.writes) } catch { throw .storage(error) }
        return .published(number)
    }

    private func draft(_ texts: EditionTexts, _ look: Look, _ act: Act) async throws(ServiceError) -> FileOutcome {
        let writes: [Write]
        let number: Int
        if var own = look.own {
            number = own.number
            let before = own.revision
            own.revision += 1
            own.base = look.last?.head.number
            own.texts = texts
            own.change = act
            writes = DraftStore.change(own, from: before)
        } else {
            number = look.drafts + 1
            writes = DraftStore.add(
                DraftRow(
                    number: number, base: look.last?.head.number, texts: texts, origin: .files, creation: act))
        }
        let audit = AuditRow(
            at: act.at, actor: act.by, what: "edition.drafted", details: #"{"draft":\#(number)}"#)
        do { try await database.run(writes + [AuditStore.record(audit)]) } catch { throw .storage(error) }
        return .drafted(number)
    }
}
