internal import SilaCore
internal import SilaStorage
internal import Synchronization

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A calendar with its number in the association's tables; 0 is the labour regime of a house that keeps none yet.
struct KeptCalendar: Sendable {
    var number: Int
    var calendar: WorkingCalendar

    /// What holds before the first is put in force.
    static let none = KeptCalendar(number: 0, calendar: .labour)
}

/// The calendars of one association that were read lately.
///
/// A calendar never changes, so what was read once stays good; which one is in force is asked of the database in the
/// round trip that reads a case, so that several processes agree.
final class CalendarShelf: Sendable {
    private let calendars = Mutex<[Int: WorkingCalendar]>([:])
    private let database: TenantDatabase
    private let slug: TenantSlug

    /// How many are kept; the oldest numbers go first.
    private static let kept = 8

    init(database: TenantDatabase, slug: TenantSlug) {
        self.database = database
        self.slug = slug
    }

    /// The calendar in force.
    func inForce() async throws(ServiceError) -> KeptCalendar {
        let number: Int?
        do { number = try await database.run(CalendarStore.numberInForce()) } catch { throw .storage(error) }
        return try await inForce(number)
    }

    /// The calendar of that number, which the database said is in force; nil where it said that none is.
    func inForce(_ number: Int?) async throws(ServiceError) -> KeptCalendar {
        guard let number else { return .none }
        if let held = calendars.withLock({ $0[number] }) { return KeptCalendar(number: number, calendar: held) }
        let row: CalendarRow?
        do { row = try await database.run(CalendarStore.find(number)) } catch { throw .storage(error) }
        guard let row else { throw .damaged("calendar \(number) of `\(slug.text)`") }
        return try keep(row)
    }

    /// The calendar of that row.
    func keep(_ row: CalendarRow) throws(ServiceError) -> KeptCalendar {
        let calendar = try CalendarText.calendar(in: row.definition, of: row)
        calendars.withLock { held in
            held[row.number] = calendar
            if held.count > Self.kept, let oldest = held.keys.min() { held[oldest] = nil }
        }
        return KeptCalendar(number: row.number, calendar: calendar)
    }
}

/// A calendar as the tables keep it: JSON with its keys sorted, so that one calendar has one text.
enum CalendarText {
    static func text(of calendar: WorkingCalendar) throws(ServiceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return String(decoding: try encoder.encode(calendar), as: UTF8.self) } catch {
            throw .damaged("calendar \(calendar.version)")
        }
    }

    static func calendar(in text: String, of row: CalendarRow) throws(ServiceError) -> WorkingCalendar {
        do { return try JSONDecoder().decode(WorkingCalendar.self, from: Data(text.utf8)) } catch {
            throw .damaged("calendar \(row.number)")
        }
    }
}
