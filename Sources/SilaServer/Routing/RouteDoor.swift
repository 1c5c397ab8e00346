internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import SilaCore
internal import SilaPages
internal import SilaService

extension Route {
    /// Lets a request through the door: the association, the session, the role, the signature, the body, in this order.
    func respond(_ request: Request, _ context: ServerContext, _ house: House) async throws -> Response {
        let visit = Visit(request: request, context: context, house: house)
        switch door {
        case .open(let handle): return try await handle(try await reading(visit))
        case .tenant(let handle):
            let office = try Self.office(visit)
            return try await handle(TenantVisit(visit: try await reading(visit), office: office))
        case .staff(let handle): return try await staff(visit, roles: nil, handle)
        case .roles(let roles, let handle): return try await staff(visit, roles: roles, handle)
        }
    }

    private func staff(
        _ visit: Visit, roles: Set<Role>?, _ handle: @Sendable (StaffVisit) async throws -> Response
    ) async throws -> Response {
        let office = try Self.office(visit)
        let name = SessionCookie.name(office.slug, visit.house.configuration)
        guard let token = SessionCookie.read(name, from: visit.request) else { return try missing(office) }
        guard let caller = try await Self.caller(of: token, at: office) else { return try missing(office) }
        if let roles, caller.roles.isDisjoint(with: roles) {
            throw ServiceError.forbidden(needs: Role.allCases.filter(roles.contains))
        }
        if isWithheldUnsigned, let overdue = caller.overdue { throw ServiceError.duty(overdue) }
        return try await handle(
            StaffVisit(visit: try await reading(visit), office: office, caller: caller, token: token))
    }

    /// Who holds the token; nil where nobody does, or no longer.
    private static func caller(of token: String, at office: Office) async throws(ServiceError) -> Caller? {
        do {
            return try await office.caller(token: token)
        } catch {
            if case .notSignedIn = error { return nil }
            throw error
        }
    }

    /// The answer to who is not signed in: a page sends them to the form, the API says so.
    private func missing(_ office: Office) throws -> Response {
        guard face == .page else { throw ServiceError.notSignedIn }
        return .seeOther(SiteAddress.signIn(office.slug).path)
    }

    private static func office(_ visit: Visit) throws(ServiceError) -> Office {
        guard let office = visit.house.offices.office(try visit.parameter("tenant")) else { throw .notFound }
        return office
    }

    /// The visit with its query and body read.
    private func reading(_ visit: Visit) async throws -> Visit {
        var visit = visit
        if let query {
            visit.query = try InputReader.read(FormText.read(visit.request.uri.query ?? ""), as: query)
        }
        if takesDocument {
            visit.document = try await bytes(visit, limit: visit.house.configuration.documentLimit)
            // Much of what is said of a document stands in the query.
            var hasher = SHA256()
            hasher.update(data: Array("\(visit.request.uri.query ?? "")\n".utf8))
            hasher.update(data: visit.document)
            visit.bodyHash = Array(hasher.finalize())
            return visit
        }
        guard let body else { return visit }
        let bytes = try await bytes(visit, limit: visit.house.configuration.bodyLimit)
        visit.bodyHash = Array(SHA256.hash(data: bytes))
        let node: JSONNode
        if takesForm {
            node = try FormText.read(String(decoding: bytes, as: UTF8.self))
        } else {
            node = bytes.isEmpty ? .object([]) : try JSONReader.read(bytes)
        }
        visit.input = try InputReader.read(node, as: body)
        return visit
    }

    private func bytes(_ visit: Visit, limit: Int) async throws -> [UInt8] {
        let declared = visit.request.headers[.contentLength].flatMap(Int.init)
        if let declared, declared > limit { throw ServerError.bodyTooLarge(limit: limit) }
        let buffer: ByteBuffer
        do { buffer = try await visit.request.body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw ServerError.bodyTooLarge(limit: limit)
        }
        if buffer.readableBytes > 0 { try requireMediaType(visit.request) }
        return Array(buffer.readableBytesView)
    }

    private func requireMediaType(_ request: Request) throws(ServerError) {
        let expected =
            takesDocument
            ? "application/octet-stream" : takesForm ? "application/x-www-form-urlencoded" : "application/json"
        let given = request.headers[.contentType] ?? ""
        let type = given.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        if type != expected { throw .mediaType(expected: expected) }
    }
}

extension Response {
    /// Sends a browser on to another address of this site, by GET.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}
