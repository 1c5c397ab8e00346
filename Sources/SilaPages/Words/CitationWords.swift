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

    /// The clause in English: "clause تـ.6: The reply".
    mutating func englishCitation(_ citation: Citation) {
        element(.span, .look(.english), .lang("en"), .dir(.ltr)) { html in
            if let number = citation.number {
                html.text("clause ")
                html.element(.bdi, text: number)
            } else {
                html.text("a clause without a number")
            }
            html.text(": ")
            html.element(.bdi, text: citation.title.en)
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
