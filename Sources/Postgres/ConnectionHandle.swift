internal import CLibPQ
internal import Logging

/// Owns one `PGconn` and finishes it when it is let go.
///
/// The one place where a pointer of libpq crosses between tasks. Unchecked, because `PGconn` may be used from any
/// thread but from one at a time, and it is reached only inside the actor that owns the handle.
final class ConnectionHandle: @unchecked Sendable {
    let raw: OpaquePointer
    private let notices: Unmanaged<NoticeLog>

    init(_ raw: OpaquePointer, logger: Logger) {
        self.raw = raw
        notices = Unmanaged.passRetained(NoticeLog(logger))
        PQsetNoticeReceiver(
            raw,
            { log, result in
                guard let log, let result else { return }
                Unmanaged<NoticeLog>.fromOpaque(log).takeUnretainedValue().write(result)
            },
            notices.toOpaque()
        )
    }

    deinit {
        PQfinish(raw)
        notices.release()
    }

    /// Whether the server has said, outside any statement, that it ends this session.
    var wasEnded: Bool { notices.takeUnretainedValue().sawFatal }

    /// What libpq last complained of, on one line.
    var message: String {
        let text = PQerrorMessage(raw).map { String(cString: $0) } ?? ""
        let lines = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
        return lines.isEmpty ? "no reason given" : lines.joined(separator: "; ")
    }
}

/// Writes the server's notices to the log instead of to standard error, where libpq would put them.
private final class NoticeLog {
    private let logger: Logger
    private(set) var sawFatal = false

    init(_ logger: Logger) { self.logger = logger }

    func write(_ result: OpaquePointer) {
        let notice = ServerError(result, statementIndex: nil)
        if notice.endsConnection { sawFatal = true }
        guard notice.severity == "WARNING" else { return }
        logger.debug("the database warns: \(notice.message) (SQLSTATE \(notice.sqlState))")
    }
}
