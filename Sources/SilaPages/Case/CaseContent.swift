import SilaCore

/// What was declared, item by item.
struct CaseContent {
    /// The items.
    let items: [CaseItem]

    /// Writes names and values; what was not given says so.
    func write(to html: inout HTML) {
        guard !items.isEmpty else { return }
        html.element(.section, .look(.card), .ariaLabelledby("items")) { html in
            html.element(.h2, .id("items")) { $0.both(Name(ar: "البيانات", en: "What was declared")) }
            html.element(.dl, .look(.facts)) { html in
                for item in items {
                    html.element(.dt, text: item.name.ar)
                    write(item, to: &html)
                }
            }
        }
    }

    private func write(_ item: CaseItem, to html: inout HTML) {
        guard let value = item.value else {
            return html.element(.dd) { $0.element(.span, .look(.badge, .soon), text: "لم يُقدَّم") }
        }
        if item.kind == .date, let date = CivilDate(iso: value) {
            return html.element(.dd) { $0.date(date, running: true) }
        }
        if item.kind == .number {
            return html.element(.dd) { $0.leftToRight(value) }
        }
        html.element(.dd, .look(.prose), .dir(.auto), text: value)
    }
}
