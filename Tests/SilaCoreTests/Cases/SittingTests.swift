import Testing

@testable import SilaCore

@Suite struct `A quorum` {
    @Test func `is the policy's where it prints one`() {
        let quorum = Quorum(of: Sample.committee(5, quorum: 3), seats: 5)
        #expect(quorum == Quorum(count: 3, of: 5, source: .policy))
    }

    @Test(arguments: [(1, 2), (2, 2), (3, 2), (4, 3), (5, 3), (6, 4), (7, 4)])
    func `is else more than half of the seats and two at the least, as the house's rule`(seats: Int, count: Int) {
        #expect(Quorum(of: Sample.committee(), seats: seats) == Quorum(count: count, of: seats, source: .house))
    }

    @Test func `is smaller where the board delegated that`() {
        let smaller = DelegatedQuorum(delegation: "d1", count: 1)
        #expect(
            Quorum(of: Sample.committee(5, quorum: 3), seats: 5, delegated: smaller)
                == Quorum(count: 1, of: 5, source: .board(delegation: "d1")))
    }

    @Test func `for a case is reckoned of those whom it does not concern`() {
        let sitting = Sample.sitting(present: ["chair", "secretary", "a"])
        #expect(sitting.quorum.count == 3)
        let table = sitting.table(barring: ["a", "b"])
        #expect(table.present == ["chair", "secretary"])
        #expect(table.recused == ["a"])
        #expect(table.quorum == Quorum(count: 2, of: 2, source: .house))
        #expect(table.isQuorate)
        #expect(!sitting.table(barring: ["chair", "a"]).isQuorate)
    }

    @Test func `counts who the board lets stand in, for as many as are recused`() {
        var sitting = Sample.sitting(present: ["chair", "secretary"])
        sitting.attendance["guest"] = .present
        sitting.standIns["guest"] = "d2"
        #expect(sitting.present == ["chair", "secretary"])
        #expect(sitting.table(barring: []).present == ["chair", "secretary"])
        let table = sitting.table(barring: ["chair"])
        #expect(table.present == ["secretary", "guest"])
        #expect(table.quorum.of == 4)
        #expect(!table.isQuorate)
        #expect(sitting.table(barring: ["chair", "guest"]).present == ["secretary"])
    }
}

@Suite struct `A sitting is opened` {
    private let everybody: [String: Presence] = [
        "chair": .present, "secretary": .present, "a": .present, "b": .excused,
    ]

    private func rule(
        _ attendance: [String: Presence], at sitting: Sitting = Sample.sitting(), on day: String = Sample.start
    ) -> Rule? {
        refused { try sitting.requireOpening(attendance, on: Sample.date(day), clause: nil) }?.rule
    }

    @Test func `with every member accounted for and its quorum there`() {
        #expect(throws: Never.self) {
            try Sample.sitting().requireOpening(everybody, on: Sample.date(Sample.start), clause: nil)
        }
        #expect(rule(["chair": .present, "a": .present, "b": .present]) == .attendanceMissing)
        #expect(rule(everybody.merging(["c": .present]) { first, _ in first }) == .seatRequired)
        #expect(rule([:], at: Sample.sitting([])) == .bodyUnseated)
        #expect(rule(everybody, on: "2026-03-14") == .sittingEarly)
        #expect(rule(everybody, at: Sample.sitting(present: [])) == .sittingNotConvened)
    }

    @Test func `not without a quorum, which names the counts, on what it rests and the way out`() {
        var few = everybody
        few["a"] = .absent
        let refusal = refused {
            try Sample.sitting().requireOpening(
                few, on: Sample.date(Sample.start), clause: Sample.desk().policy.handling.study?.clause)
        }
        #expect(refusal?.rule == .sittingNoQuorum)
        #expect(refusal?.clause?.number == "تـ.5")
        #expect(refusal?.items.map(\.id) == ["research-committee"])
        #expect(
            refusal?.message.en
                == "“research committee” has no quorum in sitting 3/1447: 2 present, 3 needed (the policy prints no quorum; "
                + "the house's rule is more than half of the seats and no fewer than two); the board can delegate a "
                + "smaller one")
    }

    @Test func `by its chair, deputy or secretary`() {
        let sitting = Sample.sitting()
        #expect(throws: Never.self) { try sitting.requireLead("secretary") }
        #expect(refused { try sitting.requireLead("a") }?.rule == .seatRequired)
        #expect(
            refused { try Sitting.requireConvening(of: Sample.unit, Sample.four, by: "chair", clause: nil) }?.rule
                == .bodySitsNot)
        #expect(
            refused { try Sitting.requireConvening(of: Sample.committee(), [], by: "chair", clause: nil) }?.rule
                == .bodyUnseated)
    }
}

@Suite struct `A vote` {
    private let motion = Motion(round: 1, outcome: "accepted")

    private func result(
        _ votes: [String: Vote], present: [String] = ["chair", "secretary", "a", "b"], closed: Bool = false
    )
        -> VoteResult
    {
        var sitting = Sample.sitting(present: present)
        if closed { sitting.stage = .closed }
        return sitting.act(on: Motion(round: 1, outcome: "accepted", votes: votes), barring: []).result
    }

    @Test func `is carried by more for than against, once nothing can turn it`() {
        #expect(result([:]) == .pending)
        #expect(result(["chair": .for, "a": .for]) == .pending)
        #expect(result(["chair": .for, "a": .for, "b": .for]) == .carried)
        #expect(result(["chair": .for, "a": .for], closed: true) == .carried)
        #expect(result(["chair": .against, "a": .against, "b": .against]) == .lost)
        #expect(result([:], closed: true) == .lost)
    }

