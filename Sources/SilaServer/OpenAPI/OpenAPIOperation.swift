internal import HTTPTypes
internal import SilaCore

/// One operation of the OpenAPI document, made of its route.
enum OpenAPIOperation {
    static func node(of route: Route) -> JSONNode {
        let operation: JSONNode = [
            "operationId": .text(id(of: route)),
            "summary": .text(route.summary.en),
            "description": .text(route.summary.ar),
            "x-roles": .list(roles(of: route)),
        ]
        return operation.adding("parameters", parameters(of: route))
            .adding("requestBody", route.takesDocument ? document : route.body.map(body))
            .adding("responses", responses(of: route))
            .adding("security", .list(route.door.needsSession ? [["session": []]] : []))
    }

    /// `post-requests-completion`: the method and the fixed parts of the path.
    static func id(of route: Route) -> String {
        let parts = route.path.split(separator: "/").filter { $0 != "{tenant}" && $0 != "api" && $0 != "v1" }
        let words = parts.map { $0.hasPrefix("{") ? "one" : String($0) }
        return ([route.method.rawValue.lowercased()] + words).joined(separator: "-")
    }

    private static func roles(of route: Route) -> [JSONNode] {
        switch route.door {
        case .open, .tenant: ["anyone"]
        case .staff: ["signed-in"]
        case .roles(let roles, _): Role.allCases.filter(roles.contains).map { .text($0.rawValue) }
        }
    }

    private static func parameters(of route: Route) -> JSONNode? {
        var parameters: [JSONNode] = (route.query?.fields ?? []).map { field in
            ["name": .text(field.key), "in": "query", "description": .text(field.about), "schema": field.kind.node]
        }
        if route.method == .post || route.needsVersion, route.door.needsSession {
            parameters.append(header("Idempotency-Key", required: false, "1 to 200 visible ASCII characters"))
        }
        if route.needsKey {
            parameters.append(header("Idempotency-Key", required: true, "16 to 200 visible ASCII characters"))
        }
        if route.needsVersion {
            parameters.append(header("If-Match", required: true, "the version that the change was made for: `\"3\"`"))
        }
        return parameters.isEmpty ? nil : .list(parameters)
    }

    private static func header(_ name: String, required: Bool, _ about: String) -> JSONNode {
        [
            "name": .text(name), "in": "header", "required": .flag(required), "description": .text(about),
            "schema": ["type": "string"],
        ]
    }

    private static func body(_ shape: Shape) -> JSONNode {
        [
            "required": .flag(shape.fields.contains { $0.need != .optional }),
            "content": ["application/json": ["schema": ["$ref": .text("#/components/schemas/\(shape.name)")]]],
        ]
    }

    private static let document: JSONNode = [
        "required": true,
        "content": ["application/octet-stream": ["schema": ["type": "string", "format": "binary"]]],
    ]

    private static func responses(of route: Route) -> JSONNode {
        var members = [JSONMember(key: String(route.answer.status.code), value: answer(of: route))]
        let statuses = statuses(of: route)
        for failure in OpenAPIDocument.failures where statuses.contains(failure.status) {
            let key = String(failure.status)
            if members.contains(where: { $0.key == key }) { continue }
            members.append(JSONMember(key: key, value: ["$ref": .text("#/components/responses/\(failure.name)")]))
        }
        return .object(members)
    }

    private static func answer(of route: Route) -> JSONNode {
        if route.answer.status == .conflict { return ["$ref": "#/components/responses/Refused"] }
        let node: JSONNode = ["description": .text(route.answer.about ?? route.summary.en)]
        guard let schema = route.answer.schema else { return node }
        return node.adding("headers", headers(of: route))
            .adding("content", ["application/json": ["schema": schema.node]])
    }

    private static func headers(of route: Route) -> JSONNode? {
        let versioned =
            route.path.contains("{reference}") || route.path.contains("{draft}") || route.answer.status == .created
        guard versioned, route.answer.schema != nil, !route.path.hasSuffix("/session") else { return nil }
        let version: JSONNode = ["description": "the version, for `If-Match`", "schema": ["type": "string"]]
        guard route.answer.status == .created else { return ["ETag": version] }
        return ["ETag": version, "Location": ["description": "where it is", "schema": ["type": "string"]]]
    }

    private static func statuses(of route: Route) -> Set<Int> {
        guard route.face == .api, route.path.contains("{tenant}") else { return [503] }
        var statuses: Set<Int> = [404, 503]
        if route.door.needsSession { statuses.insert(401) }
        if case .roles = route.door { statuses.insert(403) }
        if route.query != nil { statuses.formUnion([400, 422]) }
        if route.body != nil || route.takesDocument { statuses.formUnion([400, 413, 415, 422]) }
        if route.path.hasSuffix("/session") { statuses.insert(401) }
        if route.method == .post { statuses.insert(403) }
        if route.method == .post, case .roles = route.door { statuses.insert(409) }
        if route.needsVersion { statuses.formUnion([409, 412, 428]) }
        if route.path.contains("/public/") { statuses.formUnion([409, 429]) }
        return statuses
    }
}
