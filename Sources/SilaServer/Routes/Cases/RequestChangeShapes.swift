internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What each step with a request carries, and the change that a body makes.
///
/// A text that the rules engine demands may be absent here: the engine's refusal names the clause behind it.
enum RequestChangeShapes {
    /// What the body of a step may hold.
    static func shape(of action: RequestAction) -> Shape {
        let name = action.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return Shape("Request\(name)", fields(of: action))
    }

    private static func fields(of action: RequestAction) -> [Field] {
        switch action {
        case .admission: Array(CaseShapes.channel.prefix(2)) + [reason("why")]
        case .content:
            [
                CaseShapes.items, CaseShapes.service,
                Field("person", .part(CaseShapes.personChange), .optional, "what changes of the person"),
            ]
        case .medium: [Field("medium", .word(of: Medium.self), .required, "the medium agreed on")]
        case .representation: CaseShapes.representative.fields
        case .matching: [digest("that was matched")]
        case .signature: signature
        case .registration: [Field("number", .line(60), .optional, "the number in the association's register")]
        case .referral:
            [
                Field("body", .line(60), .optional, "the body; absent for the policy's"),
                Field("committee", .line, .optional, "what the association calls it, where the policy names none"),
            ]
        case .return: [reason("why"), Field("wanted", .names(100), .optional, "the ids of the items wanted")]
        case .researchReferral: [Field("question", .paragraphs, .requiredByRule, "what is unclear")]
        case .researchAnswer: [Field("answer", .paragraphs, .requiredByRule, "the answer")]
        case .extension:
            [
                reason("why"), Field("due", .date, .required, "the new last day in time"),
                Field("told", .paragraphs, .requiredByRule, "when and how the person was told"),
            ]
        case .decision:
            [
                Field("outcome", .word(of: Outcome.self), .required, "accepted or refused"), reason("why"),
                Field("clause", .line(100), .optional, "the id of the clause it rests on; a refusal needs one"),
                Field(
                    "sitting", .line(36), .optional, "the id of the sitting that carried it, where a committee decides"),
                Field(
                    "stands_in", .paragraphs(1_000), .optional, "why who enters it stands in for the head of the unit"),
            ]
        case .answer:
            [
                Field("medium", .word(of: Medium.self), .optional, "the medium; absent for the agreed one"),
                Field("text", .paragraphs, .requiredByRule, "what is said"),
                Field("proof", .paragraphs, .optional, "what shows that it went out, where staff carried it"),
            ]
        case .delivery: [Field("note", .paragraphs, .requiredByRule, "what was delivered")]
        case .closure: [Field("note", .paragraphs, .optional, "a note; outside the policy what was done about it")]
        case .withdrawal: [reason("what the person gave as the reason")]
        case .objection: [reason("what the person objects")]
        case .reopening: [reason("why")]
        case .signatureCode, .completion, .resumption: []
        }
    }

    private static func reason(_ about: String) -> Field { Field("reason", .paragraphs, .requiredByRule, about) }

    private static func digest(_ about: String) -> Field {
        Field("digest", .line(64), .optional, "the digest of the content \(about); absent for the content as it stands")
    }

    private static let signature = [
        Field("way", .word(["paper", "drawn", "thumbprint", "code"]), .required, "which of the four ways"),
        Field("paper", .line(100), .optional, "paper: the number of the scanned paper"),
        Field("strokes", .line(64), .optional, "drawn: SHA-256 of the drawing, in hexadecimal"),
        Field("witness", .line, .optional, "thumbprint: the name of the witness"),
        Field("code", .line(10), .optional, "code: the code that the person read back"),
        digest("that the person was shown"),
        Field("by_representative", .flag, .optional, "true where the representative signs"),
    ]

    /// The change that a body of that step makes.
    static func change(_ action: RequestAction, _ input: Input) throws(ServiceError) -> RequestChange {
        let reason = input.demanded("reason")
        switch action {
        case .admission:
            return .step(
                Admit(channel: input.demanded("channel"), channelName: input.text("channel_name"), reason: reason))
        case .content:
            return .content(
                items: input.items("items") ?? [:], service: input.text("service"),
                person: CaseShapes.personChange(input))
        case .medium: return .step(AgreeMedium(medium: try input.required("medium", input.word("medium"))))
        case .representation:
            if let chosen = CaseShapes.chosen(input) { return .representation(chosen) }
            return .step(Represent(representative: try input.required("capacity", CaseShapes.representative(input))))
        case .matching: return .step(Match(digest: input.text("digest")?.lowercased()))
        case .signatureCode: return .signatureCode
        case .signature: return sign(input)
        case .completion: return .step(Complete())
        case .registration: return .step(Register(number: input.text("number")))
        case .referral:
            return .step(Refer(body: input.text("body").map { BodyID($0) }, committee: input.text("committee")))
        case .return: return .step(Return(reason: reason, wanted: input.names("wanted")))
        case .resumption: return .step(Resume())
        case .researchReferral: return .step(ReferToResearch(question: input.demanded("question")))
        case .researchAnswer: return .step(AnswerResearch(answer: input.demanded("answer")))
        case .extension:
            let due = try input.required("due", input.date("due"))
            return .step(Extend(reason: reason, due: due, told: input.demanded("told")))
        case .decision:
            let outcome: Outcome = try input.required("outcome", input.word("outcome"))
            let decide = Decide(outcome: outcome, reason: reason, clause: input.text("clause").map { ClauseID($0) })
            return .decision(decide, sitting: try input.sitting(), standsIn: input.text("stands_in"))
        case .answer:
            return .answer(medium: input.word("medium"), text: input.demanded("text"), proof: input.text("proof"))
        case .delivery: return .step(Deliver(note: input.demanded("note")))
        case .closure: return .step(Close(note: input.text("note")))
        case .withdrawal: return .step(Withdraw(reason: reason))
        case .objection: return .step(Object(reason: reason))
        case .reopening: return .step(Reopen(reason: reason))
        }
    }

    private static func sign(_ input: Input) -> RequestChange {
        let digest = input.text("digest")?.lowercased()
        let byRepresentative = input.flag("by_representative") ?? false
        let way: SigningWay
        switch input.text("way") {
        case "drawn": way = .drawn(strokes: input.demanded("strokes"))
        case "thumbprint": way = .thumbprint(witness: input.demanded("witness"))
        case "code":
            return .signByCode(code: input.demanded("code"), digest: digest, byRepresentative: byRepresentative)
        default: way = .paper(paper: input.demanded("paper"))
        }
        return .step(Sign(way: way, digest: digest, byRepresentative: byRepresentative))
    }
}

extension Input {
    /// The value, or the fault of its missing; the shape has asked for it before.
    func required<Value>(_ key: String, _ value: Value?) throws(ServiceError) -> Value {
        guard let value else { throw .invalid([FieldFault(field: key, message: InputFault.required)]) }
        return value
    }

    /// The id of a sitting under `sitting`; nil where none was given.
    func sitting() throws(ServiceError) -> RowID? {
        guard let text = text("sitting") else { return nil }
        if let id = RowID(text) { return id }
        throw .invalid([
            FieldFault(
                field: "sitting", message: Name(ar: "ليس معرّف جلسة", en: "this is not the id of a sitting"))
        ])
    }
}
