public import SilaCore

/// What the page of a register shows.
public struct RegisterModel: Hashable, Sendable {
    /// Whose register it is.
    public var tenant: TenantHeading
    /// Who is signed in.
    public var staff: StaffHeading
    /// The token of the sign-out form.
    public var formToken: String
    /// Which register.
    public var direction: RegisterDirection
    /// What it is narrowed to; nil for all of it.
    public var period: Period?
    /// The entries of this page, the newest first.
    public var entries: [RegisterEntryLine]
    /// The entry behind which the next page begins; nil when there are no more.
    public var next: RegisterNumber?

    /// A page with its parts.
    public init(
        tenant: TenantHeading, staff: StaffHeading, formToken: String, direction: RegisterDirection, period: Period?,
        entries: [RegisterEntryLine], next: RegisterNumber? = nil
    ) {
        self.tenant = tenant
        self.staff = staff
        self.formToken = formToken
        self.direction = direction
        self.period = period
        self.entries = entries
        self.next = next
    }
}

/// One entry as the page shows it.
public struct RegisterEntryLine: Hashable, Sendable {
    /// Its number.
    public var number: RegisterNumber
    /// When it came in or went out.
    public var at: Moment
    /// From whom it came, or to whom it went; nil where nobody is named.
    public var party: String?
    /// What it is about.
    public var subject: String
    /// The channel or the medium.
    public var way: String?
    /// Recorded outside the policy.
    public var outside: Bool
    /// The case; nil where it is withheld.
    public var reference: Reference?
    /// How many documents came with it.
    public var attachments: Int
    /// What it corrects.
    public var corrects: RegisterNumber?
    /// Why it corrects it.
    public var reason: String?
    /// The entry that corrects it.
    public var correctedBy: RegisterNumber?

    /// An entry with the parts that every one has.
    public init(number: RegisterNumber, at: Moment, subject: String) {
        self.number = number
        self.at = at
        self.subject = subject
        outside = false
        attachments = 0
    }
}

/// A register, to read and to print.
public struct RegisterPage: Page {
    /// What it shows.
    public var model: RegisterModel

    /// The page of this model.
    public init(_ model: RegisterModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let layout = Layout(
            title: model.direction.name.ar, tenant: model.tenant, staff: (model.staff, model.formToken),
            capacity: 8_192 + 900 * model.entries.count)
        return layout.html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(model.direction.name) }
                if let period = model.period { html.period(period) }
            }
            html.element(.nav, .look(.chips), .ariaLabel("السجلات"), content: ways)
            html.element(.div, .look(.card)) { html in
                if model.entries.isEmpty {
                    html.element(.p, text: "لا قيود في هذا السجل.")
                    html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: "No entries.")
                } else {
                    table(&html)
                }
            }
            if let next = model.next {
                html.element(.nav, .look(.pager), .ariaLabel("صفحات السجل")) { html in
                    html.element(
                        .a, .rel("next"),
                        .href(.register(model.tenant.slug, model.direction, model.period, after: next)),
                        text: "التالي")
                }
            }
        }
    }

    private func ways(_ html: inout HTML) {
        for direction in RegisterDirection.allCases {
            html.element(
                .a, .href(.register(model.tenant.slug, direction, model.period, after: nil)),
                direction == model.direction ? .ariaCurrent("page") : nil, text: direction.name.ar)
        }
        html.element(
            .a, .href(.registerTable(model.tenant.slug, model.direction, model.period)), text: "ملف جدول (CSV)")
    }

    private var headings: [String] {
        let party = model.direction == .incoming ? "من" : "إلى"
        let way = model.direction == .incoming ? "القناة" : "الوسيلة"
        return ["الرقم", "التاريخ", party, "الموضوع", way, "الحالة", "المرفقات"]
    }

    private func table(_ html: inout HTML) {
        let ledger = Ledger(caption: model.direction.name.ar, headings: headings)
        ledger.write(model.entries, to: &html) { entry in
            [
                { $0.leftToRight(entry.number.printed) },
                { $0.date(entry.at.date) },
                { html in
                    if let party = entry.party { html.written(party) } else { html.text("—") }
                },
                { subject(entry, &$0) },
                { $0.written(entry.way ?? "—") },
                { html in
                    guard let reference = entry.reference else { return html.text("—") }
                    html.element(.a, .href(.caseFile(model.tenant.slug, reference))) { $0.reference(reference) }
                },
                { $0.number(entry.attachments) },
            ]
        }
    }

    private func subject(_ entry: RegisterEntryLine, _ html: inout HTML) {
        html.written(entry.subject)
        if entry.outside {
            html.text(" ")
            html.element(.span, .look(.badge, .soon), text: "خارج السياسة")
        }
        if let corrects = entry.corrects {
            html.element(.div, .look(.quiet)) { html in
                html.text("تصحيح للقيد ")
                html.leftToRight(corrects.printed)
                html.text(": ")
                html.written(entry.reason ?? "")
            }
        }
        if let number = entry.correctedBy {
            html.element(.div, .look(.quiet)) { html in
                html.text("صُحح بالقيد ")
                html.leftToRight(number.printed)
            }
        }
    }
}
