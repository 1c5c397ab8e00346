import Foundation
import SilaCore
import Testing

@testable import SilaPolicyFiles

@Suite struct `The JSON Schema of the files` {
    @Test(arguments: PolicySchema.allCases)
    func `stands in the tree as the decoder's layouts make it`(schema: PolicySchema) throws {
        let url = URL(filePath: Validator.schemas).appending(path: schema.fileName)
        if ProcessInfo.processInfo.environment["SILA_GOLDEN"] == "rewrite" {
            try Data(schema.json.utf8).write(to: url)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == schema.json, "make golden FILTER=Schema writes it anew")
    }

    @Test func `passes every file of every association and of the models`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Tenants.root).filter {
            FileManager.default.fileExists(atPath: "\(Tenants.root)/\($0)/policy.yaml")
        }
        #expect(Set(names).isSuperset(of: Tenants.all))
        let cases = try names.sorted().flatMap { name in
            try PolicySchema.allCases.filter { schema in
                let path = "\(Tenants.root)/\(name)/\(schema.rawValue).yaml"
                return schema != .surveys || FileManager.default.fileExists(atPath: path)
            }.map { schema in
                let text = try String(
                    contentsOfFile: "\(Tenants.root)/\(name)/\(schema.rawValue).yaml", encoding: .utf8)
                return Validator.Case(schema: schema.rawValue, yaml: text)
            }
        }
        let verdicts = try Validator.verdicts(cases)
        #expect(verdicts == Array(repeating: "valid", count: cases.count))
    }

    @Test func `knows every key that the decoder knows and no other`() throws {
        for (schema, layout) in zip(PolicySchema.allCases, KeyIndex.files) {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(schema.json.utf8)) as? [String: Any])
            let definitions = try #require(json["$defs"] as? [String: [String: Any]])
            var (waiting, seen) = ([layout], Set<String>())
            while let layout = waiting.popLast() {
                if !seen.insert(layout.id).inserted { continue }
                let definition = layout.id == schema.rawValue ? json : definitions[layout.id]
                let keys = (definition?["properties"] as? [String: Any])?.keys.sorted()
                #expect(keys == layout.keys.sorted(), "\(layout.id)")
                #expect(definition?["additionalProperties"] as? Bool == false, "\(layout.id)")
                waiting += layout.entries.compactMap { $0.shape.layout }
            }
            let mappings = definitions.filter { $0.value["properties"] != nil }.keys
            #expect(Set(mappings).union([schema.rawValue]) == seen)
        }
    }

    @Test func `names every key and word in Arabic and in English`() {
        for layout in KeyIndex.all {
            for entry in layout.entries {
                #expect(entry.name.ar.unicodeScalars.contains { (0x0620...0x064A).contains($0.value) }, "\(entry.key)")
                #expect(!entry.name.en.isEmpty, "\(entry.key)")
            }
        }
        #expect(PolicySchema.policy.json.contains(#""phone""#))
        #expect(PolicySchema.policy.json.contains("الهاتف — Phone"))
    }

    /// Why the decoder refuses a file that is valid by the schema, by the rule of the fault.
    ///
    /// A schema speaks of the shape of values. It cannot say that an id is given once; that a date is of the calendar
    /// under whose key it stands, has its month in the middle, or is a day that there is; or that the number absent is
    /// within the number listed. A reference is an id to it, and so is the id of a clause a text. What blocks is a
    /// finding of the check about what the file says.
    private static let beyond: Set<FaultRule> = [
        .duplicateID, .date, .number, .unknownBody, .unknownChannel, .blockingFinding, .idShape, .unknownWord,
        .unnamedAssociation, .repeated,
    ]

    @Test(arguments: [1, 1447])
    func `gives the decoder's verdict on files with one thing changed`(seed: Int) throws {
        let cases = try Validator.changed(seed: seed, count: 400)
        #expect(cases.count == 400)
        var (refused, accepted) = (0, 0)
        for change in cases {
            let faults = Self.faults(in: change.yaml, of: change.schema)
            let isValid = change.verdict == "valid"
            if isValid, faults.isEmpty { accepted += 1 }
            if !isValid, !faults.isEmpty { refused += 1 }
            if isValid {
                let told = faults.filter { !Self.beyond.contains($0.rule) }
                #expect(told.isEmpty, "\(change.what ?? ""): valid by the schema, and the decoder says \(told)")
            } else {
                #expect(
                    !faults.isEmpty,
                    "\(change.what ?? ""): the decoder takes it, the schema says \(change.verdict ?? "")")
            }
        }
        #expect(refused > 200 && accepted > 20, "\(refused) refused by both, \(accepted) taken by both")
    }

    /// Files of `Faults/` that are valid by the schema, with the reason.
    ///
    /// Beside them stand those whose fault lies in the YAML and not in the value that it makes: `levelOfYAML`.
    private static let valid = [
        "policy.count-zero-first.yaml": "05 is 5 to YAML 1.2",
        "policy.date-gregorian-under-hijri.yaml": "which calendar a date is of",
        "policy.date-hijri-under-gregorian.yaml": "which calendar a date is of",
        "policy.date-year-day-month.yaml": "whether a month is one",
        "policy.hidden-direction.yaml": "hidden characters",
        "policy.quote-smart.yaml": "quotes that are shown with the text",
        "policy.yes-for-text.yaml": "yes is text to YAML 1.2",
        "policy.term-too-long.yaml": "how many days a year has",
        "policy.body-twice.yaml": "ids given once", "policy.id-twice.yaml": "ids given once",
        "services.service-id-twice.yaml": "ids given once", "surveys.question-twice.yaml": "ids given once",
    ]

    private static let levelOfYAML: Set<FaultRule> = [
        .duplicateKey, .anchor, .alias, .tag, .mergeKey, .directive, .severalDocuments, .encoding, .hiddenCharacter,
        .blockingFinding, .unknownBody, .unknownChannel,
    ]

    @Test func `refuses the mistakes of form that the decoder refuses`() throws {
        // A calendar has no schema: its files are written by no editor of the association's.
        let files = FaultFile.all.filter { file in
            !file.name.hasPrefix("calendar") && file.faults.contains { !Self.levelOfYAML.contains($0.rule) }
        }
        let cases = files.map { file in
            Validator.Case(
                schema: String(file.name.prefix { $0 != "." }), yaml: String(decoding: file.bytes, as: UTF8.self))
        }
        let valid = zip(files, try Validator.verdicts(cases)).filter { $0.1 == "valid" }.map(\.0.name)
        #expect(valid.sorted() == Self.valid.keys.filter { name in files.contains { $0.name == name } }.sorted())
    }

    private static func faults(in text: String, of schema: String) -> [PolicyFault] {
        do throws(PolicyFileError) {
            switch schema {
            case "services": _ = try ServicesReader.read(text: text, file: "services.yaml")
            case "settings": _ = try SettingsReader.read(text: text, file: "settings.yaml")
            case "surveys": _ = try SurveysReader.read(text: text, file: "surveys.yaml")
            default: _ = try PolicyReader.read(text: text, file: "policy.yaml")
            }
            return []
        } catch {
            return error.faults
        }
    }
}
