internal import Crypto
internal import SilaCore

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What the person declares and signs: who they are, which service, and what it asks for.
///
/// Its digest is SHA-256 over its JSON with sorted keys: change anything and a signature falls.
public struct Declaration: Hashable, Sendable, Codable {
    /// Who.
    public var person: DeclaredPerson
    /// The service asked for.
    public var service: String?
    /// What was supplied, by the item's id; no empty values.
    public var items: [String: String]

    /// A declaration with its parts; items without a value are left out.
    public init(person: DeclaredPerson, service: String?, items: [String: String]) {
        self.person = person
        self.service = service
        self.items = items.filter { !$0.value.isEmpty }
    }

    /// The declaration as it is sealed and hashed.
    func encoded() throws(ServiceError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return Array(try encoder.encode(self)) } catch { throw .damaged("a declaration") }
    }

    /// Reads what `encoded` gave.
    init(encoded bytes: [UInt8]) throws(ServiceError) {
        do { self = try JSONDecoder().decode(Declaration.self, from: Data(bytes)) } catch {
            throw .damaged("a declaration")
        }
    }

    /// The revision as the engine knows it.
    func mark(revision: Int, encoded: [UInt8]) -> ContentMark {
        ContentMark(
            revision: revision, digest: Hexadecimal.text(SHA256.hash(data: encoded)), supplied: Set(items.keys))
    }
}
