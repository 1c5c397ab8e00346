import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Somebody who is signed in at an association and speaks HTTP to it.
struct Visitor {
    struct Answer {
        let status: Int
        let body: Data

        /// A text of the answer's JSON object, by its path.
        func text(_ path: String...) -> String? {
            var value: Any? = try? JSONSerialization.jsonObject(with: body)
            for key in path { value = (value as? [String: Any])?[key] }
            return value as? String
        }
    }

    private let api: String
    private let cookie: String

    /// Signs in over the API.
    init(_ installation: Installation, _ tenant: String, _ role: String) async throws {
        api = "\(installation.base)/\(tenant)/api/v1"
        let login = try installation.login(tenant, role)
        var request = HTTPClientRequest(url: "\(api)/session")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        let body = try JSONEncoder().encode(["login": login.login, "password": login.password])
        request.body = .bytes(ByteBuffer(bytes: body))
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        guard let set = answer.headers.first(name: "Set-Cookie"), let pair = set.split(separator: ";").first else {
            throw Installation.Trouble(description: "signing in was answered with \(answer.status.code)")
        }
        cookie = String(pair)
    }

    func get(_ path: String) async throws -> Answer { try await send(path, .get, [:], nil) }

    /// Posts JSON; `seen` is the tag of what it was written for.
    func post(_ path: String, key: String, _ body: String, seen: String? = nil) async throws -> Answer {
        var headers = ["Idempotency-Key": key]
        if let seen { headers["If-Match"] = "\"\(seen)\"" }
        return try await send(path, .post, headers, body)
    }

    private func send(
        _ path: String, _ method: Method, _ headers: [String: String], _ body: String?
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: "\(api)/\(path)")
        request.method = method == .post ? .POST : .GET
        request.headers.add(name: "Cookie", value: cookie)
        request.headers.add(name: "Content-Type", value: "application/json")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(string: body)) }
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        let data = try await answer.body.collect(upTo: 4 << 20)
        return Answer(status: Int(answer.status.code), body: Data(data.readableBytesView))
    }

    private enum Method { case get, post }

    /// What stands at an address that anybody may read.
    static func body(of url: String) async throws -> Data {
        let answer = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(10))
        return Data(try await answer.body.collect(upTo: 4 << 20).readableBytesView)
    }

    /// The status of an address, 0 where nobody answers.
    static func status(of url: String) async throws -> Int {
        do {
            return Int(
                try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(5)).status.code)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return 0
        }
    }
}
