public import SilaCore
public import SilaPolicyFiles
public import SilaStorage

/// A draft with all that is shown of it.
public struct DraftSheet: Sendable {
    /// The draft.
    public let row: DraftRow
    /// Every writing of it, in order; empty in lists.
    public let revisions: [DraftRevision]
    /// The number of the edition that was published last; nil before the first.
    public let last: Int?
    /// The names of the staff who had a hand in it, by id.
    public let names: [String: Name]

    /// Its texts by the names of their files.
    public var texts: TenantTextsView { TenantTextsView(row.texts) }

    /// SHA-256 over its texts, in hexadecimal: what a change to it says that it has seen.
    public var sha256: String { Hexadecimal.text(row.texts.sha256) }

    /// Whether an edition was published since the one it was made from.
    public var isBaseReplaced: Bool { row.end == nil && row.base != last }

    /// Who had a hand in it, in the order of their first writing.
    public var authors: [String] {
        revisions.map(\.act.by).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// What a draft is made of or changed to; what is nil stays as it is.
public struct DraftIntake: Sendable {
    /// The edition whose texts it begins with; nil for the one published last.
    public var from: Int?
    /// The text of `policy.yaml`.
    public var policy: String?
    /// The text of `services.yaml`.
    public var services: String?
    /// The text of `settings.yaml`.
    public var settings: String?
    /// Changes by form, made in the texts as they are then; each touches its own lines only.
    public var edits: [PolicyEdit] = []
    /// The edition that the draft is to replace: says that what has changed since its first base was looked at.
    public var base: Int?
    /// What it is for.
    public var note: String?

    /// An intake that changes nothing yet.
    public init() {}

    func texts(over texts: EditionTexts) throws(ServiceError) -> EditionTexts {
        var next = TenantTexts(texts)
        next.policy = policy ?? next.policy
        next.services = services ?? next.services
        next.settings = settings ?? next.settings
        let unwritable = next.files.filter { $0.text.utf8.contains(0) }
        guard unwritable.isEmpty else {
            throw .invalid(
                unwritable.map { file in
                    FieldFault(
                        field: String(file.name.prefix { $0 != "." }),
                        message: Name(ar: "في النص حرف NUL لا يُحفظ", en: "the text holds a NUL, which cannot be kept"))
                })
        }
        let long = next.files.filter { $0.text.utf8.count > MarkupLimits.bytes }
        guard long.isEmpty else {
            throw .invalid(
                long.map { file in
                    FieldFault(
                        field: String(file.name.prefix { $0 != "." }),
                        message: Name(
                            ar: "النص أكبر من \(MarkupLimits.bytes / 1_024) كيلوبايت",
                            en: "the text is larger than \(MarkupLimits.bytes / 1_024) KiB"))
                })
        }
        guard !edits.isEmpty else { return EditionTexts(next) }
        do { return EditionTexts(try PolicyEditor.apply(edits, to: next, path: "draft", for: .edition).texts) } catch {
            throw .edition(EditionRefusal(error))
        }
    }
}

extension EditionRefusal {
    /// The refusal of a change by form, with the place of the edit in its list.
    public init(_ error: PolicyFileError) {
        let faults = error.faults.map(FieldFault.init)
        guard case .edit(let refusal) = error else {
            self.init(
                .editNotMade, field: "edits", ar: "لا يُقرأ النص حتى يُعدّل فيه بالنموذج؛ أصلحه أولاً",
                en: "the text cannot be read, so that no form can change it; mend it first", faults: faults)
            return
        }
        self.init(
            .editNotMade, field: "edits[\(refusal.edit)]", ar: refusal.message.ar, en: refusal.message.en,
            faults: faults)
    }
}

extension Office {
    /// A page of drafts, the newest first; open ones only where that is asked.
    public func drafts(open: Bool, after: Int?, limit: Int) async throws(ServiceError) -> NumberedPage<DraftSheet> {
        let (rows, last): ([DraftRow], EditionRow?)
        do {
            (rows, last) = try await database.run(
                DraftStore.list(open: open, before: after, limit: limit + 1), EditionStore.last())
        } catch {
            throw .storage(error)
        }
        let shown = rows.prefix(limit)
        let names = try await staffNames.names(of: Set(shown.flatMap { [$0.creation.by, $0.change.by] }))
        return NumberedPage(
            rows: shown.map { DraftSheet(row: $0, revisions: [], last: last?.head.number, names: names) },
            next: rows.count > limit ? shown.last?.number : nil)
    }

    /// The draft of that number; `ServiceError.notFound` where there is none.
    public func draft(_ number: Int) async throws(ServiceError) -> DraftSheet {
        try await drafting(number, by: nil, nil).sheet
    }

    /// Makes a draft from an edition's texts and what is given; the answer is stored with it.
    public func makeDraft(
        _ intake: DraftIntake, by caller: Caller, _ submission: Submission,
        answer: (DraftSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let (last, from, drafts, replay): (EditionRow?, EditionRow?, Int, IdempotencyRow?)
            do {
                (last, from, drafts, replay) = try await database.run(
                    EditionStore.last(), EditionStore.find(intake.from ?? 0), DraftStore.lastNumber(),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            guard let source = intake.from == nil ? last : from else { throw Self.noEdition }
            let act = Act(at: clock.now(), by: caller.id.text)
            let row = DraftRow(
                number: drafts + 1, base: last?.head.number, texts: try intake.texts(over: source.texts), origin: .desk,
                note: intake.note, creation: act)
            let revision = DraftRevision(revision: 1, act: act, sha256: row.texts.sha256)
            let sheet = DraftSheet(
                row: row, revisions: [revision], last: last?.head.number, names: [caller.id.text: caller.name])
            let answered = try answer(sheet)
            let writes = submission.claim(answered, by: caller.id.text, now: act.at) + DraftStore.add(row)
            do {
                try await database.run(writes + [Self.audit("edition.drafted", draft: row.number, act)])
                return answered
            } catch .keyUsed, .duplicate(_) {
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// Writes a draft anew; `seen` is the hash of the text that it was read with, nil for any.
    public func reviseDraft(
        _ number: Int, seen: String?, _ intake: DraftIntake, by caller: Caller, _ submission: Submission,
        answer: (DraftSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let found = try await drafting(number, by: caller, submission)
            if let replay = found.replay { return replay }
            try found.sheet.requireOpen(seen: seen)
            var row = found.sheet.row
            let before = row.revision
            row.texts = try intake.texts(over: row.texts)
            row.note = intake.note ?? row.note
            if let base = intake.base {
                guard base == found.sheet.last else { throw Self.notLast(base, found.sheet.last) }
                row.base = base
            }
            row.revision += 1
            row.change = Act(at: clock.now(), by: caller.id.text)
            let revision = DraftRevision(revision: row.revision, act: row.change, sha256: row.texts.sha256)
            let sheet = DraftSheet(
                row: row, revisions: found.sheet.revisions + [revision], last: found.sheet.last,
                names: found.sheet.names.merging([caller.id.text: caller.name]) { _, new in new })
            let answered = try answer(sheet)
            let claim = submission.claim(answered, by: caller.id.text, now: row.change.at)
            let writes = claim + DraftStore.change(row, from: before)
            if try await wrote(writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// Withdraws a draft, which stays to be read.
    public func withdrawDraft(
        _ number: Int, seen: String?, by caller: Caller, _ submission: Submission,
        answer: (DraftSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let found = try await drafting(number, by: caller, submission)
            if let replay = found.replay { return replay }
            try found.sheet.requireOpen(seen: seen)
            var row = found.sheet.row
            let act = Act(at: clock.now(), by: caller.id.text)
            row.end = .withdrawn(act)
            let sheet = DraftSheet(
                row: row, revisions: found.sheet.revisions, last: found.sheet.last,
                names: found.sheet.names.merging([caller.id.text: caller.name]) { _, new in new })
            let answered = try answer(sheet)
            let claim = submission.claim(answered, by: caller.id.text, now: act.at)
            let writes =
                claim + [
                    DraftStore.end(number, at: row.revision, .withdrawn(act)),
                    Self.audit("draft.withdrawn", draft: number, act),
                ]
            if try await wrote(writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// A draft as it was found, with the answer that an Idempotency-Key has already.
    func drafting(
        _ number: Int, by caller: Caller?, _ submission: Submission?
    ) async throws(ServiceError) -> (sheet: DraftSheet, replay: StoredAnswer?) {
        let (row, revisions, last, replay): (DraftRow?, [DraftRevision], EditionRow?, IdempotencyRow?)
        do {
            (row, revisions, last, replay) = try await database.run(
                DraftStore.find(number), DraftStore.revisions(of: number), EditionStore.last(),
                IdempotencyStore.find(actor: caller?.id.text ?? "", key: submission?.key ?? ""))
        } catch {
            throw .storage(error)
        }
        guard let row else { throw .notFound }
        let names = try await staffNames.names(of: Set(revisions.map(\.act.by)))
        let sheet = DraftSheet(row: row, revisions: revisions, last: last?.head.number, names: names)
        return (sheet, try submission?.replay(replay))
    }

    /// Writes all of it, of which the statement at `place` has to change a row; false where it does not, or where a
    /// number or key is taken: look again.
    func wrote(_ writes: [Write], at place: Int) async throws(ServiceError) -> Bool {
        struct Overtaken: Error {}
        do {
            try await database.transaction { work in
                if try await work.run(writes)[place] == 0 { throw Overtaken() }
            }
            return true
        } catch is Overtaken {
            return false
        } catch let error as StorageError {
            switch error {
            case .keyUsed, .duplicate: return false
            default: throw .storage(error)
            }
        } catch {
            throw .overloaded(retryAfter: 1)
        }
    }

    static func audit(_ what: String, draft number: Int, _ act: Act) -> Write {
        AuditStore.record(AuditRow(at: act.at, actor: act.by, what: what, details: #"{"draft":\#(number)}"#))
    }

    private static let noEdition = ServiceError.invalid([
        FieldFault(
            field: "from",
            message: Name(ar: "لا إصدار بهذا الرقم", en: "there is no edition of that number"))
    ])

    private static func notLast(_ base: Int, _ last: Int?) -> ServiceError {
        .invalid([
            FieldFault(
                field: "base",
                message: Name(
                    ar: "آخر إصدار منشور هو \(last ?? 0) لا \(base)؛ راجع ما تغير ثم اذكره",
                    en: "the edition published last is \(last ?? 0) and not \(base); look at what changed and name it"))
        ])
    }
}

extension DraftSheet {
    /// Throws unless the draft is open and has the text that was seen.
    func requireOpen(seen: String?) throws(ServiceError) {
        if let end = row.end {
            let refusal: EditionRefusal =
                switch end {
                case .published(let edition, _):
                    EditionRefusal(
                        .draftEnded, ar: "نُشرت المسودة وهي الإصدار \(edition)؛ أنشئ مسودة جديدة",
                        en: "the draft was published as edition \(edition); make a new draft")
                case .withdrawn:
                    EditionRefusal(
                        .draftEnded, ar: "سُحبت المسودة؛ أنشئ مسودة جديدة",
                        en: "the draft was withdrawn; make a new draft")
                }
            throw .edition(refusal)
        }
        guard let seen, seen != sha256 else { return }
        let who = names[row.change.by]
        throw .edition(
            EditionRefusal(
                .draftChanged,
                ar: "تغير نص المسودة منذ قرأتها\(who.map { "، غيّره \($0.ar)" } ?? "")؛ اقرأها ثم أعد المحاولة",
                en: "the draft's text has changed since you read it\(who.map { ", by \($0.en)" } ?? ""); "
                    + "read it and decide again",
                current: row.revision))
    }
}
