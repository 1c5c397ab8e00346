internal import SilaCore
internal import SilaStorage
internal import Synchronization

/// The names of an association's staff by id, for histories; read again when an id is not among them.
final class StaffNames: Sendable {
    private let names = Mutex<[String: Name]>([:])
    private let database: TenantDatabase

    init(database: TenantDatabase) { self.database = database }

    /// What acts without being a member of staff.
    private static let own = [
        CalendarTaking.actor: CalendarTaking.name, Escalation.actor: Escalation.name,
        Actor.person.id: Actor.personName,
    ]

    /// The names of these ids; those of nobody are left out.
    func names(of ids: Set<String>) async throws(ServiceError) -> [String: Name] {
        let held = names.withLock { $0 }
        if ids.allSatisfy({ held[$0] != nil }) { return held.filter { ids.contains($0.key) } }
        let own = Self.own.filter { ids.contains($0.key) }
        if !own.isEmpty { return try await names(of: ids.subtracting(own.keys)).merging(own) { first, _ in first } }
        let staff: [StaffRow]
        do { staff = try await database.run(StaffStore.list()) } catch { throw .storage(error) }
        let read = Dictionary(staff.map { ($0.id.text, $0.name) }) { first, _ in first }
        names.withLock { $0 = read }
        return read.filter { ids.contains($0.key) }
    }
}
