internal import Foundation
internal import SilaCore

/// What exploring an edition found, as JSON.
struct ExplorationJSON: Encodable {
    private struct Kind: Encodable {
        var kind: CaseKind
        var states, steps, waits: Int
        var places: [String: Int]
        var clock: [String: Int]
        var roles: [String: Int]
        var endings: [End]
        var arrows: [Arrow]
    }

    private struct End: Encodable {
        var place: String
        var outcome: Outcome?
        var reply: ReplyWindow.Standing?
        var states, shortest: Int
    }

    private struct Arrow: Encodable {
        var from: String?
        var action, to: String
    }

    private struct Step: Encodable {
        var action: String
        var name: Name
        var detail: Name?
        var roles: [Role]
        var clause: Citation?
        var on: CivilDate
        var place: String
        var clock: ClockRelation
    }

    private struct Refused: Encodable {
        var action: String
        var rule: Rule
        var message: Name
    }

    private struct Finding: Encodable {
        var rule: ExplorationFinding.Rule
        var error: Bool
        var kind: CaseKind
        var places: [String]
        var states: Int
        var message: Name
        var clause: Citation?
        var path: [Step]
        var refused: [Refused]
    }

    private let sound: Bool
    private let milliseconds: Int
    private let kinds: [Kind]
    private let findings: [Finding]

    init(_ exploration: Exploration, taken: Duration) {
        sound = exploration.isSound
        milliseconds = Int((taken / .milliseconds(1)).rounded())
        kinds = exploration.kinds.map(Self.kind)
        findings = exploration.findings.map(Self.finding)
    }

    /// The text, its keys in order.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private static func kind(_ report: KindReport) -> Kind {
        Kind(
            kind: report.kind, states: report.states, steps: report.transitions, waits: report.waits,
            places: report.byPlace, clock: named(report.byClock), roles: named(report.byRole),
            endings: report.endings.map {
                End(
                    place: $0.ending.place, outcome: $0.ending.outcome, reply: $0.ending.reply, states: $0.states,
                    shortest: $0.shortest)
            },
            arrows: report.arrows.map { Arrow(from: $0.from, action: $0.action, to: $0.to) }
                .sorted { ($0.from ?? "", $0.action, $0.to) < ($1.from ?? "", $1.action, $1.to) })
    }

    private static func finding(_ finding: ExplorationFinding) -> Finding {
        Finding(
            rule: finding.rule, error: finding.rule.isError, kind: finding.kind, places: finding.places.map(\.id),
            states: finding.states, message: finding.message, clause: finding.clause,
            path: finding.path.map {
                Step(
                    action: $0.step.action, name: $0.step.name, detail: $0.step.detail, roles: $0.roles,
                    clause: $0.clause, on: $0.on, place: $0.place, clock: $0.clock)
            },
            refused: finding.refused.map {
                Refused(action: $0.step.action, rule: $0.refusal.rule, message: $0.refusal.message)
            })
    }

    private static func named<Key: RawRepresentable<String>>(_ counts: [Key: Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }
}
