internal import CLibPQ

/// Where a database is and who asks.
///
/// Read by libpq itself from a `postgres://` address (`?host=/socket/dir` for a socket) or `key=value` text.
/// Source: https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING
public struct PostgresConfiguration: Sendable {
    /// A host name, an address, or the directory of a Unix socket; nil is libpq's default.
    public var host: String?
    /// One port, or several separated by commas for several hosts.
    public var port: String?
    /// The database; nil is one named like the user.
    public var database: String?
    /// The role that logs in; nil is libpq's default.
    public var user: String?
    /// The password, never written to a log or an error.
    public var password: String?
    /// Command-line options for the server process, such as `-c geqo=off`.
    public var options: String?
    /// How long opening a connection may take.
    public var connectTimeout: Duration
    /// The name shown in `pg_stat_activity`.
    public var applicationName: String
    /// The rest of libpq's keywords, such as `sslmode`.
    public var others: [String: String]

    /// Reads a connection string; throws `PostgresError.configuration` when libpq cannot, without repeating the text.
    public init(url: String) throws(PostgresError) {
        var reason: UnsafeMutablePointer<CChar>?
        guard !url.utf8.contains(0), let found = PQconninfoParse(url, &reason) else {
            let text = reason.map { String(cString: $0) } ?? ""
            PQfreemem(reason)
            throw .configuration(Self.withoutSecrets(text))
        }
        defer { PQconninfoFree(found) }
        var values: [String: String] = [:]
        var option = found
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        host = values.removeValue(forKey: "host")
        port = values.removeValue(forKey: "port")
        database = values.removeValue(forKey: "dbname")
        user = values.removeValue(forKey: "user")
        password = values.removeValue(forKey: "password")
        options = values.removeValue(forKey: "options")
        applicationName = values.removeValue(forKey: "application_name") ?? "sila"
        let seconds = values.removeValue(forKey: "connect_timeout").flatMap { Int($0) } ?? 0
        connectTimeout = seconds > 0 ? .seconds(seconds) : .seconds(5)
        others = values
    }

    /// What libpq is told.
    ///
    /// The forms that `Row` reads are fixed at the start of each session; later options win.
    var keywords: [(String, String)] {
        var all = others.map { ($0.key, $0.value) }
        let fixed = "-c DateStyle=ISO,YMD -c TimeZone=UTC -c IntervalStyle=iso_8601 -c bytea_output=hex"
        all.append(("options", options.map { "\(fixed) \($0)" } ?? fixed))
        all.append(("client_encoding", "UTF8"))
        all.append(("application_name", applicationName))
        if others["gssencmode"] == nil { all.append(("gssencmode", "disable")) }
        for (keyword, value) in [
            ("host", host), ("port", port), ("dbname", database), ("user", user), ("password", password),
        ] {
            if let value { all.append((keyword, value)) }
        }
        return all
    }

    /// libpq quotes the text it could not read, which can hold a password.
    private static func withoutSecrets(_ reason: String) -> String {
        let head = reason.prefix { $0 != "\"" && !$0.isNewline }
        return "\(head.isEmpty ? "the connection string cannot be read" : String(head))(rest withheld); "
            + "write postgres://user@host:port/database"
    }
}

extension PostgresConfiguration: CustomStringConvertible {
    /// Without the password.
    public var description: String {
        "\(user ?? "?")@\(host ?? "default"):\(port ?? "5432")/\(database ?? "?")"
    }
}
