import SilaCore
import Testing

/// A policy like another, with what a test changes, and what open cases follow of it.
private func policy(
    like sample: SamplePolicy = .safwa, _ applies: [(String, Following)], _ change: (inout Policy) -> Void
) -> Policy {
    var policy = sample.value
    change(&policy)
    policy.edition = EditionTerms(
        applies: applies.map { EditionTerms.Application(clause: ClauseID($0.0), to: $0.1) })
    return policy
}

extension Policy {
    /// Makes the term of the reply another.
    fileprivate mutating func reply(_ term: ReplyTerm) {
        for place in handling.items.indices {
            handling.items[place].asks = handling.items[place].asks.map { ask in
                if case .reply = ask { .reply(term) } else { ask }
            }
        }
    }

    fileprivate mutating func reply(atMost days: Int) {
        reply(ReplyTerm(atMost: .workingDays(WorkingDays(days)), from: .completeness))
    }

    fileprivate mutating func add(_ id: String, _ ask: HandlingAsk, at position: Int) {
        handling.items.append(
            SectionItem(
                clause: Clause(id: ClauseID("handling.\(id)"), position: position, title: Name(ar: id, en: id)),
                asks: [ask]))
    }
}

extension Walk {
    /// The clauses that the case follows.
    fileprivate func followed(_ next: Policy) -> [String] {
        request.clausesFollowed(of: next, from: desk.policy).map(\.rawValue)
    }

    /// Follows what it is to follow of edition 2, in force since `day`.
    fileprivate mutating func follow(_ next: Policy, since day: String) {
        let clauses = request.clausesFollowed(of: next, from: desk.policy)
        desk.policy = desk.policy.taking(clauses, from: next)
        on(day)
        append([
            request.following(EditionMove(edition: 2, clauses: clauses), since: Sample.date(day), at: desk)
        ])
    }
}

@Suite struct `What an open case follows of a new edition` {
    @Test func `is nothing where the edition does not say so`() throws {
        let walk = try Walk(to: .complete)
        #expect(walk.followed(policy([]) { $0.reply(atMost: 10) }) == [])
        #expect(walk.followed(policy([("handling.reply", .new)]) { $0.reply(atMost: 10) }) == [])
    }

    @Test func `is the clause that the edition names, and no other that changed`() throws {
        let next = policy([("handling.reply", .open)]) {
            $0.reply(atMost: 10)
            $0.add("registration", .registration, at: 7)
        }
        #expect(try Walk(to: .referred).followed(next) == ["handling.reply"])
    }

    @Test func `is nothing where the clause says the same as before`() throws {
        let next = policy([("handling.reply", .open), ("handling", .open)]) { _ in }
        #expect(try Walk(to: .complete).followed(next) == [])
    }

    @Test func `with not-yet-reached depends on how far the case has come`() throws {
        let next = policy([("handling.study", .notYetReached), ("handling.reply", .notYetReached)]) {
            $0.reply(atMost: 10)
            $0.bodies = [
                Body(id: BodyID("competent-committee"), kind: .committee, name: Name(ar: "لجنة الدراسة", en: "study"))
            ]
        }
        #expect(try Walk(to: .received).followed(next) == ["handling.study", "handling.reply"])
        #expect(try Walk(to: .complete).followed(next) == ["handling.study"])
        #expect(try Walk(to: .referred).followed(next) == [])
    }

    @Test func `of a whole section is every clause that changed, came or went, but one that is named otherwise`() throws
    {
        let next = policy([("handling", .open), ("handling.reply", .new)]) {
            $0.reply(atMost: 10)
            $0.handling.items.removeAll { $0.clause.id == ClauseID("handling.criteria") }
            $0.add("registration", .registration, at: 7)
        }
        #expect(try Walk(to: .complete).followed(next) == ["handling.registration", "handling.criteria"])
        #expect(try Walk(to: .closed).followed(next) == [])
    }

    @Test func `of the channels concerns what is not yet within the policy`() throws {
        let next = policy([("channels", .notYetReached)]) { $0.channels.items.removeLast() }
        #expect(try Walk(to: .outside).followed(next) == ["channels.volunteering"])
        #expect(try Walk(to: .received).followed(next) == [])
    }

