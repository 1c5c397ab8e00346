/// A member of staff to whom a case is to go, with what stands in the way.
public struct Assignee: Hashable, Sendable {
    /// The staff id.
    public var id: String
    /// What they are called.
    public var name: Name
    /// The roles held.
    public var roles: Set<Role>
    /// True where the account is disabled.
    public var isDisabled: Bool
    /// True where they are away today.
    public var isAway: Bool
    /// True where they may not deal with this case: complained of, under somebody complained of, concerned.
    public var isBarred: Bool

    /// A member of staff with their parts.
    public init(id: String, name: Name, roles: Set<Role>, isDisabled: Bool, isAway: Bool, isBarred: Bool) {
        self.id = id
        self.name = name
        self.roles = roles
        self.isDisabled = isDisabled
        self.isAway = isAway
        self.isBarred = isBarred
    }

    /// Refuses to give them a case of that kind; `clause` is the policy's on liaison, nil where it has none.
    ///
    /// The same is asked of everybody whom a route names, by `route_case` in the database.
    public func requireFit(for kind: CaseKind, clause: Clause?) throws(CareRefusal) {
        if isBarred {
            throw CareRefusal(
                .barred, clause: clause, field: "to",
                ar: "لا يتولى «\(name.ar)» هذه الحالة لصلته بها؛ أسندها إلى غيره",
                en: "“\(name.en)” may not deal with this case; give it to somebody else")
        }
        guard !roles.isDisjoint(with: kind.keepers) else {
            let needed = Role.allCases.filter(kind.keepers.contains)
            throw CareRefusal(
                .roleLacking, clause: clause, field: "to",
                ar: "ليس لـ«\(name.ar)» دور يتولى هذا النوع؛ أسندها إلى من له أحد هذه الأدوار: "
                    + needed.map(\.name.ar).joined(separator: "، "),
                en: "“\(name.en)” has no role that deals with such cases; give it to who holds one of: "
                    + needed.map(\.name.en).joined(separator: ", "),
                items: needed.map { RefusalItem(id: $0.rawValue, name: $0.name) })
        }
        if isDisabled {
            throw CareRefusal(
                .disabled, clause: clause, field: "to", ar: "حساب «\(name.ar)» معطل؛ أسندها إلى غيره",
                en: "the account of “\(name.en)” is disabled; give it to somebody else")
        }
        if isAway {
            throw CareRefusal(
                .away, clause: clause, field: "to", ar: "«\(name.ar)» غائب اليوم؛ أسندها إلى نائبه أو إلى غيره",
                en: "“\(name.en)” is away today; give it to a deputy or to somebody else")
        }
    }
}

extension CaseKind {
    private static let ofTheDesk: Set<CaseKind> = [.request, .inquiry, .suggestion]

    /// The roles of those who can have a case of this kind in hand.
    public var keepers: Set<Role> {
        Self.ofTheDesk.contains(self)
            ? [.frontDesk, .researchOfficer, .management] : [.frontDesk, .followUp, .management]
    }
}
