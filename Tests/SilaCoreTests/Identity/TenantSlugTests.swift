import SilaCore
import Testing

@Suite struct `A tenant's slug` {
    @Test(arguments: [
        ("safwa", "t_safwa"), ("zad-almakkiya", "t_zad_almakkiya"), ("quwwat-watan", "t_quwwat_watan"), ("a1", "t_a1"),
        ("7", nil), ("2b", "t_2b"), ("a--b", "t_a__b"),
    ])
    func `names its schema`(_ written: String, _ schema: String?) {
        #expect(TenantSlug(reading: written)?.schemaName == schema)
    }

    @Test(arguments: TenantSlug.reserved.sorted() + ["_model", "pg_toast", "pg-toast"])
    func `is no word that is reserved`(_ written: String) {
        #expect(throws: Malformed.reserved(.slug, written)) { try TenantSlug.parse(written) }
    }

    @Test func `says what is wrong with it`() {
        #expect(throws: Malformed.empty(.slug)) { try TenantSlug.parse("") }
        #expect(throws: Malformed.character(.slug, "S")) { try TenantSlug.parse("Safwa") }
        #expect(throws: Malformed.character(.slug, "_")) { try TenantSlug.parse("zad_almakkiya") }
        #expect(throws: Malformed.character(.slug, " ")) { try TenantSlug.parse(" safwa") }
        #expect(throws: Malformed.character(.slug, "٢")) { try TenantSlug.parse("safwa٢") }
        #expect(throws: Malformed.character(.slug, "\r\n")) { try TenantSlug.parse("safwa\r\n") }
        #expect(throws: Malformed.character(.slug, "/")) { try TenantSlug.parse("safwa/x") }
        #expect(throws: Malformed.shape(.slug, example: "zad-almakkiya")) { try TenantSlug.parse("-safwa") }
        #expect(throws: Malformed.shape(.slug, example: "zad-almakkiya")) { try TenantSlug.parse("safwa-") }
        #expect(throws: Malformed.length(.slug, expected: 2...40, found: 1)) { try TenantSlug.parse("s") }
        let long = String(repeating: "s", count: 41)
        #expect(throws: Malformed.length(.slug, expected: 2...40, found: 41)) { try TenantSlug.parse(long) }
        #expect(TenantSlug(reading: String(repeating: "s", count: 40))?.schemaName.utf8.count == 42)
    }
}
