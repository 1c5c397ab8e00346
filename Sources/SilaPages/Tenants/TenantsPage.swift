import SilaCore

/// The first page of the site: the associations served here.
public struct TenantsPage: Page {
    /// What it shows.
    public var model: TenantsModel

    /// The page of this model.
    public init(_ model: TenantsModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "الجمعيات").html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(Name(ar: "الجمعيات", en: "Associations")) }
                html.element(.p, .look(.quiet), text: "تعمل كل جمعية هنا بسياستها المعتمدة في علاقتها بمن تخدمهم.")
            }
            if model.tenants.isEmpty {
                html.element(.div, .look(.card, .empty)) { html in
                    html.element(.p, text: "لا توجد جمعيات بعد.")
                    html.element(
                        .p, .look(.english), .lang("en"), .dir(.ltr), text: "No associations are served here yet.")
                }
            } else {
                list(&html)
            }
        }
    }

    private func list(_ html: inout HTML) {
        html.element(.ul, .look(.tiles)) { html in
            for tenant in model.tenants {
                html.element(.li) { html in
                    html.element(.a, .href(.welcome(tenant.slug)), text: tenant.name.ar)
                    html.english(tenant.name.en)
                }
            }
        }
    }
}
