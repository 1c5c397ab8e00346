import SilaCore

/// The frame that every page stands in: language and direction, stylesheets, head, content, foot.
struct Layout {
    /// What the page is called, before the name of the house.
    var title: String
    /// Whose page it is; nil outside all associations.
    var tenant: TenantHeading?
    /// Who is signed in, with the token of the sign-out form; nil where nobody is.
    var staff: (heading: StaffHeading, formToken: String)?
    /// True where the content is to be read in lines rather than looked over.
    var narrow = false
    /// True where the head offers staff the way in.
    var offersSignIn = false
    /// The language that it is written in.
    var language = PageLanguage.arabic
    /// About how many bytes the document will have, so that its buffer need not grow.
    var capacity = 16_384

    /// The document around what `content` writes.
    func html(_ content: (inout HTML) -> Void) -> [UInt8] {
        var html = HTML(capacity: capacity)
        html.markup(Markup("<!doctype html>"))
        html.element(.html, .lang(language.rawValue), .dir(language.direction)) { html in
            html.element(.head, content: head)
            html.element(.body) { html in
                html.element(
                    .a, .look(.skip), .href(onPage: "content"),
                    text: language.pick("تجاوز إلى المحتوى", "Skip to the content"))
                html.element(.header, .look(.top), content: top)
                html.element(
                    .main, narrow ? .look(.narrow) : nil, .id("content"), .tabindex(-1), content: content)
                html.element(.footer, .look(.foot), content: foot)
            }
        }
        return html.bytes
    }

    private func foot(_ html: inout HTML) {
        if language == .english { return html.text("Sila: the policy, running") }
        html.text("صلة: سياسة الجمعية تعمل ")
        html.english("Sila: the policy, running")
    }

    private func head(_ html: inout HTML) {
        html.element(.meta, .charset("utf-8"))
        html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.element(.meta, .name("color-scheme"), .content("light dark"))
        html.element(.title, text: "\(title) · \(language.pick(tenant?.name ?? Name(ar: "صلة", en: "Sila")))")
        html.element(.link, .rel("icon"), .type("image/svg+xml"), .href(.asset(.icon)))
        html.element(.link, .rel("stylesheet"), .href(.asset(.stylesheet)))
        if let tenant, tenant.colour != nil {
            html.element(.link, .rel("stylesheet"), .href(.colours(tenant)))
        }
    }

    private func top(_ html: inout HTML) {
        html.element(.a, .look(.house), .href(home)) { html in
            let name = tenant?.name ?? Name(ar: "صلة", en: "Sila")
            if language == .english { html.text(name.en) } else { html.both(name) }
        }
        if let staff, let tenant {
            html.element(.div, .look(.who)) { html in
                html.written(staff.heading.name)
                html.element(
                    .span, .look(.roles),
                    text: Role.allCases.filter(staff.heading.roles.contains).map(\.name.ar).joined(separator: "، "))
            }
            html.element(.form, .look(.leave), .method("post"), .action(.signOut(tenant.slug))) { html in
                html.element(.input, .type("hidden"), .name("form_token"), .value(staff.formToken))
                html.element(.button, .type("submit"), text: "تسجيل الخروج")
            }
        } else if let tenant, offersSignIn {
            html.element(.div, .look(.leave)) { html in
                html.element(.a, .href(.signIn(tenant.slug)), text: language.pick("دخول الموظفين", "Staff sign-in"))
            }
        }
    }

    private var home: SiteAddress {
        guard let tenant else { return .tenants }
        return staff == nil ? .welcome(tenant.slug) : .inbox(tenant.slug, InboxFilter(), after: nil)
    }
}
