import Foundation
import SilaCore
import Testing

@Suite struct `An amount of money` {
    @Test(arguments: [
        ("1250.50", 125_050), ("1250", 125_000), ("1250.5", 125_050), ("0.01", 1), ("0", 0), ("1,250.50", 125_050),
        ("1,234,567.89", 123_456_789), ("١٢٥٠٫٥٠", 125_050), ("١٬٢٥٠٫٥٠", 125_050), ("۱۲۵۰.۵", 125_050),
        (" 1 250 ", 125_000), ("0001250.50", 125_050), ("999999999999.99", 99_999_999_999_999), ("007", 700),
    ])
    func `is read in riyals, in any digits`(written: String, halalas: Int) throws {
        #expect(try Halalas.parse(written).count == halalas)
    }

    @Test(arguments: [
        ("", "amount.empty"), ("  ", "amount.empty"), ("-5", "amount.character"), ("−5", "amount.character"),
        ("+5", "amount.character"), ("1e3", "amount.character"), ("1250.505", "amount.shape"),
        ("1250.", "amount.shape"),
        (".5", "amount.shape"), ("12,50", "amount.shape"), ("1,2,3", "amount.shape"), ("1234,567", "amount.shape"),
        (",250", "amount.shape"), ("1.2.3", "amount.shape"), ("1.,5", "amount.shape"), ("1250 ر", "amount.character"),
        ("1000000000000", "amount.length"), ("99999999999999999999999999", "amount.length"),
        ("0x10", "amount.character"),
        ("½", "amount.character"), ("NaN", "amount.character"), ("1،250", "amount.character"),
    ])
    func `is nothing else`(written: String, fault: String) {
        do throws(Malformed) {
            let amount = try Halalas.parse(written)
            Issue.record("`\(written)` was read as \(amount.count)")
        } catch {
            #expect(error.id == fault)
        }
    }

    @Test func `is written in both languages, with two places and the thousands set off`() throws {
        let amount = try Halalas.parse("1234567.5")
        #expect(amount.riyals == "1234567.50")
        #expect(amount.name == Name(ar: "1,234,567.50 ريال", en: "SAR 1,234,567.50"))
        #expect(try Halalas.parse("1000.05").grouped == "1,000.05")
        #expect(Halalas.zero.grouped == "0.00")
        #expect(Halalas.most.grouped == "999,999,999,999.99")
    }

    @Test(arguments: 0..<200) func `is read as it is written`(seed: Int) throws {
        var chance = Chance(state: UInt64(seed))
        let amount = try #require(Halalas(chance.below([1_000, 1_000_000, Halalas.most.count + 1][seed % 3])))
        #expect(try Halalas.parse(amount.riyals) == amount)
        #expect(try Halalas.parse(amount.grouped) == amount)
    }

    @Test func `is never negative nor over the most there can be`() throws {
        #expect(Halalas(-1) == nil)
        #expect(Halalas(Halalas.most.count + 1) == nil)
        #expect(Halalas.sum([.most, .zero]) == .most)
        #expect(Halalas.sum([.most, try .parse("0.01")]) == nil)
        #expect(try Halalas.parse("1").less(.parse("1.01")) == nil)
        #expect(try Halalas.parse("1").less(.parse("0.99"))?.count == 1)
    }

    @Test func `is stored as a whole number, and read from nothing else`() throws {
        let encoder = JSONEncoder()
        #expect(String(decoding: try encoder.encode([try Halalas.parse("12.5")]), as: UTF8.self) == "[1250]")
        #expect(try JSONDecoder().decode([Halalas].self, from: Data("[1250]".utf8)) == [Halalas.parse("12.50")])
        for text in ["[-1]", "[12.5]", "[\"12\"]", "[100000000000000]"] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode([Halalas].self, from: Data(text.utf8)) }
        }
    }
}
