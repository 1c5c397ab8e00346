/// One of an association's three files.
public enum TenantFile: String, CaseIterable, Hashable, Sendable {
    /// `policy.yaml`.
    case policy
    /// `services.yaml`.
    case services
    /// `settings.yaml`.
    case settings
}

/// What in the files a finding is about; who read them knows the line and the column.
public enum FindingPlace: Hashable, Sendable {
    /// A clause of the policy, or one key of it where `key` names one.
    case clause(ClauseID, key: String?)
    /// A way from the top of a file, `approval.hijri`; empty for the file itself.
    case path(TenantFile, String)

    /// A way from the top of `policy.yaml`.
    static func policy(_ path: String) -> FindingPlace { .path(.policy, path) }

    /// The file it is in.
    public var file: TenantFile {
        switch self {
        case .clause: .policy
        case .path(let file, _): file
        }
    }
}
