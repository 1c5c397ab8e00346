/// Reads a state space for what stands in people's way.
struct SpaceReading<Kind: WalkedKind> {
    private let space: StateSpace<Kind>
    private let edition: ExploredEdition
    private let ways: WaysOut
    private let places: [String: ExploredPlace]
    private let reached: Set<String>

    init(_ space: StateSpace<Kind>, in edition: ExploredEdition) {
        self.space = space
        self.edition = edition
        ways = WaysOut(
            count: space.nodes.count,
            edges: space.edges.lazy.map { ($0.from, $0.to, space.steps[$0.step].isTime) })
        places = Dictionary(uniqueKeysWithValues: space.kind.places.map { ($0.id, $0) })
        reached = Set(space.nodes.map(\.bearing.place))
    }

    /// What was found: states without a way out first, places never reached, the clock, what the policy does not have.
    var findings: [ExplorationFinding] { stuck + unreached + clock + notPart }

    // MARK: States without a way out

    private var stuck: [ExplorationFinding] {
        let ends = space.nodes.indices.filter { space.nodes[$0].bearing.ending != nil }
        let answers = ends.filter { space.nodes[$0].bearing.ending?.givenUp == false }
        let stuck = ways.cut(from: ends)
        let unanswerable = ways.cut(from: answers)
        let hopeless = space.nodes.indices.map {
            unanswerable[$0] && !stuck[$0] && space.nodes[$0].bearing.ending == nil
        }
        return walls(in: stuck).map { finding($0.places.count == 1 ? .deadEnd : .trap, $0, of: stuck) }
            + walls(in: hopeless).map { finding(.onlyWithdrawal, $0, of: hopeless) }
    }

    /// Places that a case in that region can come to and not leave, with the state there that the fewest steps lead to.
    private typealias Wall = (places: Set<String>, state: Int)

    private func walls(in region: [Bool]) -> [Wall] {
        var walls: [Wall] = []
        for pit in ways.pits(in: region) {
            let here = Set(pit.map { space.nodes[$0].bearing.place })
            if walls.contains(where: { $0.places == here }) { continue }
            let first = space.nodes.indices.first { state in
                region[state] && here.contains(space.nodes[state].bearing.place)
                    && ways.reach(from: state, in: region).allSatisfy { here.contains(space.nodes[$0].bearing.place) }
            }
            walls.append((here, first ?? pit[0]))
        }
        return walls
    }

    private func finding(_ rule: ExplorationFinding.Rule, _ wall: Wall, of region: [Bool]) -> ExplorationFinding {
        let standing = space.kind.places.filter { wall.places.contains($0.id) }
        let ar = standing.map { "«\($0.name.ar)»" }.joined(separator: "، ")
        let en = standing.map { "“\($0.name.en)”" }.joined(separator: ", ")
        let message: Name =
            switch rule {
            case .deadEnd:
                Name(
                    ar: "طريق مسدود عند \(ar): لا خطوة تنقل الحالة من موضعها، وهي لم تنته",
                    en: "a dead end at \(en): no step moves the case on, and it has not ended")
            case .trap:
                Name(
                    ar: "حلقة بلا مخرج بين \(ar): تُتخذ خطوات ولا تبلغ الحالة نهاية",
                    en: "no way out of \(en): steps can be taken and none leads to an end")
            default:
                Name(
                    ar: "لا مخرج من \(ar) إلا أن يسحب صاحب الحالة طلبه: لا تستطيع الجمعية أن ترد عليه",
                    en: "nothing leads out of \(en) but the person's withdrawal: the association can never answer")
            }
        let refused = space.refusals(at: wall.state).filter { !$0.refusal.rule.isOfAnotherPlace }
        return ExplorationFinding(
            rule: rule, kind: space.kind.kind, places: standing, states: region.count { $0 }, message: message,
            clause: refused.lazy.compactMap(\.refusal.clause).first, path: space.path(to: wall.state), refused: refused)
    }

    // MARK: Places never reached

    private var unreached: [ExplorationFinding] {
        missing.compactMap { place in
            guard silent(place) == nil, let (step, refusal) = obstacle(to: place) else { return nil }
            let message = Name(
                ar: "لا تبلغ أي حالة «\(place.name.ar)»: \(refusal.message.ar)",
                en: "no case ever comes to “\(place.name.en)”: \(refusal.message.en)")
            return ExplorationFinding(
                rule: .unreached, kind: space.kind.kind, places: [place], states: 0, message: message,
                clause: refusal.clause, path: [], refused: [RefusedStep(step: step, refusal: refusal)])
        }
    }

