internal import SilaCore
internal import SilaService

/// What is written down of complaints, as bodies.
enum ComplaintShapes {
    /// What opens one.
    static let intake = Shape(
        "ComplaintIntake",
        CaseShapes.channel + what + [
            Field("about", .line(20), .optional, "the reference of the case it is about"),
            CaseShapes.medium,
            Field(
                "person", .part(CaseShapes.person), .optional,
                "who complains; absent for somebody who gives no name, where the association takes that"),
        ])

    /// What is complained of, and whom.
    static let what = [
        points, Field("accused", .part(accused), .optional, "who or what is complained of, where that is said"),
    ]

    private static let points = Field(
        "points",
        .parts(
            Shape("ComplaintPointInput", [Field("text", .paragraphs, .required, "what is complained of")]),
            ComplaintPoint.limit),
        .optional, "what is complained of, point by point, in order")

    private static let accused = Shape(
        "AccusedInput",
        [
            Field("staff", .names(20), .optional, "members of staff, by id or login"),
            Field("body", .line(60), .optional, "a body of the policy, by its id"),
        ])

    private static let by = Field("by", .word(of: OfferSide.self), .required, "which side")
    private static let proof = Field(
        "proof", .paragraphs(1_000), .optional,
        "what shows that who complained said so, where it is written down for them")
    private static let number = Field("number", .number(1...10_000), .required, "its number")

    /// What the body of a step holds.
    static func fields(of action: ComplaintAction) -> [Field] {
        switch action {
        case .admission: Array(CaseShapes.channel.prefix(2)) + [reason]
        case .comment: [Field("text", .paragraphs, .requiredByRule, "the note")]
        case .points: [points]
        case .accused: accused.fields
        case .medium: [Field("medium", .word(of: Medium.self), .required, "the medium")]
        case .offer:
            [
                by, Field("terms", .paragraphs, .requiredByRule, "what is offered"),
                Field("expires", .date, .required, "the last day on which it can be answered"), proof,
            ]
        case .acceptance: [number, by, proof]
        case .rejection: [number, by, reason]
        case .waiver: [Field("proof", .paragraphs, .requiredByRule, "what shows that who complained wants none")]
        case .finding:
            [
                Field("outcome", .word(of: ComplaintOutcome.self), .required, "whether it holds"), reason,
                Field("clause", .line(80), .requiredByRule, "the clause it rests on, by its id"),
                Field(
                    "sitting", .line(36), .optional, "the id of the sitting that carried it, where a committee finds"),
                Field(
                    "stands_in", .paragraphs(1_000), .optional, "why who enters it stands in for the head of the unit"),
            ]
        case .answer:
            [
                Field("points", .parts(pointAnswer, ComplaintPoint.limit), .optional, "what is said to each point"),
                Field("medium", .word(of: Medium.self), .optional, "over which medium; absent for the agreed one"),
                Field("proof", .paragraphs, .requiredByRule, "what shows that it reached the person"),
            ]
        default: trackedFields(of: action)
        }
    }

    private static func trackedFields(of action: ComplaintAction) -> [Field] {
        switch action {
        case .remedy:
            [
                Field("what", .paragraphs(1_000), .requiredByRule, "what is to be done"),
                Field("who", .line, .requiredByRule, "who is to do it"),
                Field("due", .date, .required, "by when"),
            ]
        case .remedyCompletion: [number, Field("note", .paragraphs, .requiredByRule, "what was done")]
        case .remedyVerification:
            [
                number, Field("holds", .flag, .required, "whether it holds; where not, it has to be done again"),
                Field("note", .paragraphs, .requiredByRule, "what was seen"),
            ]
        case .referral: [Field("to", .line, .requiredByRule, "to whom"), reason, theirNumber, followUp]
        case .referralFollowUp:
            [number, Field("note", .paragraphs, .requiredByRule, "what they said"), theirNumber, followUp]
        case .referralOutcome: [number, Field("outcome", .paragraphs, .requiredByRule, "what came of it")]
        case .reopening: [Field("facts", .paragraphs, .requiredByRule, "the new facts")]
        case .closure:
            [
                Field(
                    "note", .paragraphs, .optional,
                    "a note; required of one outside the policy that was not answered: what was done about it")
            ]
        default: [reason]
        }
    }

