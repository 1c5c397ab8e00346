import SilaCore

/// The first page of the complaints link: what may be brought, each with what it is for and where it leads.
public struct LinkPage: Page {
    /// What it shows.
    public struct Model: Hashable, Sendable {
        /// Whose link it is.
        public var tenant: TenantHeading
        /// What may be brought, in the order shown.
        public var choices: [ComplaintModel.Choice]

        /// A page with its parts.
        public init(tenant: TenantHeading, choices: [ComplaintModel.Choice]) {
            self.tenant = tenant
            self.choices = choices
        }
    }

    /// What it shows.
    public var model: Model

    /// The page of this model.
    public init(_ model: Model) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "رابط الشكاوى", tenant: model.tenant, narrow: true).html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(Name(ar: "رابط الشكاوى", en: "The complaints link")) }
                LinkFrame.paragraph(
                    Name(
                        ar: "لا يلزمك حساب. بعد الإرسال تستلم رقماً مرجعياً ورمزاً تتابع بهما.",
                        en: "No account is needed. You get a reference and a code to follow it with."),
                    .quiet, to: &html)
            }
            html.element(.h2) { $0.both(Name(ar: "ما الذي تريد إرساله؟", en: "What is it?")) }
            html.element(.ul, .look(.tiles), .role("list")) { html in
                for choice in model.choices { tile(choice, to: &html) }
            }
            html.element(.p, .look(.quiet)) { html in
                html.element(.a, .href(.follow(model.tenant.slug))) {
                    $0.both(Name(ar: "تابع ما أرسلته من قبل", en: "Follow what you sent before"))
                }
            }
        }
    }

    private func tile(_ choice: ComplaintModel.Choice, to html: inout HTML) {
        html.element(.li) { html in
            html.element(.a, .href(.complaint(model.tenant.slug, kind: choice.kind))) { html in
                html.both(choice.name)
            }
            LinkFrame.paragraph(choice.hint, to: &html)
            if let clause = choice.clause { html.element(.p) { $0.citation(clause) } }
            if choice.outside != nil {
                LinkFrame.paragraph(
                    Name(
                        ar: "لا بند له في سياسة الجمعية: يُسجَّل خارجها ويُرفع إلى الإدارة العليا.",
                        en:
                            "No clause of the policy takes it here: it is recorded outside and goes to senior management."
                    ),
                    .quiet, to: &html)
            }
        }
    }
}
