public import SilaService

/// What keeps the service from taking requests: asked by `/readyz`.
public struct Readiness: Sendable {
    /// The names of what is not in order, such as `database`; empty when all is.
    public let faults: @Sendable () async -> [String]

    /// A readiness that asks `faults`.
    public init(faults: @escaping @Sendable () async -> [String]) {
        self.faults = faults
    }

    /// Ready when the database answers and its migrations are those of this version.
    public init(_ offices: Offices, migrationsAreCurrent: @escaping @Sendable () async -> Bool) {
        faults = {
            do { try await offices.ping() } catch { return ["database"] }
            return await migrationsAreCurrent() ? [] : ["migrations"]
        }
    }
}
