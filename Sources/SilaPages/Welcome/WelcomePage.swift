import SilaCore

/// What an association offers to anybody who comes: the promise on replies, services, channels, the way of a request.
///
/// All of it is read from the policy in force, with the clauses as printed.
public struct WelcomePage: Page {
    /// What it shows.
    public var model: WelcomeModel

    /// The page of this model.
    public init(_ model: WelcomeModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "خدمات الجمعية", tenant: model.tenant, offersSignIn: true).html { html in
            lead(&html)
            promise(&html)
            services(&html)
            html.element(.div, .look(.columns)) { html in
                html.element(.div, content: handling)
                html.element(.div, content: channels)
            }
            ApprovalLine(approval: model.policy.approval, recorded: model.recorded).write(to: &html)
        }
    }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1) { $0.both(Name(ar: "ما تقدمه الجمعية", en: "What the association offers")) }
            html.element(.p, .look(.quiet), text: model.policy.title.ar)
            html.element(.p) { html in
                html.element(.a, .href(.policy(model.tenant.slug, edition: nil, nil))) { html in
                    html.both(Name(ar: "اقرأ السياسة كاملة", en: "Read the whole policy"))
                }
            }
            html.element(.p) { html in
                html.element(.a, .href(.complaint(model.tenant.slug, kind: nil))) { html in
                    html.both(Name(ar: "رابط الشكاوى", en: "The complaints link"))
                }
            }
            html.element(.p) { html in
                html.element(.a, .href(.follow(model.tenant.slug))) { html in
                    html.both(Name(ar: "تابع حالتك", en: "Follow your case"))
                }
            }
            html.element(.p) { html in
                html.element(.a, .href(.announcements(model.tenant.slug, after: nil))) { html in
                    html.both(Name(ar: "إعلانات الجمعية", en: "Announcements"))
                }
            }
            guard let association = model.policy.association else { return }
            if association.licence != nil || association.supervisor != nil {
                html.element(.p, .look(.quiet)) { html in
                    if let licence = association.licence {
                        html.text("ترخيص رقم ")
                        html.written(licence)
                    }
                    if let supervisor = association.supervisor {
                        html.text(association.licence == nil ? "بإشراف " : "، بإشراف ")
                        html.written(supervisor.ar)
                    }
                }
            }
        }
    }

    private func promise(_ html: inout HTML) {
        html.element(.section, .look(.notice, .calm), .ariaLabelledby("promise")) { html in
            html.element(.h2, .id("promise")) { $0.both(Name(ar: "متى يصلك الرد", en: "When the reply comes")) }
            guard let reply = model.policy.handling.reply else {
                html.element(.p, text: "لا بند في سياسة الجمعية عن مدة الرد.")
                html.element(
                    .p, .look(.english), .lang("en"), .dir(.ltr), text: "The policy has no clause on the reply.")
                return
            }
            let words = TermWords(term: reply.term).sentence
            html.element(.p) { $0.element(.strong, text: words.ar) }
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: words.en)
            html.element(.p) { $0.citation(reply.clause.citation) }
            readings(of: reply.clause, to: &html)
        }
    }

    /// What the association had to read into the clause, told beside it.
    private func readings(of clause: Clause, to html: inout HTML) {
        for reading in clause.readings {
            html.element(.p, .look(.quiet)) { html in
                html.text("قراءة الجمعية للنص: ")
                html.written(reading.reason.ar)
            }
        }
    }

    private func services(_ html: inout HTML) {
        html.element(.section, .look(.lead), .ariaLabelledby("services")) { html in
            html.element(.h2, .id("services")) { $0.both(Name(ar: "الخدمات وما يلزم لكل منها", en: "Services")) }
            if model.services.isEmpty {
                html.element(.p, .look(.quiet), text: "لم تُعلن الجمعية خدمات بعد.")
            }
            html.element(.ul, .look(.tiles)) { html in
                for service in model.services { write(service, to: &html) }
            }
        }
    }

    private func write(_ service: Service, to html: inout HTML) {
        html.element(.li) { html in
            html.element(.h3) { $0.both(service.name) }
            if service.required.isEmpty {
                html.element(.p, .look(.quiet), text: "لا يلزم لها سوى الإقرار الموقّع.")
            } else {
                html.element(.ul) { html in
                    for item in service.required { html.element(.li, text: item.name.ar) }
                }
            }
        }
    }

    private func channels(_ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("channels")) { html in
            html.element(.h2, .id("channels")) { $0.both(Name(ar: "قنوات التواصل", en: "Channels")) }
            printed(model.policy.channels, to: &html)
        }
    }

    private func handling(_ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("handling")) { html in
            html.element(.h2, .id("handling")) { $0.both(Name(ar: "كيف يسير طلبك", en: "How a request is handled")) }
            printed(model.policy.handling, to: &html)
        }
    }

    /// A section as printed: its heading where that has a number, and its items.
    private func printed<Ask>(_ section: Section<Ask>, to html: inout HTML) {
        if section.heading.number != nil { html.element(.p) { $0.citation(section.heading.citation) } }
        PrintedList(clauses: section.items.map(\.clause)).write(to: &html)
    }
}
