import SilaCore

/// The form of one step that the person can take, one for each thing that it can be taken with.
struct FollowForm {
    /// The page it stands on.
    let model: FollowModel
    /// The step.
    let step: PersonStep

    /// Writes the form; what was refused stands at its field, with the clause.
    func write(to html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("step-\(step.kind.rawValue)")) { html in
            html.element(.h2, .id("step-\(step.kind.rawValue)")) { $0.both(step.name) }
            if let about = step.about { LinkFrame.paragraph(about, .quiet, to: &html) }
            if let clause = step.clause { html.element(.p) { $0.citation(clause) } }
            if step.targets.isEmpty {
                form(&html) { fields(nil, to: &$0) }
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

    /// The refusal of this form; nil where it was not the one refused.
    private func failure(of target: String?) -> FollowModel.Failure? {
        guard let failure = model.failure, failure.step == step.kind else { return nil }
        return target == nil || failure.target == nil || failure.target == target ? failure : nil
    }

    private func fields(_ target: String?, to html: inout HTML) {
        if step.takesAmount { amount(to: &html) }
        guard let name = step.kind.wording else { return }
        let failure = failure(of: target)
        let isOfWords = failure?.isOfAmount == false
        var field = LinkField(
            key: "text-\(step.kind.rawValue)" + (target.map { "-\($0)" } ?? ""), sentAs: "text", name: name,
            shape: .paragraphs(rows: 3))
        field.value = failure?.typed ?? ""
        field.fault = isOfWords ? failure?.message : nil
        field.faultClause = isOfWords ? failure?.clause : nil
        field.limit = 4_000
        field.isRequired = step.needsWords
        if step.kind == .signature {
            field.shape = .line
            (field.value, field.limit, field.isLatin) = ("", 20, true)
            (field.inputmode, field.autocomplete) = ("numeric", "one-time-code")
        }
        field.write(to: &html)
    }

    private func amount(to html: inout HTML) {
        let failure = failure(of: nil)
        let isOfAmount = failure?.isOfAmount == true
        LinkField(
            key: "amount-\(step.kind.rawValue)", sentAs: "amount",
            name: Name(ar: "المبلغ بالريال", en: "Sum in riyals"),
            hint: Name(ar: "مثل 1250.50، أو اتركه فارغاً", en: "such as 1250.50, or leave it empty"),
            value: failure?.amount ?? "", fault: isOfAmount ? failure?.message : nil,
            faultClause: isOfAmount ? failure?.clause : nil, limit: 30, inputmode: "decimal", isLatin: true
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
        fields(target.id, to: &html)
    }

    private func field(_ target: PersonStep.Target, _ kind: ItemKind, to html: inout HTML) {
        let failure = failure(of: target.id)
        let hint: Name? =
            switch kind {
            case .text: nil
            case .document: Name(ar: "رقم المستند أو وصفه", en: "The number of the document, or what it is")
            case .number: Name(ar: "عدد", en: "A number")
            case .date: Name(ar: "تاريخ مثل 2026-03-15", en: "A date such as 2026-03-15")
            }
        LinkField(
            key: "item-\(target.id)", sentAs: "text", name: target.name, hint: hint, value: failure?.typed ?? "",
            fault: failure?.message, faultClause: failure?.clause, limit: 2_000, isRequired: true,
            inputmode: kind == .number ? "numeric" : nil, isLatin: kind == .date
        ).write(to: &html)
    }
}
