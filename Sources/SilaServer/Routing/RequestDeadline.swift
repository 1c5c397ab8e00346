internal import Hummingbird

/// Bounds the time of a request that brings a body, which may drip in a byte a second.
///
/// A GET needs none: it brings nothing, and every wait behind it (connection, statement, password queue) is bounded
/// where it happens.
enum RequestDeadline {
    /// The answer of `work`; `ServerError.deadline` when it is not there in time, and the work is cancelled.
    static func keep(
        _ limit: Duration, _ work: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        try await withThrowingTaskGroup(of: Response.self) { group in
            group.addTask(operation: work)
            group.addTask {
                try await Task.sleep(for: limit)
                throw ServerError.deadline
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw ServerError.deadline }
            return first
        }
    }
}
