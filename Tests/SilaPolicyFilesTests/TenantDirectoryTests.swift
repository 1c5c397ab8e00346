import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A tenant's directory` {
    @Test func `lists those to be served and leaves the template out`() {
        #expect(TenantDirectory.names(in: Tenants.root) == ["optometry", "quwwat-watan", "safwa", "zad-almakkiya"])
        #expect(TenantDirectory.names(in: "/nowhere") == [])
    }

    @Test func `that lacks its files says which`() {
        let error = #expect(throws: PolicyFileError.self) { try TenantDirectory.load(at: "/nowhere/safwa") }
        #expect(
            error?.faults.map(\.description)
                == ["policy", "services", "settings"].map {
                    "/nowhere/safwa/\($0).yaml:1:1: the file is not there; write it"
                })
    }

    @Test func `tells the faults of all three files together`() throws {
        let texts = TenantTexts(
            policy: SamplePolicy.with("kind: members", as: "kind: people"),
            services:
                "services:\n  - {id: x, name: {ar: س, en: s}, required: [{id: a, kind: txt, name: {ar: س, en: s}}]}\n",
            settings: "media: [sms, pigeon]\ncolour: blue\nservice_target: 2 weeks\n")
        let error = #expect(throws: PolicyFileError.self) { try TenantDirectory.read(texts, path: "tenants/example") }
        let faults = error?.faults ?? []
        #expect(faults.map(\.rule) == [.unknownWord, .unknownWord, .unknownWord, .colour, .term])
        #expect(
            faults.map { "\($0.file):\($0.line):\($0.column)" } == [
                "tenants/example/policy.yaml:6:9", "tenants/example/services.yaml:2:60",
                "tenants/example/settings.yaml:1:14", "tenants/example/settings.yaml:2:9",
                "tenants/example/settings.yaml:3:17",
            ])
        #expect(faults.map(\.suggestion) == [nil, "text", nil, nil, nil])
    }

    @Test func `refuses two services or two items of one id`() {
        let text = """
            services:
              - {id: a, name: {ar: س, en: s}}
              - {id: a, name: {ar: س, en: s}}
              - id: b
                name: {ar: س, en: s}
                required:
                  - {id: x, kind: text, name: {ar: س, en: s}}
                  - {id: x, kind: text, name: {ar: س, en: s}}
            """
        let error = #expect(throws: PolicyFileError.self) { try ServicesReader.read(text: text, file: "s.yaml") }
        #expect(error?.faults.map(\.rule) == [.duplicateID, .duplicateID])
        #expect(error?.faults.map(\.line) == [3, 8])
    }

    @Test func `in the tree holds nobody's e-mail, number or account`() throws {
        let email = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}/
        let number = /[0-9٠-٩۰-۹]{7,}/
        let account = /@[A-Za-z0-9_]{3,}/
        for name in Tenants.all {
            let texts = try Tenants.files(name).texts
            for text in [texts.policy, texts.services, texts.settings] {
                #expect(text.firstMatch(of: email) == nil, "\(name)")
                #expect(text.firstMatch(of: number) == nil, "\(name)")
                #expect(text.firstMatch(of: account) == nil, "\(name)")
            }
        }
    }

    @Test(arguments: Tenants.all)
    func `in the tree offers services that ask for something, over the media every association has`(name: String) throws
    {
        let files = try Tenants.files(name)
        #expect((2...4).contains(files.services.count))
        #expect(files.services.allSatisfy { !$0.required.isEmpty })
        #expect(Set(files.settings.media).isSuperset(of: [.phone, .sms, .inPerson, .letter]))
    }
}
