import Foundation
import HTTPTypes
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `The OpenAPI document` {
    private let document = OpenAPIDocument.node(of: RouteTable.all)
    private let described = RouteTable.all.filter { $0.face == .api || $0.face == .probe }

    /// Every operation: its path, its method, itself.
    private var operations: [(path: String, method: String, node: JSONNode)] {
        (document["paths"]?.members ?? []).flatMap { path in
            path.value.members.filter { $0.key != "parameters" }.map { (path.key, $0.key, $0.value) }
        }
    }

    @Test func `holds every route of the API and nothing else`() {
        let told = Set(operations.map { "\($0.method.uppercased()) \($0.path)" })
        #expect(told == Set(described.map { "\($0.method.rawValue) \($0.path)" }))
    }

    @Test func `gives every operation a name of its own`() {
        let names = operations.compactMap { $0.node["operationId"]?.string }
        #expect(names.count == operations.count)
        #expect(Set(names).count == names.count)
    }

    @Test func `refers only to what it holds`() {
        var references: Set<String> = []
        collect(document, into: &references)
        for reference in references {
            let path = reference.dropFirst(2).replacing("/", with: ".")
            #expect(document.at(String(path)) != nil, "\(reference)")
        }
        #expect(references.count > 20)
    }

    private func collect(_ node: JSONNode, into references: inout Set<String>) {
        for member in node.members {
            if member.key == "$ref", let reference = member.value.string { references.insert(reference) }
            collect(member.value, into: &references)
        }
        for element in node.nodes { collect(element, into: &references) }
    }

    @Test func `declares every parameter of every path, and each once`() {
        for path in document["paths"]?.members ?? [] {
            let braces = path.key.split(separator: "/").filter { $0.hasPrefix("{") }.map { $0.dropFirst().dropLast() }
            let declared = (path.value["parameters"]?.nodes ?? []).compactMap { $0["name"]?.string }
            #expect(declared == braces.map(String.init), "\(path.key)")
        }
    }

    @Test func `says what every operation answers, with a description`() {
        for operation in operations {
            let responses = operation.node["responses"]?.members ?? []
            #expect(!responses.isEmpty, "\(operation.path)")
            for response in responses {
                #expect(response.value["description"] != nil || response.value["$ref"] != nil, "\(operation.path)")
            }
        }
    }

    @Test func `asks for If-Match wherever a case is changed`() {
        // What stands beside a case (`cases/…`: notes, hands; the card of an invitation) is no change to it.
        let steps = operations.filter { operation in
            operation.path.contains("{reference}/")
                && !["/cases/{reference}/", "/invitations/{reference}/"].contains(where: operation.path.contains)
        }
        for operation in steps where operation.method != "get" {
            let headers = (operation.node["parameters"]?.nodes ?? []).compactMap { $0["name"]?.string }
            #expect(headers.contains("If-Match"), "\(operation.path)")
            #expect(headers.contains("Idempotency-Key"), "\(operation.path)")
        }
    }

    @Test func `is sound JSON of version 3.1`() throws {
        // Larger than a body may be, so it is read by Foundation.
        let value = try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.bytes(of: RouteTable.all)))
        #expect((value as? [String: Any])?["openapi"] as? String == "3.1.0")
    }
}
