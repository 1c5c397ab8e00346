import Foundation
import SilaCore
import Testing

@testable import SilaPages

@Suite struct `The colours` {
    private func pairs(of palette: Palette) -> [(String, Colour, Colour)] {
        let inks = [("ink", palette.ink), ("quiet", palette.quiet), ("link", palette.link)]
        let grounds = [("paper", palette.paper), ("card", palette.card)]
        let onGrounds = inks.flatMap { ink in
            grounds.map { ("\(ink.0) on \($0.0)", ink.1, $0.1) }
        }
        let tones = [("late", palette.late), ("soon", palette.soon), ("good", palette.good), ("calm", palette.calm)]
        return onGrounds + tones.map { ($0.0, $0.1.ink, $0.1.fill) } + [("on brand", palette.onBrand, palette.brand)]
    }

    @Test func `every text reads on every ground, by day and by night`() {
        for palette in [Palette.light, Palette.dark] {
            for (name, ink, ground) in pairs(of: palette) {
                #expect(ink.contrast(with: ground) >= 4.5, "\(name): \(ink.hex) on \(ground.hex)")
            }
        }
    }

    @Test func `the edge of a field and the mark of the focus are seen`() {
        for palette in [Palette.light, Palette.dark] {
            for ground in palette.grounds {
                #expect(palette.edge.contrast(with: ground) >= 3)
                #expect(palette.focus.contrast(with: ground) >= 3)
            }
        }
    }

    @Test func `any colour that an association chooses is made readable`() {
        let channel = stride(from: 0, through: 255, by: 51).map { UInt8($0) }
        for red in channel {
            for green in channel {
                for blue in channel {
                    let colour = Colour(red: red, green: green, blue: blue)
                    let sheet = TenantStylesheet(colour: colour)
                    #expect(colour.ink.contrast(with: colour) >= 4.5, "text on \(colour.hex)")
                    for (palette, end) in [(Palette.light, Colour.black), (Palette.dark, Colour.white)] {
                        let link = sheet.link(in: palette, toward: end)
                        #expect(palette.grounds.allSatisfy { link.contrast(with: $0) >= 4.5 }, "\(colour.hex)")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0),
        ("#1f5f8b", "#ffffff", 6.84), ("#123456", "#123456", 1.0),
    ])
    func `contrast is WCAG's`(front: String, behind: String, contrast: Double) throws {
        let (one, two) = (try #require(Colour(hex: front)), try #require(Colour(hex: behind)))
        #expect(abs(one.contrast(with: two) - contrast) < 0.01)
    }

    @Test(arguments: [
        "", "#", "1f5f8b", "#1f5f8", "#1f5f8b0", "#1f5f8g", "#+f5f8b", "red;}body{display:none", "#١٢٣٤٥٦",
    ])
    func `what is no colour is left out`(written: String) throws {
        #expect(Colour(hex: written) == nil)
        let tenant = TenantHeading(
            slug: try TenantSlug.parse("safwa"), name: Name(ar: "أ", en: "a"), colour: written)
        #expect(tenant.colour == nil)
        #expect(Asset.colours(of: tenant).bytes == [])
    }

    @Test func `an association's colours have their own address and stylesheet`() throws {
        let asset = Asset.colours(of: try SampleHouse.safwa())
        #expect(asset.path == "/safwa/assets/tenant.css")
        #expect(
            String(decoding: asset.bytes, as: UTF8.self) == """
                :root{--brand:#1f5f8b;--on-brand:#ffffff;--link:#1f5f8b}
                @media (prefers-color-scheme:dark){:root{--brand:#1f5f8b;--on-brand:#ffffff;--link:#7fa3bc}}

                """)
    }
}

@Suite struct `The stylesheet` {
    private let text = Stylesheet.text

    /// A property that names a side of the screen instead of a side of the text.
    private let physical =
        #"[;{\s](((margin|padding|border|inset|scroll-margin|scroll-padding)-)?(left|right|top|bottom)(-[a-z-]+)?"#
        + #"|(min-|max-)?(width|height)|float|clear)\s*:|text-align:\s*(left|right)"#

    @Test func `is right in both directions, naming no side of the screen`() throws {
        let rule = try Regex(physical)
        #expect(text.matches(of: rule).map { String(text[$0.range]) } == [])
        for sample in [
            "a{margin-left:1rem}", "a{left:0}", "a{border-top-left-radius:1px}", "a{float:left}", "a{width:1px}",
        ] {
            #expect(sample.contains(rule), "\(sample)")
        }
        for sample in ["a{margin-inline-start:1rem}", "@media (width<9rem){", "a{inline-size:1px}"] {
            #expect(!sample.contains(rule), "\(sample)")
        }
    }

    @Test func `has a rule for every look and for no other`() {
        let named = Set(text.matches(of: /\.([a-z][a-z-]*)/).map { String($0.output.1) })
        #expect(named.subtracting(Look.allCases.map(\.rawValue)) == [])
        #expect(Set(Look.allCases.map(\.rawValue)).subtracting(named) == [])
    }

    @Test func `uses no colour that the palette does not name`() {
        let declared = Set(text.matches(of: /--([a-z-]+):/).map { String($0.output.1) })
        let used = Set(text.matches(of: /var\(--([a-z-]+)\)/).map { String($0.output.1) })
        #expect(used.subtracting(declared) == [])
        #expect(declared.subtracting(used) == [])
        let beyondRoot = text.split(separator: "\n").filter { !$0.contains(":root{") && !$0.contains("--on-brand:") }
        #expect(beyondRoot.filter { $0.contains(/#[0-9a-f]{3,8}\b/) } == [])
    }

    @Test func `is whole: every brace is closed and nothing is fetched`() {
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
        #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("@font-face"))
        #expect(text.utf8.count < 20_000)
    }

    @Test func `shows the focus, follows the light and knows paper`() {
        for rule in [":focus-visible{outline:", "@media (prefers-color-scheme:dark)", "@media print"] {
            #expect(text.contains(rule), "\(rule)")
        }
    }

    @Test func `is linked by the hash of its bytes`() throws {
        let asset = Asset.stylesheet
        #expect(asset.etag == "\"\(asset.hash)\"")
        #expect(asset.hash.count == 16)
        let page = String(decoding: TenantsPage(TenantsModel(tenants: [])).html(), as: UTF8.self)
        #expect(page.contains("<link rel=\"stylesheet\" href=\"/assets/sila.css?v=\(asset.hash)\">"))
        #expect(ContentHash.of([]) == "cbf29ce484222325")
        #expect(ContentHash.of(Array("a".utf8)) == "af63dc4c8601ec8c")
    }
}
