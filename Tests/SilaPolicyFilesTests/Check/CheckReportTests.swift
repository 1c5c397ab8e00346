import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A check` {
    private func texts(_ edits: [(String, String)] = [], base: String = "_clean-cooperative") throws -> TenantTexts {
        var texts = try Tenants.files(base).texts
        for (piece, other) in edits {
            #expect(texts.policy.contains(piece))
            texts.policy = texts.policy.replacing(piece, with: other, maxReplacements: 1)
        }
        return texts
    }

    private func ids(_ report: CheckReport) -> [String] { report.counting.map(\.remark.rule) }

    @Test(arguments: ["_clean-cooperative", "_clean-charity"])
    func `finds nothing in a clean policy, at any severity`(name: String) throws {
        let report = CheckReport.directory("\(Tenants.root)/\(name)")
        #expect(report.entries.map(\.remark) == [])
        #expect(report.isReadable)
        #expect(CheckText.lines(of: report, language: .en) == ["\(Tenants.root)/\(name): nothing found"])
        let served = CheckReport.texts(
            try texts(base: name), path: "example", carried: Set(Medium.allCases),
            facts: TenantFacts(staff: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, 2) })))
        #expect(served.entries.map(\.remark) == [])
    }

    @Test func `tells faults of the form and what does not depend on the missing parts, and guesses at nothing`() throws
    {
        let broken = try texts([
            ("kind: committee\n    name: {ar: لجنة دراسة", "kind: comittee\n    name: {ar: لجنة دراسة"),
            ("weekday: sunday", "weekday: monday"),
            ("    members: 7\n    quorum: 4\n", ""),
        ])
        let report = CheckReport.texts(broken, path: "example")
        #expect(ids(report) == ["unknown-word", "approval.weekday-contradicts"])
        #expect(report.entries.first?.remark.remedy?.en == "write `committee`")
        #expect(report.blocks)
    }

    @Test func `of a folder without files says so and is not readable`() {
        let report = CheckReport.directory("/nowhere/safwa/")
        #expect(ids(report) == ["file-missing", "file-missing", "file-missing"])
        #expect(report.entries.first?.remark.file == "/nowhere/safwa/policy.yaml")
        #expect(!report.isReadable)
    }

    @Test(arguments: FaultFile.all.filter { !$0.name.hasPrefix("policy") || $0.name == "policy.tab.yaml" })
    func `tells the faults of every file that an association may declare, each at its place`(file: FaultFile) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("_calendars"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let home = folder.appendingPathComponent("house").path
        try FileManager.default.copyItem(atPath: "\(Tenants.root)/_clean-cooperative", toPath: home)
        for name in ["labour", "civil-service"] {
            try FileManager.default.copyItem(
                atPath: "\(Tenants.root)/_calendars/\(name).yaml",
                toPath: folder.appendingPathComponent("_calendars/\(name).yaml").path)
        }
        let name = "\(file.name.prefix { $0 != "." }).yaml"
        try Data(file.bytes).write(to: URL(fileURLWithPath: "\(home)/\(name)"))
        let report = CheckReport.directory(home)
        let told = report.entries.filter { $0.remark.file == "\(home)/\(name)" }.map(\.remark)
        for expected in file.expected {
            let isTold = told.contains { remark in
                remark.rule == expected.rule && remark.position == expected.position
                    && remark.message.en.contains(expected.english) && remark.message.ar.contains(expected.arabic)
            }
            #expect(isTold, "\(expected): \(told)")
        }
        #expect(report.blocks)
        let lines = CheckText.lines(of: report, language: .ar).joined(separator: "\n")
        #expect(lines.contains("\(name):\(file.expected[0].position.line):"))
    }

    @Test func `tells of a file that nothing reads, and of the name that was meant`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("check-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: "\(Tenants.root)/_clean-charity", toPath: folder.path)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["survey.yaml", "Settings.yml", "notes.txt"] {
            try Data("surveys: []\n".utf8).write(to: folder.appendingPathComponent(name))
        }
        let entries = CheckReport.directory(folder.path).entries
        #expect(entries.map(\.remark.rule) == ["file-unknown", "file-unknown"])
        #expect(entries.map(\.remark.file) == ["Settings.yml", "survey.yaml"].map { "\(folder.path)/\($0)" })
        #expect(entries.map(\.remark.remedy?.en) == ["write `settings.yaml`", "write `surveys.yaml`"])
        #expect(entries.allSatisfy { $0.remark.message.ar.contains("لا يقرأ أحد ملفًا بهذا الاسم") })
    }

    @Test func `counts what is suppressed apart, and gives programs the reason`() throws {
        let suppressed = try texts([
            ("weekday: sunday", "weekday: monday"),
            (
                "approval:\n",
                "suppress:\n  - finding: approval.weekday-contradicts\n"
                    + "    reason: {ar: صححه المجلس في جلسته التالية, en: The board put it right in its next session}\n"
                    + "approval:\n"
            ),
        ])
        let report = CheckReport.texts(suppressed, path: "example")
        #expect(report.counting.map(\.remark) == [])
        #expect(report.suppressed == 1)
        #expect(
            CheckText.lines(of: report, language: .en) == ["example: nothing found; 1 suppressed with a reason"])
        let json = try JSONSerialization.jsonObject(with: Data(try CheckJSON.text(of: [report]).utf8))
        let found = ((json as? [String: Any])?["findings"] as? [[String: Any]])?.first
        let reason = (found?["suppressed"] as? [String: [String: String]])?["reason"]
        #expect(reason?["en"] == "The board put it right in its next session")
        #expect(found?["id"] as? String == "approval.weekday-contradicts")
    }

    @Test func `of a model that is served under no name blocks, and of a model does not`() throws {
        let model = try Tenants.files("_model").texts
        let asModel = CheckReport.texts(model, path: "m", isModel: true).entries.first
        #expect(asModel?.remark.severity == .note)
        #expect(asModel?.blocks == false)
        let served = CheckReport.texts(model, path: "m").entries.first { $0.remark.rule == "association.unnamed" }
        #expect(served?.remark.severity == .error)
        #expect(served?.blocks == true)
    }

    @Test func `says its summary in both languages`() throws {
        let report = CheckReport.texts(try texts([("quorum: 3", "quorum: 6")]), path: "example")
        #expect(CheckText.lines(of: report, language: .en).last == "example: 1 error; cannot be put in force")
        #expect(
            CheckText.lines(of: report, language: .ar).last
                == "example: \u{2067}خطأ واحد؛ لا يعمل بها حتى تصحح\u{2069}")
    }
}

@Suite struct `Loading a policy that contradicts itself` {
    private func faults(_ piece: String, _ other: String, for purpose: TenantDirectory.Purpose) throws -> [PolicyFault]
    {
        var texts = try Tenants.files("_clean-cooperative").texts
        #expect(texts.policy.contains(piece))
        texts.policy = texts.policy.replacing(piece, with: other, maxReplacements: 1)
        do throws(PolicyFileError) {
            _ = try TenantDirectory.read(texts, path: "tenants/example", for: purpose)
            return []
        } catch {
            return error.faults
        }
    }

    static let blocking: [(String, String, FaultRule, String)] = [
        (
            "body: requests-committee", "body: requests-comittee", .unknownBody,
            "tenants/example/policy.yaml:129:13: no body `requests-comittee` is constituted under `bodies`, which has "
                + "requests-committee, harm-committee, follow-up-unit, senior-management, board; it is given the study of "
                + "requests; did you mean `requests-committee`?"
        ),
        (
            "channels: [website, email]", "channels: [website, fax]", .unknownChannel,
            "tenants/example/policy.yaml:170:27: no channel `fax` is offered under `channels`; the policy offers in-person, "
                + "letters, phone, website, email, volunteering; add the channel under `channels` if the text has it, or "
                + "remove it here"
        ),
        (
            "quorum: 3", "quorum: 6", .blockingFinding,
            "tenants/example/policy.yaml:24:13: the quorum of the requests committee is 6 and its membership 5, so it can "
                + "never sit; put `quorum` or `members` right as the text has it; if the text itself says so, the board has "
                + "to amend it"
        ),
        (
            "{at_most: 15 working days, from", "{at_least: 16 working days, at_most: 15 working days, from",
            .blockingFinding,
            "tenants/example/policy.yaml:134:25: the reply to a request takes not less than 16 working days and at most 15 "
                + "working days: none can keep both; put `at_least` or `at_most` right as the text has it; if the text "
                + "itself says so, the board has to amend it"
        ),
    ]

    @Test(arguments: blocking.indices)
    func `is refused for serving and as a template, at its line`(place: Int) throws {
        let (piece, other, rule, words) = Self.blocking[place]
        for purpose in [TenantDirectory.Purpose.serving, .template] {
            let faults = try faults(piece, other, for: purpose)
            #expect(faults.map(\.rule) == [rule])
            #expect(faults.map(\.description) == [words])
        }
    }

    @Test(arguments: blocking.indices)
    func `is read as an edition, so that a draft can be shown`(place: Int) throws {
        #expect(try faults(Self.blocking[place].0, Self.blocking[place].1, for: .edition) == [])
    }

    @Test func `is not refused for what is only printed wrong`() throws {
        #expect(try faults("weekday: sunday", "weekday: monday", for: .serving) == [])
    }

    @Test func `tells everything at once`() throws {
        var texts = try Tenants.files("_clean-cooperative").texts
        texts.policy = texts.policy.replacing("body: requests-committee", with: "body: nobody")
            .replacing("quorum: 3", with: "quorum: 6")
        texts.settings += "nonsense: 1\n"
        let error = #expect(throws: PolicyFileError.self) { try TenantDirectory.read(texts, path: "e") }
        #expect(error?.faults.map(\.rule) == [.blockingFinding, .unknownBody, .unknownKey])
    }
}
