internal import SilaCore
internal import SilaStorage
internal import Synchronization

/// The editions of one association that were read lately.
///
/// An edition never changes, so what was read once stays good;
/// which one is in force is asked of the database every time.
final class EditionShelf: Sendable {
    private let editions = Mutex<[Int: Edition]>([:])
    private let database: TenantDatabase
    private let slug: TenantSlug

    /// How many are kept; the oldest numbers go first.
    private static let kept = 64

    init(database: TenantDatabase, slug: TenantSlug) {
        self.database = database
        self.slug = slug
    }

    /// The edition of that number; nil where the shelf does not hold it.
    func held(_ number: Int) -> Edition? { editions.withLock { $0[number] } }

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
        do { number = try await database.run(EditionStore.numberInForce()) } catch { throw .storage(error) }
        return try await inForce(number)
    }

    /// The edition of that number, which the database said is in force.
    func inForce(_ number: Int?) async throws(ServiceError) -> Edition {
        guard let number else {
            throw .setUp("no edition of the policy of `\(slug.text)` is in force; publish one")
        }
        return try await edition(number)
    }

    private func keep(_ edition: Edition) -> Edition {
        editions.withLock { held in
            held[edition.number] = edition
            if held.count > Self.kept, let oldest = held.keys.min() { held[oldest] = nil }
        }
        return edition
    }
}
