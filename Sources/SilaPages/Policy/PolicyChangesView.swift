import SilaCore

/// What an edition changes, in words: each with its mark, its clause, and whether it bears on people's cases.
struct PolicyChangesView {
    /// The changes in the document's order.
    let changes: [PolicyChange]
    /// The language that they are told in.
    let language: PageLanguage

    /// Writes the list, or that there is nothing to tell.
    func write(to html: inout HTML) {
        if changes.isEmpty {
            html.element(
                .p, .look(.quiet),
                text: language.pick("لا فرق في المعنى بين النسختين.", "The two editions say the same."))
            return
        }
        html.element(.ol, .look(.changes), .role("list")) { html in
            for change in changes { write(change, to: &html) }
        }
    }

    private func write(_ change: PolicyChange, to html: inout HTML) {
        html.element(.li) { html in
            html.element(.span, Self.look(of: change.kind), text: language.pick(Self.name(of: change.kind)))
            html.element(.div) { html in
                html.element(.p, .dir(.auto), text: language.pick(change.words))
                if let cited = change.after ?? change.before {
                    if language == .arabic { html.citation(cited) } else { html.englishCitation(cited) }
                }
                if change.bearsOnCases {
                    html.element(
                        .span, .look(.badge, .late),
                        text: language.pick("يمس حقوق الناس أو مواعيدهم", "Bears on people's rights or dates"))
                }
            }
        }
    }

    private static func look(of kind: PolicyChange.Kind) -> Attribute {
        switch kind {
        case .added: .look(.badge, .good)
        case .removed: .look(.badge, .late)
        case .changed: .look(.badge, .soon)
        case .renumbered, .moved, .renamed: .look(.badge, .calm)
        }
    }

    private static func name(of kind: PolicyChange.Kind) -> Name {
        switch kind {
        case .added: Name(ar: "أضيف", en: "Added")
        case .removed: Name(ar: "حذف", en: "Removed")
        case .changed: Name(ar: "تغيّر", en: "Changed")
        case .renumbered: Name(ar: "رقم جديد", en: "Renumbered")
        case .moved: Name(ar: "نقل", en: "Moved")
        case .renamed: Name(ar: "تسمية جديدة", en: "Renamed")
        }
    }
}
