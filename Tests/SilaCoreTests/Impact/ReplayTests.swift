import SilaCore
import Testing

@Suite struct `Replaying a case` {
    @Test(arguments: Replays.terms.indices, [SamplePolicy.safwa, .zad])
    func `under its own edition promises what the engine promised, and changes nothing`(
        term: Int, sample: SamplePolicy
    ) throws {
        let policy = Replays.policy(sample, Replays.terms[term])
        let own = Replays.edition(policy, number: 1)
        let replay = CaseReplay(draft: own, inForce: own, editions: [1: own], on: Sample.date("2026-07-01"))
        var chance = Chance(state: UInt64(term * 100 + 7))
        var (promised, extended, paused) = (0, 0, 0)
        for _ in 0..<400 {
            let walk = try Replays.wander(policy, &chance)
            let file = try ReplayedCase(walk)
            // A draft of the same policy with no number of its own is replayed, not read from the record.
            let same = CaseReplay(
                draft: Replays.edition(policy), inForce: own, editions: [1: own], on: Sample.date("2026-07-01"))
            #expect(same.replay(file).due == walk.request.promise?.due, "\(walk.names)")
            #expect(replay.replay(file).changes.isEmpty && same.replay(file).changes.isEmpty, "\(walk.names)")
            let outcome = replay.replay(file)
            #expect(outcome.recorded == outcome.inForce && outcome.recorded == outcome.draft)
            if let reply = walk.request.reply, walk.stage != .outside {
                let judged: ReplyOutcome = reply.late != nil ? .late : reply.early ? .early : .inTime
                #expect(outcome.recorded == judged || outcome.recorded == .unbound, "\(walk.names)")
            }
            if walk.request.promise?.due != nil { promised += 1 }
            extended += walk.names.count { $0 == "extended" }
            paused += walk.request.pauses.count
        }
        #expect(paused > 20)
        #expect(Replays.terms[term].atMost == nil || (promised > 10 && (extended > 0 || sample == .zad)))
    }

    @Test func `reckons its promise from its own facts, not from what was recorded`() throws {
        var chance = Chance(state: 99)
        var reckoned = 0
        for term in Replays.terms {
            let own = Replays.policy(.safwa, ReplyTerm(atMost: .workingDays(WorkingDays(4)), from: .completeness))
            let draft = Replays.policy(.safwa, term)
            for _ in 0..<80 {
                let walk = try Replays.wander(own, &chance)
                guard walk.request.promise != nil, !walk.names.contains("extended") else { continue }
                // The same steps on the same days, taken under the draft.
                var desk = walk.desk
                desk.policy = draft
                var twin = try #require(Request(opening: walk.history[0]))
                for entry in walk.history.dropFirst() {
                    desk.now = entry.at
                    guard let again = try Self.taken(entry.event, twin, desk) else { break }
                    twin = twin.after(again)
                }
                guard twin.version == walk.request.version else { continue }
                let outcome = Replays.outcome(
                    try ReplayedCase(walk), own: own, draft: Replays.edition(draft), on: "2026-07-01")
                #expect(outcome.due == twin.promise?.due, "\(walk.names)")
                reckoned += 1
            }
        }
        #expect(reckoned > 40)
    }

    /// The events that the engine gives when the step behind an event is taken at another desk.
    private static func taken(_ event: RequestEvent, _ request: Request, _ desk: Desk) throws -> [Entry<RequestEvent>]?
    {
        switch event {
        case .completed: try? Complete().take(request, at: desk)
        case .referred: try? Refer().take(request, at: desk)
        case .returned: try? Return(reason: "نقص").take(request, at: desk)
        case .resumed: try? Resume().take(request, at: desk)
        case .objected: try? Object(reason: "لا أوافق").take(request, at: desk)
        case .reopened: try? Reopen(reason: "ظهر جديد").take(request, at: desk)
        default: [desk.entry(event, on: nil)]
        }
    }

    @Test(arguments: [UInt64(3), 4]) func `under a longer ceiling makes nobody late, under a shorter nobody timely`(
        seed: UInt64
    ) throws {
        func policy(_ days: Int) -> Policy {
            Replays.policy(.safwa, ReplyTerm(atMost: .workingDays(WorkingDays(days)), from: .completeness))
        }
        var chance = Chance(state: seed)
        var (late, timely) = (0, 0)
        for _ in 0..<300 {
            let file = try ReplayedCase(try Replays.wander(policy(3), &chance))
            let longer = Replays.outcome(file, own: policy(3), draft: Replays.edition(policy(25)), on: "2026-06-01")
            let shorter = Replays.outcome(file, own: policy(3), draft: Replays.edition(policy(1)), on: "2026-06-01")
            #expect(!longer.changes.contains { $0.change == .becomesLate })
            #expect(!shorter.changes.contains { $0.change == .becomesTimely })
            late += shorter.changes.count { $0.change == .becomesLate }
            timely += longer.changes.count { $0.change == .becomesTimely }
            if let due = file.due, let moved = longer.due { #expect(due <= moved) }
        }
        #expect(late > 10 && timely > 10)
    }
}

@Suite struct `A shorter term` {
    private func file(_ configure: (inout Walk) throws -> Void = { _ in }) throws -> ReplayedCase {
        var walk = try Walk(to: .referred, on: "2026-04-05")
        try configure(&walk)
        return try ReplayedCase(walk)
    }

