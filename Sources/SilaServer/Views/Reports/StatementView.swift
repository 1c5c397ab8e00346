internal import SilaCore
public import SilaService

/// The statement of conformity, as the API and the command give it.
public enum StatementView {
    static let schemas = [
        NamedSchema(
            "ConformityStatement",
            .object([
                Property("period", .named("Period")), Property("policy", .name), Property("edition", .integer),
                Property("failed", .integer, "clauses"), Property("conformed", .integer, "clauses"),
                Property("no_cases", .integer, "clauses that can be judged and governed no case in the period"),
                Property("not_judged", .integer, "clauses of which nothing in the records can tell"),
                Property("clauses", .list(.named("ClauseConformity")), "in printed order"),
            ])),
        NamedSchema(
            "ClauseConformity",
            .object([
                Property("clause", .named("Clause")), Property("blank", .flag, "printed empty"),
                Property("standing", .words(of: ClauseConformity.Standing.self)), Property("standing_name", .name),
                Property("why_not_judged", .nullable(.name), "null where something of it is judged"),
                Property("points", .list(.named("PointConformity"))),
            ])),
        NamedSchema(
            "PointConformity",
            .object([
                Property("asks", .name), Property("judged", .flag), Property("yardstick", .nullable(.name)),
                Property("why_not_judged", .nullable(.name)),
                Property("governed", .nullable(.integer), "cases, signatures, rounds: whatever it is about"),
                Property("conformed", .nullable(.integer)),
                Property("early", .nullable(.integer), "before the clause's floor: counted apart"),
                Property("failed", .nullable(.integer)), Property("failures", .list(.named("Nonconformity"))),
            ])),
        NamedSchema(
            "Nonconformity",
            .object([
                Property(
                    "reference", .nullable(.text()),
                    "of a case; null for anything else, and where who asks may not see it"),
                Property("kind", .nullable(.words(of: CaseKind.self)), "of the case"),
                Property("subject", .nullable(.name), "what failed, where it is no case"), Property("what", .name),
                Property("on", .date),
                Property("on_hijri", .nullable(.text())), Property("by_working_days", .nullable(.integer)),
            ])),
    ]

    /// The statement as JSON.
    public static func bytes(_ told: PeriodStatement) -> [UInt8] {
        let statement = told.statement
        return JSONWriter.object { json in
            ReportView.write(statement.period, through: statement.end, &json)
            json.field("policy", told.policy.title)
            json.field("edition", told.edition)
            json.field("failed", statement.count(.failed))
            json.field("conformed", statement.count(.conformed))
            json.field("no_cases", statement.count(.idle))
            json.field("not_judged", statement.count(.notJudged))
            json.list("clauses", statement.clauses) { clause, json in
                json.object("clause", clause.clause.citation, ClauseView.write)
                json.field("blank", clause.clause.blank)
                json.field("standing", clause.standing.rawValue)
                json.field("standing_name", clause.standing.name)
                json.field("why_not_judged", clause.silence)
                json.list("points", clause.points) { write($0, told.withheld, &$1) }
            }
        }
    }

    private static func write(_ point: PointConformity, _ withheld: Set<Reference>, _ json: inout JSONWriter) {
        json.field("asks", point.asks)
        json.field("judged", point.count != nil)
        json.field("yardstick", point.point?.yardstick)
        json.field("why_not_judged", point.silence)
        json.field("governed", point.count?.governed)
        json.field("conformed", point.count?.conformed)
        json.field("early", point.count?.early)
        json.field("failed", point.count?.failures.count)
        json.list("failures", point.count?.failures ?? []) { failure, json in
            json.field("reference", failure.reference.flatMap { withheld.contains($0) ? nil : $0.text })
            json.field("kind", failure.kind?.rawValue)
            json.field("subject", failure.name)
            json.field("what", failure.what)
            json.field("on", failure.on.iso)
            json.field("on_hijri", HijriDate(failure.on)?.iso)
            json.field("by_working_days", failure.by?.count)
        }
    }
}

/// The statement of conformity as a table: a line for each thing that a clause asks for, then one for each failing case.
public enum StatementTable {
    /// The table as CSV.
    public static func bytes(_ told: PeriodStatement) -> [UInt8] {
        var text = CSVText([
            "البند", "رقمه", "عنوانه", "المطلوب", "الحكم", "انطبق على", "مطابقة", "قبل الحد الأدنى", "غير مطابقة",
            "رقم الحالة أو ما هو", "ما لم يُلتزم به", "التاريخ", "التاريخ الهجري", "بمقدار أيام العمل",
        ])
        for clause in told.statement.clauses {
            let head: [CSVText.Cell] = [
                .text(clause.clause.id.rawValue), .text(clause.clause.number), .text(clause.clause.title.ar),
            ]
            if clause.points.isEmpty { add(head, nil, clause, &text) }
            for point in clause.points { add(head, point, clause, &text) }
        }
        for clause in told.statement.clauses {
            for point in clause.points {
                for failure in point.count?.failures ?? [] { add(failure, point, clause, told.withheld, &text) }
            }
        }
        return text.bytes
    }

    private static func add(
        _ head: [CSVText.Cell], _ point: PointConformity?, _ clause: ClauseConformity, _ text: inout CSVText
    ) {
        let standing: ClauseConformity.Standing =
            point.map { ClauseConformity(clause: clause.clause, points: [$0]).standing } ?? .notJudged
        let count = point?.count
        text.add(
            head + [
                .text(point?.asks.ar), .text(standing.name.ar), .number(count?.governed), .number(count?.conformed),
                .number(count?.early), .number(count?.failures.count), .nothing,
                .text(count == nil ? (point?.silence ?? clause.silence)?.ar : nil), .nothing, .nothing, .nothing,
            ])
    }

    private static func add(
        _ failure: Nonconformity, _ point: PointConformity, _ clause: ClauseConformity, _ withheld: Set<Reference>,
        _ text: inout CSVText
    ) {
        text.add([
            .text(clause.clause.id.rawValue), .text(clause.clause.number), .text(clause.clause.title.ar),
            .text(point.asks.ar), .text("حالة غير مطابقة"), .nothing, .nothing, .nothing, .nothing,
            .text(failure.reference.map { withheld.contains($0) ? "محجوب" : $0.text } ?? failure.name?.ar),
            .text(failure.what.ar),
            .text(failure.on.iso), .text(HijriDate(failure.on)?.iso), .number(failure.by?.count),
        ])
    }
}
