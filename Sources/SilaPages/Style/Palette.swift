/// The colours of the pages in one light: every ground with the inks that stand on it.
struct Palette {
    /// Behind everything.
    var paper: Colour
    /// Behind what is grouped.
    var card: Colour
    /// Text.
    var ink: Colour
    /// Text of less weight.
    var quiet: Colour
    /// Lines between things.
    var line: Colour
    /// The edge of a field.
    var edge: Colour
    /// Around what has the focus.
    var focus: Colour
    /// The head of the page and the main button.
    var brand: Colour
    /// Text on `brand`.
    var onBrand: Colour
    /// Links.
    var link: Colour
    /// Late, and wrong.
    var late: Tone
    /// Soon, and stopped.
    var soon: Tone
    /// In time, and done.
    var good: Tone
    /// To know.
    var calm: Tone

    /// A ground with the ink that stands on it.
    struct Tone {
        /// The ink.
        var ink: Colour
        /// The ground.
        var fill: Colour
    }

    /// By day.
    static let light = Palette(
        paper: .written(0xf5f4ef), card: .written(0xffffff), ink: .written(0x1b2326), quiet: .written(0x525d64),
        line: .written(0xdcdcd4), edge: .written(0x7a848a), focus: .written(0x1a56db), brand: .written(0x0a5c4a),
        onBrand: .white, link: .written(0x0a5c4a),
        late: Tone(ink: .written(0x9a1b1b), fill: .written(0xfde9e6)),
        soon: Tone(ink: .written(0x74480a), fill: .written(0xfdf0d0)),
        good: Tone(ink: .written(0x14532d), fill: .written(0xe1f3e6)),
        calm: Tone(ink: .written(0x24405c), fill: .written(0xe6eef6))
    )

    /// By night.
    static let dark = Palette(
        paper: .written(0x13171a), card: .written(0x1c2226), ink: .written(0xe9edef), quiet: .written(0xa8b3ba),
        line: .written(0x323a40), edge: .written(0x84909a), focus: .written(0x8ab4f8), brand: .written(0x0b4d40),
        onBrand: .white, link: .written(0x74d3b8),
        late: Tone(ink: .written(0xffb9b0), fill: .written(0x4b1714)),
        soon: Tone(ink: .written(0xffd791), fill: .written(0x42300c)),
        good: Tone(ink: .written(0xa6e4bb), fill: .written(0x13361f)),
        calm: Tone(ink: .written(0xb6d4ef), fill: .written(0x1a2f43))
    )

    /// Everything on which links and text may stand.
    var grounds: [Colour] { [paper, card] }

    /// The colours as custom properties, a declaration each.
    var properties: String {
        let named: [(String, Colour)] = [
            ("paper", paper), ("card", card), ("ink", ink), ("quiet", quiet), ("line", line), ("edge", edge),
            ("focus", focus), ("brand", brand), ("on-brand", onBrand), ("link", link),
            ("late-ink", late.ink), ("late-fill", late.fill), ("soon-ink", soon.ink), ("soon-fill", soon.fill),
            ("good-ink", good.ink), ("good-fill", good.fill), ("calm-ink", calm.ink), ("calm-fill", calm.fill),
        ]
        return named.map { "--\($0.0):\($0.1.hex)" }.joined(separator: ";")
    }
}

extension Colour {
    /// A colour as the source spells it: 0xrrggbb.
    static func written(_ value: UInt32) -> Colour {
        Colour(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    }
}
