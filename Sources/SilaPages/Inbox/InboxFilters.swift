import SilaCore

/// What narrows the list: stages and kinds as links, and a search by name or reference.
struct InboxFilters {
    /// Whose desk it is.
    let tenant: TenantHeading
    /// What the list is narrowed to.
    let filter: InboxFilter

    /// Writes links and search.
    func write(to html: inout HTML) {
        html.element(.div, .look(.filters)) { html in
            html.element(.nav, .ariaLabel("تصفية القائمة")) { html in
                html.element(.ul, .look(.chips)) { html in
                    for show in InboxShow.allCases {
                        let narrowed = InboxFilter(show: show, kind: filter.kind, search: filter.search)
                        chip(show.name.ar, narrowed, current: show == filter.show, to: &html)
                    }
                }
                html.element(.ul, .look(.chips)) { html in
                    chip("كل الأنواع", narrowed(to: nil), current: filter.kind == nil, to: &html)
                    for kind in CaseKind.allCases {
                        chip(kind.name.ar, narrowed(to: kind), current: kind == filter.kind, to: &html)
                    }
                }
            }
            search(&html)
        }
    }

    private func narrowed(to kind: CaseKind?) -> InboxFilter {
        InboxFilter(show: filter.show, kind: kind, search: filter.search)
    }

    private func chip(_ words: String, _ filter: InboxFilter, current: Bool, to html: inout HTML) {
        let address = SiteAddress.inbox(tenant.slug, filter, after: nil)
        html.element(.li) { html in
            html.element(.a, .href(address), current ? .ariaCurrent("true") : nil, text: words)
        }
    }

    private func search(_ html: inout HTML) {
        let address = SiteAddress.inbox(tenant.slug, InboxFilter(), after: nil)
        html.element(.form, .look(.search), .role("search"), .method("get"), .action(address)) { html in
            if filter.show != .all {
                html.element(.input, .type("hidden"), .name("show"), .value(filter.show.rawValue))
            }
            if let kind = filter.kind {
                html.element(.input, .type("hidden"), .name("kind"), .value(kind.rawValue))
            }
            html.element(.div) { html in
                html.element(.label, .for("q"), text: "البحث بالاسم أو برقم المرجع")
                html.element(
                    .input, .id("q"), .name("q"), .type("search"), .dir(.auto), .maxlength(100),
                    .enterkeyhint("search"), .autocomplete("off"), .value(filter.search ?? ""))
            }
            html.element(.button, .look(.main), .type("submit"), text: "بحث")
        }
    }
}
