internal import SilaCore

/// The words for what is wrong with a field of a body or a query.
enum InputFault {
    /// A field that must be there is not.
    static let required = Name(ar: "هذا الحقل مطلوب", en: "this field is required")

    /// What is written is no day.
    static let date = Name(ar: "التاريخ يكتب هكذا: 2026-03-15", en: "a date is written like 2026-03-15")

    /// None of the words that are allowed.
    static func word(_ allowed: [String]) -> Name {
        let words = allowed.joined(separator: ", ")
        return Name(ar: "القيمة واحدة من: \(words)", en: "the value is one of: \(words)")
    }

    /// No whole number in that range.
    static func range(_ range: ClosedRange<Int>) -> Name {
        Name(
            ar: "المطلوب عدد صحيح من \(range.lowerBound) إلى \(range.upperBound)",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted")
    }

    /// More than so many.
    static func tooMany(_ limit: Int) -> Name {
        Name(ar: "الحد الأعلى \(limit)", en: "there may be \(limit) at the most")
    }

    /// A value of the wrong type.
    static func type(expected: FieldKind, found: Name) -> Name {
        let wanted = expected.name
        return Name(
            ar: "المطلوب \(wanted.ar)، والمكتوب \(found.ar)", en: "\(wanted.en) is wanted, \(found.en) is given")
    }

    /// The body as a whole is no object.
    static func type(expected: BodyKind, found: Name) -> Name {
        Name(ar: "المطلوب كائن JSON، والمكتوب \(found.ar)", en: "a JSON object is wanted, \(found.en) is given")
    }

    /// A key that the shape has not, with the nearest that it has.
    static func unknownKey(_ key: String, known: [String]) -> Name {
        if known.isEmpty {
            return Name(ar: "لا حقول تُرسل هنا", en: "no fields are taken here")
        }
        if let near = NearestWord.find(key, among: known) {
            return Name(ar: "حقل غير معروف؛ لعلك تقصد `\(near)`", en: "unknown field; did you mean `\(near)`?")
        }
        let list = known.joined(separator: ", ")
        return Name(ar: "حقل غير معروف؛ المعروف: \(list)", en: "unknown field; known are: \(list)")
    }

    /// What a whole body is.
    enum BodyKind {
        /// An object.
        case object
    }
}

extension FieldKind {
    /// What it is called in a message about a wrong type.
    var name: Name {
        switch self {
        case .line, .paragraphs, .secret, .document, .word, .nationalID, .mobile, .email, .date, .amount, .iban:
            JSONNode.text("").kind
        case .flag: JSONNode.flag(true).kind
        case .number: JSONNode.number("").kind
        case .items, .part: JSONNode.object([]).kind
        case .names, .parts: JSONNode.list([]).kind
        }
    }
}
