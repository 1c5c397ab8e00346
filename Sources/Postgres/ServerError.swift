internal import CLibPQ

/// An error that PostgreSQL reported, with the fields of its protocol.
///
/// `detail` and `message` can hold values of the row at fault: do not log them where personal data must not be.
/// Source: https://www.postgresql.org/docs/15/protocol-error-fields.html
public struct ServerError: Error, Sendable, Hashable {
    /// The five characters of SQLSTATE, such as `23505`.
    public let sqlState: String
    /// `ERROR`, `FATAL` or `PANIC`, never translated.
    public let severity: String
    /// The server's sentence.
    public let message: String
    /// More of it, often with values of the row.
    public let detail: String?
    /// What the server advises.
    public let hint: String?
    /// The constraint that was broken.
    public let constraint: String?
    /// The schema of the table.
    public let schema: String?
    /// The table it is about.
    public let table: String?
    /// The column it is about.
    public let column: String?
    /// Where in the statement, in characters from 1.
    public let position: Int?
    /// Which of the statements given to `run` failed, from 0; nil when it was one that the driver added.
    public internal(set) var statementIndex: Int?
    let sourceFunction: String?

    /// Whether this answers a cancel request or a time limit of the server.
    public var isQueryCanceled: Bool { sqlState == "57014" }

    /// Whether a prepared statement no longer fits the tables it was planned for, or is gone.
    ///
    /// The text of the first is translated by the server, the name of the function that reports it is not.
    public var isOutdatedPlan: Bool {
        sqlState == "26000" || (sqlState == "0A000" && sourceFunction == "RevalidateCachedQuery")
    }

    /// Whether the server ends the connection with this error.
    var endsConnection: Bool { severity == "FATAL" || severity == "PANIC" }

    init(_ result: OpaquePointer, statementIndex: Int?) {
        func field(_ code: Character) -> String? {
            PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
        }
        sqlState = field("C") ?? "XX000"
        severity = field("V") ?? "ERROR"
        message = field("M") ?? "no message"
        detail = field("D")
        hint = field("H")
        constraint = field("n")
        schema = field("s")
        table = field("t")
        column = field("c")
        position = field("P").flatMap { Int($0) }
        sourceFunction = field("R")
        self.statementIndex = statementIndex
    }
}

extension ServerError: CustomStringConvertible {
    /// The message with its code and constraint, without the detail.
    public var description: String {
        var text = "the database refused"
        if let statementIndex { text += " statement \(statementIndex)" }
        text += ": \(message) (SQLSTATE \(sqlState)"
        if let constraint { text += ", constraint `\(constraint)`" }
        text += ")"
        if let hint { text += "; \(hint)" }
        return text
    }
}
