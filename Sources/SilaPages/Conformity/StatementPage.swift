public import SilaCore

/// What the printed statement of conformity shows.
public struct StatementModel: Hashable, Sendable {
    /// Whose it is.
    public var tenant: TenantHeading
    /// Who is signed in; nil in a file that stands for itself.
    public var staff: StaffHeading?
    /// The token of the sign-out form.
    public var formToken: String
    /// What the policy is called.
    public var policy: Name
    /// The number of the edition by which the clauses are printed.
    public var edition: Int
    /// The statement.
    public var statement: ConformityStatement
    /// The cases that who asks may not see: they are counted and not named.
    public var withheld: Set<Reference>

    /// A statement with its parts.
    public init(
        tenant: TenantHeading, staff: StaffHeading?, formToken: String, policy: Name, edition: Int,
        statement: ConformityStatement, withheld: Set<Reference> = []
    ) {
        self.tenant = tenant
        self.staff = staff
        self.formToken = formToken
        self.policy = policy
        self.edition = edition
        self.statement = statement
        self.withheld = withheld
    }
}

/// The statement of an association's conformity to its own policy, to be printed.
public struct StatementPage: Page {
    /// What it shows.
    public var model: StatementModel

    /// How many failing cases of a clause are listed here; all of them are in the table for spreadsheets.
    public static let listed = 200

    /// The page of this model.
    public init(_ model: StatementModel) {
        self.model = model
    }

    private var statement: ConformityStatement { model.statement }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let layout = Layout(
            title: "بيان المطابقة", tenant: model.tenant, staff: model.staff.map { ($0, model.formToken) },
            capacity: 65_536)
        return layout.html { html in
            lead(&html)
            Figure.write(
                ClauseConformity.Standing.allCases.map {
                    Figure(
                        count: statement.count($0), name: $0.name,
                        tone: $0 == .failed && statement.count($0) > 0 ? .late : nil)
                }, to: &html)
            for clause in statement.clauses where clause.standing != .notJudged { judged(clause, &html) }
            notJudged(&html)
        }
    }

    private func lead(_ html: inout HTML) {
        html.element(.div, .look(.lead)) { html in
            html.element(.h1) {
                $0.both(
                    Name(ar: "بيان المطابقة لسياسة الجمعية", en: "Statement of conformity to the association's policy"))
            }
            html.element(.p) { html in
                html.written(model.policy.ar)
                html.text("، الإصدار ")
                html.number(model.edition)
            }
            html.period(statement.period)
            if statement.end < statement.period.through {
                html.element(.p, .look(.quiet)) { html in
                    html.text("حتى نهاية ")
                    html.date(statement.end, running: true)
                }
            }
        }
        guard model.staff != nil else { return }
        html.element(.nav, .look(.chips), .ariaLabel("ملفات")) { html in
            html.element(
                .a, .href(.statementTable(model.tenant.slug, statement.period)), text: "ملف جدول (CSV)")
        }
    }

    private func judged(_ clause: ClauseConformity, _ html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabel(clause.clause.title.ar)) { html in
            html.element(.h2) { $0.both(clause.clause.title) }
            html.element(.p) { html in
                html.element(.span, .look(.badge, Self.tone(clause.standing)), text: clause.standing.name.ar)
                html.text(" ")
                html.citation(clause.clause.citation)
            }
            points(clause, &html)
            for point in clause.points { yardstick(point, &html) }
            failures(clause, &html)
        }
    }

    private func points(_ clause: ClauseConformity, _ html: inout HTML) {
        let ledger = Ledger(
            caption: "ما يطلبه البند",
            headings: ["المطلوب", "ما انطبق عليه", "مطابقة", "قبل الحد الأدنى", "غير مطابقة"])
        ledger.write(clause.points, to: &html) { point in
            guard let count = point.count else {
                return [
                    { $0.text(point.asks.ar) },
                    { $0.element(.span, .look(.quiet), text: "لا يُحكم عليه: " + (point.silence?.ar ?? "")) },
                ]
            }
            let numbers = [count.governed, count.conformed, count.early, count.failures.count]
            return [{ $0.text(point.asks.ar) }]
                + numbers.map { number in { (html: inout HTML) in html.number(number) } }
        }
    }

    private func yardstick(_ point: PointConformity, _ html: inout HTML) {
        guard let yardstick = point.point?.yardstick else { return }
        html.element(.p, .look(.quiet)) { html in
            html.text("المعيار: ")
            html.text(yardstick.ar)
            html.text(".")
        }
    }

    private func failures(_ clause: ClauseConformity, _ html: inout HTML) {
        let failures = clause.points.flatMap { $0.count?.failures ?? [] }
        if failures.isEmpty { return }
        let shown = failures.prefix(Self.listed)
        let ledger = Ledger(
            caption: failures.count == shown.count
                ? "الحالات غير المطابقة" : "أول \(shown.count) حالة من \(failures.count)؛ كلها في ملف الجدول",
            headings: ["المرجع", "ما لم يُلتزم به", "التاريخ", "بمقدار"])
        ledger.write(shown, to: &html) { failure in
            [
                { reference(failure, &$0) }, { $0.text(failure.what.ar) }, { $0.date(failure.on) },
                { $0.text(failure.by.map { CountWords.workingDays.subject($0.count) } ?? "—") },
            ]
        }
    }

    private func reference(_ failure: Nonconformity, _ html: inout HTML) {
        guard let reference = failure.reference else { return html.written(failure.name?.ar ?? "") }
        if model.withheld.contains(reference) { return html.text("محجوب") }
        if model.staff == nil { return html.reference(reference) }
        html.element(.a, .href(.caseFile(model.tenant.slug, reference))) { $0.reference(reference) }
    }

    private func notJudged(_ html: inout HTML) {
        let name = ClauseConformity.Standing.notJudged.name
        let clauses = statement.clauses.filter { $0.standing == .notJudged }
        if clauses.isEmpty { return }
        html.element(.section, .look(.card), .ariaLabel(name.ar)) { html in
            html.element(.h2) { $0.both(name) }
            html.element(
                .p, .look(.quiet),
                text: "هذه بنود لا يدل على الالتزام بها ما في السجلات، ولا تُعد مطابقة ولا غير مطابقة.")
            html.element(.ul) { html in
                for clause in clauses {
                    html.element(.li) { html in
                        html.citation(clause.clause.citation)
                        if let why = clause.silence {
                            html.text(" — ")
                            html.element(.span, .look(.quiet), text: why.ar)
                        }
                    }
                }
            }
        }
    }

    private static func tone(_ standing: ClauseConformity.Standing) -> Look {
        switch standing {
        case .failed: .late
        case .conformed: .good
        case .idle, .notJudged: .calm
        }
    }
}
