import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

/// A browser without JavaScript: it keeps cookies by their path, and sends the forms of the pages it was shown.
struct LinkBrowser {
    private var visitor: Visitor
    private var cookies: [String: String] = [:]
    /// The page shown last.
    private(set) var page: Visitor.Answer

    static let form: HTTPFields = [
        .contentType: "application/x-www-form-urlencoded", .accept: "text/html", .secFetchSite: "same-origin",
    ]

    /// A browser that opens an address of the association.
    init(_ client: any TestClientProtocol, at tenant: String, _ path: String) async throws {
        visitor = Visitor(client, at: tenant)
        page = try await visitor.send(.get, "/\(tenant)/\(path)", [.accept: "text/html"], nil)
    }

    /// Opens another address of the association.
    mutating func open(_ path: String, _ more: HTTPFields = [:]) async throws {
        var headers: HTTPFields = [.accept: "text/html"]
        for field in more { headers[field.name] = field.value }
        try await send(.get, "/\(visitor.tenant)/\(path)", headers, nil)
    }

    /// Fills in the form that is sent to `action` and sends it, with the hidden fields it has; of several the one that
    /// `having` names a hidden value of.
    mutating func submit(
        _ action: String, _ fields: [String: String], having: String? = nil, _ more: HTTPFields = [:]
    ) async throws {
        let place = "/\(visitor.tenant)/\(action)"
        let forms = page.text.components(separatedBy: "<form").dropFirst().map {
            $0.components(separatedBy: "</form>")[0]
        }
        let form = try #require(
            forms.first { form in
                form.contains("action=\"\(place)\"") && (having.map { form.contains("value=\"\($0)\"") } ?? true)
            }, "no form for \(action) in \(page.text)")
        var values: [String: String] = [:]
        for hidden in form.components(separatedBy: "<input type=\"hidden\"").dropFirst() {
            let parts = hidden.components(separatedBy: "\"")
            values[parts[1]] = parts[3]
        }
        values.merge(fields) { _, new in new }
        var headers = Self.form
        for field in more { headers[field.name] = field.value }
        try await post(place, values, headers)
    }

    /// Sends these fields to an address, whatever form was shown.
    mutating func post(_ place: String, _ values: [String: String], _ headers: HTTPFields = form) async throws {
        let body = values.map { "\($0.key)=\(Self.escaped($0.value))" }.joined(separator: "&")
        try await send(.post, place, headers, body)
    }

    /// The value of a field of the page, as it came back.
    func value(of field: String) -> String? {
        guard let start = page.text.range(of: "name=\"\(field)\"") else { return nil }
        let rest = page.text[start.upperBound...].prefix { $0 != ">" }
        guard let value = rest.range(of: "value=\"") else { return nil }
        return String(rest[value.upperBound...].prefix { $0 != "\"" })
    }

    /// The reference and the secret that the page shows.
    func slip() throws -> (reference: String, secret: String) {
        let parts = page.text.components(separatedBy: "<bdi class=\"slip\" dir=\"ltr\">").dropFirst().map {
            $0.components(separatedBy: "<")[0]
        }
        try #require(parts.count == 2, "\(page.text)")
        return (parts[0].replacing(" ", with: ""), parts[1])
    }

    private mutating func send(
        _ method: HTTPRequest.Method, _ uri: String, _ headers: HTTPFields, _ body: String?
    ) async throws {
        var headers = headers
        if !cookies.isEmpty, uri.hasPrefix("/\(visitor.tenant)/follow") {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        page = try await visitor.send(method, uri, headers, body)
        for line in page.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
        if page.status == 303, let next = page.headers[.location] {
            try await send(.get, next, [.accept: "text/html"], nil)
        }
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
