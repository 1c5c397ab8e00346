import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A finding` {
    static let trials =
        FormTrials.names + FormTrials.approvals + FormTrials.clauses + TermTrials.terms + TermTrials.complaints
        + HouseTrials.bodies + HouseTrials.offers + HouseTrials.people + HouseTrials.suppressions

    @Test(arguments: trials)
    func `stands where it belongs, with nothing beside it but what follows from it`(trial: Trial) throws {
        let (report, mark) = try trial.report(trial.edits, trial.facts)
        let ids = report.counting.map(\.remark.rule)
        #expect(ids.sorted() == (trial.besides + [trial.rule]).sorted(), "\(report.counting.map(\.remark))")
        let found = report.counting.first { $0.remark.rule == trial.rule }?.remark
        let place = try #require(mark)
        #expect(found?.file == place.0)
        #expect(found?.position == place.1, "\(String(describing: found))")
    }

    @Test(arguments: trials)
    func `is not raised by what only looks like it`(trial: Trial) throws {
        let (report, _) = try trial.report(trial.near, trial.nearFacts)
        #expect(!report.counting.contains { $0.remark.rule == trial.rule }, "\(report.counting.map(\.remark))")
        #expect(!report.counting.contains { $0.remark.rule == "unknown-key" || $0.remark.rule == "syntax" })
    }

    @Test func `of every rule is tried`() {
        let tried = Set(Self.trials.map(\.rule))
        #expect(FindingRule.all.map(\.id).filter { !tried.contains($0) } == [])
    }

    @Test func `of every rule has a file of its own`() throws {
        let rules = URL(filePath: Tenants.root).deletingLastPathComponent().appending(
            path: "Sources/SilaCore/Check/Rules")
        let files = try FileManager.default.contentsOfDirectory(at: rules, includingPropertiesForKeys: nil)
        #expect(files.count == FindingRule.all.count)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.ranges(of: "= FindingRule(").count == 1, "\(file.lastPathComponent)")
        }
    }

    @Test func `has a name of its own, both languages and a remedy`() throws {
        #expect(Set(FindingRule.all.map(\.id)).count == FindingRule.all.count)
        for trial in Self.trials {
            let (report, _) = try trial.report(trial.edits, trial.facts)
            for entry in report.entries {
                let remedy = try #require(entry.remark.remedy, "\(entry.remark.rule)")
                for words in [entry.remark.message, remedy] {
                    #expect(words.ar.unicodeScalars.contains { (0x0620...0x064A).contains($0.value) }, "\(words.ar)")
                    #expect(!words.en.hasSuffix(".") && !words.ar.hasSuffix("."), "\(words)")
                    #expect(!words.en.contains("Optional(") && !words.ar.contains("Optional("))
                }
            }
        }
    }

    @Test func `names the values it found`() throws {
        func message(_ rule: String, _ place: Int = 0) throws -> Name? {
            let trial = try #require(Self.trials.filter { $0.rule == rule }.dropFirst(place).first)
            return try trial.report(trial.edits, trial.facts).report.entries.first { $0.remark.rule == rule }?.remark
                .message
        }
        #expect(
            try message("approval.attendance-under-quorum")?.en
                == "3 of the 7 listed attended the approval, and the board's quorum is 4")
        #expect(try message("clause.number-gap")?.en == "`4` comes after `2`")
        #expect(try message("clause.number-gap")?.ar == "بعد «2» جاء «4»")
        #expect(
            try message("heading.number-gap")?.ar
                == "بين أرقام العناوين (أولاً، ثانياً، ثالثاً، رابعاً، خامساً، سابعاً، ثامناً) لا يوجد «6»")
        #expect(
            try message("approval.date-impossible", 1)?.en
                == "there is no day 29/2/2025: February 2025 has 28 days")
        #expect(
            try message("reply.floor-over-ceiling")?.en
                == "the reply to a request takes not less than four weeks and at most three weeks: none can keep both")
        #expect(
            try message("approval.dates-contradict")?.en
                == "the two dates contradict each other: 19/9/1446 AH is Wednesday 19 March 2025; Sunday 9 March 2025 is "
                + "9/9/1446 AH; the printed weekday, Sunday, is that of the Gregorian date")
    }
}