    @Test func `holds for inquiries and suggestions where the clause governs a step of theirs`() throws {
        let desk = Sample.desk(.zad)
        let asked = try Ask.take(
            question: "؟", channel: "phone", channelName: nil, outsideReason: nil, medium: nil, at: desk)
        let inquiry = try #require(Inquiry(opening: asked))
        let next = policy(like: .zad, [("handling", .open), ("goals.general", .notYetReached)]) {
            $0.reply(atMost: 10)
            $0.handling.items[2].asks = [
                .researchReferral(officer: Name(ar: "الأخصائي الاجتماعي", en: "social worker"))
            ]
            $0.goals[0].items[0].clause.number = "1"
        }
        #expect(
            inquiry.clausesFollowed(of: next, from: desk.policy) == [ClauseID("handling.research-referral")])
        let made = try Suggest.take(
            text: "لو", channel: "phone", channelName: nil, outsideReason: nil, medium: nil, at: desk)
        let suggestion = try #require(Suggestion(opening: made))
        #expect(suggestion.clausesFollowed(of: next, from: desk.policy) == [])
        let weighed = suggestion.after([
            desk.entry(.followed(edition: 2, clauses: [ClauseID("goals.general.service")]), on: nil)
        ])
        #expect(weighed.moves == [EditionMove(edition: 2, clauses: [ClauseID("goals.general.service")])])
        #expect(weighed.endedOn == nil)
    }
}

@Suite struct `A policy that takes clauses from another` {
    @Test func `has them as the other has them, each in its place, and the rest as before`() {
        let next = policy([]) {
            $0.reply(atMost: 10)
            $0.add("registration", .registration, at: 5)
            $0.handling.items.removeAll { $0.clause.id == ClauseID("handling.criteria") }
            $0.title = Name(ar: "أخرى", en: "Another")
        }
        let held = SamplePolicy.safwa.value.taking(
            ["handling.reply", "handling.registration", "handling.criteria"].map { ClauseID($0) }, from: next)
        #expect(
            held.handling.items.map(\.clause.id.rawValue) == [
                "handling.reception", "handling.complete-data", "handling.declaration", "handling.study",
                "handling.registration", "handling.reply",
            ])
        #expect(held.handling.reply?.term.atMost == .workingDays(WorkingDays(10)))
        #expect(held.title == SamplePolicy.safwa.value.title)
    }

    @Test func `brings the body that a clause names`() {
        let next = policy([]) {
            $0.bodies = [Body(id: BodyID("new-unit"), kind: .unit, name: Name(ar: "الوحدة", en: "the unit"))]
            $0.handling.items[4].asks = [.study(body: BodyID("new-unit")), .updates]
        }
        let held = SamplePolicy.safwa.value.taking([ClauseID("handling.study")], from: next)
        #expect(held.handling.study?.body == BodyID("new-unit"))
        #expect(held.body(BodyID("new-unit"))?.name.en == "the unit")
        #expect(held.body(BodyID("competent-committee")) != nil)
    }

    @Test func `is made again from the moves that a case stores`() {
        let second = policy([]) { $0.reply(atMost: 10) }
        let third = policy([]) { $0.reply(atMost: 20) }
        let moves = [
            EditionMove(edition: 2, clauses: [ClauseID("handling.reply")]),
            EditionMove(edition: 3, clauses: [ClauseID("handling.reply")]),
        ]
        let held = SamplePolicy.safwa.value.held(moves, policies: [2: second, 3: third])
        #expect(held.handling.reply?.term.atMost == .workingDays(WorkingDays(20)))
        #expect(SamplePolicy.safwa.value.held([], policies: [:]) == SamplePolicy.safwa.value)
    }
}

@Suite struct `The promise of a case that follows another term` {
    /// Complete on 2026-03-15: fifteen working days end on 2026-04-12 with Eid al-Fitr between.
    private func complete(_ sample: SamplePolicy = .safwa) throws -> Walk { try Walk(sample, to: .complete) }

    private func term(like sample: SamplePolicy = .safwa, _ term: ReplyTerm) -> Policy {
        policy(like: sample, [("handling.reply", .open)]) { $0.reply(term) }
    }

    private func ceiling(_ days: Int) -> Policy {
        term(ReplyTerm(atMost: .workingDays(WorkingDays(days)), from: .completeness))
    }

