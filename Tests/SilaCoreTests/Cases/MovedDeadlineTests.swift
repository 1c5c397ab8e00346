import SilaCore
import Testing

@Suite struct `A deadline when the calendar changes` {
    private let labour = WorkingCalendar.labour

    private func announced(_ iso: String, _ kind: AnnouncedDay.Kind = .off) -> AnnouncedDay {
        AnnouncedDay(
            date: Sample.date(iso), kind: kind, name: Name(ar: "إجازة إضافية", en: "Additional day off"),
            reason: "تعميم 12")
    }

    private func desk(_ walk: Walk, _ days: AnnouncedDay...) -> Desk {
        var desk = walk.desk
        desk.calendar = labour.adding(announced: days)
        return desk
    }

    @Test func `moves by a day off in its term, with what was, what is and why`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        let was = try #require(walk.request.promise)
        let desk = desk(walk, announced("2026-03-24"))
        let entry = try #require(walk.request.moved(since: labour, at: desk))
        let promise = Promise(
            from: was.from, due: Sample.date("2026-04-08"), target: Sample.date("2026-04-01"),
            calendar: desk.calendar.version)
        let change = DayChange(
            date: Sample.date("2026-03-24"), kind: .off, name: Name(ar: "إجازة إضافية", en: "Additional day off"),
            reason: "تعميم 12")
        #expect(entry.event == .deadlineMoved(was: was, promise: promise, days: [change]))
        #expect(entry.basis.citation?.number == "تـ.6")
        walk.append([entry])
        #expect(walk.request.promise == promise)
        #expect(
            entry.event.summary.en
                == "The reply is due on 2026-04-08 now, since working days changed: Additional day off (2026-03-24)")
        #expect(
            entry.event.summary.ar
                == "انتقل موعد الرد إلى 2026-04-08 لتغير في أيام العمل: إجازة إضافية (2026-03-24)")
        #expect(walk.request.moved(since: labour, at: desk) == nil)
    }

    @Test(arguments: ["2026-03-15", "2026-03-20", "2026-03-27", "2026-04-08", "2027-01-03"])
    func `stays where the day off is not worked anyway or outside its term`(day: String) throws {
        let walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        #expect(walk.request.moved(since: labour, at: desk(walk, announced(day))) == nil)
    }

    @Test func `never moves earlier when a day off turns out to be worked`() throws {
        let walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        #expect(walk.request.moved(since: labour, at: desk(walk, announced("2026-03-22", .working))) == nil)
        // One day more and one day less: the date that was promised is the one that is reckoned.
        let both = desk(walk, announced("2026-03-22", .working), announced("2026-03-24"))
        #expect(walk.request.moved(since: labour, at: both) == nil)
        let three = desk(walk, announced("2026-03-22", .working), announced("2026-03-24"), announced("2026-03-25"))
        let entry = try #require(walk.request.moved(since: labour, at: three))
        guard case .deadlineMoved(_, let promise, _) = entry.event else { return #expect(Bool(false)) }
        #expect(promise.due == Sample.date("2026-04-08"))
    }

    @Test func `does not move twice for a day that was taken back and another announced`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        let first = desk(walk, announced("2026-03-24"))
        walk.append([try #require(walk.request.moved(since: labour, at: first))])
        #expect(walk.request.moved(since: first.calendar, at: desk(walk)) == nil)
        #expect(walk.request.promise?.due == Sample.date("2026-04-08"))
        #expect(walk.request.moved(since: labour, at: desk(walk, announced("2026-03-25"))) == nil)
    }

    @Test func `leaves a floor of weeks alone and moves the house's own target`() throws {
        let walk = try Walk(.zad, to: .referred, on: "2026-03-15")
        let entry = try #require(walk.request.moved(since: labour, at: desk(walk, announced("2026-03-24"))))
        guard case .deadlineMoved(let was, let promise, _) = entry.event else { return #expect(Bool(false)) }
        #expect(promise.notBefore == was.notBefore)
        #expect(promise.target == Sample.date("2026-04-01"))
        #expect(entry.event.summary.en.hasPrefix("The association's own target moved"))
    }

    @Test func `leaves a target alone that was reckoned with another setting`() throws {
        let walk = try Walk(.zad, to: .referred, on: "2026-03-15")
        var desk = desk(walk, announced("2026-03-24"))
        desk.settings.serviceTarget = WorkingDays(12)
        #expect(walk.request.moved(since: labour, at: desk) == nil)
    }

    @Test func `knows of the pauses that are over and waits for the one that is open`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(Return(reason: "نقص"), on: "2026-03-17")
        // The day lies in the pause: what was left of the term is fifteen days less two, and stays so.
        let during = desk(walk, announced("2026-03-24"))
        walk.append([try #require(walk.request.moved(since: labour, at: during))])
        walk.desk.calendar = during.calendar
        try walk.take(Resume(), on: "2026-04-05")
        #expect(walk.request.promise?.due == Sample.date("2026-04-22"))
        #expect(walk.request.moved(since: during.calendar, at: walk.desk) == nil)
        var after = walk.desk
        after.calendar = during.calendar.adding(announced: [announced("2026-04-14")])
        let entry = try #require(walk.request.moved(since: during.calendar, at: after))
        guard case .deadlineMoved(_, let promise, _) = entry.event else { return #expect(Bool(false)) }
        #expect(promise.due == Sample.date("2026-04-23"))
    }

    @Test func `knows of the time for which the request was withdrawn`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(Withdraw(reason: "سافر"), on: "2026-03-17")
        #expect(walk.request.moved(since: labour, at: desk(walk, announced("2026-03-24"))) == nil)
        try walk.take(Reopen(reason: "عاد"), on: "2026-04-05")
        #expect(walk.request.promise?.due == Sample.date("2026-04-22"))
        #expect(walk.request.moved(since: labour, at: walk.desk) == nil)
        let entry = try #require(walk.request.moved(since: labour, at: desk(walk, announced("2026-04-14"))))
        guard case .deadlineMoved(_, let promise, _) = entry.event else { return #expect(Bool(false)) }
        #expect(promise.due == Sample.date("2026-04-23"))
    }

    @Test func `leaves an extended date where it is, unless the term itself runs past it`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(Extend(reason: "انتظار رأي", due: Sample.date("2026-04-08"), told: "مكالمة"))
        var desk = desk(walk, announced("2026-03-24"))
        desk.settings.serviceTarget = nil
        #expect(walk.request.moved(since: labour, at: desk) == nil)
        desk.calendar = desk.calendar.adding(announced: [announced("2026-03-25")])
        let entry = try #require(walk.request.moved(since: labour, at: desk))
        guard case .deadlineMoved(_, let promise, _) = entry.event else { return #expect(Bool(false)) }
        #expect(promise.due == Sample.date("2026-04-09"))
    }

    @Test(arguments: [RequestStage.received, .answered, .delivered, .closed, .withdrawn, .outside])
    func `is none where no reply is to come within a term`(stage: RequestStage) throws {
        let walk = try Walk(.safwa, to: stage, on: "2026-03-15")
        #expect(walk.request.moved(since: labour, at: desk(walk, announced("2026-03-24"))) == nil)
    }

    @Test(arguments: [UInt64(21), 22, 23])
    func `moves no date earlier and none without cause, whatever is announced`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for round in 0..<150 {
            let start = Sample.date(Sample.start).adding(days: chance.below(700))
            var walk = try Walk(SamplePolicy.allCases[round % 5], to: .referred, on: start.iso)
            var calendar = labour
            for step in 0..<8 {
                #expect(walk.request.moved(since: calendar, at: walk.desk) == nil)
                let kind = chance.below(3) == 0 ? AnnouncedDay.Kind.working : .off
                let next = calendar.adding(announced: [announced(start.adding(days: chance.below(45)).iso, kind)])
                let was = try #require(walk.request.promise)
                walk.desk.calendar = next
                if let entry = walk.request.moved(since: calendar, at: walk.desk) { walk.append([entry]) }
                let now = try #require(walk.request.promise)
                for part in [\Promise.due, \Promise.notBefore, \Promise.target] {
                    if let old = was[keyPath: part] { #expect(now[keyPath: part].map { $0 >= old } == true) }
                }
                if let due = now.due {
                    let least = DueDate.after(
                        now.from, WorkingDays(15), calendar: next, pauses: walk.request.stoppages)
                    #expect(due >= (least ?? due))
                }
                calendar = next
                if step == 3 {
                    try walk.take(Return(reason: "نقص"), on: start.adding(days: 2).iso)
                    try walk.take(Resume(), on: start.adding(days: 2 + chance.below(9)).iso)
                }
            }
            #expect(Request(history: walk.history) == walk.request)
        }
    }
}
