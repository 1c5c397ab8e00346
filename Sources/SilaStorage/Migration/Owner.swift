internal import Postgres

/// The names of the roles and of the control schema, and how work is done as the owner.
public enum Owner {
    /// Owns everything and migrates; nobody signs in as it.
    public static let role = "sila_owner"
    /// The service signs in as it, and takes the role of one tenant at a time.
    public static let appRole = "sila_app"
    /// The schema of the catalogue.
    public static let controlSchema = "sila"

    /// Opens a transaction's work as the owner in that schema.
    ///
    /// Statements may take as long as a migration takes; a lock that does not come is given up, so that waiting
    /// requests do not pile up behind it.
    static func opening(schema: String) -> Statement {
        Statement(
            """
            select pg_catalog.set_config('role', $1, true), pg_catalog.set_config('search_path', $2, true),
            pg_catalog.set_config('lock_timeout', '10s', true),
            pg_catalog.set_config('client_min_messages', 'warning', true)
            """,
            [.text(role), .text("\(schema), pg_temp")]
        )
    }
}
