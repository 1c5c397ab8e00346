public import SilaCore

/// What a page on the changes of an edition shows.
public struct PolicyChangesModel: Hashable, Sendable {
    /// Whose policy it is.
    public var tenant: TenantHeading
    /// The edition that it is compared with.
    public var from: EditionLabel
    /// The edition that it is about.
    public var to: EditionLabel
    /// What changes, in the document's order.
    public var changes: [PolicyChange]
    /// The language that it is shown in.
    public var language: PageLanguage

    /// A model with its parts.
    public init(
        tenant: TenantHeading, from: EditionLabel, to: EditionLabel, changes: [PolicyChange], language: PageLanguage
    ) {
        self.tenant = tenant
        self.from = from
        self.to = to
        self.changes = changes
        self.language = language
    }
}

/// The changes from one edition to another, in words and not in lines.
public struct PolicyChangesPage: Page {
    /// What it shows.
    public var model: PolicyChangesModel

    /// The page of this model.
    public init(_ model: PolicyChangesModel) {
        self.model = model
    }

    private var language: PageLanguage { model.language }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        let title = language.pick("ما يتغير في السياسة", "What changes in the policy")
        var layout = Layout(title: title, tenant: model.tenant, narrow: true)
        layout.language = language
        return layout.html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1, text: title)
                html.element(.p, .look(.quiet), text: "\(name(model.from)) ← \(name(model.to))".mirrored(language))
            }
            bearing(&html)
            html.element(.section, .look(.card), .ariaLabel(title)) { html in
                PolicyChangesView(changes: model.changes, language: language).write(to: &html)
            }
        }
    }

    /// How many of the changes bear on cases, where any does.
    private func bearing(_ html: inout HTML) {
        let count = model.changes.count(where: \.bearsOnCases)
        if count == 0 { return }
        let words = Name(
            ar: "\(CountWords.changes.subject(count)) من \(model.changes.count) مما يمس حقوق الناس أو مواعيدهم.",
            en: "\(count) of \(model.changes.count) changes bear on people's rights or dates.")
        html.element(.p, .look(.notice, .late), .role("note"), text: language.pick(words))
    }

    private func name(_ edition: EditionLabel) -> String {
        let number = edition.number.map { " \($0)" } ?? ""
        return "\(language.pick(PolicyWords.edition))\(number) (\(language.pick(edition.word)))"
    }
}

extension String {
    /// The text with its arrow as it points in the language.
    fileprivate func mirrored(_ language: PageLanguage) -> String {
        language == .arabic ? self : String(map { $0 == "←" ? "→" : $0 })
    }
}
