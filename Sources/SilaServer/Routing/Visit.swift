internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// A request on its way to its route, with what was read of it.
struct Visit: Sendable {
    /// The request as it came.
    var request: Request
    /// Its context.
    var context: ServerContext
    /// What the whole site works with.
    var house: House
    /// The body, read by the route's shape; empty where the route takes none.
    var input = Input()
    /// The query, read by the route's shape; empty where the route takes none.
    var query = Input()
    /// The body where the route takes a document; empty elsewhere.
    var document: [UInt8] = []
    /// SHA-256 of the body, 32 bytes; empty where there is none.
    var bodyHash: [UInt8] = []

    /// A parameter of the path; `ServiceError.notFound` where it is missing, or holds what no name can: a NUL.
    func parameter(_ name: String) throws(ServiceError) -> String {
        guard let value = context.parameters.get(name), !value.utf8.contains(0) else { throw .notFound }
        return value
    }

    /// The reference in the path; one that cannot be is as little there as one that is not.
    func reference() throws(ServiceError) -> Reference {
        guard let reference = Reference(reading: try parameter("reference")) else { throw .notFound }
        return reference
    }

    /// The version that the change was made for; nil for `*`.
    ///
    /// Throws where `If-Match` is missing or cannot be read.
    func seenVersion() throws(ServerError) -> Int? {
        guard let header = request.headers[.ifMatch]?.filter({ !$0.isWhitespace }) else { throw .versionMissing }
        if header == "*" { return nil }
        let digits = header.dropFirst().dropLast()
        guard header.count > 2, header.hasPrefix("\""), header.hasSuffix("\""), let version = Int(digits), version > 0
        else {
            throw .header(
                "If-Match", Name(ar: "يكتب كما ورد في ETag: \"3\"", en: "it is written as ETag gave it: \"3\""))
        }
        return version
    }

    /// What a write came with: the Idempotency-Key, the method and path, the hash of the body.
    func submission() throws(ServerError) -> Submission {
        let key = request.headers[.idempotencyKey]
        if let key, !Self.isSound(key) {
            throw .header(
                "Idempotency-Key",
                Name(ar: "من 1 إلى 200 حرف ASCII ظاهر", en: "1 to 200 visible ASCII characters"))
        }
        return Submission(
            key: key, route: "\(request.method.rawValue) \(request.uri.path)", bodyHash: bodyHash)
    }

    private static func isSound(_ key: String) -> Bool {
        (1...200).contains(key.utf8.count) && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}

/// A visit to one association.
struct TenantVisit: Sendable {
    /// The visit.
    var visit: Visit
    /// The association.
    var office: Office
}

/// A visit to one association by who is signed in there.
struct StaffVisit: Sendable {
    /// The visit.
    var visit: Visit
    /// The association.
    var office: Office
    /// Who.
    var caller: Caller
    /// The token of the session.
    var token: String
}

extension HTTPField.Name {
    /// `X-Request-Id`: the number under which the logs have a request.
    static let requestID = known("X-Request-Id")
    /// `Idempotency-Key`: by which a repeated write is told.
    static let idempotencyKey = known("Idempotency-Key")
    /// `Idempotency-Replayed`: true on an answer that was given before.
    static let idempotencyReplayed = known("Idempotency-Replayed")
    /// `Sec-Fetch-Site`: what a browser says about where a request comes from.
    static let secFetchSite = known("Sec-Fetch-Site")
    /// `Referrer-Policy`.
    static let referrerPolicy = known("Referrer-Policy")

    static func known(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("`\(text)` is no name of a header") }
        return name
    }
}
