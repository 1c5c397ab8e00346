import SilaCore
import Testing

@Suite struct `The dates of a complaint when the calendar changes` {
    private let labour = WorkingCalendar.labour

    private func announced(_ iso: String, _ kind: AnnouncedDay.Kind = .off) -> AnnouncedDay {
        AnnouncedDay(
            date: Sample.date(iso), kind: kind, name: Name(ar: "إجازة إضافية", en: "Additional day off"),
            reason: "تعميم 12")
    }

    private func desk(_ way: ComplaintWay, _ days: AnnouncedDay...) -> Desk {
        var desk = way.desk
        desk.calendar = labour.adding(announced: days)
        return desk
    }

    private func rungs(_ days: String...) -> [RungDay] {
        zip(Rung.house, days).map { RungDay(after: $0.after, to: $0.to, on: Sample.date($1)) }
    }

    @Test func `move by a day off, those of the ladder where the policy has no term, with what was and what is`() throws
    {
        var way = try ComplaintWay()
        #expect(way.complaint.rungs(at: way.desk) == rungs("2026-03-18", "2026-03-24"))
        let desk = desk(way, announced("2026-03-17"))
        let was = try #require(way.complaint.promise)
        let entry = try #require(way.complaint.moved(since: labour, at: desk))
        let change = DayChange(
            date: Sample.date("2026-03-17"), kind: .off, name: Name(ar: "إجازة إضافية", en: "Additional day off"),
            reason: "تعميم 12")
        #expect(
            entry.event
                == .deadlineMoved(
                    was: was, promise: was, rungsWere: rungs("2026-03-18", "2026-03-24"),
                    rungs: rungs("2026-03-23", "2026-03-25"), days: [change]))
        #expect(entry.basis.citation == nil)
        #expect(
            entry.event.summary.en
                == "It goes up now if nobody answers by 2026-03-23, since working days changed: "
                + "Additional day off (2026-03-17)")
        way.append([entry])
        #expect(way.complaint.moved(since: labour, at: desk) == nil)
        // The day is taken back: what was told stays.
        #expect(way.complaint.moved(since: desk.calendar, at: way.desk) == nil)
        #expect(way.complaint.rungs(at: way.desk) == rungs("2026-03-23", "2026-03-25"))
        #expect(way.escalated(on: "2026-03-23") == [])
        #expect(way.escalated(on: "2026-03-24") == [WorkingDays(3)])
    }

    @Test func `move with the policy's term, of which the last day holds the ladder`() throws {
        let way = try ComplaintWay(term: 4)
        #expect(way.complaint.promise?.due == Sample.date("2026-03-23"))
        #expect(way.complaint.rungs(at: way.desk).map(\.on.iso) == ["2026-03-18", "2026-03-23"])
        let desk = desk(way, announced("2026-03-17"))
        let entry = try #require(way.complaint.moved(since: labour, at: desk))
        guard case .deadlineMoved(_, let promise, _, let rungs, _) = entry.event else { return #expect(Bool(false)) }
        #expect(promise.due == Sample.date("2026-03-24"))
        #expect(promise.calendar == desk.calendar.version)
        #expect(rungs.map(\.on.iso) == ["2026-03-23", "2026-03-24"])
        #expect(entry.basis.citation?.clause == ClauseID("complaints.report"))
        #expect(
            entry.event.summary.ar
                == "انتقل موعد الرد إلى 2026-03-24 لتغير في أيام العمل: إجازة إضافية (2026-03-17)")
    }

    @Test func `never move earlier when a day off turns out to be worked`() throws {
        let way = try ComplaintWay(term: 10)
        let worked = desk(way, announced("2026-03-19", .working))
        #expect(way.complaint.moved(since: labour, at: worked) == nil)
        #expect(way.complaint.isTouched(since: labour, at: worked))
        #expect(way.complaint.rungs(at: worked) == rungs("2026-03-18", "2026-03-24"))
        #expect(way.escalated(on: "2026-03-24", by: worked.calendar) == [WorkingDays(3)])
        #expect(way.escalated(on: "2026-03-25", by: worked.calendar) == [WorkingDays(3), WorkingDays(5)])
    }

    @Test func `leave a rung that was taken, and move the next`() throws {
        var way = try ComplaintWay()
        way.on("2026-03-19")
        way.append(way.complaint.escalations(at: way.desk, reach: .everybody))
        #expect(way.complaint.escalations.map(\.on.iso) == ["2026-03-18"])
        let entry = try #require(way.complaint.moved(since: labour, at: desk(way, announced("2026-03-18"))))
        guard case .deadlineMoved(_, _, let were, let rungs, _) = entry.event else { return #expect(Bool(false)) }
        #expect(were.map(\.on.iso) == ["2026-03-24"])
        #expect(rungs.map(\.on.iso) == ["2026-03-25"])
        way.append([entry])
        #expect(way.complaint.escalations.map(\.on.iso) == ["2026-03-18"])
    }

    @Test(arguments: ["2026-03-15", "2026-03-20", "2026-03-27", "2026-03-25"])
    func `stay where the day is not worked anyway or outside them`(day: String) throws {
        let way = try ComplaintWay()
        #expect(way.complaint.moved(since: labour, at: desk(way, announced(day))) == nil)
        #expect(!way.complaint.isTouched(since: labour, at: desk(way, announced(day))))
    }

    @Test func `are none of a complaint that waits for no answer`() throws {
        var answered = try ComplaintWay()
        try answered.answer()
        #expect(answered.complaint.moved(since: labour, at: desk(answered, announced("2026-03-17"))) == nil)
        #expect(!answered.complaint.isTouched(since: labour, at: desk(answered, announced("2026-03-17"))))
        var withdrawn = try ComplaintWay()
        try withdrawn.take(WithdrawComplaint(reason: "تصالحنا"))
        #expect(withdrawn.complaint.moved(since: labour, at: desk(withdrawn, announced("2026-03-17"))) == nil)
    }

    @Test(arguments: [UInt64(31), 32, 33])
    func `move no date earlier and none without cause, whatever is announced`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for round in 0..<60 {
            let start = Sample.date(Sample.start).adding(days: chance.below(700))
            var way = try ComplaintWay(on: start.iso, term: round % 2 == 0 ? 8 : nil)
            for step in 0..<8 {
                let before = way.desk.calendar
                #expect(way.complaint.moved(since: before, at: way.desk) == nil)
                let kind = chance.below(3) == 0 ? AnnouncedDay.Kind.working : .off
                way.desk.calendar = before.adding(announced: [
                    announced(start.adding(days: chance.below(20)).iso, kind)
                ])
                let was = way.complaint
                if let entry = way.complaint.moved(since: before, at: way.desk) { way.append([entry]) }
                if let due = was.promise?.due { #expect(way.complaint.promise?.due.map { $0 >= due } == true) }
                var earlier = way.desk
                earlier.calendar = before
                for (old, new) in zip(was.rungs(at: earlier), way.complaint.rungs(at: way.desk)) {
                    #expect(new.on >= old.on)
                }
                if step == 3 {
                    way.on(start.adding(days: 1).iso)
                    try way.take(WithdrawComplaint(reason: "سافر"))
                    way.on(start.adding(days: 1 + chance.below(9)).iso)
                    try way.take(ReopenComplaint(facts: "عاد"))
                }
            }
            #expect(Complaint(history: way.history) == way.complaint)
        }
    }
}
