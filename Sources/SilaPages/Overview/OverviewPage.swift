import SilaCore

/// What is late, what will be within five working days, and what moves clocks: one page for senior management.
public struct OverviewPage: Page {
    /// What it shows.
    public var model: OverviewModel

    /// The page of this model.
    public init(_ model: OverviewModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let layout = Layout(
            title: "نظرة الإدارة العليا", tenant: model.tenant, staff: (model.staff, model.formToken), capacity: 65_536)
        return layout.html { html in
            lead(&html)
            Figure.write(figures, to: &html)
            cases(model.late, late, day: "آخر يوم للرد", &html)
            cases(model.soon, soon, day: "آخر يوم للرد", &html)
            cases(model.unassigned, unassigned, day: "آخر يوم للرد", &html)
            cases(model.reopened, reopened, day: "أعيد فتحها", &html)
            churn(&html)
            OversightCards(model: model).write(to: &html)
        }
    }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1) { $0.both(Name(ar: "نظرة الإدارة العليا", en: "Senior management's overview")) }
            html.element(.p, .look(.quiet)) { html in
                html.text("اليوم ")
                html.date(model.today, weekday: true, running: true)
            }
        }
        html.element(.nav, .look(.chips), .ariaLabel("السجلات والتقارير")) { html in
            let (slug, year) = (model.tenant.slug, model.year)
            for direction in RegisterDirection.allCases {
                html.element(
                    .a, .href(.register(slug, direction, year, after: nil)), text: direction.name.ar)
            }
            html.element(.a, .href(.statement(slug, year)), text: "بيان المطابقة \(year.name.ar)")
            html.element(.a, .href(.reportTable(slug, year)), text: "تقرير \(year.name.ar) (CSV)")
            html.element(.a, .href(.evidence(slug, year)), text: "ملف أدلة \(year.name.ar)")
        }
    }

    private var figures: [Figure] {
        let counts = model.counts
        return [
            Figure(count: counts.late, name: late, tone: counts.late > 0 ? .late : nil),
            Figure(count: counts.soon, name: soon, tone: counts.soon > 0 ? .soon : nil),
            Figure(count: counts.unassigned, name: unassigned, tone: counts.unassigned > 0 ? .soon : nil),
            Figure(count: counts.reopened, name: reopened),
            Figure(count: counts.paused, name: Name(ar: "مدتها متوقفة", en: "Clock stopped")),
            Figure(count: counts.open, name: Name(ar: "مفتوحة", en: "Open")),
        ]
    }

    private let late = Name(ar: "متأخرة", en: "Late")
    private let soon = Name(ar: "تتأخر خلال خمسة أيام عمل", en: "Late within five working days")
    private let unassigned = Name(ar: "دون مكلّف", en: "Unassigned")
    private let reopened = Name(ar: "أعيد فتحها", en: "Reopened")

    private func cases(_ cases: [OverviewCase], _ name: Name, day: String, _ html: inout HTML) {
        if cases.isEmpty { return }
        html.element(.section, .look(.card), .ariaLabel(name.ar)) { html in
            html.element(.h2) { $0.both(name) }
            let ledger = Ledger(
                caption: CountWords.cases.subject(cases.count) + " معروضة",
                headings: ["المرجع", "الموضوع", "المرحلة", "الجهة", "المكلّف", day])
            ledger.write(cases, to: &html) { line in
                [
                    { html in
                        html.element(.a, .href(.caseFile(model.tenant.slug, line.reference))) {
                            $0.reference(line.reference)
                        }
                    },
                    { $0.written(line.what) }, { $0.text(line.stage) }, { $0.written(line.body ?? "—") },
                    { $0.written(line.officer ?? "—") }, { Self.day(line, &$0) },
                ]
            }
        }
    }

    static func day(_ line: OverviewCase, _ html: inout HTML) {
        if let day = line.on { html.date(day) }
        if let note = line.note {
            html.text(" ")
            html.element(.span, .look(.quiet), text: note)
        }
    }

    private func churn(_ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabel("حركة المدد")) { html in
            html.element(.h2) { $0.both(Name(ar: "حركة المدد", en: "What moved the clocks")) }
            html.element(.p, .look(.quiet)) { html in
                html.text("منذ ")
                html.date(model.since, running: true)
            }
            desks(model.officers, "المكلّف", &html)
            desks(model.bodies, "الجهة", &html)
            if !model.lastDay.isEmpty { lastDay(&html) }
        }
    }

    private func desks(_ desks: [OverviewDesk], _ who: String, _ html: inout HTML) {
        if desks.isEmpty { return }
        let ledger = Ledger(
            caption: "بحسب \(who)",
            headings: [
                who, "مفتوحة", "متأخرة", "تتأخر قريباً", "توقيفات", "تمديدات", "إعادات فتح", "ردود في آخر ساعة",
                "ردود في آخر يوم",
            ])
        ledger.write(desks, to: &html) { desk in
            let counts = [
                desk.open, desk.late, desk.soon, desk.pauses, desk.extensions, desk.reopenings, desk.lastHour,
                desk.lastDay,
            ]
            return [{ $0.written(desk.name) }] + counts.map { count in { (html: inout HTML) in html.number(count) } }
        }
    }

    private func lastDay(_ html: inout HTML) {
        let ledger = Ledger(
            caption: "ردود صدرت في آخر يوم من مدتها، أقربها إلى آخرها أولاً",
            headings: ["المرجع", "الموضوع", "الجهة", "من رد", "يوم الرد"])
        ledger.write(model.lastDay, to: &html) { line in
            [
                { html in
                    html.element(.a, .href(.caseFile(model.tenant.slug, line.reference))) {
                        $0.reference(line.reference)
                    }
                },
                { $0.written(line.what) }, { $0.written(line.body ?? "—") }, { $0.written(line.officer ?? "—") },
                { Self.day(line, &$0) },
            ]
        }
    }
}

