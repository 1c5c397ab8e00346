/// The course of a case up to the end of a day, as a report reckons with it: its pauses, answers, decisions and where it
/// stood at the end of its term.
struct CaseCourse {
    /// A time in which the clock stood still.
    struct Pause {
        var from: CivilDate
        /// The day it ran again; nil while it stands.
        var to: CivilDate?
        var reason: String?
    }

    /// An answer, with what had been promised when it was given.
    struct Answer {
        var on: CivilDate
        var promise: ReportedPromise?
        /// The day from which the working days are counted: of completeness, else of receipt.
        var since: CivilDate
        /// Where the case stood when its term ran out; nil where it had not run out.
        var lateAt: LateAt?
    }

    /// Something that happened for a reason.
    struct Step {
        var on: CivilDate
        var reason: String?
    }

    /// A decision.
    struct Decision {
        var on: CivilDate
        var outcome: String
        var clause: Citation?
    }

    private(set) var pauses: [Pause] = []
    private(set) var answers: [Answer] = []
    private(set) var extensions: [Step] = []
    private(set) var decisions: [Decision] = []
    private(set) var completedOn: CivilDate?
    /// What is promised at the end of the last day; nil before a term begins.
    private(set) var promise: ReportedPromise?
    /// True where nothing is left to do at the end of the last day.
    private(set) var hasEnded = false
    /// True where an answer stands at the end of the last day.
    private(set) var isAnswered = false
    private var places: [(on: CivilDate, place: LateAt)] = []
    private let file: ReportedCase

    /// The course of a case up to the end of that day.
    init(_ file: ReportedCase, through end: CivilDate) {
        self.file = file
        for (place, happening) in file.happenings.enumerated() {
            if end < happening.day { break }
            take(happening, isFirst: place == 0)
        }
    }

    /// The pause that stands.
    var openPause: Pause? { pauses.last.flatMap { $0.to == nil ? $0 : nil } }

    /// Where the case stood at the end of that day.
    func place(on day: CivilDate) -> LateAt { places.last { $0.on <= day }?.place ?? .receipt }

    private mutating func take(_ happening: ReportedHappening, isFirst: Bool) {
        let day = happening.day
        let facts = happening.facts
        switch happening.name {
        case "completed":
            completedOn = completedOn ?? day
            places.append((day, .completeness))
        case "referred": places.append((day, .body))
        case "decided", "found", "fault-found", "weighed":
            places.append((day, .decision))
            decide(facts, on: day)
        case "ruling-recorded": if facts?.holds == false { end(.dismissed, facts, on: day) }
        case "disagreed": end(.noAgreement, facts, on: day)
        case "acknowledged": places.append((day, .body))
        case "offered": places.append((day, .amicable))
        case "referred-outside": places.append((day, .outside))
        case "returned": pauses.append(Pause(from: day, reason: facts?.reason))
        case "resumed": resume(on: day)
        case "extended": extensions.append(Step(on: day, reason: facts?.reason))
        case "answered": answer(on: day)
        case "offer-accepted": if !isAnswered { answer(on: day) }
        case "closed", "converted": hasEnded = true
        case "withdrawn":
            hasEnded = true
            resume(on: day)
        case "objected", "appealed":
            places.append((day, .body))
            reopen()
        case "reopened": reopen()
        default: break
        }
        adopt(happening, isFirst: isFirst)
    }

    private mutating func decide(_ facts: ReportedFacts?, on day: CivilDate) {
        guard let outcome = facts?.outcome ?? file.outcome else { return }
        decisions.append(Decision(on: day, outcome: outcome, clause: facts?.clause))
    }

    private mutating func end(_ outcome: ClaimEnd, _ facts: ReportedFacts?, on day: CivilDate) {
        decisions.append(Decision(on: day, outcome: outcome.rawValue, clause: facts?.clause))
    }

    private mutating func resume(on day: CivilDate) {
        guard let last = pauses.indices.last, pauses[last].to == nil else { return }
        pauses[last].to = day
    }

    private mutating func reopen() {
        hasEnded = false
        isAnswered = false
    }

    private mutating func answer(on day: CivilDate) {
        isAnswered = true
        if ReportedCase.endWithAnswer.contains(file.kind) { hasEnded = true }
        let missed = promise?.due.flatMap { $0 < day ? place(on: $0) : nil }
        answers.append(
            Answer(on: day, promise: promise, since: completedOn ?? file.receivedOn ?? day, lateAt: missed))
    }

    /// Takes what the happening leaves promised: what was looked up, else what stands now where it never changed.
    private mutating func adopt(_ happening: ReportedHappening, isFirst: Bool) {
        if let given = happening.facts?.promise {
            promise = ReportedPromise(
                notBefore: given.notBefore ?? (happening.name == "extended" ? promise?.notBefore : nil), due: given.due)
            return
        }
        guard promise == nil, !file.changesPromise else { return }
        let gives = ReportedCase.promiseGiving.contains(happening.name)
        guard gives || (isFirst && file.kind != .request), file.due != nil || file.notBefore != nil else { return }
        promise = ReportedPromise(notBefore: file.notBefore, due: file.due)
    }
}

extension ReportedCase {
    /// The day it was received.
    public var receivedOn: CivilDate? { happenings.first?.day }
}

/// Where a case stood when its term ran out: who had it in hand.
public enum LateAt: String, CaseIterable, Hashable, Sendable {
    /// Received and no further.
    case receipt
    /// Complete, not yet with the body.
    case completeness
    /// With the body for study.
    case body
    /// Offers were made to settle it amicably.
    case amicable
    /// With somebody outside who is competent.
    case outside
    /// Decided, the person not yet told.
    case decision

    /// The reason in both languages.
    public var name: Name {
        switch self {
        case .receipt: Name(ar: "لم يُتخذ فيها إجراء بعد الاستلام", en: "received, and no step taken after")
        case .completeness:
            Name(ar: "اكتملت ولم تُحل إلى الجهة المختصة", en: "complete, not yet referred to the body")
        case .body: Name(ar: "لدى الجهة المختصة ولم يصدر قرارها", en: "with the body, not yet decided")
        case .amicable: Name(ar: "قيد التسوية الودية", en: "amicable settlement under way")
        case .outside: Name(ar: "لدى جهة خارجية", en: "with somebody outside")
        case .decision: Name(ar: "صدر القرار ولم يُبلغ صاحبها", en: "decided, the person not yet told")
        }
    }
}
