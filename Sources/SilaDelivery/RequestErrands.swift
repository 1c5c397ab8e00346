public import SilaCore

/// What has to reach somebody after an event of a request, over the medium agreed with the person.
public enum RequestErrands {
    /// The errands of one entry, given the request as it stands after it.
    public static func after(
        _ entry: Entry<RequestEvent>, _ request: Request, reference: Reference, policy: Policy
    ) -> [Errand] {
        let own = entry.actor == Actor.person.id ? [Errand.task(.personal(entry.event.summary))] : []
        return own + told(entry, request, reference: reference, policy: policy)
    }

    private static func told(
        _ entry: Entry<RequestEvent>, _ request: Request, reference: Reference, policy: Policy
    ) -> [Errand] {
        switch entry.event {
        case .received(let receipt):
            guard case .outside = receipt.standing else { return [] }
            return [.task(.outsidePolicy)]
        case .referredToResearch:
            return [.task(.research(policy))]
        case .completed(let on, let promise):
            return tell(.promise, promised(promise, reference, complete(on)), request)
        case .resumed(_, let promise):
            return tell(.promise, promised(promise, reference, resumed), request)
        case .followed(let edition, _, let promise?, tells: true):
            return tell(.promise, promised(promise, reference, followed(edition)), request)
        case .objected(_, let promise?), .reopened(_, let promise?):
            return tell(.promise, promised(promise, reference, again), request)
        case .deadlineMoved(let was, let promise, _):
            // While the clock is stopped no date is promised: the person is told the new one when it runs again.
            let isTold = (was.due, was.notBefore) != (promise.due, promise.notBefore) && request.pause == nil
            return isTold ? tell(.promise, promised(promise, reference, moved), request) : []
        case .referred(let body, _, let promise):
            let study = tell(.study, studied(body, reference, policy), request)
            return study + (promise.map { tell(.promise, promised($0, reference, underStudy), request) } ?? [])
        case .returned:
            return tell(.wanting, wanting(reference), request)
        case .decided:
            return tellByHand(.decision, request)
        case .answered(let reply):
            return reply.medium.carriedByStaff ? [] : tell(.decision, answer(reply, reference), request)
        default:
            return []
        }
    }

    private static func tell(_ topic: NoticeTopic, _ text: Name, _ request: Request) -> [Errand] {
        guard let medium = request.receipt.medium else { return [] }
        if medium.carriedByStaff { return tellByHand(topic, request) }
        return [.notice(Notice(topic: topic, medium: medium, text: text))]
    }

    private static func tellByHand(_ topic: NoticeTopic, _ request: Request) -> [Errand] {
        guard let medium = request.receipt.medium,
            let task = StaffTask.carrying(topic, over: medium, due: request.promise?.due)
        else { return [] }
        return [.task(task)]
    }

    private static func complete(_ on: CivilDate) -> Name {
        Name(ar: "مكتمل بتاريخ \(on.iso)", en: "is complete as of \(on.iso)")
    }

    private static func followed(_ edition: Int) -> Name {
        Name(
            ar: "سرت عليه مدة الإصدار \(edition) من السياسة",
            en: "is under the term of edition \(edition) of the policy")
    }

    private static let resumed = Name(ar: "استُكمل واستؤنفت مدته", en: "is whole again and its clock runs")
    private static let again = Name(ar: "عاد إلى الدراسة", en: "is being studied again")
    private static let moved = Name(
        ar: "تغير موعد الرد عليه لتغير في أيام العمل", en: "has another date, since working days changed")
    private static let underStudy = Name(ar: "قيد الدراسة", en: "is under study")

    private static func promised(_ promise: Promise?, _ reference: Reference, _ state: Name) -> Name {
        var ar = "طلبك رقم \(reference.printed) \(state.ar)."
        var en = "Your request \(reference.printed) \(state.en)."
        if let due = promise?.due {
            ar += " يصلك الرد في موعد أقصاه \(due.iso)."
            en += " The reply comes by \(due.iso) at the latest."
        }
        if let floor = promise?.notBefore {
            ar += " لا نعد بالرد قبل \(floor.iso)."
            en += " No reply is promised before \(floor.iso)."
        }
        return Name(ar: ar, en: en)
    }

    private static func studied(_ body: BodyID, _ reference: Reference, _ policy: Policy) -> Name {
        let name = policy.body(body)?.name ?? Name(ar: body.rawValue, en: body.rawValue)
        return Name(
            ar: "طلبك رقم \(reference.printed) معروض على \(name.ar) للدراسة.",
            en: "Your request \(reference.printed) is with the \(name.en) for study.")
    }

    private static func wanting(_ reference: Reference) -> Name {
        Name(
            ar: "طلبك رقم \(reference.printed) يحتاج استكمالاً؛ توقفت مدة الرد حتى يكتمل. تواصل مع الجمعية.",
            en: "Your request \(reference.printed) needs completing; the clock is stopped until then. Contact us.")
    }

    private static func answer(_ reply: Reply, _ reference: Reference) -> Name {
        Name(
            ar: "صدر الرد على طلبك رقم \(reference.printed): \(reply.text)",
            en: "The reply to your request \(reference.printed): \(reply.text)")
    }
}
