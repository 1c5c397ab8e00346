/// What can go wrong between this process and PostgreSQL; the description says what, where and what to do.
public enum PostgresError: Error, Sendable {
    /// The server refused a statement.
    case server(ServerError)
    /// The connection string or a limit makes no sense.
    case configuration(String)
    /// No connection could be opened.
    case cannotConnect(String)
    /// The connection fell while it was used; when statements had been sent, whether they took effect is not known.
    case connectionLost(String)
    /// The task was cancelled; the statement was cancelled on the server too.
    case cancelled
    /// The lease's deadline passed; the statement was cancelled on the server too.
    case deadlineExceeded
    /// As many leases as `PoolLimits.maxWaiting` are waiting already.
    case poolFull(waiting: Int)
    /// No connection came free within `PoolLimits.acquireTimeout`.
    case acquireTimeout(Duration)
    /// The pool has been closed.
    case poolClosed
    /// A statement of the transaction failed and the error was swallowed; the transaction was rolled back.
    case transactionAborted
    /// A value is not what was asked of it: a null, another type, invalid UTF-8.
    case decoding(DecodingFault)
    /// The caller broke a rule of this module; the text says which.
    case misuse(String)
}

/// Which value of a row could not be read as what was asked.
public struct DecodingFault: Error, Sendable, Hashable {
    /// The name of the column, or its position from 0 when it has none.
    public let column: String
    /// What was asked for, such as `int`.
    public let wanted: String
    /// Why it could not be had, without the value itself.
    public let reason: String

    /// A fault of this column.
    public init(column: String, wanted: String, reason: String) {
        self.column = column
        self.wanted = wanted
        self.reason = reason
    }
}

extension PostgresError {
    /// The server's answer when it was the server that refused.
    public var serverError: ServerError? {
        if case .server(let error) = self { error } else { nil }
    }

    /// The five characters of SQLSTATE when it was the server that refused.
    public var sqlState: String? { serverError?.sqlState }

    /// Whether the same work, done again from its beginning, may succeed.
    ///
    /// So it is with serialization failures, deadlocks, locks not to be had and outdated plans.
    /// A lost connection is not among them, because what was sent may have taken effect.
    public var mayRetry: Bool {
        switch self {
        case .server(let error): ["40001", "40P01", "55P03"].contains(error.sqlState) || error.isOutdatedPlan
        default: false
        }
    }
}

extension PostgresError: CustomStringConvertible {
    /// What went wrong, where and what to do; holds no parameter and no detail of the server's.
    public var description: String {
        switch self {
        case .server(let error): error.description
        case .configuration(let text): "database configuration: \(text)"
        case .cannotConnect(let text): "cannot connect to the database: \(text)"
        case .connectionLost(let text):
            "connection to the database lost: \(text); look whether the work was done, then do it again"
        case .cancelled: "the task was cancelled, and its statement with it"
        case .deadlineExceeded: "the deadline passed, and the statement was cancelled; allow more time or ask for less"
        case .poolFull(let waiting): "\(waiting) leases are waiting for a connection already; try again later"
        case .acquireTimeout(let time):
            "no connection came free within \(time); try again later or allow more connections"
        case .poolClosed: "the connection pool is closed; take leases before the service stops"
        case .transactionAborted:
            "a statement of the transaction failed and its error was not thrown; it was rolled back, let the error pass"
        case .decoding(let fault): "column `\(fault.column)` cannot be read as \(fault.wanted): \(fault.reason)"
        case .misuse(let text): "misuse of the database driver: \(text)"
        }
    }
}
