@testable import SilaCore

/// The rules that acts, sittings and seats raise, by the step that raises them.
enum BodyExplorer {
    /// Everything raised.
    static let raised: Set<Explorer.Raised> = {
        var raised: Set<Explorer.Raised> = []
        func note(_ step: String, _ take: () throws(Refusal) -> Void) {
            do throws(Refusal) { try take() } catch { raised.insert(Explorer.Raised(rule: error.rule, step: step)) }
        }
        decisions(note)
        sittings(note)
        seats(note)
        minutes(note)
        return raised
    }()

    typealias Note = (String, () throws(Refusal) -> Void) -> Void

    private static func decisions(_ note: Note) {
        guard let walk = try? Walk(.safwa, to: .referred), let model = try? Walk(.model, to: .referred) else { return }
        func decide(_ walk: Walk, barred: Set<String> = [], _ change: (inout SittingAct) -> Void) {
            var (walk, act) = (walk, Sample.act())
            change(&act)
            walk.desk.bodies.barred = barred
            let step = Decide(outcome: .accepted, reason: "س", act: .sitting(act))
            note("decision") { () throws(Refusal) in _ = try step.take(walk.request, at: walk.desk) }
        }
        decide(walk) { $0.body = BodyID("board") }
        decide(walk) { $0.heldOn = Sample.date("2026-01-01") }
        decide(walk) { $0.present = [] }
        decide(walk) { $0.votedFor = ["c"] }
        decide(walk) { $0.votedFor = [] }
        decide(walk) { $0.outcome = "refused" }
        decide(walk, barred: ["a"]) { _ in }
        decide(model) { _ in }
        var again = walk
        var refusal = Sample.refusal
        refusal.act = .sitting(Sample.act(.safwa, .refused))
        let first = refusal
        note("decision") { () throws(Refusal) in
            try again.take(first)
            try again.take(Sample.answer)
            try again.take(Object(reason: "س"))
            try again.take(first)
        }
    }

    private static func sittings(_ note: Note) {
        let convened = Sample.sitting()
        let open = Sample.sitting(present: ["chair", "secretary", "a"])
        let day = Sample.date(Sample.start)
        for body in [Sample.unit, Sample.committee()] {
            for seats in [[], Sample.four] {
                note("sitting:convening") { () throws(Refusal) in
                    try Sitting.requireConvening(of: body, seats, by: "a", clause: nil)
                }
            }
        }
        let everybody = Dictionary(uniqueKeysWithValues: Sample.four.map { ($0.staff, Presence.present) })
        for (sitting, attendance, on) in [
            (open, everybody, day), (convened, [:], day), (convened, everybody, day.adding(days: -1)),
            (convened, ["stranger": .present], day), (convened, everybody.mapValues { _ in .absent }, day),
            (Sample.sitting([]), [:], day),
        ] {
            note("sitting:opening") { () throws(Refusal) in
                try sitting.requireOpening(attendance, on: on, clause: nil)
            }
        }
        var closed = open
        closed.stage = .closed
        for sitting in [convened, open, closed] {
            note("sitting:agenda") { () throws(Refusal) in
                try sitting.requireAgenda(with: nil, isThere: false, clause: nil)
            }
            note("sitting:motion") { () throws(Refusal) in
                try sitting.requireMotion(barring: ["a", "chair"], clause: nil)
            }
            note("sitting:closure") { () throws(Refusal) in try sitting.require(.open) }
            note("sitting:cancellation") { () throws(Refusal) in try sitting.require(.convened) }
            note("minutes:drafting") { () throws(Refusal) in try sitting.require(.closed) }
            for motion in [nil, Motion(round: 1, outcome: "accepted", votes: ["a": .for])] {
                for (staff, barred) in [("a", []), ("b", []), ("a", ["a"])] as [(String, Set<String>)] {
                    note("sitting:vote") { () throws(Refusal) in
                        try sitting.requireVote(of: staff, on: motion, barring: barred, clause: nil)
                    }
                }
            }
        }
        let moment = Moment(startOf: day)
        for (sitting, staff, came) in [
            (convened, "a", moment), (open, "a", moment), (open, "stranger", moment),
            (open, "b", moment.adding(.seconds(-60))),
        ] {
            note("sitting:arrival") { () throws(Refusal) in
                try sitting.requireArrival(of: staff, at: came, opened: moment, now: moment)
            }
        }
        for step in ["agenda", "opening", "motion", "closure", "cancellation", "arrival"] {
            note("sitting:\(step)") { () throws(Refusal) in try convened.requireLead("a") }
        }
        note("sitting:motion") { () throws(Refusal) in throw open.notWaiting(nil) }
        note("sitting:motion") { () throws(Refusal) in throw Desk.recusal(["chair"], nil) }
        note("sitting:vote") { () throws(Refusal) in throw open.notWaiting(nil) }
        note("sitting:vote") { () throws(Refusal) in try open.requireLead("a") }
    }

    private static func minutes(_ note: Note) {
        let open = Sample.minutes()
        var locked = open
        (locked.approvedBy, locked.isLocked) = (["a", "b"], true)
        var half = open
        (half.approvedBy, half.objectedBy) = (["a"], ["b"])
        for (minutes, staff, seen) in [
            (open, "c", 1), (open, "a", 2), (half, "a", 1), (half, "b", 1), (locked, "a", 1),
        ] {
            note("minutes:approval") { () throws(Refusal) in
                try minutes.requireOpinion(of: staff, .approved, seen: seen)
            }
            note("minutes:objection") { () throws(Refusal) in
                try minutes.requireOpinion(of: staff, .objected, seen: seen)
            }
        }
        note("minutes:change") { () throws(Refusal) in try locked.requireOpen() }
        note("minutes:change") { () throws(Refusal) in try open.requireSeen(7) }
        note("minutes:correction") { () throws(Refusal) in try open.requireLocked() }
        for step in ["drafting", "change", "correction"] {
            note("minutes:\(step)") { () throws(Refusal) in try Sample.sitting().requireLead("a") }
        }
        for step in ["drafting", "correction"] {
            note("minutes:\(step)") { () throws(Refusal) in
                throw Sample.sitting().draftedAlready(step == "drafting", nil)
            }
        }
    }

    private static func seats(_ note: Note) {
        let body = Sample.committee(1)
        let backward = Sample.seat(.member, from: "2026-02-02", until: "2026-02-01")
        for seat in [Sample.seat(.chair, "x"), Sample.seat(.member, "y"), backward] {
            note("seat:seating") { () throws(Refusal) in
                try SeatedBody(body: body, seats: [Sample.seat(.chair)]).requireSeat(seat, clause: nil)
            }
        }
        note("seat:end") { () throws(Refusal) in throw Refusal(.seatTerm, message: Name(ar: "", en: "")) }
    }
}
