import SilaCore

/// What stands between a request and its completeness; nothing at all when nothing does.
struct CaseMissing {
    /// What is missing.
    let wants: [CaseWant]

    /// Writes the list.
    func write(to html: inout HTML) {
        guard !wants.isEmpty else { return }
        html.element(.section, .look(.card), .ariaLabelledby("missing")) { html in
            html.element(.h2, .id("missing")) { $0.both(Name(ar: "ما ينقص ليكتمل الطلب", en: "What is missing")) }
            html.element(.ul, .look(.steps), .role("list")) { html in
                for want in wants {
                    html.element(.li) { html in
                        html.element(.strong, text: want.name.ar)
                        if let clause = want.clause { html.citation(clause) }
                    }
                }
            }
        }
    }
}
