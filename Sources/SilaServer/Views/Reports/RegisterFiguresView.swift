internal import SilaCore
internal import SilaService

/// What a period held beside the cases, as the API gives it: compensation, surveys, fieldwork, signatures.
enum RegisterFiguresView {
    static let schemas = [
        NamedSchema(
            "ReportCompensation",
            .object([
                Property("offers", .integer, "of either side"),
                Property("accepted", .integer, "offers that the other side accepted"),
                Property("settled", .integer, "signed by both sides"),
                Property("agreed", .named("Money"), "in the period's settlements"),
                Property("paid", .named("Money"), "executed by the bank in the period and not returned"),
                Property("outstanding", .named("Money"), "left to pay at the end, of all settlements"),
                Property("open_settlements", .integer, "with something left to pay or to do at the end"),
                Property(
                    "late", .nullable(.integer),
                    "of these, those older than the association's own target; null where it and the policy set none"),
            ])),
        NamedSchema(
            "ReportSurvey",
            .object([
                Property("survey", .text), Property("title", .name),
                Property("audience", .words(of: SurveyAudience.self)), Property("opened_on", .date),
                Property("opened_on_hijri", .nullable(.text())), Property("closed_on", .nullable(.date)),
                Property("invited", .integer), Property("answered", .integer),
                Property("minimum", .integer, "fewer answers give no results"),
                Property(
                    "results", .list(.named("QuestionResult")),
                    "of the association as a whole; none while it is open or with too few answers"),
            ])),
        NamedSchema(
            "ReportFieldwork",
            .object([
                Property("kind", .words(of: FieldworkKind.self)), Property("name", .name),
                Property("planned", .integer, "for a day of the period"), Property("held", .integer),
                Property("held_late", .integer, "after the day planned"),
                Property("overdue", .integer, "not held by the end, past its day"),
                Property("findings", .integer), Property("mended", .integer),
            ])),
        NamedSchema(
            "ReportAcknowledgements",
            .object([
                Property("edition", .integer), Property("owed", .integer), Property("signed", .integer),
                Property("late", .integer, "signed after the association's own time for it"),
                Property("overdue", .integer, "not signed by the end, past that time"),
                Property("withheld", .integer, "of these, those from whom writing is withheld"),
            ])),
    ]

    static let properties = [
        Property("compensation", .named("ReportCompensation")),
        Property("surveys", .list(.named("ReportSurvey")), "the rounds that were open on some day of the period"),
        Property("fieldwork", .list(.named("ReportFieldwork"))),
        Property("acknowledgements", .list(.named("ReportAcknowledgements")), "by edition in force"),
    ]

    static func write(_ figures: RegisterFigures, _ json: inout JSONWriter) {
        json.object("compensation") { json in
            let money = figures.compensation
            json.field("offers", money.claims.offers)
            json.field("accepted", money.claims.accepted)
            json.field("settled", money.claims.settled)
            json.object("agreed") { MoneyView.write(money.agreed, &$0) }
            json.object("paid") { MoneyView.write(money.paid, &$0) }
            json.object("outstanding") { MoneyView.write(money.outstanding, &$0) }
            json.field("open_settlements", money.openSettlements)
            json.field("late", money.late)
        }
        json.list("surveys", figures.rounds) { round, json in
            json.field("survey", round.survey)
            json.field("title", round.title)
            json.field("audience", round.audience.rawValue)
            json.field("opened_on", round.openedOn.iso)
            json.field("opened_on_hijri", HijriDate(round.openedOn)?.iso)
            json.field("closed_on", round.closedOn?.iso)
            json.field("invited", round.invited)
            json.field("answered", round.answered)
            json.field("minimum", round.minimum)
            json.list("results", round.results) { CampaignView.write($0, texts: false, &$1) }
        }
        json.list("fieldwork", figures.outings) { outing, json in
            json.field("kind", outing.kind.rawValue)
            json.field("name", outing.kind.name)
            json.field("planned", outing.planned)
            json.field("held", outing.held)
            json.field("held_late", outing.heldLate)
            json.field("overdue", outing.overdue)
            json.field("findings", outing.findings)
            json.field("mended", outing.mended)
        }
        json.list("acknowledgements", figures.signatures) { signing, json in
            json.field("edition", signing.edition)
            json.field("owed", signing.owed)
            json.field("signed", signing.signed)
            json.field("late", signing.late)
            json.field("overdue", signing.overdue)
            json.field("withheld", signing.withheld)
        }
    }
}
