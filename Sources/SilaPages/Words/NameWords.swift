import SilaCore

extension HTML {
    /// English that stands beside Arabic.
    mutating func english(_ text: String) {
        element(.span, .look(.english), .lang("en"), .dir(.ltr), text: text)
    }

    /// Both languages, the Arabic first.
    mutating func both(_ name: Name) {
        arabic(name.ar)
        text(" ")
        english(name.en)
    }

    /// Arabic of ours: days and numbers in it that are joined by signs ("2026-03-15", "+9665") are set apart and read from
    /// left to right, since Arabic before them would turn their parts round.
    mutating func arabic(_ words: String) {
        var plain = ""
        var rest = words[...]
        while let first = rest.first {
            let run = first.isFigure ? rest.prefix(while: \.isFigure) : rest.prefix { !$0.isFigure }
            rest = rest[run.endIndex...]
            let figures = run.reversed().drop { !$0.isNumber }.reversed()
            guard first.isFigure, figures.contains(where: { !$0.isNumber }) else {
                plain += run
                continue
            }
            text(plain)
            leftToRight(String(figures))
            plain = String(run.dropFirst(figures.count))
        }
        text(plain)
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

extension Character {
    /// True of a digit, and of a sign that joins digits.
    fileprivate var isFigure: Bool { isASCII && (isNumber || "+-/:".contains(self)) }
}
