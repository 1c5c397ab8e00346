internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// The pages of signing the policy: one's own, and the register for who oversees.
enum SigningPageRoutes {
    static let all = [
        Route(
            .get, "/{tenant}/desk/policy/acknowledgement", .page, .staff(show),
            Name(ar: "قراءة السياسة والتوقيع عليها", en: "What one has to read and sign; 409 where nobody asks for it")),
        Route(
            .post, "/{tenant}/desk/policy/acknowledgement", .page, .staff(sign),
            Name(ar: "التوقيع على السياسة بالنموذج", en: "Sign the edition in force by the form")
        ).taking(form, form: true).openUnsigned(),
        Route(
            .get, "/{tenant}/desk/policy/signatures", .page, .roles(DeskPlace.overseers, register),
            Name(ar: "سجل التوقيعات على إصدار", en: "Who has signed an edition and who has not, with the reminders")
        ).asking(query),
    ]

    private static let form = Shape(
        "PolicySignatureForm",
        [
            Field("sha256", .line(64), .required, "of the edition that the page showed"),
            Field("code_sha256", .line(64), .optional, "of the code of ethics that it showed"),
            Field("password", .secret(200), .optional, "one's own, entered again; what is missing is a wrong one"),
            Field("form_token", .line(64), .optional, "the token of the form"),
        ])

    private static let query = Shape(
        "SignaturesPageQuery",
        [
            Field("edition", .number(1...2_147_483_647), .optional, "of that edition; of the one in force if not said"),
            Field("after", .line(100), .optional, "where the page before ended"),
        ])

    private static func show(_ staff: StaffVisit) async throws -> Response {
        .page(AcknowledgementPage(try await model(staff, failure: nil)))
    }

    private static func sign(_ staff: StaffVisit) async throws -> Response {
        let (input, office) = (staff.visit.input, staff.office)
        guard FormToken.agree(staff.formToken, input.text("form_token")) else { throw ServerError.formStale }
        let intake = SigningIntake(
            sha256: input.demanded("sha256"), codeSHA256: input.text("code_sha256"),
            password: input.text("password") ?? "")
        var submission = try staff.visit.submission()
        submission.bodyHash = Array(SHA256.hash(data: Array(intake.sha256.utf8)))
        switch await attempt(intake, submission, staff) {
        case nil: return .seeOther(SiteAddress.acknowledgement(office.slug).path)
        // A form that is sent twice has been taken: the page says so.
        case .duty(let refusal)? where refusal.rule == .signedAlready:
            return .seeOther(SiteAddress.acknowledgement(office.slug).path)
        case .duty(let refusal)? where refusal.rule != .policyLacksStep:
            return .page(
                AcknowledgementPage(try await model(staff, failure: refusal.message)), .unprocessableContent)
        case .some(let error): throw error
        }
    }

    /// Signs; gives what stood in the way, nil where nothing did.
    private static func attempt(
        _ intake: SigningIntake, _ submission: Submission, _ staff: StaffVisit
    ) async -> ServiceError? {
        do throws(ServiceError) {
            _ = try await staff.office.sign(intake, by: staff.caller, submission) { _ throws(ServiceError) in
                StoredAnswer(status: 303, body: [])
            }
            return nil
        } catch {
            return error
        }
    }

    private static func model(_ staff: StaffVisit, failure: Name?) async throws -> AcknowledgementModel {
        let sheet = try await staff.office.signing(by: staff.caller)
        let (duty, edition) = (sheet.duty, sheet.edition)
        var model = AcknowledgementModel(
            tenant: try await staff.office.heading(), staff: staff.heading, formToken: staff.formToken,
            edition: edition.number, sha256: edition.sha256, basis: duty.basis, isSigned: duty.isSigned,
            since: duty.since, statement: sheet.statement)
        model.lastDay = sheet.lastDay
        model.isOverdue = sheet.isOverdue
        model.signedBefore = duty.signedBefore
        model.changes = sheet.changes
        model.sections = sheet.changes == nil && !duty.isSigned ? edition.policy.reading : []
        model.code = sheet.code.map { code in
            AcknowledgementModel.Code(
                title: code.title, item: code.item, version: code.number, sha256: code.sha256.hexadecimal,
                clause: sheet.ethics, isBehind: sheet.isCodeBehind)
        }
        model.signed = sheet.signed.map { .init(edition: $0.edition, at: $0.signedAt, code: $0.code?.version) }
        model.failure = failure
        return model
    }

    private static func register(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let found = try await staff.office.signingRegister(
            SigningQuery(edition: asked.number("edition"), after: asked.text("after")))
        let model = SignaturesModel(
            tenant: try await staff.office.heading(), staff: staff.heading, formToken: staff.formToken,
            edition: found.edition.number, basis: found.basis,
            counts: found.counts, lines: found.lines.map { line($0, found.departments) },
            next: found.next)
        return .page(SignaturesPage(model))
    }

    private static func line(
        _ found: SigningLine, _ departments: [RowID: DepartmentRow]
    ) -> SignaturesModel.Line {
        var line = SignaturesModel.Line(name: found.staff.name, state: found.state, since: found.since)
        line.department = found.department.flatMap { departments[$0]?.name }
        line.lastDay = found.lastDay
        line.signedOn = found.signature?.signedAt.date
        line.reminders = found.reminders.first { $0.reminder.audience == .member }?.reminder.ordinal ?? 0
        line.toldOn = found.reminders.first { $0.reminder.audience == .management }?.madeAt.date
        return line
    }
}