    @Test func `never moves earlier; a shorter term shows in the association's own target`() throws {
        var walk = try complete()
        let before = try #require(walk.request.promise)
        walk.follow(ceiling(5), since: "2026-03-17")
        let after = try #require(walk.request.promise)
        #expect(after.due == before.due)
        #expect(after.target == DueDate.after(before.from, WorkingDays(5), calendar: .labour))
        #expect(after.target.map { $0 < before.target ?? .first } == true)
        guard case .followed(2, [ClauseID("handling.reply")], _, tells: false) = walk.last.event else {
            Issue.record("\(walk.last.event)")
            return
        }
        #expect(walk.lastClause == "handling.reply")
    }

    @Test func `moves later with a longer term, and the person is told`() throws {
        var walk = try complete()
        let before = try #require(walk.request.promise)
        walk.follow(ceiling(30), since: "2026-03-17")
        #expect(walk.request.promise?.due == DueDate.after(before.from, WorkingDays(30), calendar: .labour))
        guard case .followed(_, _, _?, tells: true) = walk.last.event else {
            Issue.record("\(walk.last.event)")
            return
        }
    }

    @Test func `stays where no ceiling is printed any more`() throws {
        var walk = try complete()
        let before = walk.request.promise
        walk.follow(term(ReplyTerm(from: .completeness)), since: "2026-03-17")
        #expect(walk.request.promise == before)
    }

    @Test func `once run out is not made good by a longer term`() throws {
        var walk = try complete()
        let before = try #require(walk.request.promise)
        let late = try #require(before.due).adding(days: 1)
        walk.follow(ceiling(60), since: late.iso)
        #expect(walk.request.promise == before)
        #expect(walk.request.moves == [EditionMove(edition: 2, clauses: [ClauseID("handling.reply")])])
    }

    @Test func `gets a ceiling that counts from the day of the edition, never before the floor`() throws {
        var walk = try complete(.zad)
        let floor = try #require(walk.request.promise?.notBefore)
        #expect(walk.request.promise?.due == nil)
        walk.follow(
            term(like: .zad, ReplyTerm(atMost: .workingDays(WorkingDays(3)), from: .completeness)), since: "2026-03-16")
        #expect(walk.request.promise?.notBefore == floor)
        #expect(walk.request.promise?.due == floor)
        var later = try complete(.zad)
        later.follow(
            term(like: .zad, ReplyTerm(atMost: .workingDays(WorkingDays(20)), from: .completeness)), since: "2026-04-20"
        )
        #expect(
            later.request.promise?.due
                == DueDate.after(Sample.date("2026-04-20"), WorkingDays(20), calendar: .labour))
    }

    @Test func `counts what was paused under the new term too`() throws {
        var walk = try complete()
        try walk.take(Return(reason: "نقص"), on: "2026-03-16")
        try walk.take(Resume(), on: "2026-03-31")
        let before = try #require(walk.request.promise)
        walk.follow(ceiling(20), since: "2026-04-01")
        let whole = Promise(from: before.from, due: DueDate.after(before.from, WorkingDays(20), calendar: .labour))
        let after = try #require(walk.request.promise?.due)
        #expect(after > (try #require(whole.due)))
        #expect(after > (try #require(before.due)))
        #expect(walk.desk.calendar.workingDays(from: try #require(before.due), to: after) == WorkingDays(5))
    }

    @Test func `is made where the term begins earlier by the new clause than by the old one`() throws {
        var desk = Sample.desk()
        desk.policy.reply(ReplyTerm(atMost: .workingDays(WorkingDays(15)), from: .referral))
        var walk = try Walk(desk: desk)
        try walk.makeComplete()
        #expect(walk.request.promise == nil)
        walk.follow(ceiling(15), since: "2026-03-17")
        #expect(
            walk.request.promise?.due
                == DueDate.after(Sample.date("2026-03-17"), WorkingDays(15), calendar: .labour))
    }

    @Test func `is not made earlier by a referral under a term that counts from there`() throws {
        var walk = try complete()
        let before = try #require(walk.request.promise?.due)
        walk.follow(
            term(ReplyTerm(atMost: .workingDays(WorkingDays(1)), from: .referral)), since: "2026-03-16")
        try walk.take(Refer(), on: "2026-03-16")
        #expect(walk.request.promise?.due == before)
    }

    @Test func `is not touched once the person was answered`() throws {
        var walk = try Walk(to: .answered)
        let before = walk.request.promise
        walk.follow(ceiling(60), since: "2026-03-20")
        #expect(walk.request.promise == before)
    }
}
