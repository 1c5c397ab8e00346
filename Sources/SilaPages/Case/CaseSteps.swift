import SilaCore

/// What can be done with a case now, and for what cannot why, with the clause.
///
/// Steps that belong to other roles are folded away: the reason is the same for all of them.
struct CaseSteps {
    /// The steps.
    let actions: [CaseAction]

    /// Writes what is allowed, what is not yet, and what is for others.
    func write(to html: inout HTML) {
        guard !actions.isEmpty else { return }
        let allowed = actions.filter { $0.refusal == nil }
        let foreign = actions.filter { $0.refusal?.rule == .roleNotAllowed }
        let refused = actions.filter { $0.refusal != nil && $0.refusal?.rule != .roleNotAllowed }
        html.element(.section, .look(.card), .ariaLabelledby("steps")) { html in
            html.element(.h2, .id("steps")) { $0.both(Name(ar: "ما يمكنك الآن", en: "What you can do now")) }
            if allowed.isEmpty {
                html.element(.p, text: "لا خطوة لك في هذه الحالة الآن.")
            } else {
                html.element(.ul) { html in
                    for action in allowed { html.element(.li) { $0.both(action.name) } }
                }
                html.element(.p, .look(.quiet), text: "هذه الصفحة للاطلاع، وتُسجَّل الخطوات عبر واجهة البرمجة.")
            }
            fold("ما لا يمكن الآن، ولماذا", refused, to: &html)
            fold("خطوات لغيرك", foreign, to: &html)
        }
    }

    private func fold(_ heading: String, _ actions: [CaseAction], to html: inout HTML) {
        guard !actions.isEmpty else { return }
        html.element(.details) { html in
            html.element(.summary, text: "\(heading) (\(actions.count))")
            html.element(.ul, .look(.steps), .role("list")) { html in
                for action in actions { write(action, to: &html) }
            }
        }
    }

    private func write(_ action: CaseAction, to html: inout HTML) {
        html.element(.li) { html in
            html.element(.strong, text: action.name.ar)
            guard let refusal = action.refusal else { return }
            html.element(.span, .dir(.auto), text: refusal.message.ar)
            if let clause = refusal.clause { html.citation(clause) }
        }
    }
}
