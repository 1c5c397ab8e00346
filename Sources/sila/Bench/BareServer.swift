internal import Hummingbird
internal import Logging
internal import Postgres

/// What the service is compared with: a bare Hummingbird route that does one key read and nothing else.
enum BareServer {
    /// The server on `port`, reading one row of `table` by its reference for each request.
    static func application(pool: Pool, table: String, port: Int) -> some ApplicationProtocol {
        let sql = "select reference, stage, version, channel from \(table) where reference = $1"
        let router = Router()
        router.get("read/:reference") { _, context in
            let reference = try context.parameters.require("reference")
            let row = try await pool.withLease { lease in
                try await lease.run(Statement(sql, [.text(reference)], preparation: .shared)).rows[0]
            }
            let body = "\(try row.text(0)) \(try row.text(1)) \(try row.int(2)) \(try row.text(3))"
            return Response(
                status: .ok, headers: [.contentType: "text/plain"], body: .init(byteBuffer: ByteBuffer(string: body)))
        }
        return Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            logger: Logger(label: "bare", factory: { _ in SwiftLogNoOpLogHandler() }))
    }
}