    private var notPart: [ExplorationFinding] {
        missing.compactMap { place in
            guard let (step, refusal) = silent(place) else { return nil }
            let message = Name(
                ar: "«\(place.name.ar)» ليست من هذه السياسة: \(refusal.message.ar)",
                en: "“\(place.name.en)” is not part of this policy: \(refusal.message.en)")
            return ExplorationFinding(
                rule: .notPartOfPolicy, kind: space.kind.kind, places: [place], states: 0, message: message,
                clause: refusal.clause, path: [], refused: [RefusedStep(step: step, refusal: refusal)])
        }
    }

    private var missing: [ExploredPlace] { space.kind.places.filter { !reached.contains($0.id) } }

    /// The engine's own word that the policy has no clause on the step that leads there.
    private func silent(_ place: ExploredPlace) -> (ExploredStep, Refusal)? {
        spots(of: place).lazy.compactMap { space.silent[$0] }.first.map { (step(place), $0) }
    }

    /// What stands in the way where that step could be taken; nil where no case comes so far, which is told of the place
    /// before it.
    private func obstacle(to place: ExploredPlace) -> (ExploredStep, Refusal)? {
        let nearest = spots(of: place).compactMap { space.nearest[$0] }.max { $1.isNearer(than: $0) }
        guard let nearest, !nearest.rule.isOfAnotherPlace else { return nil }
        return (step(place), nearest)
    }

    private func spots(of place: ExploredPlace) -> [StateSpace<Kind>.Spot] {
        let from: [String?] = place.from.isEmpty ? [nil] : place.from
        return from.map { StateSpace<Kind>.Spot(place: $0, action: place.entrance) }
    }

    private func step(_ place: ExploredPlace) -> ExploredStep {
        space.steps.first { $0.action == place.entrance }
            ?? ExploredStep(place.entrance, Name(ar: place.name.ar, en: place.name.en))
    }

    // MARK: The clock

    private var clock: [ExplorationFinding] {
        guard let reply = edition.policy.handling.reply, reply.term.atMost != nil || reply.term.atLeast != nil,
            let answered = space.nodes.firstIndex(where: { $0.bearing.reply != nil })
        else { return [] }
        if let unbound = space.nodes.firstIndex(where: { $0.bearing.reply != nil && $0.bearing.clock == .none }) {
            let message = Name(
                ar: "مدة الرد لا تبدأ: ما تُحسب منه لا يقع تحت هذه السياسة، فيُجاب صاحب الحالة بلا موعد",
                en: "the term of the reply never starts: what it counts from never happens under this policy")
            return [timing(.termNeverStarts, message, reply.clause, at: unbound)]
        }
        let inTime = space.nodes.contains { $0.bearing.reply == .inTime }
        if inTime { return [] }
        let message = Name(
            ar: "لا رد يقع في موعده: كل رد إما قبل الحد الأدنى وإما بعد الحد الأعلى",
            en: "no reply can be in time: each is before the floor or after the ceiling")
        return [timing(.neverInTime, message, reply.clause, at: answered)]
    }

    private func timing(
        _ rule: ExplorationFinding.Rule, _ message: Name, _ clause: Clause, at node: Int
    ) -> ExplorationFinding {
        ExplorationFinding(
            rule: rule, kind: space.kind.kind, places: places[space.nodes[node].bearing.place].map { [$0] } ?? [],
            states: space.nodes.count { $0.bearing.reply != nil }, message: message, clause: clause.citation,
            path: space.path(to: node), refused: [])
    }
}

extension Rule {
    /// True where the step has no place there, whatever the policy says: it comes earlier or later on the way.
    var isOfAnotherPlace: Bool {
        switch self {
        case .caseEnded, .caseNotEnded, .caseOutside, .caseWithin, .stageTooEarly, .stageTooLate, .clockPaused,
            .clockNotPaused, .researchNotOpen, .nothingToDeliver, .objectionWithoutRefusal, .offerNone, .referralOpen,
            .referralNone, .remedyOpen, .remedyNone, .appealWithoutAnswer, .appealNoLevel:
            true
        default: policyIsSilent
        }
    }
}
