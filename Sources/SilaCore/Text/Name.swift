/// What something is called, in Arabic and in English.
///
/// Arabic comes first wherever both are shown. Coded as `{"ar": …, "en": …}`.
public struct Name: Hashable, Sendable, Codable {
    /// The Arabic words.
    public let ar: String
    /// The English words.
    public let en: String

    /// Pairs the two.
    public init(ar: String, en: String) {
        self.ar = ar
        self.en = en
    }
}
