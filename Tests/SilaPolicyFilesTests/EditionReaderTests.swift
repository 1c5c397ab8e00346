import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `What an edition says of coming into force` {
    private func terms(_ text: String) throws -> EditionTerms? {
        try PolicyReader.read(text: SamplePolicy.text + "\n" + text, file: "policy.yaml").policy.edition
    }

    private func faults(_ text: String) -> [PolicyFault] { SamplePolicy.faults(in: SamplePolicy.text + "\n" + text) }

    @Test func `is nothing where the key is not there`() throws {
        #expect(try terms("") == nil)
    }

    @Test func `is a day and what open cases follow, clause by clause`() throws {
        let read = try terms(
            """
            edition:
              effective: 2026-12-01
              applies:
                - {clause: handling.reply, to: open}
                - {clause: handling.registration, to: not-yet-reached}
                - {clause: channels, to: new}
            """)
        #expect(
            read
                == EditionTerms(
                    effective: CivilDate(iso: "2026-12-01"),
                    applies: [
                        EditionTerms.Application(clause: ClauseID("handling.reply"), to: .open),
                        EditionTerms.Application(clause: ClauseID("handling.registration"), to: .notYetReached),
                        EditionTerms.Application(clause: ClauseID("channels"), to: .new),
                    ]))
        #expect(try terms("edition: {effective: 2026-12-01}")?.applies == [])
    }

    @Test(arguments: [
        ("edition: {effective: 2026-02-30}", FaultRule.date, "edition.effective"),
        ("edition: {effective: 1.12.2026}", .date, "edition.effective"),
        ("edition: {effectiv: 2026-12-01}", .unknownKey, "edition.effectiv"),
        ("edition: {applies: [{clause: handling.reply}]}", .missingKey, "edition.applies[0].to"),
        ("edition: {applies: [{clause: handling.reply, to: opn}]}", .unknownWord, "edition.applies[0].to"),
        ("edition: {applies: [{clause: Handling Reply, to: open}]}", .idShape, "edition.applies[0].clause"),
        ("edition: {applies: [{clause: handlng.reply, to: open}]}", .unknownWord, "edition.applies[0].clause"),
        ("edition: {applies: [{clause: approval, to: open}]}", .unknownWord, "edition.applies[0].clause"),
        ("edition: {applies: []}", .textLength, "edition.applies"),
    ])
    func `is refused where it cannot be meant`(text: String, rule: FaultRule, path: String) {
        let found = faults(text)
        #expect(found.map(\.rule) == [rule], "\(found)")
        #expect(found.map(\.path) == [path])
        #expect(found.map(\.line) == [53])
    }

    @Test func `names each clause once, and the nearest section where one is mistyped`() {
        let twice = faults(
            "edition: {applies: [{clause: handling.reply, to: open}, {clause: handling.reply, to: new}]}")
        #expect(twice.map(\.rule) == [.repeated])
        let near = faults("edition: {applies: [{clause: handlng.reply, to: open}]}")
        #expect(near.map(\.suggestion) == ["handling"])
    }
}
