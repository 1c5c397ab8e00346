internal import SilaCore
internal import SilaPages
internal import SilaService

/// What the page of a request shows.
enum RequestSheet {
    static func parts(of record: RequestRecord) -> CaseParts {
        let (request, desk) = (record.file, record.desk)
        var summary = CaseParts.summary(
            record, .request(request.stage), request.receipt.standing, request.receivedAt)
        summary.representative = request.receipt.representative
        summary.service = request.receipt.service.map { id in
            desk.services.first { $0.id == id }?.name ?? Name(ar: id, en: id)
        }
        summary.medium = request.receipt.medium
        summary.body = request.body.flatMap { desk.policy.body($0)?.name }
        summary.completedOn = request.completedOn
        summary.decision = request.decision
        summary.answer = request.reply?.text
        var parts = CaseParts(summary: summary)
        parts.clock = ReplyClock(
            promise: request.promise, pausedSince: request.pause?.from, answeredOn: request.reply?.on,
            left: ReplyClock.left(to: request.promise?.due, on: desk.today, by: desk.calendar))
        parts.term = CaseTerm(desk.policy)
        parts.reckonings = ClockView.lines(request, desk)
        parts.items = request.receipt.required.map { item in
            CaseItem(name: item.name, kind: item.kind, value: record.declaration.items[item.id])
        }
        let asked = (request.completedOn == nil || request.pause != nil) && !request.stage.ended
        if asked { parts.missing = request.missing(under: desk.policy).map { CaseWant($0, under: desk.policy) } }
        parts.actions = RequestAction.standing(request, at: desk).map {
            CaseAction(name: $0.action.name, refusal: $0.refusal)
        }
        return parts
    }
}

/// What the page of an inquiry or a suggestion shows.
enum WordSheet {
    static func parts(of record: CaseRecord<Inquiry>) -> CaseParts {
        let inquiry = record.file
        var parts = CaseParts(
            summary: CaseParts.summary(record, .inquiry(inquiry.stage), inquiry.standing, inquiry.askedAt))
        parts.summary.medium = inquiry.medium
        parts.summary.answer = inquiry.answer
        parts.clock = ReplyClock(answeredOn: inquiry.answer == nil ? nil : inquiry.answeredOn)
        parts.items = [CaseItem(name: Name(ar: "السؤال", en: "The question"), kind: .text, value: inquiry.question)]
        parts.actions = InquiryAction.standing(inquiry, at: record.desk).map {
            CaseAction(name: $0.action.name, refusal: $0.refusal)
        }
        return parts
    }

    static func parts(of record: CaseRecord<Suggestion>) -> CaseParts {
        let suggestion = record.file
        var parts = CaseParts(
            summary: CaseParts.summary(
                record, .suggestion(suggestion.stage), suggestion.standing, suggestion.receivedAt))
        parts.summary.medium = suggestion.medium
        parts.clock = ReplyClock(answeredOn: suggestion.answeredOn)
        parts.items = [CaseItem(name: Name(ar: "المقترح", en: "The suggestion"), kind: .text, value: suggestion.text)]
        parts.actions = SuggestionAction.standing(suggestion, at: record.desk).map {
            CaseAction(name: $0.action.name, refusal: $0.refusal)
        }
        return parts
    }

    static func parts<Subject>(of record: CaseRecord<ContactCase<Subject>>, _ stage: CaseStage) -> CaseParts {
        let file = record.file
        var parts = CaseParts(summary: CaseParts.summary(record, stage, file.standing, file.receivedAt))
        parts.summary.medium = file.medium
        parts.summary.answer = file.answer
        parts.clock = ReplyClock(answeredOn: file.answeredOn)
        parts.items = [CaseItem(name: Subject.kind.name, kind: .text, value: file.text)]
        parts.actions = file.actions(at: record.desk).map { CaseAction(name: $0.action.name, refusal: $0.refusal) }
        return parts
    }
}
