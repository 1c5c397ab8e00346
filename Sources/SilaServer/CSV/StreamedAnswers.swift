internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// In which form a table is given.
enum TableFormat: String, CaseIterable {
    /// As the document says.
    case json
    /// For spreadsheets.
    case csv

    /// The field of a query that chooses it.
    static let field = Field(
        "format", .word(of: TableFormat.self), .optional, "json, where it is not said; or csv, for spreadsheets")
}

extension Response {
    /// A table for a spreadsheet, as a file of that name.
    static func csv(_ name: String, _ bytes: [UInt8]) -> Response {
        Response(200, download(name, "text/csv; charset=utf-8"), bytes)
    }

    /// A file of that name, written piece by piece while it is made.
    static func stream(
        _ name: String, _ type: String, _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        Response(
            status: .ok, headers: download(name, type),
            body: ResponseBody { writer in
                try await write(&writer)
                try await writer.finish(nil)
            })
    }

    private static func download(_ name: String, _ type: String) -> HTTPFields {
        [
            .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
        ]
    }
}
