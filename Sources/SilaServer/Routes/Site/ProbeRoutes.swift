internal import HTTPTypes
internal import Hummingbird
internal import SilaCore

/// What machines ask: whether the process lives, whether it can serve, what it counted, what the API is.
enum ProbeRoutes {
    static let all = [
        Route(.get, "/openapi.json", .api, .open(document), Name(ar: "وصف الواجهة", en: "This document"))
            .giving(.ok, nil, "the OpenAPI document"),
        Route(.get, "/healthz", .probe, .open(alive), Name(ar: "العملية حية", en: "The process is alive"))
            .giving(.ok, .object([Property("status", .words(["alive"]))])),
        Route(
            .get, "/readyz", .probe, .open(ready), Name(ar: "الخدمة جاهزة", en: "Ready to serve; 503 with what is not")
        ).giving(.ok, .named("Readiness")),
        Route(.get, "/metrics", .probe, .open(metrics), Name(ar: "القياسات", en: "What was counted, for Prometheus"))
            .giving(.ok, nil, "the text format of Prometheus"),
    ]

    static let schema = NamedSchema(
        "Readiness",
        .object([
            Property("status", .words(["ready", "not-ready"])),
            Property("faults", .list(.text), "what is not in order, such as `database`"),
        ]))

    private static func document(_ visit: Visit) async throws -> Response { .json(.ok, visit.house.document) }

    private static func alive(_ visit: Visit) async throws -> Response {
        .json(.ok, JSONWriter.object { $0.field("status", "alive") })
    }

    private static func ready(_ visit: Visit) async throws -> Response {
        let faults = await visit.house.readiness.faults()
        let body = JSONWriter.object { json in
            json.field("status", faults.isEmpty ? "ready" : "not-ready")
            json.list("faults", faults)
        }
        return .json(faults.isEmpty ? .ok : .serviceUnavailable, body)
    }

    private static func metrics(_ visit: Visit) async throws -> Response {
        Response(
            200, [.contentType: "text/plain; version=0.0.4; charset=utf-8"], Array(visit.house.metrics.text().utf8))
    }
}
