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
            html.element(.div, .look(.columns)) { html in
                html.element(.div) { html in
                    CaseMissing(wants: model.missing).write(to: &html)
                    CaseSteps(actions: model.actions).write(to: &html)
                    CaseContent(items: model.items).write(to: &html)
                    CaseTimeline(events: model.events).write(to: &html)
                }
                html.element(.div) { html in
                    CaseFacts(summary: summary).write(to: &html)
                    CaseOutcome(summary: summary).write(to: &html)
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
