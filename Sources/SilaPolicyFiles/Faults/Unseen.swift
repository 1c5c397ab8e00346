/// Signs that take no room or look like a space, which come along when text is copied and make one word into another.
enum Unseen {
    /// The first of them; nil when there is none.
    static func first(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first(where: isUnseen) }

    /// The text without them, a no-break space counted as a space, and without the spaces around it.
    static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .spaceSeparator {
                kept.append(" ")
            } else if !isUnseen(scalar) {
                kept.append(scalar)
            }
        }
        let spaceless = kept.drop { $0 == " " }
        let count = spaceless.reversed().prefix { $0 == " " }.count
        return String(spaceless.dropLast(count))
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .format || category == .spaceSeparator && scalar != " "
    }
}
