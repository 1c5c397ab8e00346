internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService

/// What a draft would change, in lines for people.
struct ImpactText {
    private let draft: DraftImpact
    private let taken: Duration
    private let lang: RemarkLanguage

    init(_ draft: DraftImpact, taken: Duration, lang: RemarkLanguage) {
        self.draft = draft
        self.taken = taken
        self.lang = lang
    }

    /// How much was replayed, the share in time, what changes, and the cases.
    var lines: [String] { (draft.impact.map(summary) ?? []) + draft.cases.flatMap(told) + more }

    private func summary(_ impact: Impact) -> [String] {
        let milliseconds = Int((taken / .milliseconds(1)).rounded())
        var lines = [
            lang(
                "\(impact.cases) حالة أعيد حسابها في \(milliseconds) مللي ثانية: \(impact.open) قائمة،"
                    + " والباقي ورد منذ \(draft.since.iso)",
                "\(impact.cases) cases replayed in \(milliseconds) ms: \(impact.open) open,"
                    + " the rest received since \(draft.since.iso)"),
            lang("الرد في موعده:", "answered in time:"),
            share(lang("كما وُعد به", "as promised"), impact.recorded),
            share(lang("في الطبعة السارية (\(draft.inForce))", "edition in force (\(draft.inForce))"), impact.inForce),
            share(lang("في المسودة", "under the draft"), impact.draft),
        ]
        if impact.changed == 0 { return lines + [lang("لا يتغير شيء لأي حالة", "nothing changes for any case")] }
        lines.append(
            lang(
                "يتغير شيء لـ\(impact.changed) حالة (قائمة / منتهية):",
                "something changes for \(impact.changed) cases (open / ended):"))
        for sort in ImpactChange.Sort.allCases {
            guard let tally = impact.changes[sort] else { continue }
            lines.append("  \(tally.open) / \(tally.ended)\t\(lang(sort.name))")
        }
        return lines + [""]
    }

    private func share(_ name: String, _ replies: Impact.Replies) -> String {
        let late = lang("متأخرة الآن: \(replies[.overdue] ?? 0)", "overdue now: \(replies[.overdue] ?? 0)")
        guard let share = replies.shareInTime else {
            return "  \(name): " + lang("لا رد له مدة يقاس بها", "no reply has a term to be judged by") + "; \(late)"
        }
        let permille = Int((share * 1_000).rounded())
        let of = lang(
            "\(replies.judged - (replies[.late] ?? 0)) من \(replies.judged)",
            "\(replies.judged - (replies[.late] ?? 0)) of \(replies.judged)")
        return "  \(name): \(permille / 10).\(permille % 10) % (\(of)); \(late)"
    }

    private func told(_ file: ImpactedCase) -> [String] {
        let state = file.isOpen ? lang("قائمة", "open") : lang("منتهية", "ended")
        return ["\(file.reference.printed)  \(lang(file.kind.name))  \(stage(of: file))  \(state)"]
            + file.lines.map { "    \(lang($0.change.name))" + ($0.clause.map { " [\($0.cited)]" } ?? "") }
    }

    private func stage(of file: ImpactedCase) -> String {
        let name: Name? =
            switch file.kind {
            case .request: RequestStage(rawValue: file.stage)?.name
            case .inquiry: InquiryStage(rawValue: file.stage)?.name
            case .suggestion: SuggestionStage(rawValue: file.stage)?.name
            case .support, .contactInquiry: ContactStage(rawValue: file.stage)?.name
            case .complaint: ComplaintStage(rawValue: file.stage)?.name
            case .claim: ClaimStage(rawValue: file.stage)?.name
            }
        return name.map { lang($0) } ?? file.stage
    }

    private var more: [String] {
        draft.next == nil ? [] : [lang("… وغيرها؛ زد --limit", "… and more; raise --limit")]
    }
}
