extension Claim {
    /// Throws when the case has ended.
    func requireOpen() throws(Refusal) {
        guard stage.ended else { return }
        throw Refusal(
            .caseEnded,
            message: Name(
                ar: "انتهت المطالبة (\(stage.name.ar))؛ لا يبقى إلا إعادة فتحها",
                en: "the claim has ended (\(stage.name.en)); it can only be reopened"))
    }

    /// Throws when the case has ended or is recorded outside the policy.
    func requireWithin() throws(Refusal) {
        try requireOpen()
        guard stage == .outside else { return }
        throw Refusal(
            .caseOutside,
            message: Name(
                ar: "المطالبة مسجلة خارج السياسة وهي لدى الإدارة العليا",
                en: "the claim is recorded outside the policy and is with senior management"))
    }

    /// Throws when it was refused, and goes on only by an objection or a reopening.
    func requireUndecided() throws(Refusal) {
        try requireWithin()
        guard let refusal else { return }
        throw Refusal(
            .stageTooLate, citing: refusedAt,
            message: Name(
                ar: "\(refusal.name.ar)؛ يُبلغ المتضرر، ولا تمضي المطالبة إلا باعتراض أو إعادة فتح",
                en:
                    "\(refusal.name.en.lowercasedFirst); the person is told, and only an objection or a reopening takes it further"
            ))
    }

    /// The gate of that kind which a step takes the claim through.
    ///
    /// Refused are a step for which the policy has no gate, one whose gate is passed, and one before whose gate another
    /// stands open.
    func requireGate(_ kind: CompensationGate, for step: Name, at desk: Desk) throws(Refusal) -> ClaimGate {
        guard let own = gates.last(where: { $0.gate == kind }) else {
            throw Refusal(
                .policyLacksStep, clause: desk.policy.compensation?.heading,
                message: Name(
                    ar: "لا بند في سياسة الجمعية لخطوة «\(step.ar)» في التعويض",
                    en: "this association's policy has no clause on compensation that asks for “\(step.en)”"))
        }
        guard let next = current(kind) else {
            throw Refusal(
                .stageTooLate, citing: own.clause,
                message: Name(
                    ar: "استوفي هذا الشرط: \(own.clause.title.ar)",
                    en: "this is done already: \(own.clause.title.en)"))
        }
        guard let first = current, first != next else { return next }
        throw lacking(gateStandings.prefix { $0.gate != next }, before: step)
    }

    /// Throws unless every gate of the policy is passed, looked at anew.
    func requireGatesPassed(before step: Name) throws(Refusal) {
        if current != nil { throw lacking(gateStandings[...], before: step) }
    }

    /// The refusal of a step that gates stand before, each with what it lacks.
    private func lacking(_ standings: ArraySlice<GateStanding>, before step: Name) -> Refusal {
        let open = standings.filter { $0.state != .passed }
        let words = open.map { standing in
            let wants = standing.lacking.map(\.name)
            return Name(
                ar: "\(standing.gate.clause.title.ar) (\(wants.map(\.ar).joined(separator: "، ")))",
                en: "\(standing.gate.clause.title.en) (\(wants.map(\.en).joined(separator: ", ")))")
        }
        return Refusal(
            .claimGatesOpen, citing: open.first?.gate.clause,
            message: Name(
                ar: "يلزم قبل «\(step.ar)»: \(words.map(\.ar).joined(separator: "؛ "))",
                en: "before “\(step.en)” the policy asks for: \(words.map(\.en).joined(separator: "; "))"),
            items: open.map { RefusalItem(id: $0.gate.clause.clause.rawValue, name: $0.gate.clause.title) })
    }

    /// The settlement signed by both, every gate before it passed; throws where something may not be paid or done yet.
    func requireSettled(before step: Name, at desk: Desk) throws(Refusal) -> Settlement {
        try requireUndecided()
        try requireGatesPassed(before: step)
        if let settlement { return settlement }
        throw Refusal(
            .claimNotSettled, clause: desk.settlementClause,
            message: Name(
                ar: "لا يُصرف شيء ولا يُنفذ قبل تسوية يوقعها الطرفان",
                en: "nothing is paid or done before a settlement that both sides have signed"))
    }

