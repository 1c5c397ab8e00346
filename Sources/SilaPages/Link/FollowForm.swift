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
            if step.items.isEmpty {
                form(&html) { html in words(&html) }
            } else {
                for item in step.items { form(&html) { html in field(item, to: &html) } }
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

    private func words(_ html: inout HTML) {
        guard let name = wording else { return }
        let failure = model.failure.flatMap { $0.step == step.kind ? $0 : nil }
        LinkField(
            key: "text-\(step.kind.rawValue)", sentAs: "text", name: name, shape: .paragraphs(rows: 3),
            value: failure?.typed ?? "", fault: failure?.message, limit: 4_000, isRequired: true
        ).write(to: &html)
    }

    private func field(_ item: RequiredItem, to html: inout HTML) {
        html.element(.input, .type("hidden"), .name("item"), .value(item.id))
        let hint: Name? =
            switch item.kind {
            case .text: nil
            case .document: Name(ar: "رقم المستند أو وصفه", en: "The number of the document, or what it is")
            case .number: Name(ar: "عدد", en: "A number")
            case .date: Name(ar: "تاريخ مثل 2026-03-15", en: "A date such as 2026-03-15")
            }
        LinkField(
            key: "item-\(item.id)", sentAs: "text", name: item.name, hint: hint, limit: 2_000, isRequired: true,
            inputmode: item.kind == .number ? "numeric" : nil, isLatin: item.kind == .date
        ).write(to: &html)
    }

    /// What the person writes with the step; nil where it needs no words.
    private var wording: Name? {
        switch step.kind {
        case .withdrawal: Name(ar: "سبب السحب", en: "Why")
        case .objection: Name(ar: "سبب الاعتراض", en: "What you object")
        case .appeal: Name(ar: "لماذا تطلب النظر من جديد", en: "Why it should be looked at again")
        case .counterOffer: Name(ar: "ما تعرضه أنت", en: "What you offer instead")
        case .acceptance, .content: nil
        }
    }
}
