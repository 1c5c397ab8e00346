internal import Postgres
public import SilaCore

/// A member of staff.
public struct StaffRow: Hashable, Sendable {
    /// Their identity, which events name.
    public var id: RowID
    /// What they sign in with; capitals and small letters are one.
    public var login: String
    /// What they are called.
    public var name: Name
    /// Their roles, at least one.
    public var roles: [String]
    /// The bodies of the policy that they sit in.
    public var bodies: [String]
    /// When the account was made.
    public var createdAt: Moment
    /// When it was disabled; nil while it is good.
    public var disabledAt: Moment?
    /// Under whom they work; nil for who works under nobody.
    public var reportsTo: RowID?

    /// A row with its parts.
    public init(
        id: RowID, login: String, name: Name, roles: [String], bodies: [String] = [], createdAt: Moment,
        disabledAt: Moment? = nil, reportsTo: RowID? = nil
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.roles = roles
        self.bodies = bodies
        self.createdAt = createdAt
        self.disabledAt = disabledAt
        self.reportsTo = reportsTo
    }

    static let columns = """
        staff.id, staff.login, staff.name_ar, staff.name_en, staff.roles, staff.bodies, staff.created_at,
        staff.disabled_at, staff.reports_to
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), login: try row.text(), name: Name(ar: try row.text(), en: try row.text()),
            roles: try row.texts(), bodies: try row.texts(), createdAt: try row.moment(),
            disabledAt: try row.momentIfPresent(), reportsTo: try row.idIfPresent()
        )
    }
}

/// What signing in needs: the member of staff and the hash of their password, in its own written form.
public struct Credential: Hashable, Sendable {
    /// Who.
    public var staff: StaffRow
    /// The hash, such as `$argon2id$v=19$…`.
    public var passwordHash: String
}

/// How many hold something: a role, or a seat in a body.
public struct Held: Hashable, Sendable {
    /// What is held: the role or the body.
    public var what: String
    /// By how many accounts that are good.
    public var count: Int
}

/// Who works here.
///
/// Nobody is removed, because events name them.
public enum StaffStore {
    /// Adds a member; `StorageError.duplicate` of `staff_login_key` when the login is taken.
    public static func add(_ staff: StaffRow, passwordHash: String) -> Write {
        .write(
            """
            insert into staff (id, login, name_ar, name_en, password_hash, roles, bodies, created_at, disabled_at,
            reports_to) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .id(staff.id), .text(staff.login), .text(staff.name.ar), .text(staff.name.en), .text(passwordHash),
                .textArray(staff.roles), .textArray(staff.bodies), .moment(staff.createdAt),
                .moment(staff.disabledAt), .id(staff.reportsTo),
            ]
        )
    }

    /// Who signs in with that login, disabled or not; nil when nobody does.
    public static func credential(login: String) -> Query<Credential?> {
        .first(
            "select \(StaffRow.columns), staff.password_hash from staff where lower(login) = lower($1)",
            [.text(login)]
        ) { row throws(StorageError) in Credential(staff: try StaffRow(&row), passwordHash: try row.text()) }
    }

    /// The member of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<StaffRow?> {
        .first("select \(StaffRow.columns) from staff where id = $1", [.id(id)]) { row throws(StorageError) in
            try StaffRow(&row)
        }
    }

    /// Everybody, by login.
    public static func list() -> Query<[StaffRow]> {
        .all("select \(StaffRow.columns) from staff order by lower(login)") { row throws(StorageError) in
            try StaffRow(&row)
        }
    }

    /// How many hold each role; disabled accounts hold none.
    public static func rolesHeld() -> Query<[Held]> { held("roles") }

    /// How many sit in each body; disabled accounts sit in none.
    public static func seatsHeld() -> Query<[Held]> { held("bodies") }

    private static func held(_ column: String) -> Query<[Held]> {
        .all(
            """
            select held.what, count(*) from staff, unnest(staff.\(column)) as held (what)
            where staff.disabled_at is null group by held.what order by held.what
            """
        ) { row throws(StorageError) in Held(what: try row.text(), count: try row.int()) }
    }

    /// Gives another password; 0 rows when there is nobody of that id.
    public static func setPassword(_ id: RowID, hash: String) -> Write {
        .write("update staff set password_hash = $2 where id = $1", [.id(id), .text(hash)])
    }

    /// Gives other roles and bodies.
    public static func setRoles(_ id: RowID, _ roles: [String], bodies: [String]) -> Write {
        .write(
            "update staff set roles = $2, bodies = $3 where id = $1",
            [.id(id), .textArray(roles), .textArray(bodies)]
        )
    }

    /// Disables the account, or makes it good again with nil; end its sessions in the same transaction.
    public static func setDisabled(_ id: RowID, at moment: Moment?) -> Write {
        .write("update staff set disabled_at = $2 where id = $1", [.id(id), .moment(moment)])
    }
}
