/// Judges cases, one after the other, by the clauses of the editions that they stand under.
///
/// A case counts for a point in the period in which the point was decided for it: the reply when it was given or its
/// term ran out, the signature when the request was complete. Cases outside the policy are under none of its clauses.
public struct ConformityTally: Sendable {
    /// What is told of.
    public let period: Period
    /// The last day that is looked at: the period's, or today where that comes first.
    public let end: CivilDate
    /// The counts, by point and the clause of the case's own edition.
    public private(set) var counts: [Key: PointCount] = [:]
    private let calendar: WorkingCalendar

    /// What is counted together.
    public struct Key: Hashable, Sendable {
        /// The clause.
        public var clause: ClauseID
        /// What of it.
        public var point: ConformityPoint

        /// A clause with what of it is counted.
        public init(clause: ClauseID, point: ConformityPoint) {
            self.clause = clause
            self.point = point
        }
    }

    /// A tally as of today, by that calendar.
    public init(_ period: Period, today: CivilDate, calendar: WorkingCalendar) {
        self.period = period
        end = min(period.through, today)
        self.calendar = calendar
    }

    /// Judges one case by the policy of its edition.
    public mutating func take(_ file: ReportedCase, under policy: Policy) {
        guard file.isWithin, let received = file.receivedOn, received <= end else { return }
        let judged = CaseJudgement(file, period: period, end: end, calendar: calendar)
        switch file.kind {
        case .request: takeRequest(file, judged, policy.handling)
        case .complaint:
            let complaints = policy.complaints
            add(judged.reply, .complaintReply, complaints?.reply?.clause, file)
            add(judged.amicable, .amicable, complaints?.amicable?.clause, file)
        case .inquiry, .suggestion, .support, .contactInquiry, .claim: break
        }
    }

    private mutating func takeRequest(_ file: ReportedCase, _ judged: CaseJudgement, _ handling: Section<HandlingAsk>) {
        add(judged.reply, .reply, handling.reply?.clause, file)
        add(judged.study, .study, handling.study?.clause, file)
        add(judged.completeData, .completeData, handling.clause(asking: .completeData), file)
        add(judged.matching, .matching, handling.clause(asking: .matching), file)
        add(judged.declaration, .declaration, handling.clause(asking: .declaration), file)
        add(judged.registration, .registration, handling.clause(asking: .registration), file)
        add(judged.research, .research, handling.research?.clause, file)
        add(judged.delivery, .delivery, handling.clause(asking: .delivery), file)
    }

    private mutating func add(_ verdict: Verdict?, _ point: ConformityPoint, _ clause: Clause?, _ file: ReportedCase) {
        guard let verdict, let clause else { return }
        counts[Key(clause: clause.id, point: point), default: PointCount()].add(verdict, of: file)
    }
}

/// How one case stands to each point, as far as the period decided it; nil where it did not.
private struct CaseJudgement {
    let file: ReportedCase
    let period: Period
    let end: CivilDate
    let calendar: WorkingCalendar
    private let course: CaseCourse

    init(_ file: ReportedCase, period: Period, end: CivilDate, calendar: WorkingCalendar) {
        self.file = file
        self.period = period
        self.end = end
        self.calendar = calendar
        course = CaseCourse(file, through: end)
    }

    /// The last answer of the period, or a term that ran out in it without one.
    var reply: Verdict? {
        if let answer = course.answers.last(where: { period.contains($0.on) }) {
            guard let promise = answer.promise else { return nil }
            if answer.lateAt != nil, let due = promise.due {
                return .failed(
                    what: Name(ar: "رُدّ بعد انقضاء المدة", en: "answered after the term"), on: answer.on,
                    by: calendar.workingDays(from: due, to: answer.on))
            }
            if let floor = promise.notBefore, answer.on < floor { return .early }
            return promise.due == nil && promise.notBefore == nil ? nil : .conformed
        }
        guard !course.hasEnded, !course.isAnswered, course.openPause == nil, let due = course.promise?.due, due < end
        else { return nil }
        return .failed(
            what: Name(ar: "انقضت المدة ولم يُرد", en: "the term ran out without an answer"), on: due,
            by: calendar.workingDays(from: due, to: end))
    }