    private static let reason = Field("reason", .paragraphs, .requiredByRule, "why")
    private static let theirNumber = Field("their_number", .line(80), .optional, "the number they gave it")
    private static let followUp = Field("follow_up", .date, .required, "the day on which to ask what has become of it")
    private static let pointAnswer = Shape(
        "PointAnswerInput",
        [
            Field("point", .number(1...10_000), .required, "the number of the point"),
            Field("text", .paragraphs, .required, "what is said to it"),
        ])

    /// What such a body says.
    static func intake(_ input: Input) -> ComplaintIntake {
        var filing = FileComplaint(channel: input.demanded("channel"), points: texts(input))
        filing.channelName = input.text("channel_name")
        filing.outsideReason = input.text("outside_reason")
        filing.against = accused(of: input)
        filing.medium = input.word("medium")
        filing.about = input.text("about")
        return ComplaintIntake(filing, person: input.part("person") == nil ? nil : CaseShapes.person(input))
    }

    /// Who or what a body complains of.
    static func accused(of input: Input) -> Accused { input.part("accused").map(against) ?? Accused() }

    /// The points of a body.
    static func texts(_ input: Input) -> [String] {
        (input.parts("points") ?? []).map { $0.demanded("text") }
    }

    private static func against(_ input: Input) -> Accused {
        Accused(staff: input.names("staff"), body: input.text("body").map { BodyID($0) })
    }

    /// The step that a body makes.
    static func step(_ action: ComplaintAction, _ input: Input) throws(ServiceError) -> any ComplaintStep {
        switch action {
        case .admission:
            AdmitComplaint(
                channel: input.demanded("channel"), channelName: input.text("channel_name"),
                reason: input.demanded("reason"))
        case .comment: Comment(text: input.demanded("text"))
        case .points: WritePoints(points: texts(input))
        case .accused: NameAccused(against: against(input))
        case .medium: AgreeComplaintMedium(medium: try input.required("medium", input.word("medium")))
        case .offer:
            MakeOffer(
                by: try side(input), terms: input.demanded("terms"),
                expires: try input.required("expires", input.date("expires")), proof: input.text("proof"))
        case .acceptance: AcceptOffer(number: try number(input), by: try side(input), proof: input.text("proof"))
        case .rejection:
            RejectOffer(number: try number(input), by: try side(input), reason: input.demanded("reason"))
        case .waiver: WaiveAmicable(proof: input.demanded("proof"))
        case .finding:
            Find(
                outcome: try input.required("outcome", input.word("outcome")), reason: input.demanded("reason"),
                clause: input.text("clause").map { ClauseID($0) })
        case .answer: answer(input)
        default: try tracked(action, input)
        }
    }

    private static func tracked(_ action: ComplaintAction, _ input: Input) throws(ServiceError) -> any ComplaintStep {
        switch action {
        case .remedy:
            PlanRemedy(
                what: input.demanded("what"), who: input.demanded("who"),
                due: try input.required("due", input.date("due")))
        case .remedyCompletion: CompleteRemedy(number: try number(input), note: input.demanded("note"))
        case .remedyVerification:
            VerifyRemedy(
                number: try number(input), holds: try input.required("holds", input.flag("holds")),
                note: input.demanded("note"))
        case .referral:
            ReferOutside(
                to: input.demanded("to"), reason: input.demanded("reason"), theirNumber: input.text("their_number"),
                followUp: try input.required("follow_up", input.date("follow_up")))
        case .referralFollowUp:
            FollowReferral(
                number: try number(input), note: input.demanded("note"), theirNumber: input.text("their_number"),
                followUp: try input.required("follow_up", input.date("follow_up")))
        case .referralOutcome: ConcludeReferral(number: try number(input), outcome: input.demanded("outcome"))
        case .reopening: ReopenComplaint(facts: input.demanded("facts"))
        case .appeal: Appeal(reason: input.demanded("reason"))
        case .closure: CloseComplaint(note: input.text("note"))
        default: WithdrawComplaint(reason: input.demanded("reason"))
        }
    }

    private static func side(_ input: Input) throws(ServiceError) -> OfferSide {
        try input.required("by", input.word("by"))
    }

    private static func number(_ input: Input) throws(ServiceError) -> Int {
        try input.required("number", input.number("number"))
    }

    private static func answer(_ input: Input) -> AnswerComplaint {
        let points = (input.parts("points") ?? []).map { part in
            PointAnswer(point: part.number("point") ?? 0, text: part.demanded("text"))
        }
        return AnswerComplaint(points: points, medium: input.word("medium"), proof: input.demanded("proof"))
    }
}
