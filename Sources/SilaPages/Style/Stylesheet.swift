/// The stylesheet of every page.
///
/// Logical properties only, so that it is right in both directions; colours by the light of the reader; no fonts to
/// load. The palette's values come from `Palette`, so what a test measures is what a browser shows.
enum Stylesheet {
    /// The whole text.
    static let text = [
        ":root{color-scheme:light dark;\(Palette.light.properties)}",
        "@media (prefers-color-scheme:dark){:root{\(Palette.dark.properties)}}",
        GroundRules.text, FrameRules.text, FormRules.text, InboxRules.text, CaseRules.text, PublicRules.text,
        PolicyRules.text, LedgerRules.text, SurveyRules.text, PrintRules.text,
    ].joined(separator: "\n")
}
