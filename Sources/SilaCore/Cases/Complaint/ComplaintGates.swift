extension Complaint {
    /// Throws when the case has ended.
    func requireOpen() throws(Refusal) {
        guard stage.ended else { return }
        throw Refusal(
            .caseEnded,
            message: Name(
                ar: "انتهت الشكوى (\(stage.name.ar))؛ لا يبقى إلا إعادة فتحها لوقائع جديدة أو التظلم من الرد",
                en:
                    "the complaint has ended (\(stage.name.en)); it can only be reopened for new facts, or appealed against"
            )
        )
    }

    /// Throws when the case has ended or the policy's procedure is not open to it.
    func requireWithin(at desk: Desk) throws(Refusal) {
        try requireOpen()
        guard isOutside else { return }
        guard desk.policy.complaints != nil else { throw desk.lackingComplaints(field: nil) }
        throw Refusal(
            .caseOutside, clause: desk.policy.complaints?.channels?.clause,
            message: Name(
                ar: "الشكوى مسجلة خارج السياسة وهي لدى الإدارة العليا: تدخلها في الإجراءات أو تجيب عنها",
                en: "the complaint is recorded outside the policy and is with senior management, who admit or answer it"
            )
        )
    }

    /// Throws once it was found whether it holds, or it was settled or answered.
    func requireUndecided(clause: Clause?) throws(Refusal) {
        guard finding != nil || settlement != nil || reply != nil else { return }
        throw tooLate(clause)
    }

    /// Throws once it was settled or answered.
    func requireUnanswered(clause: Clause?) throws(Refusal) {
        guard settlement != nil || reply != nil else { return }
        throw tooLate(clause)
    }

    /// Throws where a dispute cannot be settled amicably: the policy has no clause on it, or it is past that.
    func requireAmicable(at desk: Desk) throws(Refusal) {
        try requireWithin(at: desk)
        guard let clause = desk.policy.complaints?.amicable?.clause else {
            throw Refusal(
                .policyLacksStep, clause: desk.policy.complaints?.heading,
                message: Name(
                    ar: "لا بند في سياسة الجمعية للتسوية الودية",
                    en: "this association's policy has no clause on amicable settlement"
                )
            )
        }
        try requireUndecided(clause: clause)
    }

    /// Throws where no offer can be answered.
    func requireOffer(at desk: Desk) throws(Refusal) {
        try requireAmicable(at: desk)
        guard offersStanding(on: desk.today).isEmpty else { return }
        let clause = desk.policy.complaints?.amicable?.clause
        throw Refusal(
            .offerNone, clause: clause,
            message: Name(
                ar: "لا عرض قائماً ينتظر جواباً؛ ما عُرض أُجيب عنه أو انتهت صلاحيته",
                en: "no offer waits for an answer: what was offered was answered or has lapsed"
            )
        )
    }

    /// Throws where the person appealed against what the actor decided: others decide then.
    ///
    /// No policy of the five says who studies an appeal, so it rests on the house's practice and names no clause. It is of
    /// deciding alone: who carries an answer to a finding of others may be anybody.
    func requireOthersThanBefore(at desk: Desk) throws(Refusal) {
        guard finding == nil, settlement == nil, appealedFrom.contains(desk.actor.id) else { return }
        throw Refusal(
            .recusalRequired,
            message: Name(
                ar: "تُظلّم من قرار شاركتَ فيه؛ ينظر في التظلم غير من قرر أول مرة",
                en: "the person appealed against what you decided; others than those who decided first look at it"),
            items: [RefusalItem(id: desk.actor.id, name: Name(ar: "متنحٍّ", en: "recused"))])
    }

    /// The refusal of a step whose place is past.
    func tooLate(_ clause: Clause?) -> Refusal {
        Refusal(
            .stageTooLate, clause: clause,
            message: Name(
                ar: "الشكوى الآن: \(stage.name.ar)؛ فات موضع هذه الخطوة",
                en: "the complaint is “\(stage.name.en)”; it is past this step"
            )
        )
    }

    /// The refusal of a step whose place is not reached; `first` is what has to come before.
    func tooEarly(_ clause: Clause?, first: Name) -> Refusal {
        Refusal(
            .stageTooEarly, clause: clause,
            message: Name(
                ar: "الشكوى الآن: \(stage.name.ar)؛ يلزم أولاً: \(first.ar)",
                en: "the complaint is “\(stage.name.en)”; first comes: \(first.en)"
            )
        )
    }

    /// The refusal of what a referral outside holds up.
    func referralStands(_ clause: Clause?) -> Refusal {
        let open = referrals.filter(\.isOpen)
        return Refusal(
            .referralOpen, clause: clause,
            message: Name(
                ar: "لم تُعرف نتيجة الإحالة إلى: \(open.map(\.to).joined(separator: "، "))؛ أثبت نتيجتها أولاً",
                en: "nothing has come yet of the referral to: \(open.map(\.to).joined(separator: ", ")); "
                    + "enter its outcome first"
            ),
            items: open.map { RefusalItem(id: String($0.number), name: Name(ar: $0.to, en: $0.to)) }
        )
    }
}

extension Desk {
    /// The refusal of a complaint where the policy has no clause on any, in the policy's own words on disputes if it has some.
    func lackingComplaints(field: String?) -> Refusal {
        let disputes = policy.sources?.clause(asking: .disputes)
        return Refusal(
            .policyLacksKind, clause: disputes, field: field,
            message: Name(
                ar: "لا بند في «\(policy.title.ar)» للشكاوى"
                    + (disputes.map { "، وإنما فيها: «\($0.title.ar)»" } ?? "")
                    + "؛ تُسجل خارج السياسة مع ذكر السبب وتُعرض على الإدارة العليا",
                en: "this association's policy has no clause on complaints"
                    + (disputes.map { "; it says: “\($0.title.en)”" } ?? "")
                    + "; record it outside the policy with a reason, and it goes to senior management"
            )
        )
    }
}