    private let ten = Replays.edition(
        Replays.policy(.safwa, ReplyTerm(atMost: .workingDays(WorkingDays(10)), from: .completeness)))

    @Test func `moves the due day of an open case and makes it late, naming the clause`() throws {
        let outcome = Replays.outcome(try file(), own: SamplePolicy.safwa.value, draft: ten, on: "2026-04-20")
        #expect(
            outcome.changes.map(\.change) == [
                .becomesLate, .due(from: Sample.date("2026-04-26"), to: Sample.date("2026-04-19")),
            ])
        #expect(outcome.changes.map(\.clause?.number) == ["تـ.6", "تـ.6"])
        #expect(outcome.recorded == .waiting && outcome.inForce == .waiting && outcome.draft == .overdue)
    }

    @Test func `makes nobody late while the clock is stopped`() throws {
        let stopped = try file { try $0.take(Return(reason: "نقص"), on: "2026-04-12") }
        let outcome = Replays.outcome(stopped, own: SamplePolicy.safwa.value, draft: ten, on: "2026-05-20")
        #expect(outcome.draft == .waiting)
        #expect(outcome.changes.map(\.change.sort) == [.dueEarlier])
    }

    @Test func `changes the share answered in time`() throws {
        var impact = Impact()
        for day in ["2026-04-08", "2026-04-19", "2026-04-20", "2026-04-26", "2026-04-27"] {
            let answered = try file {
                $0.on(day)
                try $0.take(Sample.acceptance)
                try $0.take(Sample.answer)
            }
            impact.add(
                answered, Replays.outcome(answered, own: SamplePolicy.safwa.value, draft: ten, on: "2026-06-01"))
        }
        #expect(impact.recorded == [.inTime: 4, .late: 1])
        #expect(impact.draft == [.inTime: 2, .late: 3])
        #expect(impact.recorded.shareInTime == 0.8 && impact.draft.shareInTime == 0.4)
        #expect(impact.changes[.becomesLate] == Impact.Tally(open: 2))
        #expect(impact.cases == 5 && impact.open == 5 && impact.changed == 5)
    }

    @Test func `leaves an extension where the new term had not run out, and does without it where it had`() throws {
        let told = try file {
            try $0.take(
                Extend(reason: "انتظار", due: Sample.date("2026-05-10"), told: "مكالمة"), on: "2026-04-16")
        }
        let extended = Replays.outcome(told, own: SamplePolicy.safwa.value, draft: ten, on: "2026-04-20")
        #expect(extended.due == Sample.date("2026-05-10") && extended.changes.isEmpty)
        let two = Replays.edition(
            Replays.policy(.safwa, ReplyTerm(atMost: .workingDays(WorkingDays(2)), from: .completeness)))
        let tooLate = Replays.outcome(told, own: SamplePolicy.safwa.value, draft: two, on: "2026-04-20")
        #expect(tooLate.due == Sample.date("2026-04-07"))
        #expect(tooLate.changes.map(\.change.sort) == [.becomesLate, .dueEarlier])
    }
}

@Suite struct `An edition that drops or adds` {
    private let safwa = SamplePolicy.safwa.value

    private func changes(
        _ walk: Walk, own: Policy, to draft: ReplayEdition
    ) throws -> [ImpactChange] {
        Replays.outcome(try ReplayedCase(walk), own: own, draft: draft, on: "2026-03-20").changes.map(\.change)
    }

    @Test func `a channel takes it from the cases that came over it`() throws {
        var draft = safwa
        draft.channels.items.removeAll { $0.asks.contains { $0.id == ChannelID("fax") } }
        let fax = try Walk(.safwa, Sample.receive(channel: "fax"))
        let lost = ImpactChange.losesChannel(Name(ar: "الفاكس", en: "fax"))
        #expect(try changes(fax, own: safwa, to: Replays.edition(draft)) == [lost])
        #expect(try changes(try Walk(.safwa), own: safwa, to: Replays.edition(draft)) == [])
        let outcome = Replays.outcome(
            try ReplayedCase(fax), own: safwa, draft: Replays.edition(draft), on: "2026-03-20")
        #expect(outcome.changes[0].clause?.number == "أ")
    }