    @Test func `is decided by the chair on a tie, by the deputy where the chair is not there`() {
        let tie: [String: Vote] = ["chair": .for, "secretary": .against, "a": .for, "b": .against]
        #expect(result(tie) == .carriedByChair)
        #expect(result(tie.mapValues { $0 == .for ? .against : .for }) == .lost)
        #expect(result(["chair": .abstain, "secretary": .for, "a": .against, "b": .abstain]) == .lost)
        let seats = [Sample.seat(.chair), Sample.seat(.deputy), Sample.seat(.member, "a")]
        let act = Sample.sitting(seats, present: ["deputy", "a"]).act(
            on: Motion(round: 1, outcome: "accepted", votes: ["deputy": .for, "a": .against]), barring: [])
        #expect(act.castingVote == "deputy")
        #expect(act.result == .carriedByChair)
        let recused = Sample.sitting(seats, present: ["chair", "deputy", "a"]).act(
            on: Motion(round: 1, outcome: "accepted", votes: ["deputy": .for, "a": .against]), barring: ["chair"])
        #expect(recused.castingVote == "deputy")
        #expect(recused.recused == ["chair"])
    }

    @Test func `is of members present whom the case does not concern, one each`() {
        let sitting = Sample.sitting(present: ["chair", "secretary", "a"])
        func rule(_ staff: String, _ motion: Motion?, barring: Set<String> = []) -> Rule? {
            refused { try sitting.requireVote(of: staff, on: motion, barring: barring, clause: nil) }?.rule
        }
        #expect(rule("b", motion) == .voteNotPresent)
        #expect(rule("a", motion, barring: ["a"]) == .recusalRequired)
        #expect(rule("a", nil) == .motionMissing)
        #expect(rule("a", Motion(round: 2, outcome: "accepted", votes: ["a": .for])) == .voteCast)
        #expect(
            refused { try Sample.sitting().requireVote(of: "a", on: motion, barring: [], clause: nil) }?.rule
                == .sittingNotOpen)
        #expect(
            refused { try sitting.requireMotion(barring: ["a", "chair"], clause: nil) }?.rule == .sittingNoQuorum)
        #expect(
            refused { try sitting.requireAgenda(with: BodyID("board"), isThere: false, clause: nil) }?.rule
                == .agendaNotWaiting)
        #expect(refused { try sitting.require(.closed) }?.rule == .sittingNotClosed)
    }
}

@Suite struct `A seat` {
    private func rule(_ seat: Seat, among seats: [Seat], of body: Body = Sample.committee()) -> Rule? {
        refused { try SeatedBody(body: body, seats: seats).requireSeat(seat, clause: nil) }?.rule
    }

    @Test func `is one's own, and one chair, deputy and secretary a day`() {
        let seats = [Sample.seat(.chair, "x", until: "2026-06-30"), Sample.seat(.member, "y")]
        #expect(rule(Sample.seat(.chair, "z", from: "2026-06-30"), among: seats) == .seatTaken)
        #expect(rule(Sample.seat(.secretary, "y", from: "2026-05-01"), among: seats) == .seatTaken)
        #expect(throws: Never.self) {
            try SeatedBody(body: Sample.committee(), seats: seats).requireSeat(
                Sample.seat(.chair, "z", from: "2026-07-01"), clause: nil)
        }
        var ended = seats
        ended[0].endedOn = Sample.date("2026-03-01")
        #expect(throws: Never.self) {
            try SeatedBody(body: Sample.committee(), seats: ended).requireSeat(
                Sample.seat(.chair, "z", from: "2026-03-01"), clause: nil)
        }
        #expect(rule(Sample.seat(from: "2026-02-02", until: "2026-02-01"), among: []) == .seatTerm)
    }

    @Test func `is within the number that the policy gives the body, on every day of its term`() {
        let body = Sample.committee(2)
        let seats = [Sample.seat(.chair), Sample.seat(.member, "x", from: "2026-06-01", until: "2026-06-30")]
        #expect(rule(Sample.seat(.member, "y"), among: seats, of: body) == .seatFull)
        #expect(throws: Never.self) {
            try SeatedBody(body: body, seats: seats).requireSeat(
                Sample.seat(.member, "y", until: "2026-05-31"), clause: nil)
        }
    }

    @Test func `is held from its first day to its last, or until it is ended`() {
        var seat = Sample.seat(until: "2026-12-31")
        #expect(seat.isHeld(on: Sample.date("2026-01-01")) && seat.isHeld(on: Sample.date("2026-12-31")))
        #expect(!seat.isHeld(on: Sample.date("2025-12-31")) && !seat.isHeld(on: Sample.date("2027-01-01")))
        seat.endedOn = Sample.date("2026-03-01")
        #expect(seat.isHeld(on: Sample.date("2026-02-28")) && !seat.isHeld(on: Sample.date("2026-03-01")))
    }
}

@Suite struct `The number of a sitting` {
    @Test func `counts in the year of the calendar that the association goes by`() {
        let day = Sample.date("2026-06-16")
        #expect(YearCalendar.hijri.year(of: day) == 1448)
        #expect(YearCalendar.gregorian.year(of: day) == 2026)
        #expect(SittingNumber(number: 3, year: 1448, calendar: .hijri).text == "3/1448")
    }
}
