internal import SilaCore
internal import SilaPolicyFiles

/// What exploring an edition found, in lines for people.
struct ExplorationText {
    private let exploration: Exploration
    private let folder: String
    private let taken: Duration
    private let lang: RemarkLanguage

    init(_ exploration: Exploration, folder: String, taken: Duration, lang: RemarkLanguage) {
        self.exploration = exploration
        self.folder = folder
        self.taken = taken
        self.lang = lang
    }

    /// What is in anybody's way first, then what was counted, kind by kind.
    var lines: [String] {
        exploration.findings.filter(\.rule.isError).flatMap(finding) + exploration.kinds.flatMap(kind) + [ending]
    }

    private var ending: String {
        let states = exploration.kinds.reduce(0) { $0 + $1.states }
        let steps = exploration.kinds.reduce(0) { $0 + $1.transitions }
        let faults = exploration.findings.count { $0.rule.isError }
        let milliseconds = Int((taken / .milliseconds(1)).rounded())
        let counted = lang(
            "\(states) حالة و\(steps) خطوة في \(milliseconds) مللي ثانية",
            "\(states) states and \(steps) steps in \(milliseconds) ms")
        let verdict =
            faults == 0
            ? lang(
                "كل موضع في هذه السياسة يُبلغ، ومن كل حالة طريق إلى نهاية",
                "every place of this policy is reached, and every state has a way to an end")
            : lang("ما وُجد: \(faults)", "found: \(faults)")
        return "\(folder): \(verdict) (\(counted))"
    }

    private func finding(_ finding: ExplorationFinding) -> [String] {
        let clause = finding.clause.map { " [\($0.cited)]" } ?? ""
        var lines = ["\(finding.rule.rawValue): \(lang(finding.kind.name)): \(lang(finding.message))\(clause)"]
        if !finding.path.isEmpty { lines.append("  " + lang("أقصر طريق إليه:", "the shortest way there:")) }
        for (index, step) in finding.path.enumerated() { lines.append("    \(index + 1). \(told(step, finding.kind))") }
        if !finding.path.isEmpty && !finding.refused.isEmpty { lines.append("  " + lang("وهناك:", "and there:")) }
        if !finding.path.isEmpty {
            lines += finding.refused.map { "    ✗ \(lang($0.step.name)): \(lang($0.refusal.message))" }
        }
        return lines + [""]
    }

    private func told(_ step: PathStep, _ kind: CaseKind) -> String {
        let detail = step.step.detail.map { lang(" (\($0.ar))", " (\($0.en))") } ?? ""
        let place = exploration.kinds.first { $0.kind == kind }?.places.first { $0.id == step.place }?.name
        let clock = step.clock == .none ? "" : lang("، \(step.clock.name.ar)", ", \(step.clock.name.en)")
        let after = "→ \(place.map { lang($0) } ?? step.place)\(clock)"
        if step.step.isTime { return "\(lang(step.step.name)): \(step.on.iso) \(after)" }
        let who = step.roles.map { lang($0.name) }.joined(separator: lang(" أو ", " or "))
        let basis = step.clause?.cited ?? lang("إجراء داخلي", "house practice")
        return "\(who): \(lang(step.step.name))\(detail) [\(basis)] \(after)"
    }

    private func kind(_ report: KindReport) -> [String] {
        var lines = [
            lang(
                "\(report.kind.name.ar): \(report.states) حالة، \(report.transitions) خطوة، \(report.waits) تغير بمضي الوقت",
                "\(report.kind.name.en): \(report.states) states, \(report.transitions) steps, \(report.waits) changes by time alone"
            )
        ]
        lines.append(
            "  " + lang("المواضع: ", "places: ") + counts(report.places.map { ($0.name, report.byPlace[$0.id]) }))
        lines.append(
            "  " + lang("المدة: ", "clock: ") + counts(ClockRelation.allCases.map { ($0.name, report.byClock[$0]) }))
        lines.append("  " + lang("الأدوار: ", "roles: ") + counts(Role.allCases.map { ($0.name, report.byRole[$0]) }))
        lines += report.endings.map { ending($0, report) }
        for finding in report.findings where finding.rule == .notPartOfPolicy {
            lines.append("  " + lang(finding.message) + (finding.clause.map { " [\($0.cited)]" } ?? ""))
        }
        return lines + [""]
    }

    private func counts(_ named: [(name: Name, count: Int?)]) -> String {
        named.compactMap { name, count in count.map { "\(lang(name)) \($0)" } }.joined(separator: lang("، ", ", "))
    }

    private func ending(_ count: KindReport.EndingCount, _ report: KindReport) -> String {
        let end = count.ending
        let place = report.places.first { $0.id == end.place }?.name ?? Name(ar: end.place, en: end.place)
        let parts = [place, end.outcome?.name, end.reply?.name].compactMap { $0 }.map { lang($0) }
        let told = parts.joined(separator: lang("، ", ", "))
        return "  "
            + lang(
                "نهاية: \(told): \(count.states) حالة، أقربها بعد \(count.shortest)",
                "ends: \(told): \(count.states) states, the nearest after \(count.shortest) steps")
    }
}

extension ReplyWindow.Standing {
    /// How the reply stood, in both languages.
    fileprivate var name: Name {
        switch self {
        case .early: Name(ar: "رد قبل الحد الأدنى", en: "answered early")
        case .inTime: Name(ar: "رد في موعده", en: "answered in time")
        case .late: Name(ar: "رد متأخر", en: "answered late")
        }
    }
}
