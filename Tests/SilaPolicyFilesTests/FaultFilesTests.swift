import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `Mistakes that people make in their files` {
    @Test func `are collected by the hundred, of all five files and of nearly every rule`() {
        #expect(FaultFile.all.count >= 150)
        #expect(FaultFile.all.allSatisfy { !$0.expected.isEmpty })
        let kinds = Set(FaultFile.all.map { $0.name.prefix { $0 != "." } })
        #expect(kinds == ["calendar", "policy", "services", "settings", "surveys"])
        // These have tests of their own: they need a folder, a template, a calendar, other bytes, or a size.
        let elsewhere: Set<FaultRule> = [
            .fileMissing, .fileUnreadable, .fileUnknown, .fileTooLarge, .tooDeep, .tooLong, .unnamedAssociation, .tag,
            .syntax, .blockingFinding, .unknownHoliday, .unknownRegime, .dateOutsideYear,
        ]
        let covered = Set(FaultFile.all.flatMap { $0.expected.map(\.rule) })
        #expect(Set(FaultRule.allCases).subtracting(elsewhere).map(\.rawValue).filter { !covered.contains($0) } == [])
    }

    @Test(arguments: FaultFile.all)
    func `are told at their line and column, by their rule, with the word that was meant, and nothing else is told`(
        file: FaultFile
    ) {
        let faults = file.faults
        #expect(faults.map(\.rule.rawValue) == file.expected.map(\.rule), "\(faults)")
        #expect(faults.map(\.position) == file.expected.map(\.position), "\(faults)")
        #expect(faults.map(\.suggestion) == file.expected.map(\.suggestion), "\(faults)")
    }

    @Test(arguments: FaultFile.all)
    func `are told in English and in Arabic in words that say what to do`(file: FaultFile) {
        for (fault, expected) in zip(file.faults, file.expected) {
            #expect(fault.message.en.contains(expected.english))
            #expect(fault.message.ar.contains(expected.arabic))
            #expect(expected.english.count > 10 && expected.arabic.count > 10)
        }
    }

    @Test(arguments: FaultFile.all)
    func `are shown with their line and a pointer under the column`(file: FaultFile) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let printer = RemarkPrinter(texts: [file.name: text], language: .en)
        for fault in file.faults where fault.rule != .encoding {
            let lines = printer.lines(of: Remark(fault))
            #expect(lines.count >= 3)
            #expect(lines.first?.hasPrefix("\(file.name):\(fault.line):\(fault.column): error: ") == true)
            #expect(lines.dropFirst(2).first?.contains("| ") == true)
            #expect(lines.dropFirst(2).first?.contains("^") == true)
        }
    }
}
