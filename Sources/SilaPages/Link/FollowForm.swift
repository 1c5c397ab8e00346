import SilaCore

/// The form of one step that the person can take, folded up until it is wanted.
struct FollowForm {
    /// The page it stands on.
    let model: FollowModel
    /// The step.
    let step: PersonStep

    /// Writes the form; unfolded where it was just refused.
    func write(to html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("step-\(step.kind.rawValue)")) { html in
            html.element(.h2, .id("step-\(step.kind.rawValue)")) { $0.both(step.name) }
            if let about = step.about { LinkFrame.paragraph(about, .quiet, to: &html) }
            if step.targets.isEmpty {
                form(&html) { words("", to: &$0) }
            } else {
                for target in step.targets { form(&html) { write(target, to: &$0) } }
            }
        }
    }

    private func form(_ html: inout HTML, _ fields: (inout HTML) -> Void) {
        html.element(
            .form, .look(.fields), .method("post"), .action(.followStep(model.tenant.slug, step.kind))
        ) { html in
            html.element(.input, .type("hidden"), .name("form_token"), .value(model.formToken))
            html.element(.input, .type("hidden"), .name("key"), .value(model.key))
            html.element(.input, .type("hidden"), .name("seen"), .value(String(model.version)))
            fields(&html)
            html.element(.div) { html in
                html.element(
                    .button, .look(step.kind == .withdrawal ? .side : .main), .type("submit"), text: step.name.ar)
            }
        }
    }

    private func words(_ suffix: String, to html: inout HTML) {
        guard let name = step.kind.wording else { return }
        let failure = model.failure.flatMap { $0.step == step.kind ? $0 : nil }
        LinkField(
            key: "text-\(step.kind.rawValue)\(suffix)", sentAs: "text", name: name, shape: .paragraphs(rows: 3),
            value: failure?.typed ?? "", fault: failure?.message, limit: 4_000, isRequired: true
        ).write(to: &html)
    }

    private func write(_ target: PersonStep.Target, to html: inout HTML) {
        html.element(.input, .type("hidden"), .name("target"), .value(target.id))
        if let kind = target.kind { return field(target, kind, to: &html) }
        html.element(.p, .look(.prose), .dir(.auto), text: target.name.ar)
        if let until = target.until {
            html.element(.p, .look(.quiet)) { html in
                html.text("يمكن الجواب حتى نهاية ")
                html.date(until, weekday: true, running: true)
            }
        }
        words("-\(target.id)", to: &html)
    }

    private func field(_ target: PersonStep.Target, _ kind: ItemKind, to html: inout HTML) {
        let hint: Name? =
            switch kind {
            case .text: nil
            case .document: Name(ar: "رقم المستند أو وصفه", en: "The number of the document, or what it is")
            case .number: Name(ar: "عدد", en: "A number")
            case .date: Name(ar: "تاريخ مثل 2026-03-15", en: "A date such as 2026-03-15")
            }
        LinkField(
            key: "item-\(target.id)", sentAs: "text", name: target.name, hint: hint, limit: 2_000, isRequired: true,
            inputmode: kind == .number ? "numeric" : nil, isLatin: kind == .date
        ).write(to: &html)
    }
}