/// Senior management's follow-up of the link and oversight of the liaison officer, each with the clause behind it.
private struct OversightCards {
    let model: OverviewModel

    func write(to html: inout HTML) {
        let link = Name(ar: "متابعة رابط الشكاوى والاستفسارات", en: "The complaints and inquiries link")
        html.element(.section, .look(.card), .ariaLabel(link.ar)) { html in
            html.element(.h2) { $0.both(link) }
            basis(model.linkOversight, &html)
            if model.link.isEmpty {
                html.element(.p, text: "لا شكوى ولا استفسار مفتوح.")
            } else {
                table(model.link, "النوع", &html)
            }
        }
        let role = Name(ar: "الإشراف على \(model.frontRole.ar)", en: "Oversight of the \(model.frontRole.en)")
        html.element(.section, .look(.card), .ariaLabel(role.ar)) { html in
            html.element(.h2) { $0.both(role) }
            basis(model.liaisonOversight, &html)
            html.element(.p, .look(.quiet), text: "ما لدى كل موظف من حالات وما حرّك مدده في جدول «حركة المدد» أعلاه.")
        }
    }

    private func basis(_ oversight: OverviewOversight, _ html: inout HTML) {
        html.element(.p) { html in
            html.basis(oversight.clause.map { .clause(citation: $0) } ?? .house)
            if let body = oversight.body {
                html.text(" — ")
                html.written(body.ar)
            }
        }
    }

    private func table(_ desks: [OverviewDesk], _ who: String, _ html: inout HTML) {
        let ledger = Ledger(caption: "بحسب \(who)", headings: [who, "مفتوحة", "متأخرة", "تتأخر قريباً"])
        ledger.write(desks, to: &html) { desk in
            [
                { $0.written(desk.name) }, { $0.number(desk.open) }, { $0.number(desk.late) }, { $0.number(desk.soon) },
            ]
        }
    }
}