    var study: Verdict? {
        order(
            of: "referred", before: "decided",
            lacking: Name(ar: "صدر القرار دون إحالة إلى الجهة المختصة", en: "decided without referral to the body"))
    }

    /// Of a complaint that was found on, or settled, in the period.
    var amicable: Verdict? {
        let settled = file.happenings.contains {
            $0.name == "offer-accepted" && period.contains($0.day) && $0.day <= end
        }
        if settled { return .conformed }
        let tried = ["offered", "amicable-waived"]
        guard
            let place = file.happenings.lastIndex(where: {
                $0.name == "found" && period.contains($0.day) && $0.day <= end
            })
        else { return nil }
        if file.happenings[..<place].contains(where: { tried.contains($0.name) }) { return .conformed }
        return .failed(
            what: Name(ar: "صدرت النتيجة دون سعي ودي", en: "found on without an amicable attempt"),
            on: file.happenings[place].day, by: nil)
    }

    var matching: Verdict? {
        order(
            of: "matched", before: "completed",
            lacking: Name(ar: "عُد مكتملاً دون مطابقة البيانات", en: "taken for complete without matching"))
    }

    var declaration: Verdict? {
        order(
            of: "signed", before: "completed",
            lacking: Name(ar: "عُد مكتملاً دون توقيع الإقرار", en: "taken for complete without a signature"))
    }

    var registration: Verdict? {
        order(
            of: "registered", before: "referred",
            lacking: Name(ar: "أُحيل للدراسة دون استكمال التسجيل", en: "referred without registration"))
    }

    var completeData: Verdict? {
        guard let completed = course.completedOn else { return nil }
        let pause = course.pauses.first { period.contains($0.from) }
        if let pause {
            return .failed(
                what: Name(
                    ar: "أُعيد بعد اكتماله لنقص فيه", en: "sent back after it was complete, since something was wanting"),
                on: pause.from, by: calendar.workingDays(from: pause.from, to: pause.to ?? end))
        }
        return period.contains(completed) ? .conformed : nil
    }

    var research: Verdict? {
        guard let asked = last("referred-to-research") else { return nil }
        if let answered = last("research-answered"), asked < answered {
            return period.contains(file.happenings[answered].day) ? .conformed : nil
        }
        guard let ended = last("closed") ?? last("withdrawn"), asked < ended else { return nil }
        let day = file.happenings[ended].day
        guard period.contains(day) else { return nil }
        return .failed(
            what: Name(ar: "انتهت الحالة ولم يُجب عن السؤال", en: "the case ended with the question unanswered"),
            on: day, by: nil)
    }

    var delivery: Verdict? {
        guard course.decisions.last?.outcome == Outcome.accepted.rawValue, let closed = last("closed"),
            period.contains(file.happenings[closed].day)
        else { return nil }
        if let delivered = last("delivered"), delivered < closed { return .conformed }
        return .failed(
            what: Name(ar: "أُغلق المقبول دون تقديم الخدمة", en: "closed without delivery, though accepted"),
            on: file.happenings[closed].day, by: nil)
    }

    /// Whether something came before the last step of that name in the period.
    private func order(of first: String, before step: String, lacking what: Name) -> Verdict? {
        guard
            let place = file.happenings.lastIndex(where: { $0.name == step && period.contains($0.day) && $0.day <= end }
            )
        else { return nil }
        if file.happenings[..<place].contains(where: { $0.name == first }) { return .conformed }
        return .failed(what: what, on: file.happenings[place].day, by: nil)
    }

    /// The place of the last step of that name.
    private func last(_ name: String) -> Int? {
        file.happenings.lastIndex { $0.name == name && $0.day <= end }
    }
}
