import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `The model as a template` {
    private static let name = Name(ar: "جمعية \"النموذج\" الخيرية", en: "Namudhaj: a model & more #1 \\ {association}")

    @Test func `takes the association's name and keeps every other byte`() throws {
        let model = try Tenants.files("_model").texts
        let filled = try ModelTemplate.fill(from: Tenants.root + "/_model", association: Self.name)
        let before = model.policy.split(separator: "\n", omittingEmptySubsequences: false)
        let after = filled.policy.split(separator: "\n", omittingEmptySubsequences: false)
        let changed = zip(before, after).filter { $0 != $1 }
        #expect(before.count == after.count)
        #expect(changed.map(\.0) == ["association: null"])
        #expect(filled.services == model.services)
        #expect(filled.settings == model.settings)
    }

    @Test func `gives files that read as the association's own`() throws {
        let texts = try ModelTemplate.fill(from: Tenants.root + "/_model", association: Self.name)
        let files = try TenantDirectory.read(texts, path: "tenants/namudhaj")
        #expect(files.policy.policy.association?.name == Self.name)
        var model = try Tenants.policy("_model")
        model.association = files.policy.policy.association
        #expect(files.policy.policy == model)
    }

    @Test func `cannot be served as an association`() throws {
        let error = #expect(throws: PolicyFileError.self) {
            try TenantDirectory.load(at: Tenants.root + "/_model", for: .serving)
        }
        #expect(error?.faults.map(\.rule) == [.unnamedAssociation])
        #expect(error?.faults.first?.description.contains("_model/policy.yaml:6:14: ") == true)
    }

    @Test(arguments: [
        (Name(ar: "", en: "Empty"), "text.empty"),
        (Name(ar: "اسم", en: "two\nlines"), "text.control-character"),
        (Name(ar: "اسم \u{202E}", en: "Turned"), "text.control-character"),
    ])
    func `refuses a name that cannot be shown`(name: Name, id: String) throws {
        let error = #expect(throws: PolicyFileError.self) {
            try ModelTemplate.fill(from: Tenants.root + "/_model", association: name)
        }
        guard case .name(let malformed) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(malformed.id == id)
    }

    @Test func `is not made from a policy that names its association already`() throws {
        #expect(throws: PolicyFileError.self) {
            try ModelTemplate.fill(from: Tenants.root + "/safwa", association: Self.name)
        }
    }
}
