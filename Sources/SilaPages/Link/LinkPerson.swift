import SilaCore

/// Who brings something over the link, and how they are reached: the same on every form.
struct LinkPerson {
    /// The form it stands on.
    let model: ComplaintModel

    /// Writes the fields.
    func write(to html: inout HTML) {
        let isFree = model.isAnonymousTaken
        html.element(.fieldset, .id("person")) { html in
            html.element(.legend) { $0.both(Name(ar: "من أنت؟", en: "Who are you?")) }
            if isFree {
                html.element(.p, .look(.hint)) { html in
                    html.both(
                        Name(
                            ar: "لك ألا تذكر اسمك ولا رقمك؛ عندئذ لا يُحفظ عنك شيء، وتصلك الإجابة هنا بالرقم والرمز.",
                            en: "You need not say; then nothing about you is kept, and the answer is read here."))
                }
            }
            LinkField(
                key: "name", name: Name(ar: "الاسم", en: "Name"), value: model.draft.name, fault: model.fault("name"),
                isRequired: !isFree, autocomplete: "name"
            ).write(to: &html)
            LinkField(
                key: "mobile", name: Name(ar: "رقم الجوال", en: "Mobile number"), value: model.draft.mobile,
                fault: model.fault("mobile"), limit: 30, autocomplete: "tel", inputmode: "tel", isLatin: true
            ).write(to: &html)
            LinkField(
                key: "email", name: Name(ar: "البريد الإلكتروني", en: "E-mail"), value: model.draft.email,
                fault: model.fault("email"), limit: 254, autocomplete: "email", inputmode: "email", isLatin: true
            ).write(to: &html)
            medium(&html)
        }
    }

    private func medium(_ html: inout HTML) {
        let fault = model.fault("medium")
        html.element(.div) { html in
            html.element(.label, .for("medium")) { html in
                html.element(.span, text: "كيف نبلغك؟")
                html.english("How do we reach you?")
            }
            if let fault {
                html.element(.p, .look(.fault), .id("medium-fault")) { $0.both(fault) }
            }
            html.element(
                .select, .id("medium"), .name("medium"), fault == nil ? nil : .ariaInvalid(true),
                fault == nil ? nil : .ariaDescribedby("medium-fault")
            ) { html in
                html.element(
                    .option, .value(""), model.draft.medium == nil ? .selected : nil,
                    text: "بهذه الصفحة وحدها · here alone")
                for medium in model.media {
                    html.element(
                        .option, .value(medium.rawValue), model.draft.medium == medium.rawValue ? .selected : nil,
                        text: "\(medium.name.ar) · \(medium.name.en)")
                }
            }
        }
    }
}

extension ComplaintModel {
    /// What is wrong with a field; nil where nothing is.
    func fault(_ key: String) -> Name? { faults.first { $0.field == key }?.message }
}
