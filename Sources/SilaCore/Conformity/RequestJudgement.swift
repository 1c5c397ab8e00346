/// How one request stands to each point, as far as the period decided it; nil where it did not.
struct RequestJudgement {
    let view: CaseView

    var study: Verdict? {
        view.order(
            of: "referred", before: "decided",
            lacking: Name(ar: "صدر القرار دون إحالة إلى الجهة المختصة", en: "decided without referral to the body"))
    }

    var matching: Verdict? {
        view.order(
            of: "matched", before: "completed",
            lacking: Name(ar: "عُد مكتملاً دون مطابقة البيانات", en: "taken for complete without matching"))
    }

    var declaration: Verdict? {
        view.order(
            of: "signed", before: "completed",
            lacking: Name(ar: "عُد مكتملاً دون توقيع الإقرار", en: "taken for complete without a signature"))
    }

    var registration: Verdict? {
        view.order(
            of: "registered", before: "referred",
            lacking: Name(ar: "أُحيل للدراسة دون استكمال التسجيل", en: "referred without registration"))
    }

    var completeData: Verdict? {
        guard let completed = view.course.completedOn else { return nil }
        let pause = view.course.pauses.first { view.period.contains($0.from) }
        if let pause {
            return .failed(
                what: Name(
                    ar: "أُعيد بعد اكتماله لنقص فيه", en: "sent back after it was complete, since something was wanting"),
                on: pause.from, by: view.calendar.workingDays(from: pause.from, to: pause.to ?? view.end))
        }
        return view.period.contains(completed) ? .conformed : nil
    }

    var research: Verdict? {
        let happenings = view.file.happenings
        guard let asked = view.last("referred-to-research") else { return nil }
        if let answered = view.last("research-answered"), asked < answered {
            return view.period.contains(happenings[answered].day) ? .conformed : nil
        }
        guard let ended = view.last("closed") ?? view.last("withdrawn"), asked < ended else { return nil }
        let day = happenings[ended].day
        guard view.period.contains(day) else { return nil }
        return .failed(
            what: Name(ar: "انتهت الحالة ولم يُجب عن السؤال", en: "the case ended with the question unanswered"),
            on: day, by: nil)
    }

    var delivery: Verdict? {
        guard view.course.decisions.last?.outcome == Outcome.accepted.rawValue, let closed = view.last("closed") else {
            return nil
        }
        let day = view.file.happenings[closed].day
        guard view.period.contains(day) else { return nil }
        if let delivered = view.last("delivered"), delivered < closed { return .conformed }
        return .failed(
            what: Name(ar: "أُغلق المقبول دون تقديم الخدمة", en: "closed without delivery, though accepted"),
            on: day, by: nil)
    }
}
