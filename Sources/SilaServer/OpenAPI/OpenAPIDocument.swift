internal import HTTPTypes
internal import Hummingbird
internal import SilaCore

/// The OpenAPI 3.1 document of the routes: made of the same values as the router.
enum OpenAPIDocument {
    /// The document as JSON, without pages and pictures.
    static func bytes(of routes: [Route]) -> [UInt8] { node(of: routes).bytes }

    /// The document.
    static func node(of routes: [Route]) -> JSONNode {
        let described = routes.filter { $0.face == .api || $0.face == .probe }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "صلة · Sila",
                "version": "1.0.0",
                "summary": "Associations' policies on relations with the people they serve, running",
                "description": .text(about),
            ],
            "servers": [["url": "/"]],
            "paths": paths(described),
            "components": [
                "schemas": schemas(described),
                "responses": .object(failures.map { JSONMember(key: $0.name, value: $0.node) }),
                "securitySchemes": [
                    "session": [
                        "type": "apiKey", "in": "cookie", "name": "sila-{tenant}",
                        "description": "the cookie that `POST …/session` sets; over https `__Host-sila-{tenant}`",
                    ]
                ],
            ],
        ]
    }

    private static let about = """
        Every field of an answer is always there; what has no value is `null`. In what is sent, `null` is taken as if the \
        field were absent, and unknown fields are refused. Dates are Gregorian, `2026-03-15`; the fields that end in \
        `_hijri` hold the same day by Umm al-Qura. A write may carry an `Idempotency-Key`: a repetition with the same key \
        and body is given the first answer again, with `Idempotency-Replayed: true`. A change carries `If-Match` with the \
        version it was made for, as `ETag` gave it. Problems are `application/problem+json` (RFC 9457), in the language of \
        `Accept-Language` and in both under `message`.
        """

    private static func paths(_ routes: [Route]) -> JSONNode {
        var order: [String] = []
        for route in routes where !order.contains(route.path) { order.append(route.path) }
        return .object(
            order.map { path in
                let operations = routes.filter { $0.path == path }
                return JSONMember(
                    key: path,
                    value: .object(
                        parameters(of: path)
                            + operations.map {
                                JSONMember(key: $0.method.rawValue.lowercased(), value: OpenAPIOperation.node(of: $0))
                            }))
            })
    }

    private static func parameters(of path: String) -> [JSONMember] {
        let names = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
        if names.isEmpty { return [] }
        let nodes = names.map { name -> JSONNode in
            ["name": .text(name), "in": "path", "required": true, "schema": ["type": "string"]]
        }
        return [JSONMember(key: "parameters", value: .list(nodes))]
    }

    /// The schemas of answers, and those of what is sent.
    private static func schemas(_ routes: [Route]) -> JSONNode {
        let answers =
            [
                NameView.schema, NameView.item, NameView.fault, ClauseView.schema, Problem.schema, SessionRoutes.schema,
                PolicyView.schema, FindingsView.schema, FindingsView.finding,
            ] + PolicyView.parts + [ImpactView.schema] + ImpactView.parts + [
                ServiceView.schema, StageView.schema, StandingView.schema, PersonView.schema, RepresentativeView.schema,
                PromiseView.schema, EventView.schema, ActionView.schema, ActionView.refusal, RequestView.schema,
                RequestContentView.required, RequestContentView.missing, RequestContentView.signature,
                RequestWayView.pause, RequestWayView.decision, RequestWayView.reply, InquiryView.schema,
                SuggestionView.schema, ComplaintView.schema, ClaimView.schema, MoneyView.schema,
                ReportingLineView.schema, ReportingLineView.list, ContactView.schemas[0], ContactView.schemas[1],
                ConversionView.schema, CaseListView.schema,
                CaseListView.row, TaskView.schema,
                TaskView.list, ProbeRoutes.schema,
                EditionView.schema, EditionView.list, DraftView.schema, DraftView.list, DraftReview.findings,
                DraftReview.difference, DelegationView.schema, DelegationView.list, FileFaultView.schema,
                ReckoningView.schema, ClockView.schema, CalendarView.schema,
                RecordedRepresentativeView.schema, RecordedRepresentativeView.list, MergerView.schema, MergerView.list,
                LikenessView.schema, LikenessView.list,
            ] + EditionView.parts + DraftReview.parts + FileFaultView.parts + ReckoningView.parts + ClockView.parts
            + CalendarView.parts + bodies + RegisterView.schemas + ReportView.schemas + StatementView.schemas
            + OverviewView.schemas + SurveyView.parts + CampaignView.parts + FieldworkView.parts
            + SigningView.schemas + ToolView.schemas + DepartmentView.schemas + DistributionView.schemas
            + ClaimPartsView.schemas
            + [FollowedView.schema, FollowSecretRoutes.schema] + FollowedView.parts + PublicComplaintRoutes.schemas
            + LiaisonView.parts + [AbsenceView.schema, AbsenceView.list] + AssignmentView.parts + [
                NoteView.schema, NoteView.list, TellingView.schema, TellingView.list, PersonRecordView.schema,
                PersonRecordView.list, ObligationView.schema, ObligationView.list,
            ] + AnnouncementView.parts + OutreachView.parts
        var members = answers.map { JSONMember(key: $0.name, value: $0.schema.node) }
        for shape in routes.compactMap(\.body) where !members.contains(where: { $0.key == shape.name }) {
            members.append(JSONMember(key: shape.name, value: shape.node))
        }
        return .object(members)
    }

    /// The schemas of bodies and their sittings.
    private static let bodies =
        [
            BodyActView.schema, BodyView.schema, BodyView.list, InterestView.list, SittingView.schema, SittingView.list,
            MinutesView.schema, MinutesView.list,
        ] + BodyView.parts + SittingView.parts + MinutesView.parts

    /// The problems that any operation may answer with, by the name of their response.
    static let failures: [(name: String, status: Int, node: JSONNode)] = [
        ("Unreadable", 400), ("NotSignedIn", 401), ("Forbidden", 403), ("NotFound", 404), ("Refused", 409),
        ("Stale", 412), ("TooLarge", 413), ("MediaType", 415), ("Invalid", 422), ("VersionMissing", 428),
        ("TooMany", 429), ("Busy", 503),
    ].map { name, status in
        let node: JSONNode = [
            "description": .text(ProblemTitle.of(status).en),
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
        return (name, status, node)
    }
}
