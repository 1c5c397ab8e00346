extension Complaint: FollowedFile {
    /// What the person is told of a complaint: not who was named, not what staff noted, and no finding before the answer.
    public static func told(_ entry: Entry<ComplaintEvent>) -> ToldEvent? {
        let summary = entry.event.summary
        switch entry.event {
        case .commented(let text):
            let own = Name(ar: "أضفت إلى شكواك", en: "You added to it")
            return entry.actor == Actor.person.id ? ToldEvent(own, text) : nil
        case .accusedNamed, .referralFollowed: return nil
        case .remedyVerified(_, let holds, _): return holds ? ToldEvent(summary) : nil
        case .received(let receipt): return ToldEvent(summary, Self.listed(receipt.points))
        case .pointsChanged(let points): return ToldEvent(summary, Self.listed(points))
        case .offered(let offer): return ToldEvent(summary, offer.terms)
        case .offerRejected(_, _, let reason, _), .withdrawn(let reason, _), .appealed(let reason, _, _):
            return ToldEvent(summary, reason)
        case .reopened(let facts, _): return ToldEvent(summary, facts)
        case .answered(let reply):
            return ToldEvent(summary, reply.points.map { "\($0.point). \($0.text)" }.joined(separator: "\n"))
        case .found: return ToldEvent(Name(ar: "صدرت النتيجة", en: "It was found whether the complaint holds"))
        case .acknowledged, .escalated:
            var told = ToldEvent(summary)
            told.isOfItself = true
            return told
        case .admitted, .rerouted, .mediumAgreed, .offerAccepted, .amicableWaived, .remedyPlanned,
            .remedyDone, .referredOutside, .referralConcluded, .deadlineMoved, .closed, .followed:
            return ToldEvent(summary)
        }
    }

    private static func listed(_ points: [ComplaintPoint]) -> String {
        points.map { "\($0.number). \($0.text)" }.joined(separator: "\n")
    }

    /// Where the complaint stands, what comes next, and when it goes up if nobody answers.
    public func outlook(at desk: Desk) -> Outlook {
        var outlook = isOutside && awaitsAnswer && finding == nil ? .outside : standing(at: desk)
        guard awaitsAnswer else { return outlook }
        outlook.otherwise = rungsAhead(at: desk).first.map { Outlook.Otherwise(to: $0.to.name, on: $0.on) }
        return outlook
    }

    private func standing(at desk: Desk) -> Outlook {
        let clause = clauseOfAnswer(at: desk)
        switch stage {
        case .outside: return .outside
        case .underReview:
            let with = who(at: desk)
            return Outlook(
                stands: Name(ar: "شكواك قيد المعالجة لدى \(with.ar).", en: "It is being dealt with by: \(with.en)."),
                next: Name(ar: "يصلك الرد على كل نقطة.", en: "Every point is answered."), clause: clause)
        case .amicable:
            return Outlook(
                stands: Name(ar: "عُرضت تسوية ودية.", en: "An amicable settlement is on the table."),
                next: Name(
                    ar: "لك أن تقبل العرض أو ترفضه أو تعرض غيره؛ ومن دون اتفاق تصدر النتيجة ثم يصلك الرد.",
                    en: "Accept, turn down or offer something else; without agreement it is found and answered."),
                clause: desk.policy.complaints?.amicable?.clause)
        case .referred:
            let to = referrals.last { $0.isOpen }?.to ?? ""
            return Outlook(
                stands: Name(ar: "أُحيلت إلى جهة خارجية: \(to).", en: "It was referred outside: \(to)."),
                next: Name(
                    ar: "تتابعها الجمعية معها ولا تُغلق حتى تُعرف النتيجة.",
                    en: "The association follows it up there and does not close it before something has come of it."),
                clause: clause)
        case .found:
            return Outlook(
                stands: Name(ar: "صدرت النتيجة في شكواك.", en: "It was found whether the complaint holds."),
                next: Name(ar: "يصلك الرد على كل نقطة.", en: "Every point is answered."), clause: clause)
        case .settled:
            return Outlook(
                stands: Name(ar: "سُويت شكواك ودياً.", en: "The complaint was settled."),
                next: Name(ar: "تُنفذ الجمعية ما اتُّفق عليه ثم تغلقها.", en: "What was agreed is done, and it is closed.")
            )
        case .answered:
            return Outlook(
                stands: Name(ar: "وصلك الرد على شكواك.", en: "The complaint was answered."),
                next: Name(
                    ar: "لك أن تتظلم من الرد فتنظره جهة أعلى، وإلا أُغلقت.",
                    en: "You may appeal to a level above; else it is closed."))
        case .closed:
            return Outlook(
                stands: Name(ar: "أُغلقت الشكوى.", en: "The complaint was closed."),
                next: Name(
                    ar: "لك أن تطلب إعادة فتحها لوقائع جديدة.", en: "You may ask for it to be taken up for new facts."))
        case .withdrawn: return Outlook(stands: Name(ar: "سحبت شكواك وانتهت.", en: "You withdrew it; it has ended."))
        }
    }

    /// Who deals with it: the policy's body by its name, else the level.
    private func who(at desk: Desk) -> Name {
        guard receipt.level == .body, let body = receipt.body.flatMap({ desk.policy.body($0) }) else {
            return receipt.level.name
        }
        return body.name
    }

    /// Answering offers, offering, adding, appealing, withdrawing: as far as the engine takes them from the person now.
    public func personSteps(at desk: Desk) -> [PersonStep] {
        let open = Set(ComplaintAction.standing(self, at: desk).filter { $0.refusal == nil }.map(\.action))
        let offered = offersStanding(on: desk.today).filter { $0.by == .association }.map { offer in
            PersonStep.Target(
                id: String(offer.number),
                name: Name(
                    ar: "العرض رقم \(offer.number): \(offer.terms)", en: "Offer \(offer.number): \(offer.terms)"),
                until: offer.expires)
        }
        var steps: [PersonStep] = []
        if open.contains(.acceptance), !offered.isEmpty {
            steps.append(
                PersonStep(
                    .acceptance, ComplaintAction.acceptance.name,
                    about: Name(ar: "بقبوله تُسوّى الشكوى.", en: "Accepting it settles the complaint."),
                    targets: offered))
        }
        if open.contains(.rejection), !offered.isEmpty {
            steps.append(PersonStep(.rejection, ComplaintAction.rejection.name, targets: offered))
        }
        if open.contains(.offer) {
            steps.append(
                PersonStep(
                    .counterOffer, Name(ar: "اعرض تسوية", en: "Offer a settlement"),
                    about: Name(
                        ar: "يبقى عرضك قائماً أربعة عشر يوماً.", en: "Your offer stands for fourteen days.")))
        }
        let rest: [(ComplaintAction, PersonStep.Kind, Name)] = [
            (.comment, .addition, Name(ar: "أضف إلى شكواك", en: "Add to it")),
            (.appeal, .appeal, ComplaintAction.appeal.name),
            (.reopening, .reopening, ComplaintAction.reopening.name),
            (.withdrawal, .withdrawal, ComplaintAction.withdrawal.name),
        ]
        for (action, kind, name) in rest where open.contains(action) { steps.append(PersonStep(kind, name)) }
        return steps
    }
}

