internal import SilaCore

/// A body that was read by its shape: every value sound, every key known.
struct Input: Sendable {
    /// A value as it was read.
    enum Value: Hashable, Sendable {
        case text(String)
        case flag(Bool)
        case number(Int)
        case date(CivilDate)
        case nationalID(NationalID)
        case mobile(Mobile)
        case email(EmailAddress)
        case amount(Halalas)
        case iban(IBAN)
        case items([String: String])
        case names([String])
    }

    private var values: [String: Value] = [:]
    private var parts: [String: Input] = [:]
    private var lists: [String: [Input]] = [:]

    /// An input that holds nothing.
    init() {}

    mutating func set(_ key: String, _ value: Value) { values[key] = value }

    mutating func set(_ key: String, part: Input) { parts[key] = part }

    mutating func set(_ key: String, parts: [Input]) { lists[key] = parts }

    /// True where nothing was given.
    var isEmpty: Bool { values.isEmpty && parts.isEmpty && lists.isEmpty }

    /// A text; nil where none was given or it was blank.
    func text(_ key: String) -> String? {
        if case .text(let text) = values[key] { text } else { nil }
    }

    /// A text that the engine asks for: empty where none was given, so that the refusal names rule and clause.
    func demanded(_ key: String) -> String { text(key) ?? "" }

    /// A word of an enumeration.
    func word<Word: RawRepresentable<String>>(_ key: String, _ words: Word.Type = Word.self) -> Word? {
        text(key).flatMap(Word.init(rawValue:))
    }

    /// True or false; nil where nothing was given.
    func flag(_ key: String) -> Bool? {
        if case .flag(let flag) = values[key] { flag } else { nil }
    }

    /// A whole number.
    func number(_ key: String) -> Int? {
        if case .number(let number) = values[key] { number } else { nil }
    }

    /// A day.
    func date(_ key: String) -> CivilDate? {
        if case .date(let date) = values[key] { date } else { nil }
    }

    /// A national ID.
    func nationalID(_ key: String) -> NationalID? {
        if case .nationalID(let id) = values[key] { id } else { nil }
    }

    /// A mobile number.
    func mobile(_ key: String) -> Mobile? {
        if case .mobile(let mobile) = values[key] { mobile } else { nil }
    }

    /// An e-mail address.
    func email(_ key: String) -> EmailAddress? {
        if case .email(let email) = values[key] { email } else { nil }
    }

    /// An amount of money.
    func amount(_ key: String) -> Halalas? {
        if case .amount(let amount) = values[key] { amount } else { nil }
    }

    /// An IBAN.
    func iban(_ key: String) -> IBAN? {
        if case .iban(let iban) = values[key] { iban } else { nil }
    }

    /// Texts by name; nil where nothing was given.
    func items(_ key: String) -> [String: String]? {
        if case .items(let items) = values[key] { items } else { nil }
    }

    /// A list of names; empty where nothing was given.
    func names(_ key: String) -> [String] {
        if case .names(let names) = values[key] { names } else { [] }
    }

    /// An object of its own; nil where none was given.
    func part(_ key: String) -> Input? { parts[key] }

    /// A list of objects; nil where none was given.
    func parts(_ key: String) -> [Input]? { lists[key] }
}
