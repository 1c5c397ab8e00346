import SilaCore

/// One case: what it is, where it stands, what was promised, what can be done now, and everything that happened.
///
/// It is for reading: it has no forms for the steps.
public struct CasePage: Page {
    /// What it shows.
    public var model: CaseModel

    /// The page of this model.
    public init(_ model: CaseModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let summary = model.summary
        let title = "\(summary.stage.kind.name.ar) \(summary.reference.printed)"
        return Layout(title: title, tenant: model.tenant, staff: (model.staff, model.formToken)).html { html in
            lead(&html)
            CaseWay(stage: summary.stage, outcome: summary.decision?.outcome).write(to: &html)
            CasePromise(clock: model.clock, stage: summary.stage, term: model.term, today: model.today)
                .write(to: &html)
            for reckoning in model.reckonings { reckoning.write(to: &html) }
            html.element(.div, .look(.columns)) { html in
                html.element(.div) { html in
                    CaseMissing(wants: model.missing).write(to: &html)
                    CaseSteps(actions: model.actions).write(to: &html)
                    CaseContent(items: model.items).write(to: &html)
                    CaseTimeline(events: model.events).write(to: &html)
                }
                html.element(.div) { html in
                    CaseFacts(summary: summary).write(to: &html)
                    receipt(&html)
                    CaseOutcome(summary: summary).write(to: &html)
                }
            }
        }
    }

    /// The button that gives out a follow secret and prints it, for the person who stands there or lost theirs.
    private func receipt(_ html: inout HTML) {
        guard let key = model.receiptKey else { return }
        html.element(.section, .look(.card), .ariaLabelledby("receipt")) { html in
            html.element(.h2, .id("receipt")) { $0.both(Name(ar: "إيصال المتابعة", en: "Follow receipt")) }
            html.element(.p, .look(.quiet), text: "يصدر رمزاً يتابع به صاحب الحالة حالته؛ ويبطل ما صدر قبله.")
            html.element(.form, .method("post"), .action(.receipt(model.tenant.slug))) { html in
                html.element(.input, .type("hidden"), .name("form_token"), .value(model.formToken))
                html.element(.input, .type("hidden"), .name("key"), .value(key))
                html.element(.input, .type("hidden"), .name("reference"), .value(model.summary.reference.text))
                html.element(.button, .look(.side), .type("submit")) {
                    $0.both(Name(ar: "أصدر رمزاً واطبع الإيصال", en: "Give out a code"))
                }
            }
        }
    }

    private func lead(_ html: inout HTML) {
        let summary = model.summary
        html.element(.div, .look(.lead)) { html in
            html.element(.p) { html in
                html.element(
                    .a, .href(.inbox(model.tenant.slug, InboxFilter(), after: nil)), text: "الحالات")
            }
            html.element(.h1) { html in
                html.text(summary.stage.kind.name.ar + " ")
                html.reference(summary.reference)
                html.text(" ")
                html.badge(summary.stage)
            }
            html.element(.p, .look(.quiet)) { html in
                if let person = summary.person { html.written(person.name) } else { html.text("بلا اسم") }
                if let service = summary.service {
                    html.text("، ")
                    html.written(service.ar)
                }
            }
        }
    }
}
