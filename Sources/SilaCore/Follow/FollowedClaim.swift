extension Claim: FollowedFile {
    /// What the person is told of a claim: not how the body voted, no account number, and no step of the house's own.
    public static func told(_ entry: Entry<ClaimEvent>) -> ToldEvent? {
        let summary = entry.event.summary
        switch entry.event {
        case .faultFound(let finding): return ToldEvent(summary, finding.reason)
        case .answered(let reply): return ToldEvent(summary, reply.text)
        case .withdrawn(let reason, _), .objected(let reason): return ToldEvent(summary, reason)
        case .offered(let offer): return ToldEvent(summary, offer.terms)
        case .offerAnswered(.person, _, let note?) where entry.actor == Actor.person.id: return ToldEvent(summary, note)
        case .settlementDrawn(let settlement): return ToldEvent(summary, settlement.told.ar)
        case .opened, .admitted, .mediumAgreed, .represented, .minutesRecorded, .rulingDetermined, .rulingRecorded,
            .offerAnswered, .disagreed, .settlementSigned, .paymentExecuted, .fulfilled, .closed, .reopened, .followed:
            return ToldEvent(summary)
        case .settlementCodeSent, .paymentPrepared, .paymentApproved, .paymentRejected, .paymentReturned: return nil
        }
    }

    /// Where the claim stands, and which gate of the policy comes next.
    public func outlook(at desk: Desk) -> Outlook {
        let heading = desk.policy.compensation?.heading
        switch stage {
        case .outside: return .outside
        case .fault, .minutes, .ruling: return gated(heading)
        case .negotiation: return negotiated(heading, at: desk)
        case .settlement: return unsigned(heading, at: desk)
        case .settled:
            return Outlook(
                stands: Name(ar: "وُقعت التسوية.", en: "The settlement is signed."),
                next: Name(ar: "يُنفذ ما فيها.", en: "What it says is done."), clause: heading)
        case .paid: return Outlook(stands: Name(ar: "نُفذت التسوية.", en: "What was settled was done."))
        case .refused:
            return Outlook(
                stands: Name(ar: "انتهى النظر في مطالبتك.", en: "Your claim was considered."),
                next: Name(ar: "يصلك الرد بسببه وبنده.", en: "You are answered, with the reason and the clause."),
                clause: heading)
        case .answered:
            return Outlook(
                stands: Name(ar: "وصلك الرد على مطالبتك.", en: "Your claim was answered."),
                next: Name(ar: "لك أن تعترض عليه لدى الجمعية.", en: "You may object to it at the association."))
        case .closed: return Outlook(stands: Name(ar: "أُغلقت المطالبة.", en: "The claim was closed."))
        case .withdrawn: return Outlook(stands: Name(ar: "سحبت مطالبتك وانتهت.", en: "You withdrew it; it has ended."))
        }
    }

    private func gated(_ clause: Clause?) -> Outlook {
        Outlook(
            stands: Name(ar: "مطالبتك: \(stage.name.ar).", en: "Where your claim stands: \(stage.name.en)."),
            next: Name(
                ar: "لا يُصرف تعويض قبل استيفاء ما تشترطه السياسة.",
                en: "Nothing is paid before everything that the policy asks for is there."),
            clause: clause)
    }

    private func negotiated(_ heading: Clause?, at desk: Desk) -> Outlook {
        let clause = desk.policy.compensation?.clause(asking: .negotiation) ?? heading
        switch standingOffer(on: desk.today)?.side {
        case .association:
            return Outlook(
                stands: Name(ar: "عرضت عليك الجمعية تسوية.", en: "The association offers you a settlement."),
                next: Name(
                    ar: "لك أن تقبل العرض أو ترفضه أو تعرض غيره، قبل انقضائه.",
                    en: "Accept it, decline it or offer something else, before it lapses."),
                clause: clause)
        case .person:
            return Outlook(
                stands: Name(ar: "عرضك لدى الجمعية.", en: "Your offer is with the association."),
                next: Name(ar: "يصلك جوابها، أو ينقضي عرضك.", en: "It answers, or your offer lapses."), clause: clause)
        case nil: return gated(clause)
        }
    }

    private func unsigned(_ heading: Clause?, at desk: Desk) -> Outlook {
        guard drawn != nil else {
            return Outlook(
                stands: Name(
                    ar: "استوفت مطالبتك ما تشترطه السياسة.", en: "Everything that the policy asks for is there."),
                next: Name(
                    ar: "تُحرر الجمعية التسوية ثم تُعرض عليك لتوقيعها.",
                    en: "The settlement is drawn up and shown to you for your signature."),
                clause: heading)
        }
        let ready = Name(ar: "التسوية جاهزة لتوقيعك.", en: "The settlement is ready for your signature.")
        let signsHere = receipt.contact.mobile && receipt.representative == nil
        return Outlook(
            stands: ready,
            next: signsHere
                ? Name(
                    ar: "اقرأها أدناه ثم وقّعها هنا برمز يُرسل إلى جوالك، أو لدى الجمعية.",
                    en: "Read it below and sign it here with a code sent to your mobile, or at the association.")
                : Name(
                    ar: "اقرأها أدناه ثم وقّعها لدى الجمعية.",
                    en: "Read it below and sign it at the association."),
            clause: heading)
    }

    /// Answering the association's offer, offering, signing, objecting, withdrawing: as far as the engine takes them from
    /// the person now.
    public func personSteps(at desk: Desk) -> [PersonStep] {
        let open = Set(ClaimAction.standing(self, at: desk).filter { $0.refusal == nil }.map(\.action))
        var steps = negotiating(open, at: desk) + signing(open, at: desk)
        if open.contains(.objection) {
            steps.append(
                PersonStep(
                    .objection, ClaimAction.objection.name,
                    about: Name(
                        ar: "تنظر الجهة المختصة في المطالبة من جديد، مرة واحدة.",
                        en: "The body looks at the claim again, and that once.")))
        }
        if open.contains(.withdrawal) {
            steps.append(
                PersonStep(
                    .withdrawal, ClaimAction.withdrawal.name,
                    about: Name(ar: "تنتهي المطالبة ولا يُصرف عنها شيء.", en: "The claim ends and nothing is paid.")))
        }
        return steps
    }

    private func negotiating(_ open: Set<ClaimAction>, at desk: Desk) -> [PersonStep] {
        let standing = standingOffer(on: desk.today)
        let clause = current(.negotiation)?.clause
        var steps: [PersonStep] = []
        if open.contains(.offerAnswer), let standing, standing.side == .association {
            let target = PersonStep.Target(
                id: String(offers.count), name: standing.told(number: offers.count), until: standing.expires)
            var rejection = PersonStep(
                .rejection, Name(ar: "رفض العرض", en: "Decline the offer"), targets: [target])
            rejection.needsWords = false
            steps = [
                PersonStep(
                    .acceptance, Name(ar: "قبول العرض", en: "Accept the offer"),
                    about: Name(
                        ar: "بقبوله تتفقان على ما فيه، ثم تُحرر التسوية لتوقعها.",
                        en: "What it says is then agreed on, and the settlement is drawn up for you to sign."),
                    targets: [target]),
                rejection,
            ]
        }
        if open.contains(.offer), standing?.side != .person {
            var step = PersonStep(
                .counterOffer,
                standing == nil
                    ? Name(ar: "اعرض تسوية", en: "Offer a settlement")
                    : Name(ar: "اعرض غيره", en: "Offer something else"),
                about: Name(
                    ar: "اكتب مبلغاً أو ما تعرضه غيره أو كليهما؛ يبقى عرضك قائماً أربعة عشر يوماً.",
                    en: "A sum, something else, or both; your offer stands for fourteen days."))
            step.takesAmount = true
            step.needsWords = false
            steps.append(step)
        }
        for place in steps.indices { steps[place].clause = clause }
        return steps
    }

    private func signing(_ open: Set<ClaimAction>, at desk: Desk) -> [PersonStep] {
        guard let settlement = drawn?.settlement, open.contains(.settlementCode) else { return [] }
        let clause = desk.settlementClause?.citation
        let target = PersonStep.Target(id: settlement.digest, name: settlement.told)
        let isSent = signatureCode.map { $0.digest == settlement.digest && desk.now <= $0.expires } ?? false
        var steps: [PersonStep] = []
        if isSent, open.contains(.settlementSignature) {
            steps.append(
                PersonStep(
                    .signature, Name(ar: "توقيع التسوية", en: "Sign the settlement"),
                    about: Name(
                        ar: "بتوقيعك تلزمك التسوية كما هي مكتوبة هنا.",
                        en: "Your signature binds you to the settlement as it is written here."),
                    targets: [target]))
        }
        steps.append(
            PersonStep(
                .signatureCode,
                isSent
                    ? Name(ar: "إرسال رمز جديد", en: "Send another code")
                    : Name(ar: "إرسال رمز لتوقيع التسوية", en: "Send a code to sign the settlement with"),
                about: Name(
                    ar: "يُرسل الرمز برسالة نصية إلى الجوال المسجل لدى الجمعية.",
                    en: "It goes by text message to the mobile number that the association has on file."),
                targets: isSent ? [] : [target]))
        for place in steps.indices { steps[place].clause = clause }
        return steps
    }
}

extension ClaimOffer {
    /// The offer as its other side is told it: its number, the sum, what else.
    fileprivate func told(number: Int) -> Name {
        let sum = amount?.name
        return Name(
            ar: "العرض رقم \(number): " + [sum?.ar, terms].compactMap { $0 }.joined(separator: "، "),
            en: "Offer \(number): " + [sum?.en, terms].compactMap { $0 }.joined(separator: ", "))
    }
}

extension Settlement {
    /// What is settled, line by line, as the person reads it before signing.
    var told: Name {
        let sum = amount?.name
        let lines: [Name?] = [
            sum.map { Name(ar: "المبلغ: \($0.ar)", en: "Sum: \($0.en)") },
            fulfilment.map { Name(ar: "ما يُنفذ عيناً: \($0)", en: "Done in kind: \($0)") },
            Name(ar: "الموقع عن الجمعية: \(officer)", en: "Signed for the association: \(officer)"),
        ]
        let written = lines.compactMap { $0 }
        return Name(
            ar: written.map(\.ar).joined(separator: "\n"), en: written.map(\.en).joined(separator: "\n"))
    }
}
