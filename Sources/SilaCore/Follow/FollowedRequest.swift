extension Request: FollowedFile {
    /// What the person is told: not what staff noted down for themselves, and a decision only once it was told.
    public static func told(_ event: RequestEvent) -> ToldEvent? {
        switch event {
        case .signatureCodeSent, .contactChanged: nil
        case .returned(let reason, _, _), .extended(let reason, _, _), .withdrawn(let reason, _),
            .objected(let reason, _):
            ToldEvent(event.summary, reason)
        case .researchAnswered(let answer): ToldEvent(event.summary, answer)
        case .answered(let reply): ToldEvent(event.summary, reply.text)
        case .registered(let number): ToldEvent(event.summary, number)
        case .represented(let representative): ToldEvent(event.summary, representative.name)
        case .received, .admitted, .supplied, .serviceChosen, .mediumAgreed, .matched, .signed, .completed, .referred,
            .resumed, .referredToResearch, .deadlineMoved, .decided, .delivered, .closed, .reopened, .followed:
            ToldEvent(event.summary)
        }
    }

    /// Where the request stands and what comes next, with the clause on what comes next.
    public func outlook(at desk: Desk) -> Outlook {
        let handling = desk.policy.handling
        if pause != nil { return Self.paused(handling.clause(asking: .completeData)) }
        switch stage {
        case .outside: return .outside
        case .received: return Self.incomplete(handling.clause(asking: .completeData))
        case .complete, .registered:
            let name = handling.study.flatMap { desk.policy.body($0.body)?.name }
            return Self.waiting(name, handling.study?.clause)
        case .referred: return studied(at: desk)
        case .decided: return decided(handling.reply?.clause)
        case .answered: return answered(at: desk)
        case .delivered:
            return Outlook(
                stands: Name(ar: "قُدمت لك الخدمة.", en: "The service was delivered."),
                next: Name(ar: "تُغلق الجمعية الطلب.", en: "The association closes the request."))
        case .closed: return closed
        case .withdrawn:
            return Outlook(stands: Name(ar: "سحبت طلبك وانتهى.", en: "You withdrew the request; it has ended."))
        }
    }

    /// Supplying what is missing, objecting to a refusal, withdrawing: as far as the engine takes them now.
    public func personSteps(at desk: Desk) -> [PersonStep] {
        let open = Set(RequestAction.standing(self, at: desk).filter { $0.refusal == nil }.map(\.action))
        var steps: [PersonStep] = []
        let missing = receipt.required.filter { !receipt.content.supplied.contains($0.id) }
        let items = missing.isEmpty && pause != nil ? receipt.required : missing
        if open.contains(.content), !items.isEmpty {
            let about =
                signature == nil
                ? nil
                : Name(
                    ar: "إذا تغيرت البيانات لزم توقيعك عليها من جديد.",
                    en: "Once the data change, they have to be signed again.")
            steps.append(
                PersonStep(
                    .content, Name(ar: "استكمال ما ينقص", en: "Supply what is missing"), about: about, items: items))
        }
        if open.contains(.objection) {
            steps.append(
                PersonStep(
                    .objection, RequestAction.objection.name,
                    about: Name(
                        ar: "يعود طلبك إلى الدراسة بمدة جديدة.", en: "The request is studied again, under a new term."))
            )
        }
        if open.contains(.withdrawal) {
            steps.append(
                PersonStep(
                    .withdrawal, RequestAction.withdrawal.name,
                    about: Name(ar: "ينتهي الطلب ولا يُدرس.", en: "The request ends and is not studied.")))
        }
        return steps
    }

    private static func paused(_ clause: Clause?) -> Outlook {
        Outlook(
            stands: Name(
                ar: "أُعيد طلبك للاستكمال، ومدة الرد متوقفة.", en: "The request was sent back; its clock is stopped."),
            next: Name(
                ar: "حين يكتمل ما ينقص تُستأنف المدة من حيث توقفت.",
                en: "Once it is whole, the clock goes on from where it stopped."),
            clause: clause)
    }

    private static func incomplete(_ clause: Clause?) -> Outlook {
        Outlook(
            stands: Name(ar: "استُلم طلبك ولم يكتمل بعد.", en: "The request was received and is not complete yet."),
            next: Name(
                ar: "حين تكتمل بياناته وتُوقَّع تبدأ مدة الرد.",
                en: "Once its data are whole and signed, the time for the reply begins."),
            clause: clause)
    }

    private static func waiting(_ body: Name?, _ clause: Clause?) -> Outlook {
        let whole = Name(ar: "اكتمل طلبك.", en: "The request is complete.")
        guard let body else {
            return Outlook(stands: whole, next: Name(ar: "يُعرض للدراسة.", en: "It goes for study."), clause: clause)
        }
        return Outlook(
            stands: whole, next: Name(ar: "يُعرض على \(body.ar) للدراسة.", en: "It goes to the \(body.en) for study."),
            clause: clause)
    }

    private func studied(at desk: Desk) -> Outlook {
        let name = body.flatMap { desk.policy.body($0)?.name } ?? Name(ar: "الجهة المختصة", en: "competent body")
        return Outlook(
            stands: Name(ar: "طلبك معروض على \(name.ar) للدراسة.", en: "The request is with the \(name.en) for study."),
            next: Name(ar: "يصدر القرار ثم يصلك الرد.", en: "It decides, and then you are answered."),
            clause: desk.policy.handling.reply?.clause)
    }

    private func decided(_ clause: Clause?) -> Outlook {
        let over = receipt.medium.map { Name(ar: " (\($0.name.ar))", en: " (\($0.name.en))") } ?? Name(ar: "", en: "")
        return Outlook(
            stands: Name(ar: "صدر القرار في طلبك.", en: "The request was decided."),
            next: Name(
                ar: "يصلك الرد بالوسيلة المتفق عليها\(over.ar).",
                en: "You are answered over the agreed medium\(over.en)."),
            clause: clause)
    }

    private func answered(at desk: Desk) -> Outlook {
        guard decision?.outcome == .accepted else {
            return Outlook(
                stands: Name(ar: "وصلك الرد: لم يُقبل طلبك.", en: "You were answered: the request was refused."),
                next: Name(
                    ar: "لك أن تعترض على الرفض، وإلا أُغلق الطلب.", en: "You may object; else the request is closed."))
        }
        return Outlook(
            stands: Name(ar: "وصلك الرد: قُبل طلبك.", en: "You were answered: the request was accepted."),
            next: Name(ar: "تُقدَّم لك الخدمة.", en: "The service is delivered."),
            clause: desk.policy.handling.clause(asking: .delivery))
    }

    private var closed: Outlook {
        switch decision?.outcome {
        case .accepted: Outlook(stands: Name(ar: "قُبل طلبك وأُغلق.", en: "The request was accepted and closed."))
        case .refused:
            Outlook(
                stands: Name(ar: "لم يُقبل طلبك وأُغلق.", en: "The request was refused and closed."),
                next: Name(ar: "لك أن تعترض على الرفض.", en: "You may still object."))
        case nil: Outlook(stands: Name(ar: "أُغلق الطلب.", en: "The request was closed."))
        }
    }
}

extension Outlook {
    /// Of a case of any kind that is recorded outside the policy.
    static let outside = Outlook(
        stands: Name(
            ar: "سُجلت الحالة خارج السياسة، إذ ليس في سياسة الجمعية بند لما وردت به، وهي لدى الإدارة العليا.",
            en: "It is recorded outside the policy, which has no clause for how it came, and is with senior management."
        ),
        next: Name(
            ar: "تُدخلها الإدارة العليا في إجراءات السياسة أو تغلقها بعد معالجتها.",
            en: "Senior management takes it into the policy's procedure, or deals with it and closes it."))
}
