import SilaCore
import Testing

@Suite struct `The difference of two editions in how they come into force` {
    private func changes(_ old: EditionTerms?, _ new: EditionTerms?) -> [PolicyChange] {
        func contents(_ terms: EditionTerms?) -> EditionContents {
            var policy = SamplePolicy.safwa.value
            policy.edition = terms
            return EditionContents(policy: policy, services: [], settings: Settings(media: [.sms]))
        }
        return PolicyComparison(from: contents(old), to: contents(new)).changes
    }

    private func terms(_ day: String?, _ applies: [(String, Following)] = []) -> EditionTerms {
        EditionTerms(
            effective: day.map(Sample.date),
            applies: applies.map { EditionTerms.Application(clause: ClauseID($0.0), to: $0.1) })
    }

    @Test func `is said of the day and of each clause that open cases follow`() {
        let old = terms("2026-12-01", [("handling.reply", .new), ("handling.study", .open)])
        let new = terms("2026-12-08", [("handling.reply", .open)])
        let found = changes(old, new)
        #expect(
            found.map(\.path) == [
                "edition.effective", "edition.applies.handling.reply", "edition.applies.handling.study",
            ])
        #expect(found[0].words.en.contains("2026-12-01"))
        #expect(found[1].words.en.contains("new and open ones"))
        #expect(found.map(\.bearsOnCases) == [true, true, true])
    }

    @Test func `is never empty where they differ, and empty where they do not`() {
        let some = [
            nil, terms(nil), terms("2026-12-01"), terms(nil, [("channels", .open)]),
            terms(nil, [("channels", .notYetReached)]), terms(nil, [("channels", .open), ("handling", .new)]),
            terms(nil, [("handling", .new), ("channels", .open)]),
        ]
        for one in some {
            for two in some { #expect(changes(one, two).isEmpty == (one == two)) }
        }
    }
}
