import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import SilaCore
import Testing

@testable import SilaServer

/// Somebody at an association, perhaps signed in, who speaks HTTP to it.
struct Visitor {
    /// An answer with its body read.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: [UInt8]

        /// The body as JSON; `null` where it is none.
        var json: JSONNode { (try? JSONReader.read(body)) ?? .null }

        /// The body as text.
        var text: String { String(decoding: body, as: UTF8.self) }

        /// The value at a path of keys and places: `actions.0.allowed`.
        subscript(path: String) -> JSONNode? { json.at(path) }

        /// The text at a path.
        func text(_ path: String) -> String? { json.at(path)?.string }
    }

    let client: any TestClientProtocol
    let tenant: String
    var cookie: String?

    /// Nobody in particular.
    init(_ client: any TestClientProtocol, at tenant: String) {
        self.client = client
        self.tenant = tenant
    }

    /// Somebody of that role, signed in over the API.
    init(_ client: any TestClientProtocol, at tenant: String, as role: Role) async throws {
        try await self.init(client, at: tenant, login: role.rawValue)
    }

    /// Somebody of that login, signed in over the API.
    init(_ client: any TestClientProtocol, at tenant: String, login: String) async throws {
        self.init(client, at: tenant)
        let body = #"{"login":"\#(login)","password":"\#(ServedHouse.password)"}"#
        let answer = try await post("session", body)
        try #require(answer.status == 201, "\(answer.text)")
        cookie = answer.headers[.setCookie]?.split(separator: ";").first.map(String.init)
    }

    /// Reads an address of the API.
    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, "/\(tenant)/api/v1/\(path)", headers, nil)
    }

    /// Posts JSON to an address of the API.
    func post(
        _ path: String, _ body: String, key: String? = nil, seen: String? = nil, _ more: HTTPFields = [:]
    ) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.idempotencyKey] = key
        headers[.ifMatch] = seen
        for field in more { headers[field.name] = field.value }
        return try await send(.post, "/\(tenant)/api/v1/\(path)", headers, body)
    }

    /// Changes a case, as it is now.
    func change(_ path: String, _ body: String = "{}") async throws -> Answer { try await post(path, body, seen: "*") }

    /// Sends any request.
    func send(
        _ method: HTTPRequest.Method, _ uri: String, _ headers: HTTPFields = [:], _ body: String?
    ) async throws -> Answer {
        var headers = headers
        if let cookie, headers[.cookie] == nil { headers[.cookie] = cookie }
        let answer = try await client.executeRequest(
            uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        return Answer(status: answer.status.code, headers: answer.headers, body: Array(answer.body.readableBytesView))
    }
}

extension JSONNode {
    /// The value at a path of keys and places.
    func at(_ path: String) -> JSONNode? {
        path.split(separator: ".").reduce(self) { node, step in
            if case .list(let nodes)? = node, let place = Int(step) {
                return nodes.indices.contains(place) ? nodes[place] : nil
            }
            return node?[String(step)]
        }
    }

    /// The text; nil for anything else.
    var string: String? { if case .text(let text) = self { text } else { nil } }

    /// The number; nil for anything else.
    var int: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

    /// The elements of an array; none for anything else.
    var nodes: [JSONNode] { if case .list(let nodes) = self { nodes } else { [] } }

    /// The members of an object; none for anything else.
    var members: [JSONMember] { if case .object(let members) = self { members } else { [] } }
}
