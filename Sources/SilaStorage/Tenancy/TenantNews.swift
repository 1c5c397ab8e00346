internal import Postgres
internal import SilaCore

/// What processes on one database tell each other of an association: that something changed, never what.
///
/// Announced by the statement of a transaction, so that it is heard when that commits and never when it does not. Who
/// hears it looks at the tables; who misses it does so after reconnecting.
public struct TenantNews: Hashable, Sendable {
    /// What changed.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Editions: one was published or withdrawn.
        case edition
        /// The calendar: a day was announced, confirmed or taken back.
        case calendar
        /// The association itself: made, suspended, put back or dropped.
        case tenant
    }

    /// The channel on which all of it is told.
    public static let channel = "sila"

    /// Whose.
    public var slug: String
    /// What.
    public var kind: Kind

    /// News of an association.
    public init(slug: String, kind: Kind) {
        self.slug = slug
        self.kind = kind
    }

    /// Reads what was announced: `safwa edition`; nil for anything else, such as what a later version says.
    public init?(_ payload: String) {
        let words = payload.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let kind = Kind(rawValue: String(words[1])) else { return nil }
        self.init(slug: String(words[0]), kind: kind)
    }

    /// What is announced.
    public var payload: String { "\(slug) \(kind.rawValue)" }

    /// The statement that announces it when its transaction commits.
    public var announcement: Write {
        .write("select pg_notify($1, $2)", [.text(Self.channel), .text(payload)])
    }

    /// The same for a transaction that is no tenant's.
    var statement: Statement {
        Statement("select pg_notify($1, $2)", [.text(Self.channel), .text(payload)])
    }
}
