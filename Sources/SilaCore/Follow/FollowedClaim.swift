extension Claim: FollowedFile {
    /// What the person is told of a claim: not how the body voted, no account number, and no step of the house's own.
    public static func told(_ entry: Entry<ClaimEvent>) -> ToldEvent? {
        let summary = entry.event.summary
        switch entry.event {
        case .faultFound(let finding): return ToldEvent(summary, finding.reason)
        case .answered(let reply): return ToldEvent(summary, reply.text)
        case .withdrawn(let reason, _), .objected(let reason): return ToldEvent(summary, reason)
        case .opened, .admitted, .mediumAgreed, .represented, .minutesRecorded, .rulingDetermined, .rulingRecorded,
            .offered, .offerAnswered, .disagreed, .settlementDrawn, .settlementSigned, .paymentExecuted, .fulfilled,
            .closed, .reopened, .followed:
            return ToldEvent(summary)
        case .settlementCodeSent, .paymentPrepared, .paymentApproved, .paymentRejected, .paymentReturned: return nil
        }
    }

    /// Where the claim stands, and which gate of the policy comes next.
    public func outlook(at desk: Desk) -> Outlook {
        let heading = desk.policy.compensation?.heading
        switch stage {
        case .outside: return .outside
        case .fault, .minutes, .ruling, .negotiation:
            return Outlook(
                stands: Name(ar: "مطالبتك: \(stage.name.ar).", en: "Where your claim stands: \(stage.name.en)."),
                next: Name(
                    ar: "لا يُصرف تعويض قبل استيفاء ما تشترطه السياسة.",
                    en: "Nothing is paid before everything that the policy asks for is there."),
                clause: heading)
        case .settlement:
            return Outlook(
                stands: Name(ar: "التسوية جاهزة لتوقيعك.", en: "The settlement is ready for your signature."),
                next: Name(ar: "بعد توقيعها يُنفذ ما فيها.", en: "Once it is signed, what it says is done."),
                clause: heading)
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

    /// Nothing over the link: offers and signatures of a claim are entered at the desk.
    public func personSteps(at desk: Desk) -> [PersonStep] { [] }
}
