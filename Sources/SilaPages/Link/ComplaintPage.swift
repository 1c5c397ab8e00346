import SilaCore

/// The complaints link: a form that needs no account and no script, one column from the top down, Arabic first.
public struct ComplaintPage: Page {
    /// What it shows.
    public var model: ComplaintModel

    /// The page of this model.
    public init(_ model: ComplaintModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "رابط الشكاوى", tenant: model.tenant, narrow: true).html { html in
            lead(&html)
            LinkFrame.faults(model.faults, to: &html)
            html.element(
                .form, .look(.card, .fields), .method("post"), .action(.complaint(model.tenant.slug))
            ) { html in
                LinkFrame.begin(model.formToken, to: &html)
                kinds(&html)
                points(&html)
                subject(&html)
                person(&html)
                html.element(.div) { html in
                    html.element(.button, .look(.main), .type("submit")) { $0.text("إرسال") }
                }
            }
            html.element(.p, .look(.quiet)) { html in
                html.element(.a, .href(.follow(model.tenant.slug))) {
                    $0.both(Name(ar: "تابع ما أرسلته من قبل", en: "Follow what you sent before"))
                }
            }
        }
    }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1) { $0.both(Name(ar: "رابط الشكاوى", en: "The complaints link")) }
            LinkFrame.paragraph(
                Name(
                    ar: "لا يلزمك حساب. بعد الإرسال تستلم رقماً مرجعياً ورمزاً تتابع بهما.",
                    en: "No account is needed. You get a reference and a code to follow it with."),
                .quiet, to: &html)
            if let clause = model.clause { html.element(.p) { $0.citation(clause) } }
        }
        guard let outside = model.outside else { return }
        html.element(.div, .look(.notice, .soon), .id("outside")) { html in
            LinkFrame.paragraph(outside, to: &html)
        }
    }

    private func kinds(_ html: inout HTML) {
        let fault = fault("kind")
        html.element(
            .fieldset, .id("kind"), .tabindex(-1), fault == nil ? nil : .ariaInvalid(true),
            fault == nil ? nil : .ariaDescribedby("kind-fault")
        ) { html in
            html.element(.legend) { $0.both(Name(ar: "ما الذي تريد إبلاغه؟", en: "What is it?")) }
            if let fault { html.element(.p, .look(.fault), .id("kind-fault")) { $0.both(fault) } }
            for choice in model.choices {
                html.element(.div, .look(.choice)) { html in
                    html.element(
                        .input, .id("kind-\(choice.kind)"), .name("kind"), .type("radio"), .value(choice.kind),
                        .required, model.draft.kind == choice.kind ? .checked : nil)
                    html.element(.label, .for("kind-\(choice.kind)")) { html in
                        html.element(.span) { html in
                            html.element(.strong, text: choice.name.ar)
                            html.text(": \(choice.hint.ar)")
                        }
                        html.english("\(choice.name.en): \(choice.hint.en)")
                    }
                }
            }
        }
    }

    private func points(_ html: inout HTML) {
        html.element(.fieldset, .id("points"), .tabindex(-1)) { html in
            html.element(.legend) { $0.both(Name(ar: "ماذا حدث؟", en: "What happened?")) }
            html.element(.p, .look(.hint)) { html in
                html.both(
                    Name(
                        ar: "اكتب كل نقطة في حقل؛ يُجاب عن كل نقطة على حدة.",
                        en: "One field for each point; each of them is answered."))
            }
            for (place, point) in model.draft.points.enumerated() {
                LinkField(
                    key: "point_\(place + 1)", name: Name(ar: "النقطة \(place + 1)", en: "Point \(place + 1)"),
                    shape: .paragraphs(rows: 4), value: point, fault: fault("point_\(place + 1)"), limit: 2_000,
                    isRequired: place == 0, hasFocus: model.added == place
                ).write(to: &html)
            }
            guard model.hasRoom else { return }
            html.element(.div) { html in
                html.element(
                    .button, .look(.side), .type("submit"), .name("more"), .value("1"), .formnovalidate
                ) { $0.both(Name(ar: "أضف نقطة", en: "Add a point")) }
            }
        }
    }

    private func subject(_ html: inout HTML) {
        LinkField(
            key: "about", name: Name(ar: "عن أي حالة؟", en: "About which case?"),
            hint: Name(ar: "رقمها المرجعي، إن كان لك طلب أو شكوى سابقة", en: "Its reference, if there is one"),
            value: model.draft.about, fault: fault("about"), limit: 40, inputmode: "numeric", isLatin: true
        ).write(to: &html)
        LinkField(
            key: "whom", name: Name(ar: "عمّن؟", en: "About whom?"),
            hint: Name(
                ar: "اسم الموظف أو القسم، إن كانت عن أحد؛ ولا يطّلع عليها من تشتكي منه",
                en: "The member of staff or the department; whoever it is about does not see it"),
            value: model.draft.whom, fault: fault("whom")
        ).write(to: &html)
    }

    private func person(_ html: inout HTML) {
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
                key: "name", name: Name(ar: "الاسم", en: "Name"), value: model.draft.name, fault: fault("name"),
                isRequired: !isFree, autocomplete: "name"
            ).write(to: &html)
            LinkField(
                key: "mobile", name: Name(ar: "رقم الجوال", en: "Mobile number"), value: model.draft.mobile,
                fault: fault("mobile"), limit: 30, autocomplete: "tel", inputmode: "tel", isLatin: true
            ).write(to: &html)
            LinkField(
                key: "email", name: Name(ar: "البريد الإلكتروني", en: "E-mail"), value: model.draft.email,
                fault: fault("email"), limit: 254, autocomplete: "email", inputmode: "email", isLatin: true
            ).write(to: &html)
            medium(&html)
        }
    }

    private func medium(_ html: inout HTML) {
        html.element(.div) { html in
            html.element(.label, .for("medium")) { html in
                html.element(.span, text: "كيف نبلغك؟")
                html.english("How do we reach you?")
            }
            if let fault = fault("medium") {
                html.element(.p, .look(.fault), .id("medium-fault")) { $0.both(fault) }
            }
            html.element(
                .select, .id("medium"), .name("medium"), fault("medium") == nil ? nil : .ariaInvalid(true),
                fault("medium") == nil ? nil : .ariaDescribedby("medium-fault")
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

    private func fault(_ key: String) -> Name? { model.faults.first { $0.field == key }?.message }
}
