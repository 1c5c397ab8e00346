import SilaCore

extension HTML {
    /// English that stands beside Arabic.
    mutating func english(_ text: String) {
        element(.span, .look(.english), .lang("en"), .dir(.ltr), text: text)
    }

    /// Both languages, the Arabic first.
    mutating func both(_ name: Name) {
        text(name.ar)
        text(" ")
        english(name.en)
    }

    /// What somebody wrote, in a line of ours: set apart, so that its direction does not disturb the line.
    mutating func written(_ text: String) {
        element(.bdi, text: text)
    }

    /// Figures and Latin that are read from left to right whatever stands around them: a number, an address.
    mutating func leftToRight(_ text: String) {
        element(.bdi, .dir(.ltr), text: text)
    }

    /// A reference in its groups.
    mutating func reference(_ reference: Reference) {
        element(.bdi, .look(.reference), .dir(.ltr), text: reference.printed)
    }
}
