import SilaCore

extension HTML {
    /// A clause as it is cited: its number as printed, and its title; one without a number says so.
    mutating func citation(_ citation: Citation) {
        element(.cite, .look(.clause)) { html in
            if let number = citation.number {
                html.text("البند ")
                html.element(.bdi, text: number)
                html.text(": ")
                html.element(.bdi, text: citation.title.ar)
            } else {
                html.text("بند غير مرقم في السياسة: ")
                html.element(.bdi, text: citation.title.ar)
            }
        }
    }

    /// What a step rests on: its clause, or the house's own practice.
    mutating func basis(_ basis: Basis) {
        switch basis {
        case .clause(let cited): citation(cited)
        case .house: element(.cite, .look(.clause), text: "إجراء داخلي للجمعية لا يستند إلى بند")
        }
    }
}

extension Citation {
    /// The clause in an English sentence: "clause تـ.6, The reply".
    var english: String { number.map { "clause \($0), \(title.en)" } ?? "a clause without a number, \(title.en)" }
}
