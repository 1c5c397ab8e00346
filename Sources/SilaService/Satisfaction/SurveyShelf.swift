internal import SilaCore
internal import SilaPolicyFiles
internal import SilaStorage
internal import Synchronization

/// The surveys that an association declared, with the number of the declaration.
struct SurveyBook: Sendable {
    var number: Int
    var surveys: [Survey]

    func survey(_ id: String) -> Survey? { surveys.first { $0.id == id } }
}

/// The declarations of surveys of one association that were read lately.
///
/// One never changes, so what was read once stays good; which is the last is asked of the database every time.
final class SurveyShelf: Sendable {
    private let books = Mutex<[Int: SurveyBook]>([:])
    private let database: TenantDatabase
    private let slug: TenantSlug

    /// How many are kept; the oldest numbers go first.
    private static let kept = 16

    init(database: TenantDatabase, slug: TenantSlug) {
        self.database = database
        self.slug = slug
    }

    /// What is declared now; nil where nothing ever was.
    func last() async throws(ServiceError) -> SurveyBook? {
        let row: SurveyBookRow?
        do { row = try await database.run(SurveyBookStore.last()) } catch { throw .storage(error) }
        return try row.map { row throws(ServiceError) in try keep(row) }
    }

    /// The declaration of that number; `ServiceError.damaged` where the database has none.
    func book(_ number: Int) async throws(ServiceError) -> SurveyBook {
        if let held = books.withLock({ $0[number] }) { return held }
        let row: SurveyBookRow?
        do { row = try await database.run(SurveyBookStore.find(number)) } catch { throw .storage(error) }
        guard let row else { throw .damaged("the surveys \(number) of `\(slug.text)`") }
        return try keep(row)
    }

    private func keep(_ row: SurveyBookRow) throws(ServiceError) -> SurveyBook {
        if let held = books.withLock({ $0[row.number] }) { return held }
        let surveys: [Survey]
        do {
            surveys = try SurveysReader.read(text: row.text, file: "\(slug.text)/surveys \(row.number)")
        } catch {
            throw .damaged("the surveys \(row.number) of `\(slug.text)`")
        }
        let book = SurveyBook(number: row.number, surveys: surveys)
        books.withLock { books in
            books[row.number] = book
            if books.count > Self.kept, let oldest = books.keys.min() { books[oldest] = nil }
        }
        return book
    }
}
