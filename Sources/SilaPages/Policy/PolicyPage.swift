import SilaCore

/// An edition of an association's policy as a document for anybody to read: numbers as printed, what each clause asks
/// for in plain words, and what was read into the text set apart from it.
public struct PolicyPage: Page {
    /// What it shows.
    public var model: PolicyModel

    /// The page of this model.
    public init(_ model: PolicyModel) {
        self.model = model
    }

    private var language: PageLanguage { model.language }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let title = language.pick("سياسة الجمعية", "The association's policy")
        var layout = Layout(title: title, tenant: model.tenant, capacity: 65_536)
        layout.language = language
        let outline = PolicyOutline(model.policy)
        return layout.html { html in
            if model.edition.isDraft {
                html.element(.div, .look(.draft), .heading(language.pick(PolicyWords.draft))) { html in
                    html.element(
                        .p, .look(.notice, .late), .role("note"), text: language.pick(PolicyWords.draftWarning))
                }
            }
            lead(&html)
            html.element(.div, .look(.policy)) { html in
                contents(outline, &html)
                html.element(.div) { html in
                    for part in outline.parts { section(part, &html) }
                    bodies(&html)
                    approval(&html)
                }
            }
        }
    }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1, text: language.pick(model.policy.title))
            html.element(.div, .look(.marks), content: marks)
            html.element(.p, .look(.quiet), text: language.pick(PolicyWords.ours))
            html.element(.p, .look(.marks)) { html in
                let slug = model.tenant.slug
                html.element(
                    .a, .href(.policy(slug, edition: model.asked, language.other)), .lang(language.other.rawValue),
                    text: language.pick(PolicyWords.otherLanguage))
                if model.asked == nil, !model.edition.isDraft {
                    html.element(
                        .a, .href(.policyText(slug, language)), text: language.pick(PolicyWords.asText))
                }
            }
        }
        html.element(.section, .look(.card), .ariaLabel(language.pick(PolicyWords.edition))) { html in
            html.element(.dl, .look(.facts), content: facts)
        }
    }

    private func marks(_ html: inout HTML) {
        if let number = model.edition.number {
            html.element(.span, .look(.badge, .calm), text: "\(language.pick(PolicyWords.edition)) \(number)")
        }
        let isInForce = if case .inForce = model.edition.standing { true } else { false }
        html.element(
            .span, isInForce ? .look(.badge, .good) : .look(.badge, .soon), text: language.pick(model.edition.word))
        let words = ApprovalWords(approval: model.policy.approval, recorded: model.edition.recorded)
        html.element(
            .span, words.isApproved ? .look(.badge, .good) : .look(.badge, .late), text: language.pick(words.badge))
    }

    private func facts(_ html: inout HTML) {
        if let association = model.policy.association {
            fact(Name(ar: "الجمعية", en: "Association"), &html) { $0.written(language.pick(association.name)) }
            if let licence = association.licence { fact(PolicyWords.licence, &html) { $0.leftToRight(licence) } }
            if let supervisor = association.supervisor {
                fact(PolicyWords.supervisor, &html) { $0.written(language.pick(supervisor)) }
            }
        }
        if let day = model.edition.day {
            fact(day.name, &html) { html in
                if language == .arabic {
                    html.date(day.date, weekday: true, running: true)
                } else {
                    html.element(.time, .look(.date), .datetime(day.date.iso), text: day.date.english)
                }
            }
        }
        let approval = ApprovalWords(approval: model.policy.approval, recorded: model.edition.recorded)
        fact(PolicyWords.approval, &html) { $0.text(language.pick(approval.sentence)) }
        fact(PolicyWords.hash, &html) {
            $0.element(.bdi, .look(.hash), .dir(.ltr), text: model.edition.sha256)
        }
    }

    private func fact(_ name: Name, _ html: inout HTML, _ value: (inout HTML) -> Void) {
        html.element(.dt, text: language.pick(name))
        html.element(.dd, content: value)
    }

    private func contents(_ outline: PolicyOutline, _ html: inout HTML) {
        html.element(.nav, .look(.card, .contents), .ariaLabel(language.pick(PolicyWords.contents))) { html in
            html.element(.ol, .role("list")) { html in
                for part in outline.parts {
                    link(part.heading.id.rawValue, part.heading.number, part.heading.title, &html)
                }
                if !model.policy.bodies.isEmpty { link("bodies", nil, PolicyWords.bodies, &html) }
                link("approval", model.policy.approval?.clause.number, PolicyWords.approval, &html)
            }
        }
    }

    private func link(_ id: String, _ number: String?, _ title: Name, _ html: inout HTML) {
        html.element(.li) { html in
            html.element(.a, .href(onPage: id)) { html in
                html.element(.bdi, .look(.number), text: number ?? "")
                html.element(.span, text: language.pick(title))
            }
        }
    }

    private func heading(_ id: String, _ number: String?, _ title: Name, _ html: inout HTML) {
        html.element(.h2, .id("\(id)-heading")) { html in
            if let number { html.element(.bdi, .look(.number), text: number) }
            html.element(.span, text: language.pick(title))
        }
    }

    private func section(_ part: PolicyOutline.Part, _ html: inout HTML) {
        let id = part.heading.id.rawValue
        html.element(.section, .look(.card), .id(id), .ariaLabelledby("\(id)-heading")) { html in
            heading(id, part.heading.number, part.heading.title, &html)
            readings(part.heading.readings, &html)
            html.element(.ol, .look(.clauses), .role("list")) { html in
                for item in part.items { write(item, under: part.heading, &html) }
            }
        }
    }

    private func write(_ item: PolicyOutline.Item, under heading: Clause, _ html: inout HTML) {
        html.element(.li, .id(item.clause.id.rawValue)) { html in
            html.element(.bdi, .look(.number), text: item.clause.position == 0 ? "" : item.clause.number ?? "–")
            html.element(.div) { html in
                let title = item.clause.blank ? PolicyWords.blank : item.clause.title
                html.element(.h3, item.clause.blank ? .look(.quiet) : nil, text: language.pick(title))
                if !item.asks.isEmpty {
                    html.element(.ul, .look(.says), .role("list")) { html in
                        for ask in item.asks { html.element(.li, text: language.pick(ask)) }
                    }
                }
                readings(item.clause.readings, &html)
            }
        }
    }

    private func readings(_ readings: [Reading], _ html: inout HTML) {
        for reading in readings {
            html.element(.p, .look(.reading)) { html in
                html.element(.strong, text: language.pick(PolicyWords.reading))
                html.text(" ")
                html.written(language.pick(reading.reason))
            }
        }
    }

    private func bodies(_ html: inout HTML) {
        if model.policy.bodies.isEmpty { return }
        html.element(.section, .look(.card), .id("bodies"), .ariaLabelledby("bodies-heading")) { html in
            heading("bodies", nil, PolicyWords.bodies, &html)
            html.element(.ol, .look(.clauses), .role("list")) { html in
                for body in model.policy.bodies {
                    html.element(.li, .id("bodies.\(body.id)")) { html in
                        html.element(.bdi, .look(.number), text: "–")
                        html.element(.div) { write(body, &$0) }
                    }
                }
            }
        }
    }

    private func write(_ body: Body, _ html: inout HTML) {
        html.element(.h3, text: language.pick(body.name))
        let says = [body.named ? nil : PolicyWords.unnamed, PolicyWords.membership(body)].compactMap(\.self)
        if !says.isEmpty {
            html.element(.ul, .look(.says), .role("list")) { html in
                for line in says { html.element(.li, text: language.pick(line)) }
            }
        }
        readings(body.readings, &html)
    }

    private func approval(_ html: inout HTML) {
        let approval = model.policy.approval
        let words = ApprovalWords(approval: approval)
        html.element(.section, .look(.card), .id("approval"), .ariaLabelledby("approval-heading")) { html in
            heading("approval", approval?.clause.number, approval?.clause.title ?? PolicyWords.approval, &html)
            html.element(.p, text: language.pick(words.sentence))
            if !words.facts.isEmpty {
                html.element(.dl, .look(.facts)) { html in
                    for (name, value) in words.facts { fact(name, &html) { $0.written(language.pick(value)) } }
                }
            }
            readings(approval?.clause.readings ?? [], &html)
        }
    }
}
