internal import SilaCore

/// A stylesheet or picture that pages link to: where it is, what it is and its bytes.
///
/// Pages link to it with `?v=` and its hash, so what is served under a hash can be kept by a browser for good.
public struct Asset: Hashable, Sendable {
    /// Its path from the root, without a query.
    public let path: String
    /// Its media type, for `Content-Type`.
    public let contentType: String
    /// The thing itself.
    public let bytes: [UInt8]
    /// Sixteen hexadecimal digits that change with the bytes.
    public let hash: String

    init(path: String, contentType: String, text: String) {
        self.path = path
        self.contentType = contentType
        bytes = Array(text.utf8)
        hash = ContentHash.of(bytes)
    }

    /// The value of the header `ETag`, with its quotes.
    public var etag: String { "\"\(hash)\"" }

    /// The stylesheet of every page, at `/assets/sila.css`.
    public static let stylesheet = Asset(
        path: "/assets/sila.css", contentType: "text/css; charset=utf-8", text: Stylesheet.text)

    /// The picture beside the title in a browser's tab, at `/assets/sila.svg`.
    public static let icon = Asset(path: "/assets/sila.svg", contentType: "image/svg+xml", text: Icon.text)

    /// What every association's pages share.
    public static let shared = [stylesheet, icon]

    /// The association's own colours, at `/{tenant}/assets/tenant.css`.
    ///
    /// A colour is moved darker or lighter until text in it and on it is readable (4.5 to 1). Without a colour the
    /// stylesheet is empty, and pages do not link to it.
    public static func colours(of tenant: TenantHeading) -> Asset {
        Asset(
            path: "/\(tenant.slug.text)/assets/tenant.css", contentType: "text/css; charset=utf-8",
            text: tenant.colour.map { TenantStylesheet(colour: $0).text } ?? "")
    }
}
