/// An association's own colour over the house's: the head of the page, the main button and links, by day and by night.
struct TenantStylesheet {
    /// The colour that the association chose.
    let colour: Colour

    /// The stylesheet.
    var text: String {
        ":root{\(properties(in: .light, toward: .black))}\n"
            + "@media (prefers-color-scheme:dark){:root{\(properties(in: .dark, toward: .white))}}\n"
    }

    /// The link's colour: the association's, moved until it reads with ease on every ground.
    func link(in palette: Palette, toward end: Colour) -> Colour {
        colour.moved(toward: end, contrast: Self.ease, on: palette.grounds)
    }

    /// A contrast above what reading needs: links are words among words, and the palette's own stand at 7 and more.
    private static let ease = 6.0

    private func properties(in palette: Palette, toward end: Colour) -> String {
        "--brand:\(colour.hex);--on-brand:\(colour.ink.hex);--link:\(link(in: palette, toward: end).hex)"
    }
}
