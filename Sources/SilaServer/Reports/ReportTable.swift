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
        table.add(report.figures)
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
        line(figures.kind.name.ar, section, what, value, measure, detail: detail, id: id, unit: unit)
    }

    private mutating func line(
        _ kind: String, _ section: String, _ what: String, _ value: Int?, _ measure: String,
        detail: String? = nil, id: String? = nil, unit: String = "عدد"
    ) {
        text.add([
            .text(section), .text(kind), .text(what), .text(detail), .number(value), .text(unit), .text(measure),
            .text(id),
        ])
    }

    private mutating func add(_ figures: RegisterFigures) {
        let (money, kind) = (figures.compensation, CaseKind.claim.name.ar)
        line(kind, "التعويض", "عروض", money.claims.offers, "offers")
        line(kind, "التعويض", "عروض مقبولة", money.claims.accepted, "offers_accepted")
        line(kind, "التعويض", "تسويات وقعها الطرفان", money.claims.settled, "settled")
        line(kind, "التعويض", "المتفق عليه", money.agreed.count, "agreed", unit: "هللة")
        line(kind, "التعويض", "المصروف", money.paid.count, "paid", unit: "هللة")
        line(kind, "التعويض", "المتبقي", money.outstanding.count, "outstanding", unit: "هللة")
        line(kind, "التعويض", "تسويات لم تُستوف", money.openSettlements, "open_settlements")
        line(kind, "التعويض", "منها ما تجاوز المدة التي حددتها الجمعية", money.late, "settlements_late")
        for round in figures.rounds { add(round) }
        for outing in figures.outings {
            let kind = outing.kind.name.ar
            line(kind, "العمل الميداني", "مخطط له", outing.planned, "fieldwork_planned", id: outing.kind.rawValue)
            line(kind, "العمل الميداني", "عُقد", outing.held, "fieldwork_held", id: outing.kind.rawValue)
            line(kind, "العمل الميداني", "عُقد بعد يومه", outing.heldLate, "fieldwork_late", id: outing.kind.rawValue)
            line(
                kind, "العمل الميداني", "حل يومه ولم يُعقد", outing.overdue, "fieldwork_overdue",
                id: outing.kind.rawValue)
            line(kind, "العمل الميداني", "ملاحظات", outing.findings, "findings", id: outing.kind.rawValue)
            line(kind, "العمل الميداني", "ملاحظات عولجت", outing.mended, "findings_mended", id: outing.kind.rawValue)
        }
        for signing in figures.signatures {
            let (kind, id) = ("الإصدار \(signing.edition)", String(signing.edition))
            line(kind, "التوقيع على السياسة", "مطلوب منهم", signing.owed, "signatures_owed", id: id)
            line(kind, "التوقيع على السياسة", "وقعوا", signing.signed, "signatures", id: id)
            line(kind, "التوقيع على السياسة", "وقعوا بعد المهلة", signing.late, "signatures_late", id: id)
            line(kind, "التوقيع على السياسة", "لم يوقعوا وانقضت المهلة", signing.overdue, "signatures_overdue", id: id)
            line(kind, "التوقيع على السياسة", "موقوفون عن الكتابة", signing.withheld, "signatures_withheld", id: id)
        }
    }

    private mutating func add(_ round: ReportedRound) {
        let (kind, day) = (round.title.ar, round.openedOn.iso)
        line(kind, "الرضا", "دُعوا", round.invited, "survey_invited", detail: day, id: round.survey)
        line(kind, "الرضا", "أجابوا", round.answered, "survey_answered", detail: day, id: round.survey)
        line(kind, "الرضا", "أقل عدد تظهر به النتائج", round.minimum, "survey_minimum", detail: day, id: round.survey)
        for result in round.results {
            guard let spread = result.whole else { continue }
            let question = result.question.text.ar
            if let mean = spread.mean {
                line(
                    kind, "الرضا", "متوسط", mean, "survey_mean", detail: question, id: result.question.id,
                    unit: "جزء من مئة")
                continue
            }
            for value in spread.values {
                line(
                    kind, "الرضا", "إجابات", value.count, "survey_value", detail: "\(question) \(value.choice.text.ar)",
                    id: "\(result.question.id).\(value.choice.id)")
            }
        }
    }
}
