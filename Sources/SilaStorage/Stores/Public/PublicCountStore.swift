internal import Postgres
public import SilaCore

/// What is counted at the public pages.
public enum PublicCountKind: String, CaseIterable, Hashable, Sendable {
    /// Secrets tried for one reference, whether there is such a case or not.
    case secretOfCase = "secret-of-case"
    /// Secrets tried from one address.
    case secretFromAddress = "secret-from-address"
    /// Cases opened from one address.
    case caseFromAddress = "case-from-address"
    /// Cases opened at one association.
    case caseAtTenant = "case-at-tenant"
    /// Steps that the person of one case took with it.
    case stepOfCase = "step-of-case"
}

/// Something that is counted within a span of time.
public struct PublicCount: Hashable, Sendable {
    /// What.
    public var kind: PublicCountKind
    /// Of whom or from where: a keyed hash, 32 bytes.
    public var subject: [UInt8]
    /// When the span began.
    public var begins: Moment
    /// When it ends; after that nobody asks for it.
    public var ends: Moment

    /// A count with its parts.
    public init(kind: PublicCountKind, subject: [UInt8], begins: Moment, ends: Moment) {
        self.kind = kind
        self.subject = subject
        self.begins = begins
        self.ends = ends
    }

    var key: [Value] { [.text(kind.rawValue), .bytes(subject), .moment(begins)] }
}

/// How often something was done, counted by all processes together.
public enum PublicCountStore {
    /// Counts one more and gives how many there are now, this one among them.
    ///
    /// Whoever counts at the same moment waits until this transaction ends.
    public static func add(_ count: PublicCount) -> Query<Int?> {
        .first(
            """
            insert into public_count (what, subject, began_at, ends_at, count) values ($1, $2, $3, $4, 1)
            on conflict (what, subject, began_at) do update set count = public_count.count + 1 returning count
            """,
            count.key + [.moment(count.ends)]
        ) { row throws(StorageError) in try row.int() }
    }

    /// Takes one back: what was counted before it was known turned out to be none.
    public static func takeBack(_ count: PublicCount) -> Write {
        .write(
            """
            update public_count set count = count - 1
            where what = $1 and subject = $2 and began_at = $3 and count > 0
            """,
            count.key
        )
    }

    /// Forgets the spans that ended before `moment`.
    public static func forget(before moment: Moment) -> Write {
        .write("delete from public_count where ends_at < $1", [.moment(moment)])
    }
}
