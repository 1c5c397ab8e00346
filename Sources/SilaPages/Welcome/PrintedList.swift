import SilaCore

/// Clauses in printed order with their printed numbers; a blank item is left out, and one without a number has none.
struct PrintedList {
    /// The clauses.
    let clauses: [Clause]

    /// Writes the list.
    func write(to html: inout HTML) {
        html.element(.ol, .look(.printed), .role("list")) { html in
            for clause in clauses where !clause.blank {
                html.element(.li) { html in
                    html.element(.bdi, .look(.number), text: clause.number ?? "–")
                    html.element(.span) { $0.both(clause.title) }
                }
            }
        }
    }
}
