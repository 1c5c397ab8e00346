extension Desk {
    /// Throws unless the body acted as it has to: a committee or the board in a sitting, by vote; a unit through its head.
    ///
    /// A sitting counts where it is one of that body, with its quorum present or one that the board delegated, where
    /// nobody sat or voted whom the case concerns, and where the vote carried what was put to it. `barred` are the staff
    /// ids of those whom the case concerns; `clause` is the one that gives the step to the body.
    public func requireAct(
        _ act: BodyAct?, of body: Body, clause: Clause?, barred: Set<String>
    ) throws(Refusal) {
        switch act {
        case .sitting(let sitting) where body.kind.sits:
            try requireSitting(sitting, of: body, clause: clause, barred: barred)
        case .head(let head) where !body.kind.sits:
            try requireHead(head, of: body, clause: clause, barred: barred)
        case _ where body.kind.sits: throw Self.sittingRequired(body, clause)
        default: throw Self.headRequired(body, clause)
        }
    }

    /// Throws unless what was put to the vote is `outcome`, by its code; the head of a unit decides as they say.
    public func requireOutcome(_ outcome: String, of act: BodyAct?, clause: Clause?) throws(Refusal) {
        guard case .sitting(let sitting) = act, sitting.outcome != outcome else { return }
        throw Refusal(
            .actOutcomeDiffers, clause: clause, field: "outcome",
            message: Name(
                ar: "الذي أقرته الجلسة \(sitting.number): «\(sitting.outcome ?? "لا شيء")» لا «\(outcome)»",
                en: "what sitting \(sitting.number) carried is `\(sitting.outcome ?? "nothing")` and not `\(outcome)`"))
    }

    /// Throws where the actor may not take a step that the body takes, as far as that is known without the act.
    func requireMayAct(for body: Body, clause: Clause?) throws(Refusal) {
        if bodies.barred.contains(actor.id) { throw Self.recusal([actor.id], clause) }
        if !body.kind.sits, let heads = bodies.heads, heads[body.id]?.contains(actor.id) != true {
            throw Self.headRequired(body, clause)
        }
        if let seated = bodies.seated, body.kind.sits, !seated.contains(body.id) {
            throw Self.sittingRequired(body, clause)
        }
        if let sittings = bodies.sittings, body.kind.sits, sittings.isEmpty { throw Self.sittingRequired(body, clause) }
    }

    private func requireSitting(
        _ act: SittingAct, of body: Body, clause: Clause?, barred: Set<String>
    ) throws(Refusal) {
        guard act.body == body.id else { throw Self.differs(body, clause) }
        let voters = act.votedFor + act.votedAgainst + act.abstained
        let concerned = Set(act.present + voters).intersection(barred)
        if !concerned.isEmpty { throw Self.recusal(concerned.sorted(), clause) }
        let quorum = act.delegation == nil ? max(act.quorum, body.quorum ?? 0) : act.quorum
        if act.present.count < quorum {
            throw Sitting.noQuorum(body, present: act.present.count, of: quorum, clause, number: act.number)
        }
        guard Set(voters).count == voters.count, Set(voters).isSubset(of: Set(act.present)) else {
            throw Refusal(
                .voteNotPresent, clause: clause, field: "sitting",
                message: Name(
                    ar: "في الجلسة \(act.number) صوت لمن لم يحضر هذه الحالة، أو صوتان لعضو",
                    en: "in sitting \(act.number) somebody voted who was not there for this case, or voted twice"))
        }
        guard act.result.isCarried else {
            throw Refusal(
                .actNotCarried, clause: clause, field: "sitting",
                message: Name(
                    ar:
                        "لم تُقر الجلسة \(act.number) ذلك: موافق \(act.votedFor.count)، معارض \(act.votedAgainst.count)، "
                        + "ممتنع \(act.abstained.count)، من \(act.present.count) حضروا",
                    en: "sitting \(act.number) did not carry it: \(act.votedFor.count) for, \(act.votedAgainst.count) "
                        + "against, \(act.abstained.count) abstained, of \(act.present.count) present"))
        }
    }

    private func requireHead(_ act: HeadAct, of body: Body, clause: Clause?, barred: Set<String>) throws(Refusal) {
        guard act.body == body.id else { throw Self.differs(body, clause) }
        if barred.contains(act.member) { throw Self.recusal([act.member], clause) }
        guard act.member == actor.id else { throw Self.headRequired(body, clause) }
        if act.standsIn?.isBlank == true {
            throw .missing(
                "stands_in", clause: clause,
                Name(ar: "سبب قيام النائب مقام الرئيس", en: "why somebody stands in for the head"))
        }
    }
}

extension Desk {
    /// The refusal of somebody whom the case concerns.
    public static func recusal(_ staff: [String], _ clause: Clause?) -> Refusal {
        Refusal(
            .recusalRequired, clause: clause,
            message: Name(
                ar: "لا يحضر أحد حالة تخصه ولا يصوت ولا يقرر فيها؛ يتنحى، ويقوم مقامه غيره أو من يفوضه مجلس الإدارة",
                en:
                    "nobody sits, votes or decides on a case that concerns them; they recuse themselves, and others act, "
                    + "or who the board delegates to stand in"),
            items: staff.map { RefusalItem(id: $0, name: Name(ar: "متنحٍّ", en: "recused")) })
    }

    private static func sittingRequired(_ body: Body, _ clause: Clause?) -> Refusal {
        Refusal(
            .actSittingRequired, clause: clause, field: "sitting",
            message: Name(
                ar: "القرار لـ«\(body.name.ar)» في جلسة: يُعيَّن أعضاؤها، ثم يُدعى إلى جلسة وتُعرض الحالة للتصويت، "
                    + "ثم يُذكر هنا معرّف الجلسة التي أقرت القرار",
                en: "“\(body.name.en)” decides in a sitting: seat its members, convene a sitting, put the case to the "
                    + "vote, and name the sitting that carried it in `sitting`"),
            items: [RefusalItem(id: body.id.rawValue, name: body.name)])
    }

    private static func headRequired(_ body: Body, _ clause: Clause?) -> Refusal {
        Refusal(
            .actHeadRequired, clause: clause,
            message: Name(
                ar: "القرار لرئيس «\(body.name.ar)» أو نائبه أو من يفوضه مجلس الإدارة؛ يعيّن مدير النظام من يشغل المقعد",
                en:
                    "this is for the head of “\(body.name.en)”, the deputy, or who the board delegates to stand in; the "
                    + "administrator seats them"),
            items: [RefusalItem(id: body.id.rawValue, name: body.name)])
    }

    private static func differs(_ body: Body, _ clause: Clause?) -> Refusal {
        Refusal(
            .actBodyDiffers, clause: clause, field: "sitting",
            message: Name(
                ar: "تجعل السياسة هذا لـ«\(body.name.ar)» لا لغيرها",
                en: "the policy gives this to “\(body.name.en)” and to no other body"),
            items: [RefusalItem(id: body.id.rawValue, name: body.name)])
    }
}
