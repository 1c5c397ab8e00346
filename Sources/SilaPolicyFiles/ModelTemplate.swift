internal import Foundation
public import SilaCore

/// The model policy as the template from which a new association's files are made.
///
/// The template's policy has one line `association: null`; filling it replaces that line and nothing else, so every
/// comment and every other byte stays.
public enum ModelTemplate {
    /// The template's files with the association's name in them, which load for serving.
    public static func fill(from directory: String, association: Name) throws(PolicyFileError) -> TenantTexts {
        let template = try TenantDirectory.load(at: directory, for: .template)
        var texts = template.texts
        texts.policy = try fill(texts.policy, association: association)
        let filled = try TenantDirectory.read(texts, path: directory)
        guard filled.policy.policy.association?.name == association else {
            throw .template("\(directory)/policy.yaml: the name did not survive being written; use plain words")
        }
        return texts
    }

    /// The template's policy with the association's name in place of `association: null`.
    static func fill(_ policy: String, association: Name) throws(PolicyFileError) -> String {
        let key = "association:"
        var lines = policy.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let places = lines.indices.filter { lines[$0].hasPrefix(key) }
        guard places.count == 1, let place = places.first else {
            throw .template("policy.yaml: the template has no line that begins with `association: null`")
        }
        let rest = lines[place].dropFirst(key.count).drop { $0 == " " }
        guard rest.hasPrefix("null") else {
            throw .template(
                "policy.yaml:\(place + 1):1: the template names an association already; write `association: null`")
        }
        lines[place] = "\(key) {name: {ar: \(try quoted(association.ar)), en: \(try quoted(association.en))}}"
        return lines.joined(separator: "\n")
    }

    /// The words in double quotes, so that nothing in them is read as YAML.
    private static func quoted(_ words: String) throws(PolicyFileError) -> String {
        do throws(Malformed) {
            let clean = try CleanText(words, limit: 200, shape: .line).text
            let escaped = clean.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
            return "\"\(escaped)\""
        } catch {
            throw .name(error)
        }
    }
}
