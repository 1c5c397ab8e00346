import SilaCore

/// An error for somebody in a browser: what is wrong and what to do, the clause behind it, the rule by its id.
public struct ProblemPage: Page {
    /// What it shows.
    public var model: ProblemModel

    /// The page of this model.
    public init(_ model: ProblemModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let title = StatusWords(status: model.status).title
        return Layout(title: title.ar, tenant: model.tenant, narrow: true).html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(title) }
            }
            html.element(.div, .look(.card), content: message)
            html.element(.p, content: back)
            details(&html)
        }
    }

    private func message(_ html: inout HTML) {
        let message = model.message ?? StatusWords(status: model.status).message
        html.element(.p, .dir(.auto), text: message.ar)
        html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: message.en)
        if !model.items.isEmpty {
            html.element(.ul) { html in
                for item in model.items { html.element(.li) { $0.both(item) } }
            }
        }
        if let clause = model.clause {
            html.element(.p) { html in
                html.citation(clause)
                html.text(" ")
                html.englishCitation(clause)
            }
        }
    }

    private func back(_ html: inout HTML) {
        if let tenant = model.tenant {
            html.element(.a, .href(.welcome(tenant.slug)), text: "صفحة الجمعية")
            html.text(" · ")
            if model.status == 401 {
                html.element(.a, .href(.signIn(tenant.slug)), text: "دخول الموظفين")
            } else {
                html.element(.a, .href(.inbox(tenant.slug, InboxFilter(), after: nil)), text: "حالات الموظفين")
            }
        } else {
            html.element(.a, .href(.tenants), text: "قائمة الجمعيات")
        }
    }

    private func details(_ html: inout HTML) {
        html.element(.p, .look(.quiet)) { html in
            html.text("رمز الخطأ ")
            html.leftToRight(String(model.status))
            if let rule = model.rule {
                html.text("، القاعدة ")
                html.leftToRight(rule)
            }
            if let clause = model.clause {
                html.text("، البند ")
                html.leftToRight(clause.clause.rawValue)
            }
            if let requestID = model.requestID {
                html.text("، رقم العملية ")
                html.leftToRight(requestID)
            }
        }
    }
}
