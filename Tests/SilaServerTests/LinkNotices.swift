import Postgres
import SilaCore
import Testing

@testable import SilaServer
@testable import SilaService
@testable import SilaStorage

/// What waits in the outbox for the person of a case, opened with the association's key.
enum LinkNotices {
    /// The code that was sent last to sign the settlement of that claim with.
    static func code(of reference: String, at office: Office) async throws -> String {
        let sql = """
            select o.id, o.body from outbox o join case_file c on o.key like c.id::text || '/%/signature-code'
            where c.reference = $1 order by split_part(o.key, '/', 2)::int desc
            """
        let sealed: Query<(RowID, [UInt8])?> = .first(sql, [.text(reference)]) { row throws(StorageError) in
            (try row.id(), try row.bytes())
        }
        let (id, body) = try #require(try await office.database.run(sealed), "no code was sent")
        let place = SealedPlace(table: "outbox", column: "body", row: id.text)
        let outgoing = try JSONReader.read(try office.keys.open(body, from: place))
        return String(try #require(outgoing.at("notice.text.ar")?.string).suffix(6))
    }
}
