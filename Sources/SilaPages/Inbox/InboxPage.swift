import SilaCore

/// The list of cases: filters, search, a table that becomes cards on a phone, and the way to the next page.
public struct InboxPage: Page {
    /// What it shows.
    public var model: InboxModel

    /// The page of this model.
    public init(_ model: InboxModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let layout = Layout(
            title: "الحالات", tenant: model.tenant, staff: (model.staff, model.formToken),
            capacity: 8_192 + 1_100 * model.rows.count)
        return layout.html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(Name(ar: "الحالات", en: "Cases")) }
                html.element(.p, .look(.quiet)) { html in
                    html.text("اليوم ")
                    html.date(model.today, weekday: true, running: true)
                }
            }
            ways(&html)
            InboxFilters(tenant: model.tenant, filter: model.filter).write(to: &html)
            if model.rows.isEmpty {
                empty(&html)
            } else {
                InboxTable(tenant: model.tenant, today: model.today, rows: model.rows).write(to: &html)
            }
            pager(&html)
        }
    }

    /// The way to the other pages of the desk, for those to whom they open.
    private func ways(_ html: inout HTML) {
        html.element(.nav, .look(.chips), .ariaLabel("السجلات والمتابعة")) { html in
            for place in DeskPlace.allCases where place.isOpen(to: model.staff.roles) {
                if !model.asksToSign, place == .acknowledgement || place == .signatures { continue }
                html.element(.a, .href(place.address(model.tenant.slug)), text: place.name.ar)
            }
        }
    }

    private func empty(_ html: inout HTML) {
        html.element(.div, .look(.card, .empty)) { html in
            html.element(.p) { html in
                if let search = model.filter.search {
                    html.text("لا نتائج للبحث عن «")
                    html.written(search)
                    html.text("».")
                } else {
                    html.text(model.filter == InboxFilter() ? "لم تُسجل أي حالة بعد." : "لا حالات هنا.")
                }
            }
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: "No cases to show.")
            if model.filter != InboxFilter() {
                html.element(.p) { html in
                    html.element(
                        .a, .href(.inbox(model.tenant.slug, InboxFilter(), after: nil)), text: "عرض كل الحالات")
                }
            }
        }
    }

    private func pager(_ html: inout HTML) {
        guard model.next != nil || model.continued else { return }
        html.element(.nav, .look(.pager), .ariaLabel("صفحات القائمة")) { html in
            if model.continued {
                html.element(.a, .href(.inbox(model.tenant.slug, model.filter, after: nil)), text: "إلى أول القائمة")
            }
            if let next = model.next {
                html.element(
                    .a, .rel("next"), .href(.inbox(model.tenant.slug, model.filter, after: next)), text: "التالي")
            }
        }
    }
}
