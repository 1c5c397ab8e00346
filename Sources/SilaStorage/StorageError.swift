public import Postgres

/// What can go wrong between a use case and the tables; the description says what, where and what to do.
public enum StorageError: Error, Sendable {
    /// The case has an event of that number already: somebody changed it since it was read (412).
    case versionTaken
    /// The Idempotency-Key was used before: give the stored answer again, or refuse another body.
    case keyUsed
    /// The calendar that a date was reckoned with is no longer in force: read it again and reckon again.
    case calendarChanged
    /// A row of that kind is there already; the constraint says which.
    case duplicate(constraint: String)
    /// The row would be in a state that cannot be, or name a row that is not there; the constraint says which.
    case impossible(constraint: String)
    /// The driver or the server failed in another way.
    case database(PostgresError)
    /// A column holds something that no writer of this module puts there.
    case unreadable(column: String, why: String)
    /// The catalogue has no such tenant.
    case tenantUnknown(String)
    /// A tenant of that slug is there already.
    case tenantExists(String)
    /// The tenant is in a state in which this cannot be done.
    case tenantState(String, TenantState)
    /// The confirmation does not repeat the slug.
    case dropNotConfirmed(String)
    /// A tenant is placed in a database that this process has no connection to.
    case databaseNotConfigured(String)
    /// A file of migrations cannot be taken as it is; the text says why.
    case migrationFile(String, why: String)
    /// A migration that was applied to the schema has another text now.
    case migrationChanged(file: String, schema: String)
    /// The schema has a migration that this program does not know: it was made by a later version.
    case migrationAhead(number: Int, schema: String)
    /// A migration failed and was rolled back whole.
    case migrationFailed(file: String, schema: String, PostgresError)
    /// The role at the other end may not do what setting up needs.
    case setUp(String)
}

extension StorageError {
    /// What the driver's error means here.
    init(_ error: PostgresError) {
        guard case .server(let server) = error, let constraint = server.constraint else {
            self = .database(error)
            return
        }
        switch (server.sqlState, constraint) {
        case ("23505", "event_pkey"): self = .versionTaken
        case ("23505", "idempotency_pkey"): self = .keyUsed
        case ("23514", "calendar_in_force"): self = .calendarChanged
        case ("23505", _): self = .duplicate(constraint: constraint)
        case ("23503", _), ("23514", _): self = .impossible(constraint: constraint)
        default: self = .database(error)
        }
    }

    /// What an error means that came out of a lease, where only the driver and this module throw.
    init(thrown error: any Error) {
        switch error {
        case let error as StorageError: self = error
        case let error as PostgresError: self.init(error)
        default: self = .database(.cancelled)
        }
    }

    /// Whether the same work, done again from its beginning, may succeed.
    public var mayRetry: Bool {
        if case .database(let error) = self { error.mayRetry } else { false }
    }
}

extension StorageError: CustomStringConvertible {
    /// In lower case, without values of rows.
    public var description: String {
        switch self {
        case .versionTaken: "the case was changed since it was read; read it again and decide again"
        case .keyUsed: "the idempotency key was used before; give its stored answer"
        case .calendarChanged: "the calendar was changed since it was read; read it again and reckon again"
        case .duplicate(let constraint): "a row like this is there already (`\(constraint)`)"
        case .impossible(let constraint): "the tables refuse this state (`\(constraint)`)"
        case .database(let error): error.description
        case .unreadable(let column, let why): "column `\(column)` cannot be read: \(why)"
        case .tenantUnknown(let slug): "no tenant `\(slug)`; `sila tenant list` shows those there are"
        case .tenantExists(let slug): "tenant `\(slug)` is there already; choose another slug"
        case .tenantState(let slug, let state): "tenant `\(slug)` is \(state.rawValue), which does not allow this"
        case .dropNotConfirmed(let slug): "dropping `\(slug)` destroys its rows; confirm by repeating its slug"
        case .databaseNotConfigured(let name):
            "no connection to database `\(name)`; set the variable its `dsn_key` names"
        case .migrationFile(let file, let why): "\(file): \(why)"
        case .migrationChanged(let file, let schema):
            "\(file) was changed after it was applied to `\(schema)`; restore its text and write a new migration"
        case .migrationAhead(let number, let schema):
            "`\(schema)` has migration \(number), which this version does not know; run the version that made it"
        case .migrationFailed(let file, let schema, let error): "\(file) failed on `\(schema)`: \(error)"
        case .setUp(let text): text
        }
    }
}
