internal import ArgumentParser
internal import SilaCore

/// The language in which a report is printed.
enum ReportLanguage: String, ExpressibleByArgument, CaseIterable {
    /// Arabic.
    case ar
    /// English.
    case en

    /// The words in this language.
    func callAsFunction(_ name: Name) -> String { self == .ar ? name.ar : name.en }

    /// The words in this language.
    func callAsFunction(_ ar: String, _ en: String) -> String { self == .ar ? ar : en }
}

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// Lines for people.
    case text
    /// JSON for programs.
    case json
}

extension Citation {
    /// How it is cited: the number as printed, else our name for it.
    var cited: String { number ?? clause.rawValue }
}
