import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A fault in a policy` {
    @Test func `the sample itself has none`() {
        #expect(SamplePolicy.faults(in: SamplePolicy.text) == [])
    }

    @Test(arguments: Spoilings.keys + Spoilings.values + Spoilings.words + Spoilings.references)
    func `is told once, with its rule, its place and the nearest word`(spoiling: Spoiling) {
        #expect(SamplePolicy.text.contains(spoiling.piece))
        let (text, place) = spoiling.spoil(SamplePolicy.text)
        let faults = SamplePolicy.faults(in: text)
        #expect(faults.map(\.rule) == [spoiling.rule], "\(faults)")
        #expect(faults.first?.position == place, "\(faults)")
        #expect(faults.first?.suggestion == spoiling.suggestion)
    }

    @Test func `stands beside all the others, in the order of the lines`() {
        let text = SamplePolicy.text
            .replacing("kind: members", with: "kind: member")
            .replacing("id: study", with: "id: 'a study'")
            .replacing("number: ب", with: "nummber: ب")
            .replacing("2021-07-18", with: "soon")
        let faults = SamplePolicy.faults(in: text)
        #expect(faults.map(\.rule) == [.unknownWord, .unknownKey, .idShape, .date])
        #expect(faults.map(\.line) == [6, 25, 28, 52])
        #expect(
            faults.map(\.path) == [
                "people.kind", "handling.heading.nummber", "handling.items[0].id", "approval.gregorian",
            ])
    }

    @Test func `reads like a compiler's message`() {
        let faults = SamplePolicy.faults(in: SamplePolicy.with("number: ب", as: "nummber: ب"))
        #expect(
            faults.map(\.description) == [
                "tenants/example/policy.yaml:25:5: unknown key `nummber`; did you mean `number`?"
            ])
        #expect(faults.first?.message.ar == "المفتاح «nummber» غير معروف هنا؛ لعل المقصود «number»")
        #expect(faults.first?.expected == "number, title, reading, readings")
        #expect(faults.first?.found == "nummber")
    }

    @Test func `in text torn by its comma says to quote it`() {
        let faults = SamplePolicy.faults(in: SamplePolicy.with("en: Study}", as: "en: Read, known and signed}"))
        #expect(
            faults.map(\.message.en) == [
                "unknown key `known and signed`; if it ends the text before its comma, write that text in quotes"
            ])
    }

    @Test func `everything has a place that later checks can ask for`() throws {
        let file = try PolicyReader.read(text: SamplePolicy.text, file: "policy.yaml")
        #expect(file.positions["handling.items[1].reply.at_most"] == Position(line: 37, column: 24))
        #expect(file.position(of: "approval.gregorian") == Position(line: 52, column: 14))
        #expect(file.position(of: "approval.hijri") == Position(line: 50, column: 3))
        #expect(file.position(of: ClauseID("handling.reply")) == Position(line: 33, column: 7))
        #expect(file.position(of: "nothing") == .start)
    }
}
