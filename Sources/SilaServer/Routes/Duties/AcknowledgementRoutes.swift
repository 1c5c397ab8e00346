internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// Reading the policy and signing it, and who has and has not.
enum AcknowledgementRoutes {
    /// Who sees the register.
    static let readers = DeskPlace.overseers

    static let all = [
        Route(
            .get, "\(RouteTable.api)/acknowledgement", .api, .staff(show),
            Name(
                ar: "ما عليّ قراءته والتوقيع عليه",
                en: "What I am to read and sign: the whole policy at first, then what changed since I signed; 409 "
                    + "where nobody asks for it")
        ).giving(.ok, .named("Signing")),
        Route(
            .post, "\(RouteTable.api)/acknowledgement", .api, .staff(sign),
            Name(
                ar: "التوقيع على السياسة",
                en: "Sign the edition in force, and the code of ethics with it, with the password entered again")
        ).taking(signature).giving(.created, .named("Signing")).openUnsigned(),
        Route(
            .get, "\(RouteTable.api)/acknowledgements", .api, .roles(readers, register),
            Name(
                ar: "سجل التوقيعات على إصدار",
                en: "Who has signed an edition and who has not, by login; 409 where it asked nobody to")
        ).asking(query).giving(.ok, .named("SigningRegister")),
        Route(
            .get, "\(RouteTable.api)/reminders", .api, .staff(reminders),
            Name(
                ar: "التذكيرات القائمة",
                en: "The reminders that stand: my own, and for management those on who has not signed; 409 where "
                    + "nobody asks for it")
        ).giving(.ok, .named("ReminderList")),
    ]

    private static let signature = Shape(
        "PolicySignature",
        [
            Field("sha256", .line(64), .required, "of the edition that was read, as GET acknowledgement gave it"),
            Field("code_sha256", .line(64), .optional, "of the code of ethics that was read, where one was given"),
            Field("password", .secret(200), .required, "one's own, entered again"),
        ])

    private static let query = Shape(
        "SigningQuery",
        [
            Field("edition", .number(1...2_147_483_647), .optional, "of that edition; of the one in force if not said"),
            Field("department", .line(36), .optional, "those of that department alone"),
            Field("state", .word(of: SigningState.self), .optional, "those who stand so alone"),
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...500), .optional, "at most so many; 100 where it is not said"),
        ])

    private static func show(_ staff: StaffVisit) async throws -> Response {
        let sheet = try await staff.office.signing(by: staff.caller)
        return .json(.ok, SigningView.bytes(sheet, staff.office.slug), [.eTag: "\"\(sheet.edition.sha256)\""])
    }

    private static func sign(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let intake = SigningIntake(
            sha256: input.demanded("sha256"), codeSHA256: input.text("code_sha256"),
            password: input.demanded("password"))
        // What tells a repetition is kept for days: it is not made of the password.
        var submission = try staff.visit.submission()
        submission.bodyHash = Array(
            SHA256.hash(data: Array("\(intake.sha256)\n\(intake.codeSHA256 ?? "")".utf8)))
        let slug = staff.office.slug
        return .stored(
            try await staff.office.sign(intake, by: staff.caller, submission) { sheet in
                StoredAnswer(status: 201, body: SigningView.bytes(sheet, slug))
            })
    }

    private static func register(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let query = SigningQuery(
            edition: asked.number("edition"), department: try asked.id("department"), state: asked.word("state"),
            after: asked.text("after"), limit: asked.number("limit") ?? 100)
        return .json(.ok, SigningRegisterView.bytes(try await staff.office.signingRegister(query)))
    }

    private static func reminders(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, SigningRegisterView.bytes(try await staff.office.reminders(by: staff.caller)))
    }
}