extension Complaint {
    /// What happens next with a complaint that was just taken, in order: what its receipt says.
    public func road(at desk: Desk) -> [RoadMark] {
        let complaints = isOutside ? nil : desk.policy.complaints
        let with = who(at: desk)
        var marks = [
            RoadMark(
                Name(ar: "تتولاها: \(with.ar).", en: "It is dealt with by: \(with.en)."),
                clause: complaints?.body?.clause ?? complaints?.heading)
        ]
        if let amicable = complaints?.amicable {
            marks.append(
                RoadMark(
                    amicable.first
                        ? Name(ar: "تُسعى التسوية الودية أولاً.", en: "An amicable settlement is tried first.")
                        : Name(ar: "قد تُعرض تسوية ودية.", en: "An amicable settlement may be offered."),
                    clause: amicable.clause))
        }
        marks.append(
            promise?.due.map {
                RoadMark(
                    Name(ar: "يصلك الرد على كل نقطة.", en: "Every point is answered."), by: $0,
                    clause: complaints?.reply?.clause)
            }
                ?? RoadMark(
                    Name(
                        ar: "يصلك الرد على كل نقطة؛ ولا مدة لذلك في السياسة.",
                        en: "Every point is answered; the policy sets no term for it.")))
        for day in rungsAhead(at: desk) {
            marks.append(
                RoadMark(
                    Name(
                        ar: "إن لم يُرد عليها رُفعت إلى: \(day.to.name.ar).",
                        en: "If nobody answers it goes up to: \(day.to.name.en)."), by: day.on))
        }
        return marks
    }
}