    @Test func `a channel takes in the cases recorded outside for it`() throws {
        let outside = try Walk(.optometry, Sample.receive(channel: "fax", outside: "وصل"))
        let own = SamplePolicy.optometry.value
        var draft = own
        draft.channels.items += safwa.channels.items.filter { $0.asks.contains { $0.id == ChannelID("fax") } }
        #expect(try changes(outside, own: own, to: Replays.edition(draft)) == [.gainsChannel])
        #expect(try changes(outside, own: own, to: Replays.edition(own)) == [])
    }

    @Test func `a channel that goes by another name takes it from nobody`() throws {
        var draft = safwa
        draft.channels.items = draft.channels.items.map { item in
            var item = item
            item.asks = item.asks.map { Channel(id: ChannelID("new-\($0.id)"), kinds: $0.kinds) }
            return item
        }
        #expect(try changes(try Walk(.safwa), own: safwa, to: Replays.edition(draft)) == [])
    }

    @Test func `steps asks them of cases that have not passed them`() throws {
        let own = SamplePolicy.safwa.value
        let draft = Replays.edition(SamplePolicy.zad.value)
        let received = try changes(try Walk(.safwa), own: own, to: draft)
        #expect(received == [.needsStep(.matching), .needsStep(.registration)])
        let referred = try changes(try Walk(.safwa, to: .referred), own: own, to: draft)
        let committee = Name(ar: "اللجنة المختصة", en: "competent committee")
        let research = Name(ar: "لجنة البحث", en: "research committee")
        #expect(referred.contains(.body(from: committee, to: research)))
        #expect(referred.map(\.sort) == [.dueGone, .floorMoved, .body])
    }

    @Test func `the research officer leaves the question unanswered`() throws {
        var walk = try Walk(.zad)
        try walk.take(ReferToResearch(question: "كيف؟"))
        let draft = Replays.edition(SamplePolicy.safwa.value)
        #expect(try changes(walk, own: SamplePolicy.zad.value, to: draft) == [.losesStep(.researchReferral)])
        try walk.take(AnswerResearch(answer: "هكذا"))
        #expect(try changes(walk, own: SamplePolicy.zad.value, to: draft) == [])
    }

    @Test func `a service, an item or a medium is felt by those who are not complete`() throws {
        let without = Replays.edition(safwa, services: [Sample.services[1]])
        #expect(try changes(try Walk(.safwa), own: safwa, to: without) == [.losesService("support")])
        #expect(try changes(try Walk(.safwa, to: .complete), own: safwa, to: without) == [])
        var more = Sample.services
        more[0].required.append(RequiredItem(id: "income", name: Name(ar: "الدخل", en: "Income"), kind: .number))
        let asking = Replays.edition(safwa, services: more)
        #expect(
            try changes(try Walk(.safwa), own: safwa, to: asking) == [.needsItems([Name(ar: "الدخل", en: "Income")])])
        let silent = Replays.edition(safwa, settings: Settings(media: [.phone], serviceTarget: WorkingDays(10)))
        #expect(try changes(try Walk(.safwa), own: safwa, to: silent) == [.losesMedium(.sms)])
        #expect(try changes(try Walk(.safwa, to: .closed), own: safwa, to: silent) == [])
    }

    @Test func `suggestions takes them out of the policy, or in`() throws {
        let reference = Reference(random: 482_719_360)
        var file = ReplayedCase(
            reference: reference, kind: .suggestion, edition: 1, stage: "received", channel: "phone",
            receivedOn: Sample.date(Sample.start))
        let zad = SamplePolicy.zad.value
        let lost = Replays.outcome(file, own: zad, draft: Replays.edition(safwa), on: "2026-03-20")
        #expect(lost.changes.map(\.change) == [.losesKind])
        file.isWithin = false
        let gained = Replays.outcome(file, own: safwa, draft: Replays.edition(zad), on: "2026-03-20")
        #expect(gained.changes.map(\.change) == [.gainsKind])
        #expect(gained.recorded == .none && gained.draft == .none)
    }

    @Test func `says each change in both languages`() throws {
        for sort in ImpactChange.Sort.allCases {
            #expect(sort.name.ar.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) })
            #expect(!sort.name.en.isEmpty)
        }
        let change = ImpactChange.due(from: Sample.date("2026-04-26"), to: nil)
        #expect(change.name == Name(ar: "آخر يوم للرد: 2026-04-26 ← لا موعد", en: "reply due: 2026-04-26 → none"))
    }
}
