/// Whom a complaint cannot reach: those complained of, those under them, and the roles that only such people hold.
public struct Reach: Hashable, Sendable {
    /// The roles that nobody holds to whom it may come.
    public var closed: Set<Role>

    /// What cannot be reached.
    public init(closed: Set<Role>) { self.closed = closed }

    /// A complaint that reaches everybody.
    public static let everybody = Reach(closed: [])

    /// The role to which something for `role` goes: itself, else senior management, else the board through a chair, else
    /// the administrator, who is left when nobody else is.
    public func role(_ role: Role) -> Role {
        let way: [Role] = role == .committeeChair ? [role] : [role, .management, .committeeChair]
        return way.first { !closed.contains($0) } ?? .admin
    }

    /// The lowest level not below `least` that can deal with it.
    func level(from least: ComplaintLevel) -> ComplaintLevel {
        ComplaintLevel.allCases.first { $0 >= least && !closed.contains($0.role) } ?? .board
    }
}

/// Who deals with a complaint.
public enum ComplaintLevel: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    /// The body to which the policy gives complaints.
    case body
    /// Senior management.
    case management
    /// The board's body.
    case board

    /// The role that the tasks of the level go to.
    public var role: Role {
        switch self {
        case .body: .followUp
        case .management: .management
        case .board: .committeeChair
        }
    }

    /// The roles that deal with complaints at this level.
    public var roles: Set<Role> {
        switch self {
        case .body: [.followUp, .committeeChair]
        case .management: [.management]
        case .board: [.committeeChair, .admin]
        }
    }

    /// The level in both languages.
    public var name: Name {
        switch self {
        case .body: Name(ar: "الجهة المختصة بالشكاوى", en: "The body that deals with complaints")
        case .management: Name(ar: "الإدارة العليا", en: "Senior management")
        case .board: Name(ar: "مجلس الإدارة", en: "The board")
        }
    }

    /// The level above; nil above the board.
    var above: ComplaintLevel? { ComplaintLevel.allCases.first { $0 > self } }

    /// True where `left` stands below `right`.
    public static func < (left: ComplaintLevel, right: ComplaintLevel) -> Bool { left.height < right.height }

    private var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
