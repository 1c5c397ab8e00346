/// A text that is not what it should be: what it was to be, what is wrong with it, and what to do.
///
/// No message repeats the text itself, which may be somebody's number.
public enum Malformed: Error, Hashable, Sendable {
    /// Nothing is written.
    case empty(Subject)
    /// A character that has no place in it.
    case character(Subject, Character)
    /// A control character, invisible or reordering, named by its code point.
    case control(Subject, UInt32)
    /// Too few or too many characters.
    case length(Subject, expected: ClosedRange<Int>, found: Int)
    /// It does not begin as it should.
    case start(Subject, expected: [String])
    /// The check digits do not agree with the rest: it was mistyped.
    case checkDigits(Subject)
    /// It lacks a part, or has its parts in the wrong order.
    case shape(Subject, example: String)
    /// A word that Sila keeps for itself.
    case reserved(Subject, String)

    /// What the text was to be.
    public enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
        case nationalID = "national-id"
        case mobile
        case iban
        case email
        case reference
        case slug
        case amount
        case text

        /// What it is called.
        public var name: Name {
            switch self {
            case .nationalID: Name(ar: "رقم الهوية", en: "national ID")
            case .mobile: Name(ar: "رقم الجوال", en: "mobile number")
            case .iban: Name(ar: "رقم الآيبان", en: "IBAN")
            case .email: Name(ar: "البريد الإلكتروني", en: "email address")
            case .reference: Name(ar: "الرقم المرجعي", en: "reference")
            case .slug: Name(ar: "معرّف الجمعية في العنوان", en: "association's address name")
            case .amount: Name(ar: "المبلغ بالريال", en: "amount in riyals")
            case .text: Name(ar: "النص", en: "text")
            }
        }
    }
}

extension Malformed: CustomStringConvertible {
    /// What the text was to be.
    public var subject: Subject {
        switch self {
        case .empty(let subject), .character(let subject, _), .control(let subject, _), .length(let subject, _, _),
            .start(let subject, _), .checkDigits(let subject), .shape(let subject, _), .reserved(let subject, _):
            subject
        }
    }

    /// A stable ASCII name of the fault: "national-id.check-digits".
    public var id: String {
        let fault =
            switch self {
            case .empty: "empty"
            case .character: "character"
            case .control: "control-character"
            case .length: "length"
            case .start: "start"
            case .checkDigits: "check-digits"
            case .shape: "shape"
            case .reserved: "reserved"
            }
        return "\(subject.rawValue).\(fault)"
    }

    /// What is wrong and what to do, for the person who wrote it.
    public var message: Name {
        let (ar, en) = (subject.name.ar, subject.name.en)
        switch self {
        case .empty:
            return Name(ar: "\(ar) فارغ، والمطلوب كتابته", en: "the \(en) is empty; write it")
        case .character(_, let character):
            return Name(
                ar: "\(ar) فيه حرف غير مقبول: «\(character)»", en: "the \(en) has `\(character)` in it; remove it")
        case .control(_, let code):
            let hex = String(code, radix: 16, uppercase: true)
            let point = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
            return Name(
                ar: "\(ar) فيه رمز خفي غير مقبول (\(point))، والمطلوب حذفه",
                en: "the \(en) has a hidden control character (\(point)); remove it")
        case .length(_, let expected, let found):
            let range = expected.count == 1 ? "\(expected.lowerBound)" : "\(expected.lowerBound)–\(expected.upperBound)"
            return Name(
                ar: "طول \(ar) \(found)، والمطلوب \(range)",
                en: "the \(en) has \(found) characters where \(range) are due")
        case .start(_, let expected):
            return Name(
                ar: "\(ar) يبدأ بـ \(expected.joined(separator: " أو "))",
                en: "the \(en) begins with \(expected.joined(separator: " or "))")
        case .checkDigits:
            return Name(
                ar: "\(ar) غير صحيح، والمطلوب مراجعة أرقامه", en: "the \(en) has a mistyped digit; look at it again")
        case .shape(_, let example):
            return Name(ar: "\(ar) يكتب هكذا: \(example)", en: "the \(en) is written like \(example)")
        case .reserved(_, let word):
            return Name(ar: "«\(word)» محجوز، والمطلوب اختيار غيره", en: "`\(word)` is reserved; choose another")
        }
    }

    /// The English message.
    public var description: String { message.en }
}
