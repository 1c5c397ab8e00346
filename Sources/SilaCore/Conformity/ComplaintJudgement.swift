/// How one complaint stands to each point, as far as the period decided it; nil where it did not.
struct ComplaintJudgement {
    let view: CaseView
    /// The association's ladder, as it holds on the last day.
    let settings: ComplaintSettings

    private var happenings: [ReportedHappening] { view.file.happenings.filter { $0.day <= view.end } }

    /// Whether it came over one of these channels.
    func channel(among channels: [ChannelID]) -> Verdict? {
        guard let received = view.file.receivedOn, view.period.contains(received), !view.file.cameOutside else {
            return nil
        }
        if channels.contains(ChannelID(view.file.channel)) { return .conformed }
        return .failed(
            what: Name(
                ar: "دخلت الإجراءات عبر قناة ليست من قنوات الشكاوى",
                en: "taken in over a channel that is not for complaints"),
            on: received, by: nil)
    }

    /// Whether it was answered, or settled, before it went up.
    var speed: Verdict? {
        if let up = happenings.first(where: { $0.name == "escalated" && view.period.contains($0.day) }) {
            let received = view.file.receivedOn ?? up.day
            return .failed(
                what: Name(
                    ar: "صُعدت لانقضاء يوم من أيام السلّم بلا رد",
                    en: "it went up: a day of the ladder went by unanswered"),
                on: up.day, by: view.calendar.workingDays(from: received, to: up.day))
        }
        return view.course.answers.contains { view.period.contains($0.on) } ? .conformed : nil
    }

    /// Whether it went up for each day of the ladder that went by without an answer.
    var ladder: Verdict? {
        if view.file.cameOutside { return nil }
        var isGoverned = false
        for stretch in waits {
            let rungs = settings.days(from: stretch.from, due: view.course.promise?.due, calendar: view.calendar)
            let over = rungs.filter { $0.on < min(stretch.until ?? view.end, view.end) }
            for (place, rung) in over.enumerated() where view.period.contains(rung.on) {
                let last = DueDate.after(rung.on, WorkingDays(1), calendar: view.calendar) ?? rung.on
                let went = stretch.escalations.indices.contains(place) ? stretch.escalations[place] : nil
                if went == nil, view.end <= last { continue }
                isGoverned = true
                if let went, went <= last { continue }
                return .failed(
                    what: went == nil
                        ? Name(ar: "انقضى يوم التصعيد ولم تُصعَّد", en: "the day of a rung went by and it did not go up")
                        : Name(ar: "صُعدت بعد يوم العمل التالي", en: "it went up later than the next working day"),
                    on: rung.on, by: view.calendar.workingDays(from: rung.on, to: went ?? view.end))
            }
        }
        return isGoverned ? .conformed : nil
    }

    /// A time in which it waited for an answer, and when it went up meanwhile.
    private struct Wait {
        var from: CivilDate
        var until: CivilDate?
        var escalations: [CivilDate] = []
    }

    private var waits: [Wait] {
        var waits: [Wait] = []
        for (place, happening) in happenings.enumerated() {
            switch happening.name {
            case _ where place == 0, "appealed", "reopened": waits.append(Wait(from: happening.day))
            case "escalated": if !waits.isEmpty { waits[waits.count - 1].escalations.append(happening.day) }
            case "answered", "offer-accepted", "withdrawn", "closed":
                if let last = waits.last, last.until == nil { waits[waits.count - 1].until = happening.day }
            default: break
            }
        }
        return waits
    }

    /// Whether the last answer of the period speaks to every point that stood when it was given.
    var everyPoint: Verdict? {
        guard let place = view.lastInPeriod("answered"), let answered = view.file.happenings[place].facts?.points else {
            return nil
        }
        let raised = view.file.happenings[..<place].last { $0.facts?.points != nil && $0.name != "answered" }
        let left = Set(raised?.facts?.points ?? []).subtracting(answered).sorted()
        if left.isEmpty { return .conformed }
        let numbers = left.map(String.init).joined(separator: "، ")
        return .failed(
            what: Name(ar: "لم يُرد على النقطة: \(numbers)", en: "not answered, of its points: \(numbers)"),
            on: view.file.happenings[place].day, by: nil)
    }

    /// Whether an amicable settlement was tried or waived before it was found on; or reached.
    var amicable: Verdict? {
        if view.lastInPeriod("offer-accepted") != nil { return .conformed }
        guard let place = view.lastInPeriod("found") else { return nil }
        if view.happened(before: place, { $0.name == "offered" || $0.name == "amicable-waived" }) { return .conformed }
        return .failed(
            what: Name(ar: "صدرت النتيجة دون سعي ودي", en: "found on without an amicable attempt"),
            on: view.file.happenings[place].day, by: nil)
    }
}
