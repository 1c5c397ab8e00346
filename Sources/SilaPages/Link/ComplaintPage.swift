import SilaCore

/// A form of the complaints link, which needs no account and no script: one column from the top down, Arabic first.
///
/// A complaint is written point by point and can say whom it is about; what is no complaint is one text.
public struct ComplaintPage: Page {
    /// What it shows.
    public var model: ComplaintModel

    /// The page of this model.
    public init(_ model: ComplaintModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "\(model.choice.name.ar) – رابط الشكاوى", tenant: model.tenant, narrow: true).html { html in
            lead(&html)
            LinkFrame.faults(model.faults, to: &html)
            html.element(
                .form, .look(.card, .fields), .method("post"), .action(.complaint(model.tenant.slug, kind: nil))
            ) { html in
                LinkFrame.begin(model.formToken, to: &html)
                html.element(.input, .type("hidden"), .name("kind"), .value(model.choice.kind))
                if isComplaint {
                    points(&html)
                    subject(&html)
                } else {
                    words(&html)
                }
                LinkPerson(model: model).write(to: &html)
                html.element(.div) { html in
                    html.element(.button, .look(.main), .type("submit")) { $0.text("إرسال") }
                }
            }
            html.element(.p, .look(.quiet)) { html in
                html.element(.a, .href(.complaint(model.tenant.slug, kind: nil))) {
                    $0.both(Name(ar: "إرسال شيء آخر", en: "Something else"))
                }
            }
            html.element(.p, .look(.quiet)) { html in
                html.element(.a, .href(.follow(model.tenant.slug))) {
                    $0.both(Name(ar: "تابع ما أرسلته من قبل", en: "Follow what you sent before"))
                }
            }
        }
    }

    private var isComplaint: Bool { model.choice.kind == CaseKind.complaint.rawValue }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1) { $0.both(model.choice.name) }
            LinkFrame.paragraph(model.choice.hint, .quiet, to: &html)
            LinkFrame.paragraph(
                Name(
                    ar: "لا يلزمك حساب. بعد الإرسال تستلم رقماً مرجعياً ورمزاً تتابع بهما.",
                    en: "No account is needed. You get a reference and a code to follow it with."),
                .quiet, to: &html)
            if let clause = model.choice.clause { html.element(.p) { $0.citation(clause) } }
        }
        guard let outside = model.choice.outside else { return }
        html.element(.div, .look(.notice, .soon), .id("outside")) { html in
            LinkFrame.paragraph(outside, to: &html)
        }
    }

    private func words(_ html: inout HTML) {
        let isSupport = model.choice.kind == CaseKind.support.rawValue
        LinkField(
            key: "text",
            name: isSupport
                ? Name(ar: "ما المشكلة؟", en: "What is wrong?") : Name(ar: "ما سؤالك؟", en: "Your question"),
            hint: isSupport
                ? Name(ar: "ما الذي أردت أن تفعله، وما الذي ظهر لك؟", en: "What you tried to do, and what you saw")
                : nil,
            shape: .paragraphs(rows: 5), value: model.draft.points.first ?? "", fault: model.fault("text"),
            limit: 2_000, isRequired: true
        ).write(to: &html)
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
                    shape: .paragraphs(rows: 4), value: point, fault: model.fault("point_\(place + 1)"), limit: 2_000,
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
            value: model.draft.about, fault: model.fault("about"), limit: 40, inputmode: "numeric", isLatin: true
        ).write(to: &html)
        LinkField(
            key: "whom", name: Name(ar: "عمّن؟", en: "About whom?"),
            hint: Name(
                ar: "اسم الموظف أو القسم، إن كانت عن أحد؛ ولا يطّلع عليها من تشتكي منه",
                en: "The member of staff or the department; whoever it is about does not see it"),
            value: model.draft.whom, fault: model.fault("whom")
        ).write(to: &html)
    }
}
