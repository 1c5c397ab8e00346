public import SilaCore

/// The language in which a page for the public is written from top to bottom.
public enum PageLanguage: String, CaseIterable, Hashable, Sendable {
    /// Arabic, from right to left.
    case arabic = "ar"
    /// English, from left to right.
    case english = "en"

    /// The words in this language.
    public func pick(_ name: Name) -> String { self == .arabic ? name.ar : name.en }

    /// The words in this language.
    func pick(_ ar: String, _ en: String) -> String { self == .arabic ? ar : en }

    /// How its text runs.
    var direction: Direction { self == .arabic ? .rtl : .ltr }

    /// The other one.
    var other: PageLanguage { self == .arabic ? .english : .arabic }
}
