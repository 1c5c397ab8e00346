internal import SilaCore
internal import SilaStorage
internal import Synchronization

/// The editions of one association that were read lately.
///
/// An edition never changes, so what was read once stays good; which one is in force is asked of the database every
/// time, so that processes that share one agree without telling each other.
final class EditionShelf: Sendable {
    private struct State {
        var editions: [Int: Edition] = [:]
        /// What has been in force up to the edition of that number.
        var reigns: [Int: [EditionDates]] = [:]
        /// The same as far as signing them goes.
        var signing: [Int: [SigningReign]] = [:]
    }

    private let state = Mutex(State())
    private let database: TenantDatabase
    private let slug: TenantSlug
    private let clock: Clock

    /// How many are kept; the oldest numbers go first.
    private static let kept = 64

    init(database: TenantDatabase, slug: TenantSlug, clock: Clock) {
        self.database = database
        self.slug = slug
        self.clock = clock
    }

    /// The edition of that number; nil where the shelf does not hold it.
    func held(_ number: Int) -> Edition? { state.withLock { $0.editions[number] } }

    /// The edition of that number; `ServiceError.damaged` where the database has none.
    func edition(_ number: Int) async throws(ServiceError) -> Edition {
        if let held = held(number) { return held }
        let row: EditionRow?
        do { row = try await database.run(EditionStore.find(number)) } catch { throw .storage(error) }
        guard let row else { throw .damaged("edition \(number) of `\(slug.text)`") }
        return keep(try Edition(row, slug: slug))
    }

    /// The edition in force; `ServiceError.setUp` where none was ever published.
    func inForce() async throws(ServiceError) -> Edition {
        let number: Int?
        do { number = try await database.run(EditionStore.numberInForce(on: clock.now().date)) } catch {
            throw .storage(error)
        }
        return try await inForce(number)
    }

    /// The edition of that number, which the database said is in force.
    func inForce(_ number: Int?) async throws(ServiceError) -> Edition {
        guard let number else {
            throw .setUp("no edition of the policy of `\(slug.text)` is in force; publish one")
        }
        return try await edition(number)
    }

    /// The editions that have been in force up to that one, which is in force now, in order.
    func reigns(upTo number: Int) async throws(ServiceError) -> [EditionDates] {
        if let known = state.withLock({ $0.reigns[number] }) { return known }
        let heads: [EditionHead]
        do { heads = try await database.run(EditionStore.heads()) } catch { throw .storage(error) }
        let dates = heads.filter { $0.withdrawal == nil }.map(\.dates)
        let reigns = EditionSuccession.reigns(dates, until: clock.now())
        if reigns.last?.number == number {
            state.withLock { state in
                if state.reigns.count >= Self.kept { state.reigns.removeAll() }
                state.reigns[number] = reigns
            }
        }
        return reigns
    }

    /// What signing rests on under each edition that has been in force up to that one, which is in force now, in order.
    func signingReigns(upTo number: Int) async throws(ServiceError) -> [SigningReign] {
        if let known = state.withLock({ $0.signing[number] }) { return known }
        var reigns: [SigningReign] = []
        for dates in try await self.reigns(upTo: number) {
            let edition = try await edition(dates.number)
            reigns.append(
                SigningReign(
                    edition: dates.number, start: dates.start, basis: edition.policy.signingBasis(edition.settings),
                    settings: edition.settings.acknowledgement ?? AcknowledgementSettings()))
        }
        let found = reigns
        if found.last?.edition == number {
            state.withLock { state in
                if state.signing.count >= Self.kept { state.signing.removeAll() }
                state.signing[number] = found
            }
        }
        return found
    }

    private func keep(_ edition: Edition) -> Edition {
        state.withLock { state in
            state.editions[edition.number] = edition
            if state.editions.count > Self.kept, let oldest = state.editions.keys.min() {
                state.editions[oldest] = nil
            }
        }
        return edition
    }
}
