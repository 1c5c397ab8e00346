internal import Postgres
public import SilaCore

/// Somebody's being signed in.
///
/// The token itself is nowhere stored, only SHA-256 of it (32 bytes).
public struct SessionRow: Hashable, Sendable {
    /// The hash of the token.
    public var tokenHash: [UInt8]
    /// Who.
    public var staffID: RowID
    /// When they signed in.
    public var createdAt: Moment
    /// When they were last seen, to about a minute.
    public var lastSeenAt: Moment
    /// Until when without being seen; not after `expiresAt`.
    public var idleUntil: Moment
    /// Until when at the most.
    public var expiresAt: Moment

    /// A row with its parts.
    public init(
        tokenHash: [UInt8], staffID: RowID, createdAt: Moment, lastSeenAt: Moment, idleUntil: Moment,
        expiresAt: Moment
    ) {
        self.tokenHash = tokenHash
        self.staffID = staffID
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
        self.idleUntil = idleUntil
        self.expiresAt = expiresAt
    }

    static let columns = """
        session.token_hash, session.staff_id, session.created_at, session.last_seen_at, session.idle_until,
        session.expires_at
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            tokenHash: try row.bytes(), staffID: try row.id(), createdAt: try row.moment(),
            lastSeenAt: try row.moment(), idleUntil: try row.moment(), expiresAt: try row.moment()
        )
    }
}

/// A session that is good, with whose it is.
public struct SignedIn: Hashable, Sendable {
    /// The session.
    public var session: SessionRow
    /// The member of staff, not disabled.
    public var staff: StaffRow
    /// What is known of their signing the policy.
    public var signing: SigningRow
}

/// Who is signed in.
public enum SessionStore {
    /// Opens a session.
    public static func open(_ session: SessionRow) -> Write {
        .write(
            """
            insert into session (token_hash, staff_id, created_at, last_seen_at, idle_until, expires_at)
            values ($1, $2, $3, $4, $5, $6)
            """,
            [
                .bytes(session.tokenHash), .id(session.staffID), .moment(session.createdAt),
                .moment(session.lastSeenAt), .moment(session.idleUntil), .moment(session.expiresAt),
            ]
        )
    }

    /// The session of that token with its member of staff and what they signed, in one round trip; nil when it is
    /// unknown, ended, idle too long or expired, or the account is disabled.
    public static func find(tokenHash: [UInt8], now: Moment) -> Query<SignedIn?> {
        .first(
            """
            select \(SessionRow.columns), \(StaffRow.columns), \(SigningRow.columns(on: "$3"))
            from session join staff on staff.id = session.staff_id
            where session.token_hash = $1 and session.ended_at is null and session.idle_until > $2
            and session.expires_at > $2 and staff.disabled_at is null
            """,
            [.bytes(tokenHash), .moment(now), .date(now.date)]
        ) { row throws(StorageError) in
            SignedIn(session: try SessionRow(&row), staff: try StaffRow(&row), signing: try SigningRow(&row))
        }
    }

    /// They were seen: the idle limit moves on, never past the absolute one.
    ///
    /// Worth a write once a minute or so.
    public static func seen(tokenHash: [UInt8], at now: Moment, idleUntil: Moment) -> Write {
        .write(
            """
            update session set last_seen_at = greatest(last_seen_at, $2), idle_until = least($3, expires_at)
            where token_hash = $1 and ended_at is null
            """,
            [.bytes(tokenHash), .moment(now), .moment(idleUntil)]
        )
    }

    /// They signed out.
    public static func end(tokenHash: [UInt8], at now: Moment) -> Write {
        .write(
            "update session set ended_at = $2 where token_hash = $1 and ended_at is null",
            [.bytes(tokenHash), .moment(now)]
        )
    }

    /// All sessions of a member of staff end: the account was disabled or the password changed.
    public static func endAll(of staff: RowID, at now: Moment) -> Write {
        .write("update session set ended_at = $2 where staff_id = $1 and ended_at is null", [.id(staff), .moment(now)])
    }

    /// Forgets sessions that expired before `moment`.
    public static func forget(before moment: Moment) -> Write {
        .write("delete from session where expires_at < $1", [.moment(moment)])
    }
}
