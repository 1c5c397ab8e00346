internal import SilaCore
internal import SilaPolicyFiles
internal import SilaStorage

/// An edition about to be published: what is written for it in one transaction.
struct Publication {
    /// The edition.
    private(set) var row: EditionRow
    /// The draft that it ends, with the revision that is published.
    private let draft: DraftRow?
    private let inForce: Bool
    private let slug: TenantSlug

    /// The edition that `files` become, as the one after `last`, of which the highest number given is `lastNumber`.
    ///
    /// Its day is the one that its text names, else the day of publication; never before that, and for an association's
    /// first edition always that, since it has no other to stand under.
    init(
        _ files: TenantFiles, number: Int, isFirst: Bool, origin: TextOrigin, draft: DraftRow? = nil,
        delegation: RowID? = nil, slug: TenantSlug, act: Act
    ) {
        let today = act.at.date
        let named = isFirst ? nil : files.policy.policy.edition?.effective
        let texts = EditionTexts(files.texts)
        var head = EditionHead(
            number: number, sha256: texts.sha256, publication: act, effectiveOn: max(named ?? today, today),
            origin: origin)
        head.draft = draft?.number
        head.delegation = delegation
        head.filesBehind = origin == .desk
        row = EditionRow(head: head, texts: texts)
        inForce = head.effectiveOn <= today
        self.draft = draft
        self.slug = slug
    }

    /// Everything that is written, and how many rows the statement at `draftPlace` has to change where there is a draft.
    var writes: [Write] {
        let ending = draft.map {
            [DraftStore.end($0.number, at: $0.revision, .published(edition: row.head.number, row.head.publication))]
        }
        return EditionStore.publish(row, inForce: inForce) + (ending ?? []) + [
            AuditStore.record(audit), TenantNews(slug: slug.text, kind: .edition).announcement,
        ]
    }

    /// The place of the statement that ends the draft.
    var draftPlace: Int? { draft == nil ? nil : inForce ? 2 : 1 }

    private var audit: AuditRow {
        let head = row.head
        let parts = [
            "\"number\":\(head.number)", "\"effective\":\"\(head.effectiveOn.iso)\"",
            draft.map { "\"draft\":\($0.number)" }, head.delegation.map { "\"delegation\":\"\($0.text)\"" },
        ]
        return AuditRow(
            at: head.publication.at, actor: head.publication.by, what: "edition.published",
            details: "{\(parts.compactMap(\.self).joined(separator: ","))}")
    }
}
