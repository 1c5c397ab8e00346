internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// Giving out follow secrets at the desk: with the receipt at intake, or anew where one is lost.
enum FollowSecretRoutes {
    /// The roles that talk with people.
    static let givers: Set<Role> = [.frontDesk, .followUp, .management]

    static let all = [
        Route(
            .post, "\(RouteTable.api)/follow-secrets", .api, .roles(givers, give),
            Name(
                ar: "إصدار رمز متابعة لحالة؛ يبطل ما قبله",
                en: "Give out a follow secret for a case of any kind; the one before is dead")
        ).taking(shape).giving(.created, .named("FollowSecret"))
    ]

    /// The receipt that the desk prints, as a page.
    static let pages = [
        Route(
            .post, "/{tenant}/desk/receipts", .page, .roles(givers, receipt),
            Name(ar: "إصدار رمز متابعة وطباعة إيصاله", en: "Give out a follow secret and print its receipt")
        ).taking(
            Shape(
                "ReceiptForm",
                [
                    Field("reference", .line(40), .required, "the reference of the case"),
                    Field("key", .line(64), .required, "the key by which a form that is sent twice is told"),
                    Field("form_token", .line(64), .optional, "the token of the form"),
                ]), form: true)
    ]

    private static let shape = Shape(
        "FollowSecretIssue", [Field("reference", .line(40), .required, "the reference of the case")])

    static let schema = NamedSchema(
        "FollowSecret",
        .object([
            Property("reference", .text(example: "4827193605")),
            Property("secret", .text(example: "28T5-CY4T-QKFF"), "shown here and never again"),
            Property("at", .moment),
            Property("follow", .text(example: "/safwa/follow"), "where the two are typed in"),
        ]))

    private static func give(_ staff: StaffVisit) async throws -> Response {
        guard let reference = Reference(reading: staff.visit.input.demanded("reference")) else {
            throw ServiceError.notFound
        }
        let given = try await staff.office.giveSecret(of: reference, by: staff.caller, try staff.visit.submission())
        let place = SiteAddress.follow(staff.office.slug).path
        return .json(
            .created,
            JSONWriter.object { json in
                json.field("reference", given.reference.text)
                json.field("secret", given.secret.printed)
                json.field("at", given.at.iso8601)
                json.field("follow", place)
            })
    }

    private static func receipt(_ staff: StaffVisit) async throws -> Response {
        let (input, office) = (staff.visit.input, staff.office)
        guard FormToken.agree(staff.formToken, input.text("form_token")) else { throw ServerError.formStale }
        guard let reference = Reference(reading: input.demanded("reference")) else { throw ServiceError.notFound }
        var submission = try staff.visit.submission()
        submission.key = input.text("key")
        let given = try await office.giveSecret(of: reference, by: staff.caller, submission)
        let followed = FollowSheet.model(try await office.followed(given), office)
        var model = ReceiptModel(
            tenant: try await office.heading(), reference: reference, kind: followed.stage.kind.name,
            secret: given.secret, receivedAt: followed.receivedAt, next: [RoadMark(followed.outlook.stands)])
        if let next = followed.outlook.next {
            var mark = RoadMark(next, by: followed.clock.promise?.due)
            mark.clause = followed.outlook.clause
            model.next.append(mark)
        }
        model.staff = staff.heading
        model.formToken = staff.formToken
        return .page(ReceiptPage(model), .created)
    }
}
