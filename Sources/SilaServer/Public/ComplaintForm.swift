internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// The forms of the complaints link, one for each kind: what was typed comes back with every fault, and a form sent twice is
/// taken once.
enum ComplaintForm {
    /// How many points the form has room for.
    static let points = 10
    private static let form = "complaint"

    /// What the form sends; taken as it was typed, so that it can come back as it was typed.
    static let shape = Shape(
        "ComplaintForm",
        (1...points).map { Field("point_\($0)", .document(20_000), .optional, "what happened") }
            + [Field("text", .document(20_000), .optional, "what is wrong, or asked")]
            + ["kind", "about", "whom", "name", "mobile", "email", "medium", "more", LinkTrap.key, "form_token"].map {
                Field($0, .secret(2_000), .optional, "as it was typed")
            })

    /// Which form is wanted; without it what may be brought is shown.
    static let query = Shape(
        "LinkQuery", [Field("kind", .word(of: VisitorReport.Kind.self), .optional, "whose form")])

    static func show(_ tenant: TenantVisit) async throws -> Response {
        guard let kind = tenant.visit.query.word("kind", VisitorReport.Kind.self) else {
            return .page(try await choices(tenant))
        }
        return .page(ComplaintPage(try await model(tenant, kind, token: tenant.office.formToken(for: form))))
    }

    private static func choices(_ tenant: TenantVisit) async throws -> LinkPage {
        let terms = try await tenant.office.linkTerms()
        return LinkPage(LinkPage.Model(tenant: try await tenant.office.heading(), choices: terms.choices))
    }

    static func take(_ tenant: TenantVisit) async throws -> Response {
        let (input, office) = (tenant.visit.input, tenant.office)
        // A form that says no kind is none of ours; what may be brought is shown again.
        guard let kind = input.text("kind").flatMap(VisitorReport.Kind.init(rawValue:)) else {
            return .page(try await choices(tenant), .unprocessableContent)
        }
        let given = input.demanded("form_token")
        let standing = office.standing(ofFormToken: given, for: form)
        let token = standing == .sound ? given : office.formToken(for: form)
        var model = try await model(tenant, kind, token: token)
        model.draft = ComplaintDraft.read(input, kind)
        if kind == .complaint, input.text("more") != nil {
            if model.draft.points.count < points {
                model.draft.points.append("")
                model.added = model.draft.points.count - 1
            }
            model.hasRoom = model.draft.points.count < points
            return .page(ComplaintPage(model))
        }
        model.hasRoom = model.draft.points.count < points
        if standing == .foreign { return back(model, [stale], .forbidden) }
        if !(input.text(LinkTrap.key) ?? "").isEmpty { return back(model, [LinkTrap.fault], .unprocessableContent) }
        let (report, faults) = ComplaintDraft.report(model, kind)
        guard let report else { return back(model, faults, .unprocessableContent) }
        do throws(ServiceError) {
            if standing == .old, try await !office.isTaken(key: given) { return back(model, [stale], .forbidden) }
            let taken = try await office.take(report, key: given, from: tenant.visit.clientAddress)
            return .page(ReceiptPage(receipt(taken, model.tenant)), taken.isRepeated ? .ok : .created)
        } catch {
            guard let told = StepFailure(error) else { throw error }
            return back(model, [LinkFault(field: nil, message: told.message)], told.status)
        }
    }

    private static func back(
        _ model: ComplaintModel, _ faults: [LinkFault], _ status: HTTPResponse.Status
    ) -> Response {
        var model = model
        model.faults = faults
        return .page(ComplaintPage(model), status)
    }

    private static let stale = LinkFault(
        field: nil,
        message: Name(
            ar: "بقي النموذج مفتوحاً مدة طويلة. لم يضع شيء مما كتبت: اضغط «إرسال» مرة أخرى.",
            en: "The form was open too long. Nothing you typed is lost: send it once more."))

    private static func model(
        _ tenant: TenantVisit, _ kind: VisitorReport.Kind, token: String
    ) async throws -> ComplaintModel {
        let terms = try await tenant.office.linkTerms()
        return ComplaintModel(
            tenant: try await tenant.office.heading(), formToken: token, choice: terms.choice(kind),
            isAnonymousTaken: terms.isAnonymousTaken, media: terms.media)
    }

    /// What is handed to who brought it.
    private static func receipt(_ taken: TakenReport, _ tenant: TenantHeading) -> ReceiptModel {
        var model = ReceiptModel(
            tenant: tenant, reference: taken.reference, kind: taken.kind.name, secret: taken.secret,
            receivedAt: taken.receivedAt, next: taken.road)
        if taken.isChanged {
            model.remarks.append(
                taken.kind == .complaint
                    ? Name(
                        ar: "أُرسل هذا النموذج من قبل، وبقي ما أُرسل أولاً. لتزيد عليه افتح الحالة وأضف إليها.",
                        en: "This form was sent before, and what was sent first stands. To add to it, open the case.")
                    : Name(
                        ar: "أُرسل هذا النموذج من قبل، وبقي ما أُرسل أولاً. لتزيد عليه أرسل نموذجاً جديداً.",
                        en: "This form was sent before, and what was sent first stands. To add to it, send a new one."))
        }
        if taken.isOutside {
            model.remarks.append(
                Name(
                    ar: "سُجلت خارج السياسة وهي لدى الإدارة العليا.",
                    en: "It is recorded outside the policy and is with senior management."))
        }
        return model
    }
}
