/// One SQL statement with its parameters and how it is to be prepared.
///
/// Parameters stand in the SQL as `$1`, `$2` and so on. One statement holds one command.
public struct Statement: Sendable, Hashable {
    /// Whether, and for whom, the server keeps the plan.
    public enum Preparation: Sendable, Hashable {
        /// Parsed and planned each time.
        case unprepared
        /// Prepared once per connection, whatever the role and the search path.
        case shared
        /// Prepared once per connection and scope, such as a tenant's slug, because a plan is made for one search path.
        case scoped(String)
    }

    /// The form in which the server sends the columns.
    public enum Format: Sendable, Hashable {
        /// As text: every type can be read with `Row.text`.
        case text
        /// In binary: bytes come without decoding; text, integers, booleans, doubles and UUIDs can be read as well.
        case binary
    }

    /// The command.
    public let sql: String
    /// The values of `$1`, `$2` and so on.
    public let parameters: [Value]
    /// Whether, and for whom, the server keeps the plan.
    public let preparation: Preparation
    /// The form in which the server sends the columns.
    public let results: Format

    /// A command with its parameters, by default planned each time and answered in text.
    public init(
        _ sql: String,
        _ parameters: [Value] = [],
        preparation: Preparation = .unprepared,
        results: Format = .text
    ) {
        self.sql = sql
        self.parameters = parameters
        self.preparation = preparation
        self.results = results
    }
}

extension Statement {
    /// Whether a setting that this makes ends with the transaction.
    var isLocalSetting: Bool {
        let words = sql.split(maxSplits: 2, whereSeparator: \.isWhitespace).map { $0.uppercased() }
        return words.count > 1 && words[0] == "SET" && (words[1] == "LOCAL" || words[1] == "TRANSACTION")
    }

    /// Whether this neither begins nor ends a transaction, so that a pipeline of such rolls back as a whole.
    var isPlainWork: Bool {
        let word = sql.drop(while: \.isWhitespace).prefix(while: \.isLetter).uppercased()
        return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES", "MERGE", "SET"].contains(word)
    }
}
