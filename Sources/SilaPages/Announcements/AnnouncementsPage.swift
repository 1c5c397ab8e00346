import SilaCore

/// What an association announces, the newest first, for anybody to read.
public struct AnnouncementsPage: Page {
    /// What it shows.
    public var model: AnnouncementsModel

    /// The page of this model.
    public init(_ model: AnnouncementsModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "الإعلانات", tenant: model.tenant, narrow: true, offersSignIn: true).html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(Name(ar: "إعلانات الجمعية", en: "Announcements")) }
                if let clause = model.clause { html.element(.p) { $0.citation(clause.citation) } }
            }
            if model.announcements.isEmpty {
                html.element(.p, .look(.quiet), text: "لم تنشر الجمعية إعلاناً بعد.")
                html.element(
                    .p, .look(.english), .lang("en"), .dir(.ltr), text: "Nothing has been announced yet.")
            }
            for announcement in model.announcements { write(announcement, to: &html) }
            guard let next = model.next else { return }
            html.element(.p) { html in
                html.element(.a, .href(.announcements(model.tenant.slug, after: next))) { html in
                    html.both(Name(ar: "الإعلانات الأقدم", en: "Earlier announcements"))
                }
            }
        }
    }

    private func write(_ announcement: PublicAnnouncement, to html: inout HTML) {
        html.element(.section, .look(.card)) { html in
            html.element(.h2) { $0.both(announcement.title) }
            html.element(.p, .look(.quiet)) { $0.date(announcement.on, running: true) }
            html.element(.p, .look(.prose), .dir(.auto), text: announcement.text.ar)
            html.element(.p, .look(.prose), .lang("en"), .dir(.ltr), text: announcement.text.en)
        }
    }
}
