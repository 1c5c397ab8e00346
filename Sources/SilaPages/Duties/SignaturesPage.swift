public import SilaCore

/// What the register of signatures shows.
public struct SignaturesModel: Hashable, Sendable {
    /// One member of staff.
    public struct Line: Hashable, Sendable {
        /// Who.
        public var name: Name
        /// Their department; nil where they belong to none.
        public var department: Name?
        /// How they stand.
        public var state: SigningState
        /// Since when it is owed.
        public var since: CivilDate
        /// The last day to write unsigned; nil where nothing is withheld.
        public var lastDay: CivilDate?
        /// The day they signed; nil where they did not.
        public var signedOn: CivilDate?
        /// How often they were reminded.
        public var reminders = 0
        /// The day management was told; nil where it was not.
        public var toldOn: CivilDate?

        /// A line with the parts that every one has.
        public init(name: Name, state: SigningState, since: CivilDate) {
            (self.name, self.state, self.since) = (name, state, since)
        }
    }

    /// Whose register it is.
    public var tenant: TenantHeading
    /// Who is signed in.
    public var staff: StaffHeading
    /// The token of the sign-out form.
    public var formToken: String
    /// The edition.
    public var edition: Int
    /// On what it rests that it is signed.
    public var basis: Basis
    /// How many stand how.
    public var counts: [SigningState: Int]
    /// The lines of this page.
    public var lines: [Line]
    /// What the next page begins after; nil on the last.
    public var next: String?

    /// A register with its parts.
    public init(
        tenant: TenantHeading, staff: StaffHeading, formToken: String, edition: Int, basis: Basis,
        counts: [SigningState: Int], lines: [Line], next: String?
    ) {
        (self.tenant, self.staff, self.formToken) = (tenant, staff, formToken)
        (self.edition, self.basis, self.counts) = (edition, basis, counts)
        (self.lines, self.next) = (lines, next)
    }
}

/// Who has signed an edition and who has not, with the reminders that were made.
public struct SignaturesPage: Page {
    /// What it shows.
    public var model: SignaturesModel

    /// The page of this model.
    public init(_ model: SignaturesModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let layout = Layout(
            title: "سجل التوقيعات", tenant: model.tenant, staff: (model.staff, model.formToken),
            capacity: 8_192 + 700 * model.lines.count)
        return layout.html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(Name(ar: "سجل التوقيعات على السياسة", en: "Register of signatures")) }
                html.element(.p) { html in
                    html.text("الإصدار ")
                    html.number(model.edition)
                    html.text(" ")
                    html.basis(model.basis)
                }
            }
            Figure.write(
                SigningState.allCases.map { state in
                    let count = model.counts[state] ?? 0
                    return Figure(count: count, name: state.name, tone: Self.tone(state, count))
                }, to: &html)
            if model.lines.isEmpty {
                html.element(.p, text: "لا أحد مطلوب منه توقيع هذا الإصدار.")
            } else {
                lines(&html)
            }
            pager(&html)
        }
    }

    private func lines(_ html: inout HTML) {
        let ledger = Ledger(
            caption: "بحسب اسم الدخول",
            headings: ["العضو", "القسم", "الحال", "مطلوب منذ", "آخر يوم للكتابة", "وُقّع في", "تذكيرات", "أُبلغت الإدارة"])
        ledger.write(model.lines, to: &html) { line in
            [
                { $0.written(line.name.ar) }, { $0.written(line.department?.ar ?? "—") },
                { html in
                    html.element(.span, .look(.badge, Self.look(line.state)), text: line.state.ofOne.ar)
                },
                { $0.date(line.since) }, { Self.day(line.lastDay, &$0) }, { Self.day(line.signedOn, &$0) },
                { $0.number(line.reminders) }, { Self.day(line.toldOn, &$0) },
            ]
        }
    }

    private func pager(_ html: inout HTML) {
        guard let next = model.next else { return }
        html.element(.nav, .look(.pager), .ariaLabel("صفحات السجل")) { html in
            html.element(
                .a, .rel("next"), .href(.signatures(model.tenant.slug, edition: model.edition, after: next)),
                text: "التالي")
        }
    }

    private static func day(_ day: CivilDate?, _ html: inout HTML) {
        if let day { html.date(day) } else { html.text("—") }
    }

    private static func tone(_ state: SigningState, _ count: Int) -> Look? {
        if count == 0 { return nil }
        switch state {
        case .overdue: return .late
        case .owed: return .soon
        case .signed, .lapsed: return nil
        }
    }

    private static func look(_ state: SigningState) -> Look {
        switch state {
        case .signed: .good
        case .owed: .soon
        case .overdue: .late
        case .lapsed: .calm
        }
    }
}
