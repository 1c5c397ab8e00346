public import ArgumentParser
internal import SilaCore
public import SilaPolicyFiles

/// How a command writes its answer; the language of its text is `RemarkLanguage`.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    /// Lines for people.
    case text
    /// JSON for programs.
    case json
}

extension RemarkLanguage: ExpressibleByArgument {
    /// The words in this language.
    func callAsFunction(_ name: Name) -> String { self == .ar ? name.ar : name.en }

    /// The words in this language.
    func callAsFunction(_ ar: String, _ en: String) -> String { self == .ar ? ar : en }
}

extension Citation {
    /// How it is cited: the number as printed, else our name for it.
    var cited: String { number ?? clause.rawValue }
}
