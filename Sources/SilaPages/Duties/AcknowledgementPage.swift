import SilaCore

/// Reading the policy, or what changed of it, and signing: one page for each member of staff.
public struct AcknowledgementPage: Page {
    /// What it shows.
    public var model: AcknowledgementModel

    /// The page of this model.
    public init(_ model: AcknowledgementModel) {
        self.model = model
    }

    private var needsSigning: Bool { !model.isSigned || model.code?.isBehind == true }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let layout = Layout(
            title: "توقيعي على السياسة", tenant: model.tenant, staff: (model.staff, model.formToken), narrow: true,
            capacity: 32_768)
        return layout.html { html in
            lead(&html)
            standing(&html)
            if let failure = model.failure { tell(failure, &html) }
            if needsSigning {
                reading(&html)
                if let code = model.code { ethics(code, &html) }
                form(&html)
            }
            if !model.signed.isEmpty { signed(&html) }
        }
    }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1) { $0.both(Name(ar: "توقيعي على السياسة", en: "My signature on the policy")) }
            html.element(.p) { html in
                html.text("الإصدار ")
                html.number(model.edition)
                html.text(" ")
                html.basis(model.basis)
            }
        }
    }

    private func standing(_ html: inout HTML) {
        let look: Look = model.isSigned ? .good : model.isOverdue ? .late : .soon
        html.element(.div, .look(.notice, look), .role("note")) { html in
            html.element(.p) { html in
                if model.isSigned {
                    html.text(
                        model.code?.isBehind == true
                            ? "وقّعت هذا الإصدار، وللميثاق نسخة أحدث لم توقّعها." : "وقّعت هذا الإصدار، ولا يلزمك شيء.")
                    return
                }
                html.text("لم توقّع هذا الإصدار، وهو مطلوب منك منذ ")
                html.date(model.since, running: true)
                html.text(".")
            }
            if !model.isSigned { terms(&html) }
            html.element(
                .p, .look(.english), .lang("en"), .dir(.ltr),
                text: model.isSigned ? "You have signed this edition." : "This edition waits for your signature.")
        }
    }

    /// What follows where it is not signed; of the association's own setting, never of the policy.
    private func terms(_ html: inout HTML) {
        guard let day = model.lastDay else { return }
        html.element(.p) { html in
            if model.isOverdue {
                html.text("انقضت المهلة التي حددتها الجمعية في ")
                html.date(day, running: true)
                html.text("، ولا يبقى لك حتى توقّع إلا الاطلاع.")
            } else {
                html.text("آخر يوم للكتابة دون توقيع، وهو من إعدادات الجمعية: ")
                html.date(day, running: true)
                html.text(".")
            }
        }
    }

    private func tell(_ failure: Name, _ html: inout HTML) {
        html.element(.div, .look(.notice, .late), .role("alert"), .id("failure")) { html in
            html.element(.p, text: failure.ar)
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: failure.en)
        }
    }

    private func reading(_ html: inout HTML) {
        if let changes = model.changes, !model.isSigned {
            let name = Name(ar: "ما تغير منذ الإصدار الذي وقّعته", en: "What changed since the edition you signed")
            html.element(.section, .look(.card), .ariaLabelledby("changes")) { html in
                html.element(.h2, .id("changes")) { $0.both(name) }
                if let before = model.signedBefore {
                    html.element(.p, .look(.quiet)) { html in
                        html.text("وقّعت الإصدار ")
                        html.number(before)
                        html.text(".")
                    }
                }
                PolicyChangesView(changes: changes, language: .arabic).write(to: &html)
            }
        }
        for section in model.sections { write(section, &html) }
        html.element(.p, .look(.quiet)) { html in
            html.element(.a, .href(.policy(model.tenant.slug, edition: nil, nil)), text: "السياسة كاملة في صفحتها")
        }
    }

    private func write(_ section: ReadSection, _ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabel(section.heading.title.ar)) { html in
            html.element(.h2) { $0.both(section.heading.title) }
            html.element(.ul) { html in
                for item in section.items {
                    html.element(.li) { html in
                        html.citation(item.clause.citation)
                        for ask in item.asks { html.element(.p, text: ask.ar) }
                    }
                }
            }
        }
    }

    private func ethics(_ code: AcknowledgementModel.Code, _ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("code")) { html in
            html.element(.h2, .id("code")) { $0.both(Name(ar: "ميثاق الأخلاقيات", en: "Code of ethics")) }
            html.element(.p) { html in
                let address = SiteAddress.document(model.tenant.slug, item: code.item, version: code.version)
                html.element(.a, .href(address)) { $0.written(code.title.ar) }
                html.text("، النسخة ")
                html.number(code.version)
            }
            if let clause = code.clause { html.element(.p) { $0.citation(clause) } }
        }
    }

    private func form(_ html: inout HTML) {
        let address = SiteAddress.acknowledgement(model.tenant.slug)
        html.element(.form, .look(.card, .fields), .method("post"), .action(address)) { html in
            hidden("form_token", model.formToken, &html)
            hidden("sha256", model.sha256, &html)
            if let code = model.code { hidden("code_sha256", code.sha256, &html) }
            html.element(.h2) { $0.both(Name(ar: "التوقيع", en: "Sign")) }
            html.element(.p, .look(.prose), text: model.statement.ar)
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: model.statement.en)
            html.element(.div) { html in
                html.element(.label, .for("password")) {
                    $0.both(Name(ar: "كلمة المرور، لتوقيعك أنت", en: "Your password, since you sign for yourself"))
                }
                html.element(
                    .input, .id("password"), .name("password"), .type("password"), .autocomplete("current-password"),
                    .dir(.ltr), .maxlength(200), .required, model.failure == nil ? nil : .ariaDescribedby("failure"))
            }
            html.element(.div) { html in
                html.element(.button, .look(.main), .type("submit"), text: "أوقّع")
            }
        }
    }

    private func hidden(_ name: String, _ value: String, _ html: inout HTML) {
        html.element(.input, .type("hidden"), .name(name), .value(value))
    }

    private func signed(_ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("signed")) { html in
            html.element(.h2, .id("signed")) { $0.both(Name(ar: "ما وقّعته", en: "What you signed")) }
            let ledger = Ledger(caption: "توقيعاتي، الأحدث أولاً", headings: ["الإصدار", "التاريخ", "نسخة الميثاق"])
            ledger.write(model.signed, to: &html) { line in
                [
                    { $0.number(line.edition) }, { $0.date(line.at.date) },
                    { html in if let code = line.code { html.number(code) } else { html.text("—") } },
                ]
            }
        }
    }
}
