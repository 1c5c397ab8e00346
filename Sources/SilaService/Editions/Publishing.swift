internal import SilaCore
internal import SilaPolicyFiles
internal import SilaStorage

/// What is done to publish a draft, step by step; a kill after any of them leaves what a restart sets right.
enum PublishingStep: Hashable, Sendable {
    /// All is looked at and nothing is done.
    case ready
    /// The edition is in the database: from here on it is published.
    case committed
    /// A step of writing the files.
    case file(PolicyFolder.Step)
}

extension Office {
    /// Publishes a draft as the next edition, and writes the association's files; the answer is stored with it.
    ///
    /// Who had a hand in the draft does not publish it, unless the board delegated that to them. `seen` is the hash of
    /// the text that was read: that text is published and no other. `base` names the edition it is to replace, where
    /// that is not the one it was made from. Files that cannot be written hold nothing up: they are written later.
    public func publishDraft(
        _ number: Int, seen: String, onto base: Int?, by caller: Caller, _ submission: Submission,
        answer: (EditionSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await publishDraft(
            number, seen: seen, onto: base, by: caller, submission, afterStep: { _ in }, answer: answer)
    }

    func publishDraft(
        _ number: Int, seen: String, onto base: Int?, by caller: Caller, _ submission: Submission,
        afterStep: @escaping @Sendable (PublishingStep) -> Void,
        answer: (EditionSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let found = try await drafting(number, by: caller, submission)
            if let replay = found.replay { return replay }
            let look = try await look(before: found.sheet, by: caller)
            let publication = try publication(of: found.sheet, look, seen: seen, onto: base, by: caller)
            let edition = try Edition(publication.row, slug: slug)
            let sheet = EditionSheet(
                head: publication.row.head, state: edition.effectiveOn > clock.now().date ? .scheduled : .inForce,
                edition: edition, approval: nil, texts: TenantTextsView(publication.row.texts),
                names: [caller.id.text: caller.name])
            let answered = try answer(sheet)
            let claim = submission.claim(answered, by: caller.id.text, now: edition.publishedAt)
            afterStep(.ready)
            guard let place = publication.draftPlace,
                try await wrote(claim + publication.writes, at: claim.count + place)
            else { continue }
            afterStep(.committed)
            _ = try await intake(logger)?.write(publication.row) { afterStep(.file($0)) }
            return answered
        }
        throw .overloaded(retryAfter: 1)
    }

    /// What is known before a draft is published.
    private struct PublishingLook {
        var last: EditionRow?
        var editions: Int
        var delegation: DelegationRow?
        /// What was changed since the edition that the draft was made from.
        var missed: [PolicyChange] = []
    }

    private func look(before draft: DraftSheet, by caller: Caller) async throws(ServiceError) -> PublishingLook {
        do {
            let (last, editions, delegation) = try await database.run(
                EditionStore.last(), EditionStore.lastNumber(),
                DelegationStore.holding(for: caller.id, on: clock.now().date))
            var look = PublishingLook(last: last, editions: editions, delegation: delegation)
            if let last { look.missed = try await changes(from: draft.row.base, to: last.head.number) }
            return look
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .overloaded(retryAfter: 1)
        }
    }

    /// The edition that the draft becomes, or the refusal: the first that applies, in the order of `EditionRule`.
    private func publication(
        of draft: DraftSheet, _ look: PublishingLook, seen: String, onto base: Int?, by caller: Caller
    ) throws(ServiceError) -> Publication {
        try draft.requireOpen(seen: seen)
        let isAuthor = draft.authors.contains(caller.id.text)
        if isAuthor && look.delegation == nil { throw .edition(Self.fourEyes(draft)) }
        let files = try EditionSoundness.read(TenantTexts(draft.row.texts), "draft \(draft.row.number)")
        try EditionSoundness.requireFit(files, after: look.last)
        if let last = look.last?.head, last.sha256 == draft.row.texts.sha256 {
            throw .edition(
                EditionRefusal(
                    .unchanged, ar: "نص المسودة هو نص الإصدار \(last.number)؛ لا شيء يُنشر",
                    en: "the draft has the text of edition \(last.number); there is nothing to publish"))
        }
        let last = look.last?.head.number
        if draft.row.base != last && base != last { throw .edition(Self.baseReplaced(draft, look)) }
        return Publication(
            files, number: look.editions + 1, isFirst: look.last == nil, origin: .desk, draft: draft.row,
            delegation: isAuthor ? look.delegation?.id : nil, slug: slug,
            act: Act(at: clock.now(), by: caller.id.text))
    }

    private static func fourEyes(_ draft: DraftSheet) -> EditionRefusal {
        let authors = draft.authors.map {
            RefusalItem(id: $0, name: draft.names[$0] ?? Name(ar: $0, en: $0))
        }
        return EditionRefusal(
            .fourEyes,
            ar: "لا ينشر المسودة من كتبها أو عدّل فيها؛ ينشرها مدير آخر، أو يفوض المجلس بذلك ويُثبت التفويض",
            en: "who wrote a draft or changed it does not publish it; another administrator does, "
                + "or the board delegates it and the delegation is recorded",
            items: authors)
    }

    private static func baseReplaced(_ draft: DraftSheet, _ look: PublishingLook) -> EditionRefusal {
        let (base, now) = (draft.row.base ?? 0, look.last?.head.number ?? 0)
        return EditionRefusal(
            .baseReplaced, field: "base",
            ar: "أُعدت المسودة على الإصدار \(base) ثم نُشر الإصدار \(now)؛ راجع ما تغير بينهما، "
                + "ثم عدّل المسودة أو أعد النشر مع ذكر \(now) في base",
            en: "the draft was made from edition \(base), and edition \(now) was published since; look at what changed "
                + "between them, then change the draft or publish it with \(now) as its base",
            items: look.missed.prefix(50).map { RefusalItem(id: $0.path, name: $0.words) })
    }

    /// Withdraws an edition whose day has not come; the one before it is the last again, in the files too.
    public func withdrawEdition(
        _ number: Int, by caller: Caller, _ submission: Submission,
        answer: (EditionSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let (row, replay): (EditionRow?, IdempotencyRow?)
            do {
                (row, replay) = try await database.run(
                    EditionStore.find(number),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            guard let row else { throw .notFound }
            try Self.requireWithdrawable(row.head, on: clock.now().date)
            let act = Act(at: clock.now(), by: caller.id.text)
            var head = row.head
            head.withdrawal = act
            let answered = try answer(
                try await sheet(head, nil, nil, texts: TenantTextsView(row.texts)))
            let claim = submission.claim(answered, by: caller.id.text, now: act.at)
            let audit = AuditRow(
                at: act.at, actor: act.by, what: "edition.withdrawn", details: #"{"number":\#(number)}"#)
            let writes =
                claim + [
                    EditionStore.withdraw(number, act), EditionStore.setLastBehind(), AuditStore.record(audit),
                    TenantNews(slug: slug.text, kind: .edition).announcement,
                ]
            guard try await wrote(writes, at: claim.count) else { continue }
            try await restoreFiles()
            return answered
        }
        throw .overloaded(retryAfter: 1)
    }

    private static func requireWithdrawable(_ head: EditionHead, on day: CivilDate) throws(ServiceError) {
        if head.withdrawal != nil {
            throw .edition(EditionRefusal(.withdrawn, ar: "سُحب هذا الإصدار", en: "the edition was withdrawn"))
        }
        guard head.effectiveOn <= day else { return }
        throw .edition(
            EditionRefusal(
                .inForceAlready,
                ar: "سرى هذا الإصدار منذ \(head.effectiveOn.iso)؛ لا يُسحب بل يُنشر غيره",
                en: "the edition came into force on \(head.effectiveOn.iso); it is not withdrawn, another is published")
        )
    }

    /// Makes the files say what the edition says that is the last again.
    private func restoreFiles() async throws(ServiceError) {
        guard let intake = intake(logger) else { return }
        let last: EditionRow?
        do { last = try await database.run(EditionStore.last()) } catch { throw .storage(error) }
        if let last { _ = try await intake.write(last) }
    }
}
