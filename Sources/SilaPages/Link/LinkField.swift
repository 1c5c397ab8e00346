import SilaCore

/// One field of a form for the public: its name, what it is for, what is wrong with it, what was typed.
struct LinkField {
    /// How it is filled in.
    enum Shape {
        /// One line.
        case line
        /// Lines and paragraphs.
        case paragraphs(rows: Int)
    }

    /// Its id; what it is sent as too, unless `sentAs` says otherwise.
    let key: String
    /// What it is sent as, where several forms of a page have the like.
    var sentAs: String?
    /// What it is called.
    let name: Name
    /// What it is for; nil where its name says it.
    var hint: Name?
    /// How it is filled in.
    var shape = Shape.line
    /// What was typed before.
    var value = ""
    /// What is wrong with it; nil where nothing is.
    var fault: Name?
    /// The clause behind the fault; nil where there is none.
    var faultClause: Citation?
    /// How many characters it takes.
    var limit = 200
    /// True where it has to be filled in.
    var isRequired = false
    /// What the browser may fill in by itself.
    var autocomplete = "off"
    /// Which keyboard a phone shows.
    var inputmode: String?
    /// True where what is typed is read from left to right: a number, an address.
    var isLatin = false
    /// True where the page begins with it.
    var hasFocus = false

    /// Writes the label, the fault and the field.
    func write(to html: inout HTML) {
        html.element(.div) { html in
            label(&html)
            switch shape {
            case .line:
                html.element(
                    .input, .id(key), .name(sentAs ?? key), .type("text"), .value(value), .maxlength(limit),
                    .autocomplete(autocomplete), isLatin ? .dir(.ltr) : .dir(.auto), inputmode.map(Attribute.inputmode),
                    isLatin ? .autocapitalize("none") : nil, isRequired ? .required : nil,
                    fault == nil ? nil : .ariaInvalid(true), described, hasFocus ? .autofocus : nil)
            case .paragraphs(let rows):
                html.element(
                    .textarea, .id(key), .name(sentAs ?? key), .rows(rows), .maxlength(limit), .dir(.auto),
                    isRequired ? .required : nil, fault == nil ? nil : .ariaInvalid(true), described,
                    hasFocus ? .autofocus : nil, text: value)
            }
        }
    }

    private func label(_ html: inout HTML) {
        html.element(.label, .for(key)) { html in
            html.element(.span, text: isRequired ? name.ar + " (مطلوب)" : name.ar)
            html.english(isRequired ? name.en + " (required)" : name.en)
        }
        if let hint {
            html.element(.p, .look(.hint), .id("\(key)-hint")) { $0.both(hint) }
        }
        if let fault {
            html.element(.div, .look(.fault), .id("\(key)-fault")) { html in
                html.element(.p) { $0.both(fault) }
                if let faultClause { html.element(.p) { $0.citation(faultClause) } }
            }
        }
    }

    /// The fault is read out before the hint.
    private var described: Attribute? {
        let ids = [fault == nil ? nil : "\(key)-fault", hint == nil ? nil : "\(key)-hint"].compactMap { $0 }
        return ids.isEmpty ? nil : .ariaDescribedby(ids.joined(separator: " "))
    }
}
