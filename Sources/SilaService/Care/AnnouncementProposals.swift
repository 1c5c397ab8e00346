internal import SilaCore
internal import SilaStorage

extension Office {
    /// For how long after its publication an edition still has an announcement proposed.
    private static let proposedWithin = Duration.seconds(30 * 86_400)

    /// Proposes to announce what the edition published last changes, as a draft, once; and gives up what was proposed for
    /// an edition that was withdrawn.
    ///
    /// Beside publication and never in its way: whoever publishes waits for nothing of this.
    public func proposeAnnouncements() async throws(ServiceError) {
        let heads = try await read(EditionStore.heads()).sorted { $0.number < $1.number }
        let now = clock.now()
        for head in heads.suffix(10) where head.withdrawal != nil {
            let act = Act(at: now, by: head.withdrawal?.by ?? "")
            try await write([
                AnnouncementStore.withdraw(
                    proposedFor: Self.cause(head.number), why: "سُحب الإصدار \(head.number)", act)
            ])
        }
        let standing = heads.filter { $0.withdrawal == nil }
        guard standing.count > 1, let last = standing.last, !sweeps.isAnnounced(last.number),
            last.publication.at.duration(to: now) < Self.proposedWithin
        else { return }
        let draft = try await proposal(for: last, after: standing[standing.count - 2].number, at: now)
        if let draft { try await write([AnnouncementStore.add(draft)]) }
        sweeps.announced(last.number)
    }

    private func write(_ writes: [Write]) async throws(ServiceError) {
        do { _ = try await database.run(writes) } catch { throw .storage(error) }
    }

    static func cause(_ edition: Int) -> String { "edition/\(edition)" }

    /// The draft for that edition; nil where it changes nothing that concerns people.
    private func proposal(
        for head: EditionHead, after before: Int, at now: Moment
    ) async throws(ServiceError) -> AnnouncementRow? {
        let changes = try await changes(from: before, to: head.number).filter(\.concernsPeople)
        if changes.isEmpty { return nil }
        let media = try await shelf.edition(head.number).settings.media.filter { !$0.carriedByStaff }
        return AnnouncementRow(
            id: RowID(at: now), title: AnnouncementWords.title(ofEdition: head.number, from: head.effectiveOn),
            text: AnnouncementWords.text(of: changes), media: media, audience: .all,
            proposedFor: Self.cause(head.number), author: head.publication.by, at: now)
    }
}

extension PolicyChange {
    /// Whether people outside the association have anything from knowing it.
    var concernsPeople: Bool {
        !path.hasPrefix("settings.colour") && !path.hasPrefix("suppress") && !path.hasPrefix("approval")
    }
}
