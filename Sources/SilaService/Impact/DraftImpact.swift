public import SilaCore
public import SilaPolicyFiles
internal import SilaStorage

/// What a draft would change for an association's cases.
public struct DraftImpact: Sendable {
    /// All of it together; nil of a page that goes on from another.
    public var impact: Impact?
    /// Cases for which something changes, as many as were asked for.
    public var cases: [ImpactedCase]
    /// Give it back to go on with the list; nil at its end.
    public var next: String?
    /// The number of the edition in force.
    public var inForce: Int
    /// The day as of which it is told.
    public var today: CivilDate
    /// Ended cases are replayed when they were received on this day or later.
    public var since: CivilDate
}

/// How much of a draft's impact is listed.
public struct ImpactListing: Sendable {
    /// At most so many cases.
    public var limit: Int
    /// The cursor of the page before.
    public var after: String?

    /// A list of at most so many cases, from the first on or after that cursor.
    public init(limit: Int = 50, after: String? = nil) {
        self.limit = limit
        self.after = after
    }
}

extension Office {
    /// For how many days back ended cases are replayed: a year.
    static let replayedDays = 365
    /// How many cases are read in one round trip.
    private static let replayedPage = 2_000

    /// What the files of a draft would change; `progress` is told how many of how many cases are done.
    public func impact(
        of files: TenantFiles, _ listing: ImpactListing = ImpactListing(),
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(ServiceError) -> DraftImpact {
        let draft = ReplayEdition(
            number: nil, policy: files.policy.policy, services: files.services, settings: files.settings,
            calendar: try await calendar(), now: clock.now())
        return try await impact(of: draft, listing, progress: progress)
    }

    /// What the draft of that number would change; `ServiceError.notFound` where there is none, a refusal where its text
    /// cannot be read.
    public func impact(
        ofDraft number: Int, _ listing: ImpactListing = ImpactListing()
    ) async throws(ServiceError) -> DraftImpact {
        let sheet = try await draft(number)
        return try await impact(
            of: try EditionSoundness.read(TenantTexts(sheet.row.texts), "draft \(number)"), listing)
    }

    private func impact(
        of draft: ReplayEdition, _ listing: ImpactListing, progress: @Sendable (Int, Int) -> Void
    ) async throws(ServiceError) -> DraftImpact {
        let inForce = try await edition()
        let calendar = try await calendar()
        let now = clock.now()
        let since = now.date.adding(days: -Self.replayedDays)
        var run = ReplayRun(
            draft: draft, inForce: replayed(inForce, by: calendar), today: now.date, limit: listing.limit,
            counts: listing.after == nil)
        var after = try Self.cursor(listing.after)
        let all = try await read(ReplayStore.count(since: Moment(startOf: since)))
        var done = 0
        while true {
            let rows = try await read(
                ReplayStore.page(after: after, since: Moment(startOf: since), limit: Self.replayedPage))
            for number in run.unknown(Set(rows.map(\.file.edition))) {
                run.know(replayed(try await edition(number), by: calendar), as: number)
            }
            let extensions = try await extensions(of: rows.filter(\.isExtended).map(\.id))
            for row in rows { run.take(row, extended: extensions[row.id] ?? []) }
            done += rows.count
            if !rows.isEmpty { progress(done, max(all, done)) }
            guard let last = rows.last, rows.count == Self.replayedPage, !run.isOver else { break }
            after = last.id
        }
        return DraftImpact(
            impact: run.impact, cases: run.listed, next: run.next, inForce: inForce.number, today: now.date,
            since: since)
    }

    private func replayed(_ edition: Edition, by calendar: WorkingCalendar) -> ReplayEdition {
        ReplayEdition(
            number: edition.number, policy: edition.policy, services: edition.services, settings: edition.settings,
            calendar: calendar, now: clock.now())
    }

    /// The new days of the extensions of these cases, in order.
    private func extensions(of cases: [RowID]) async throws(ServiceError) -> [RowID: [CivilDate]] {
        if cases.isEmpty { return [:] }
        let rows = try await read(ReplayStore.extensions(of: cases))
        let entries = try History.entries(rows, of: RequestEvent.self, keys: keys)
        var days: [RowID: [CivilDate]] = [:]
        for (row, entry) in zip(rows, entries) {
            guard case .extended(_, let due, _) = entry.event else { continue }
            days[row.caseID, default: []].append(due)
        }
        return days
    }

    private static func cursor(_ after: String?) throws(ServiceError) -> RowID? {
        guard let after else { return nil }
        if let id = RowID(after) { return id }
        let message = Name(
            ar: "المؤشر ليس مما أُعطي؛ ابدأ من أول القائمة",
            en: "this is not a cursor that was given; start from the top")
        throw .invalid([FieldFault(field: "after", message: message)])
    }
}
