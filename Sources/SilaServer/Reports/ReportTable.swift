internal import SilaCore
public import SilaService

/// The report of a period as a table: one line a figure, with its kind of case, what it counts and in which unit.
public struct ReportTable {
    private var text = CSVText(["القسم", "النوع", "البيان", "التفصيل", "القيمة", "الوحدة", "measure", "detail_id"])
    private let policy: Policy

    private init(_ policy: Policy) { self.policy = policy }

    /// The table as CSV.
    public static func bytes(_ report: PeriodReport) -> [UInt8] {
        var table = ReportTable(report.policy)
        let day = { (day: CivilDate) in day.iso + (HijriDate(day).map { " (\($0.iso) هـ)" } ?? "") }
        table.fact("الفترة", report.period.name.ar, "period")
        table.fact("من", day(report.period.from), "from")
        table.fact("إلى", day(report.period.through), "to")
        table.fact("حتى نهاية", day(report.end), "through")
        table.fact("إصدار السياسة", String(report.edition), "edition")
        for figures in report.kinds { table.add(figures) }
        return table.text.bytes
    }

    private mutating func fact(_ what: String, _ value: String, _ id: String) {
        text.add([
            .text("التقرير"), .nothing, .text(what), .nothing, .text(value), .nothing, .text(id), .nothing,
        ])
    }

    private mutating func add(_ figures: KindFigures) {
        let outside = figures.receivedOutside.values.reduce(0, +)
        line(figures, "الوارد", "المستلم", figures.received, "received")
        line(figures, "الوارد", "ضمن السياسة", figures.received - outside, "received_within")
        line(figures, "الوارد", "خارج السياسة", outside, "received_outside")
        for channel in ReportChannels.sorted(figures) {
            line(
                figures, "الوارد", channel.outside ? "خارج السياسة، بحسب ما ورد عبره" : "بحسب القناة", channel.count,
                channel.outside ? "outside_by_channel" : "by_channel",
                detail: StandingView.name(channel.channel, policy).ar, id: channel.channel)
        }
        line(figures, "الوارد", "اكتمل", figures.completed, "completed")
        add(figures.replies, of: figures)
        line(figures, "التوقيفات", "توقيفات بدأت", figures.pauses.begun, "pauses")
        line(figures, "التوقيفات", "أيام عمل توقفت", figures.pauses.workingDays, "paused_working_days", unit: "يوم عمل")
        reasons(figures.pauses.reasons, of: figures, "التوقيفات", "سبب التوقيف", "pause_reason")
        line(figures, "التمديدات", "تمديدات", figures.extensions, "extensions")
        reasons(figures.extensionReasons, of: figures, "التمديدات", "سبب التمديد", "extension_reason")
        for outcome in figures.sortedOutcomes {
            let clause = outcome.key.clause
            line(
                figures, "النتائج", OutcomeName.of(outcome.key.outcome).ar, outcome.count,
                "outcome_\(outcome.key.outcome)",
                detail: clause.map { [$0.number, $0.title.ar].compactMap { $0 }.joined(separator: " ") },
                id: clause?.clause.rawValue)
        }
        let others = [
            ("withdrawn", "انسحب صاحبها"), ("objected", "اعتراضات"), ("reopened", "إعادات فتح"),
            ("admitted", "أُدخلت في إجراءات السياسة"), ("offer-accepted", "سُويت ودياً"),
            ("referred-outside", "أُحيلت إلى جهة خارجية"), ("appealed", "تظلمات"), ("escalated", "تصعيدات"),
            ("converted", "حُولت"), ("delivered", "قُدمت خدمتها"), ("closed", "أُغلقت"),
        ]
        for (id, words) in others { line(figures, "أخرى", words, figures.others[id] ?? 0, id) }
        line(figures, "نهاية الفترة", "مفتوحة", figures.openAtEnd, "open_at_end")
        line(figures, "نهاية الفترة", "متأخرة دون رد", figures.overdueAtEnd, "overdue_at_end")
        line(figures, "نهاية الفترة", "مدتها متوقفة", figures.pausedAtEnd, "paused_at_end")
    }

    private mutating func add(_ replies: KindFigures.Replies, of figures: KindFigures) {
        line(figures, "الردود", "ردود", replies.given, "replies")
        line(figures, "الردود", "في المدة", replies.inTime, "in_time")
        line(figures, "الردود", "قبل الحد الأدنى", replies.early, "early")
        line(figures, "الردود", "متأخرة", replies.late, "late")
        for place in LateAt.allCases where replies.lateAt[place] != nil {
            line(
                figures, "الردود", "سبب التأخر", replies.lateAt[place] ?? 0, "late_at", detail: place.name.ar,
                id: place.rawValue)
        }
        line(figures, "الردود", "دون مدة في السياسة", replies.unbound, "unbound")
        let days = replies.workingDays
        line(figures, "الردود", "وسيط أيام العمل", days.median, "working_days_median", unit: "يوم عمل")
        line(figures, "الردود", "المئين التسعون لأيام العمل", days.ninetieth, "working_days_90th", unit: "يوم عمل")
        line(figures, "الردود", "أطولها", days.greatest, "working_days_most", unit: "يوم عمل")
    }

    private mutating func reasons(
        _ reasons: ReasonCounts, of figures: KindFigures, _ section: String, _ what: String, _ id: String
    ) {
        for line in reasons.sorted {
            self.line(figures, section, what, line.count, id, detail: line.reason)
        }
        if reasons.others > 0 { line(figures, section, "\(what): غير ذلك", reasons.others, "\(id)_others") }
    }

    private mutating func line(
        _ figures: KindFigures, _ section: String, _ what: String, _ value: Int?, _ measure: String,
        detail: String? = nil, id: String? = nil, unit: String = "عدد"
    ) {
        text.add([
            .text(section), .text(figures.kind.name.ar), .text(what), .text(detail), .number(value), .text(unit),
            .text(measure), .text(id),
        ])
    }
}
