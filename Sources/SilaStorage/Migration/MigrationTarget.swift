public import SilaCore

/// The schema that migrations are applied to.
public enum MigrationTarget: Hashable, Sendable {
    /// The control schema `sila`.
    case control
    /// The schema of a tenant.
    case tenant(TenantSlug)

    /// The schema's name, which needs no quoting.
    public var schema: String {
        switch self {
        case .control: Owner.controlSchema
        case .tenant(let slug): slug.schemaName
        }
    }

    /// The role that `:role` in a migration stands for.
    var role: String {
        switch self {
        case .control: Owner.appRole
        case .tenant(let slug): slug.schemaName
        }
    }
}

/// What became of one target.
public struct MigrationReport: Sendable {
    /// The schema.
    public var target: MigrationTarget
    /// The files that were applied now, or would be.
    public var files: [String]
    /// Why it stopped; nil when the schema is up to date now.
    public var error: StorageError?
}