    /// The clause of the gate at which it was refused.
    public var refusedAt: Citation? {
        let kind: CompensationGate? =
            switch refusal {
            case .notEstablished: .fault
            case .dismissed: .ruling
            case .noAgreement: .negotiation
            case nil: nil
            }
        return gates.first { $0.gate == kind }?.clause
    }

    /// The body that finds fault, and that determines whether a ruling is needed; nil where the policy names none.
    func faultBody(in policy: Policy) -> Body? { gates.lazy.compactMap(\.body).first.flatMap(policy.body) }

    /// The body that it waits for, where it stands at fault or minutes.
    public var body: BodyID? {
        guard stage == .fault || stage == .minutes else { return nil }
        return current?.body
    }

    /// The body that deals with it, whether it waits for it or not; nil where the policy names none.
    public var ownBody: BodyID? { body ?? gates.lazy.compactMap(\.body).first }

    /// Throws where no offer of that side can be answered, or where one still can.
    func requireOffer(standing: Bool, at desk: Desk) throws(Refusal) {
        guard (standingOffer(on: desk.today) != nil) != standing else { return }
        let clause = current(.negotiation)?.clause
        throw standing
            ? Refusal(
                .offerNone, citing: clause,
                message: Name(ar: "لا عرض قائماً يُرد عليه", en: "no offer stands that could be answered"))
            : Refusal(
                .offerStanding, citing: clause,
                message: Name(
                    ar: "عرض قائم لم يُرد عليه ولم ينقض بعد",
                    en: "an offer stands that was not answered and has not lapsed"))
    }
}

extension Desk {
    /// The clause that a settlement and its payment rest on: the one on negotiation and compensation, else the heading.
    var settlementClause: Clause? {
        policy.compensation?.clause(asking: .negotiation) ?? policy.compensation?.heading
    }

    /// An entry of what happened, resting on the clause cited.
    func entry(_ event: ClaimEvent, citing clause: Citation?) -> Entry<ClaimEvent> {
        Entry(event: event, basis: clause.map { .clause(citation: $0) } ?? .house, actor: actor.id, at: now)
    }

    /// Throws where the amount is nothing.
    func requireSum(_ amount: Halalas?, _ field: String, citing clause: Citation?) throws(Refusal) {
        guard amount == .zero else { return }
        throw Refusal(
            .amountZero, citing: clause, field: field,
            message: Name(ar: "المبلغ أكبر من صفر", en: "the amount is more than nothing"))
    }

    /// Throws where the day is still to come, or lies before the one that it cannot be earlier than.
    func requirePast(
        _ day: CivilDate, from earliest: CivilDate? = nil, _ field: String, citing clause: Citation?
    ) throws(Refusal) {
        if today < day {
            throw Refusal(
                .dateOutOfRange, citing: clause, field: field,
                message: Name(ar: "\(day.iso) لم يأت بعد", en: "\(day.iso) has not come yet"))
        }
        guard let earliest, day < earliest else { return }
        throw Refusal(
            .dateOutOfRange, citing: clause, field: field,
            message: Name(ar: "\(day.iso) قبل \(earliest.iso)", en: "\(day.iso) is before \(earliest.iso)"))
    }
}

extension Refusal {
    /// A refusal that cites a clause as a case keeps it.
    init(
        _ rule: Rule, citing clause: Citation?, field: String? = nil, message: Name, items: [RefusalItem] = []
    ) {
        self.init(rule, field: field, message: message, items: items)
        self.clause = clause
    }

    /// The refusal of an empty text where one is needed, under a clause as a case keeps it.
    static func missing(_ field: String, citing clause: Citation?, _ name: Name) -> Refusal {
        var refusal = Refusal.missing(field, name)
        refusal.clause = clause
        return refusal
    }
}

extension String {
    /// The text with its first letter small, as it stands within a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
