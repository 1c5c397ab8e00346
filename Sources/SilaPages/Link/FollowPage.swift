import SilaCore

/// A case as the person whom it is for follows it: where it stands, what comes next and by when, what they can do now,
/// what happened.
public struct FollowPage: Page {
    /// What it shows.
    public var model: FollowModel

    /// The page of this model.
    public init(_ model: FollowModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let title = "\(model.stage.kind.name.ar) \(model.reference.printed)"
        return Layout(title: title, tenant: model.tenant, narrow: true).html { html in
            lead(&html)
            news(&html)
            outlook(&html)
            CasePromise(clock: model.clock, stage: model.stage, term: model.term, today: model.today).write(to: &html)
            CaseMissing(wants: model.missing).write(to: &html)
            for step in model.steps {
                FollowForm(model: model, step: step).write(to: &html)
            }
            history(&html)
            html.element(.form, .method("post"), .action(.followLeaving(model.tenant.slug))) { html in
                html.element(.input, .type("hidden"), .name("form_token"), .value(model.formToken))
                html.element(.button, .look(.side), .type("submit")) {
                    $0.both(Name(ar: "أغلق الصفحة على هذا الجهاز", en: "Close it on this device"))
                }
            }
        }
    }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1) { html in
                html.text(model.stage.kind.name.ar + " ")
                html.reference(model.reference)
                html.text(" ")
                html.badge(model.stage)
            }
        }
    }

    private func news(_ html: inout HTML) {
        if let failure = model.failure {
            html.element(.div, .look(.notice, .late), .role("alert"), .id("failure"), .tabindex(-1)) { html in
                html.element(.p) { html in
                    html.element(.strong) { $0.both(Name(ar: "لم يتم:", en: "Not done:")) }
                }
                LinkFrame.paragraph(failure.message, to: &html)
                if let clause = failure.clause { html.element(.p) { $0.citation(clause) } }
            }
        }
        if let taken = model.taken {
            html.element(.div, .look(.notice, .good), .role("status"), .id("taken")) { html in
                LinkFrame.paragraph(
                    taken == .signatureCode
                        ? Name(ar: "طُلب الرمز، ويصلك برسالة نصية.", en: "The code is on its way by text message.")
                        : Name(ar: "تم، ووصل إلى الجمعية.", en: "Done; the association has it."), to: &html)
            }
        }
    }

    private func outlook(_ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("outlook")) { html in
            html.element(.h2, .id("outlook")) { $0.both(Name(ar: "أين وصلت", en: "Where it stands")) }
            html.element(.p) { $0.element(.strong, text: model.outlook.stands.ar) }
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: model.outlook.stands.en)
            if let next = model.outlook.next {
                html.element(.p) { html in
                    html.element(.span, .look(.quiet), text: "التالي: ")
                    html.text(next.ar)
                }
                html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: "Next: \(next.en)")
            }
            if let clause = model.outlook.clause { html.element(.p) { $0.citation(clause) } }
            if let otherwise = model.outlook.otherwise { write(otherwise, to: &html) }
        }
    }

    private func write(_ otherwise: Outlook.Otherwise, to html: inout HTML) {
        html.element(.p) { html in
            html.text("إن لم يصلك الرد حتى نهاية ")
            html.date(otherwise.on, weekday: true, running: true)
            html.text(" رُفعت من نفسها إلى: \(otherwise.to.ar).")
        }
        html.element(
            .p, .look(.english), .lang("en"), .dir(.ltr),
            text: "Unanswered at the end of \(otherwise.on.english), it goes up by itself to: \(otherwise.to.en).")
    }

    private func history(_ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("history")) { html in
            html.element(.h2, .id("history")) { $0.both(Name(ar: "ما جرى", en: "What happened")) }
            html.element(.ol, .look(.timeline), .role("list")) { html in
                for line in model.lines {
                    html.element(.li) { html in
                        html.element(.strong) { $0.arabic(line.told.summary.ar) }
                        html.english(line.told.summary.en)
                        if let detail = line.told.detail {
                            html.element(.p, .look(.prose), .dir(.auto), text: detail)
                        }
                        html.element(.span, .look(.quiet)) { html in
                            html.date(line.at.date, running: true)
                            html.text("، الساعة ")
                            html.leftToRight(line.at.clock)
                            if line.isOwn { html.text("، منك عبر هذه الصفحة") }
                        }
                        html.basis(line.basis)
                    }
                }
            }
        }
    }
}
