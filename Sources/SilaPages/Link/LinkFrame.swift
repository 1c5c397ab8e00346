import SilaCore

/// What the forms for the public share: the token, the field that only programs fill in, what went wrong.
enum LinkFrame {
    /// The key of the field that no person sees.
    static let trap = "website"

    /// Writes the token, a first button by which the key Enter sends the form, and the trap.
    static func begin(_ formToken: String, to html: inout HTML) {
        html.element(.input, .type("hidden"), .name("form_token"), .value(formToken))
        html.element(.div, .look(.away), .ariaHidden(true)) { html in
            html.element(.button, .type("submit"), .tabindex(-1), text: "إرسال")
            html.element(.label, .for(trap), text: "اترك هذا الحقل فارغاً")
            html.element(
                .input, .id(trap), .name(trap), .type("text"), .value(""), .tabindex(-1), .autocomplete("off"))
        }
    }

    /// Writes what went wrong, each with a link to its field.
    static func faults(_ faults: [LinkFault], to html: inout HTML) {
        guard !faults.isEmpty else { return }
        html.element(.div, .look(.notice, .late), .role("alert"), .id("faults"), .tabindex(-1), .autofocus) { html in
            html.element(.p) { html in
                html.element(.strong) {
                    $0.both(Name(ar: "لم يُرسل بعد. صحّح ما يلي:", en: "Not sent yet. Please put right:"))
                }
            }
            html.element(.ul) { html in
                for fault in faults {
                    html.element(.li) { html in
                        if let field = fault.field {
                            html.element(.a, .href(onPage: field)) { $0.arabic(fault.message.ar) }
                            html.text(" ")
                            html.english(fault.message.en)
                        } else {
                            html.both(fault.message)
                        }
                    }
                }
            }
        }
    }

    /// Writes a paragraph in both languages, the English below the Arabic.
    static func paragraph(_ name: Name, _ look: Look? = nil, to html: inout HTML) {
        html.element(.p, look.map { Attribute.look($0) }) { $0.arabic(name.ar) }
        html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: name.en)
    }
}
