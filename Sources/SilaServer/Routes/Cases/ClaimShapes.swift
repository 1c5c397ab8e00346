internal import SilaCore
internal import SilaService

/// What opens a claim, what each step with one carries, and the change that a body makes.
///
/// What the rules engine demands may be absent here, so that a policy without the procedure says that first, and a refusal
/// names the clause.
enum ClaimShapes {
    /// What opens a claim.
    static let intake = Shape(
        "ClaimIntake",
        [
            Field("channel", .line(60), .requiredByRule, "the channel: its id in the policy, or its kind"),
            Field("harm", .paragraphs, .requiredByRule, "the harm alleged"),
            Field("harmed_on", .date, .requiredByRule, "the day it happened or began"),
            Field("amount", .amount, .optional, "what is asked for, in riyals: 1250.50"),
            Field("linked_to", .line(20), .optional, "the reference of the request or complaint it comes from"),
        ] + CaseShapes.channel.dropFirst() + [
            CaseShapes.medium,
            Field("person", .part(CaseShapes.person), .requiredByRule, "the person harmed"),
            Field("representative", .part(CaseShapes.representative), .optional, "who acts for the person"),
        ])

    /// The claim that such a body opens.
    static func intake(_ input: Input) throws(ServiceError) -> ClaimIntake {
        let person = CaseShapes.person(input)
        var open = OpenClaim(
            channel: input.demanded("channel"), harm: input.demanded("harm"), harmedOn: input.date("harmed_on"),
            isNamed: false, contact: person.contact)
        open.channelName = input.text("channel_name")
        open.outsideReason = input.text("outside_reason")
        open.asked = input.amount("amount")
        open.medium = input.word("medium")
        var chosen: ChosenAuthority?
        if let part = input.part("representative") {
            chosen = CaseShapes.chosen(part)
            if chosen == nil {
                open.representative = try part.required("representative.capacity", CaseShapes.representative(part))
            }
        }
        var intake = ClaimIntake(open: open, person: person, linked: try linked(input))
        intake.recorded = chosen
        return intake
    }

    private static func linked(_ input: Input) throws(ServiceError) -> Reference? {
        guard let written = input.text("linked_to") else { return nil }
        do throws(Malformed) { return try Reference.parse(written) } catch {
            throw .invalid([FieldFault(field: "linked_to", message: error.message)])
        }
    }

    /// What the body of a step may hold.
    static func shape(of action: ClaimAction) -> Shape {
        let name = action.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return Shape("Claim\(name)", fields(of: action))
    }

    private static func fields(of action: ClaimAction) -> [Field] {
        switch action {
        case .admission: Array(CaseShapes.channel.prefix(2)) + [reason("why")]
        case .medium: [Field("medium", .word(of: Medium.self), .required, "the medium agreed on")]
        case .representation: CaseShapes.representative.fields
        case .fault: [Field("outcome", .word(of: ClaimOutcome.self), .required, "what was found"), reason("why")] + act
        case .minutes: act + minutes
        case .ruling: ruling
        case .offer: [side("who offers")] + money + [Field("expires", .date, .required, "the last day to accept it")]
        case .offerAnswer:
            [
                side("who answers"), Field("accepted", .flag, .required, "true to accept, false to decline"),
                Field("note", .paragraphs, .optional, "how the answer was given"),
            ]
        case .settlement:
            [
                Field("amount", .amount, .optional, "the sum in riyals, as agreed on"),
                Field("fulfilment", .paragraphs, .optional, "what is done in kind"),
                Field("officer", .line, .requiredByRule, "who signs for the association, by name and office"),
            ]
        case .settlementSignature: signature
        case .payment:
            [
                Field("amount", .amount, .optional, "in riyals; absent for all that is left"),
                Field("iban", .iban, .required, "the account"),
                Field("payee", .line, .requiredByRule, "to whom, as the bank has the name"),
            ]
        case .paymentApproval:
            [
                number, Field("approved", .flag, .required, "true to approve, false to reject"),
                Field("reason", .paragraphs, .optional, "why it is not approved"),
            ]
        case .paymentExecution:
            [
                number, Field("bank_reference", .line(100), .requiredByRule, "the bank's reference"),
                Field("on", .date, .optional, "the day on which the bank executed it; absent for today"),
            ]
        case .paymentReturn: [number, reason("why the bank returned it")]
        case .fulfilment: [Field("note", .paragraphs, .requiredByRule, "what was done, and what shows it")]
        case .answer:
            [
                Field("medium", .word(of: Medium.self), .optional, "the medium; absent for the agreed one"),
                Field("text", .paragraphs, .requiredByRule, "what is said"),
                Field("proof", .paragraphs, .optional, "what shows that it went out, where staff carried it"),
            ]
        case .closure: [Field("note", .paragraphs, .optional, "a note; outside the policy what was done about it")]
        case .disagreement, .reopening: [reason("why")]
        case .withdrawal: [reason("what the person gave as the reason")]
        case .objection: [reason("what the person objects")]
        case .settlementCode: []
        }
    }

    private static func reason(_ about: String) -> Field { Field("reason", .paragraphs, .requiredByRule, about) }

    private static func side(_ about: String) -> Field { Field("side", .word(of: ClaimSide.self), .required, about) }

    private static let number = Field(
        "number", .number(1...100_000), .optional, "which payment; absent for the first that waits")

    private static let act = [
        Field("sitting", .line(36), .optional, "the id of the sitting that carried it, where a committee acts"),
        Field("stands_in", .paragraphs(1_000), .optional, "why who enters it stands in for the head of the unit"),
    ]

    private static let minutes = [
        Field(
            "dated", .date, .optional, "where a unit acknowledges: the date of its minutes; a sitting brings its own"),
        Field("harm", .paragraphs, .optional, "likewise: the harm"),
        Field("extent", .paragraphs, .optional, "likewise: its extent"),
        Field("causes", .paragraphs, .optional, "likewise: its causes"),
    ]

    private static let money = [
        Field("amount", .amount, .optional, "how much, in riyals: 1250.50"),
        Field("terms", .paragraphs, .optional, "what else, and on what terms"),
    ]

    private static let ruling =
        [
            Field("needed", .flag, .optional, "whether a ruling is needed; absent to record the ruling itself"),
            Field("reason", .paragraphs, .optional, "why it is or is not needed"),
        ] + act + [
            Field("issuer", .line, .optional, "the court or body that gave the ruling"),
            Field("number", .line(100), .optional, "its number"), Field("on", .date, .optional, "its day"),
            Field("final", .flag, .optional, "it can no longer be appealed; nothing else is taken"),
            Field("upholds", .flag, .optional, "false where it dismisses the claim; true where it is not said"),
        ]

    private static let signature = [
        Field("way", .word(["paper", "drawn", "thumbprint", "code"]), .required, "which of the four ways"),
        Field("paper", .line(100), .optional, "paper: the number of the scanned paper"),
        Field("strokes", .line(64), .optional, "drawn: SHA-256 of the drawing, in hexadecimal"),
        Field("witness", .line, .optional, "thumbprint: the name of the witness"),
        Field("code", .line(10), .optional, "code: the code that the person read back"),
        Field("digest", .line(64), .optional, "the digest of the settlement shown; absent for the one drawn up last"),
        Field("by_representative", .flag, .optional, "true where the representative signs"),
    ]
}
