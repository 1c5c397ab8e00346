import SilaCore
import Testing

@testable import SilaPolicyFiles

@Suite struct `Random edits` {
    /// Faults that an edit may rightly bring on: it takes away what is referred to, or says what may not be said.
    private static let due: Set<FaultRule> = [
        .unknownChannel, .unknownBody, .keyOutOfPlace, .notArabic, .textLength, .term, .number, .unknownWord, .repeated,
        .duplicateID, .missingKey, .wrongType,
    ]

    private static func comments(in texts: TenantTexts) -> Int {
        [texts.policy, texts.services, texts.settings].joined(separator: "\n").split(separator: "\n")
            .count { $0.trimmingPrefix(while: { $0 == " " }).hasPrefix("# ") }
    }

    /// The five as they are, with CRLF, and without a line end at the end.
    private static func editions() throws -> [EditedTexts] {
        try Tenants.all.flatMap { tenant in
            let files = try Tenants.files(tenant)
            let purpose: TenantDirectory.Purpose = tenant.hasPrefix("_") ? .template : .serving
            return try [
                files.texts, changed(files.texts) { $0.replacing("\n", with: "\r\n") },
                changed(files.texts) { String($0.dropLast()) },
            ].map { try EditedTexts($0, path: tenant, purpose: purpose) }
        }
    }

    private static func changed(_ texts: TenantTexts, _ body: (String) -> String) -> TenantTexts {
        TenantTexts(policy: body(texts.policy), services: body(texts.services), settings: body(texts.settings))
    }

    @Test(arguments: 0..<20)
    func `leave texts that say what the values say, with every comment`(run: Int) throws {
        let editions = try Self.editions()
        var samples = EditSamples(dice: Dice(UInt64(run)))
        var made = 0
        for sequence in 0..<100 {
            var draft = editions[(run + sequence) % editions.count]
            var comments = Self.comments(in: draft.texts)
            for _ in 0..<(1 + samples.dice.below(4)) {
                let edit = samples.edit(of: draft.contents)
                let before = draft
                do throws(PolicyFileError) {
                    try draft.apply(edit)
                    made += 1
                } catch {
                    guard case .edit(let refusal) = error else {
                        Issue.record("\(edit): \(error)")
                        continue
                    }
                    #expect(refusal.rule != .otherwise && refusal.rule != .layout, "\(edit): \(error)")
                    #expect(Set(refusal.faults.map(\.rule)).isSubset(of: Self.due), "\(edit): \(error)")
                    #expect(draft.texts == before.texts)
                    continue
                }
                let now = Self.comments(in: draft.texts)
                #expect(now >= comments, "\(edit) lost a comment")
                comments = now
                if draft.texts.policy.contains("\r") {
                    #expect(!draft.texts.policy.replacing("\r\n", with: "").unicodeScalars.contains("\n"))
                }
            }
            let texts = draft.texts
            #expect(try PolicyReader.read(text: texts.policy, file: "p").policy == draft.contents.policy)
            #expect(try ServicesReader.read(text: texts.services, file: "s") == draft.contents.services)
            #expect(try SettingsReader.read(text: texts.settings, file: "t") == draft.contents.settings)
        }
        #expect(made > 100)
    }
}
