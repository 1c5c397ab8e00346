public import SilaCore
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Who acts for a person, and the number of the deed: sealed where they are stored.
public struct RepresentativeHolder: Hashable, Sendable, Codable {
    /// Who acts.
    public var name: String
    /// Their national ID or iqama.
    public var nationalID: NationalID?
    /// Their mobile number.
    public var mobile: Mobile?
    /// The number of the deed, power of attorney or judgment.
    public var document: String

    init(name: String, nationalID: NationalID? = nil, mobile: Mobile? = nil, document: String) {
        self.name = name
        self.nationalID = nationalID
        self.mobile = mobile
        self.document = document
    }

    /// Reads what `encoded` gave.
    init(encoded bytes: [UInt8]) throws(ServiceError) {
        do { self = try JSONDecoder().decode(RepresentativeHolder.self, from: Data(bytes)) } catch {
            throw .damaged("a representative")
        }
    }

    /// The holder as it is sealed.
    func encoded() throws(ServiceError) -> [UInt8] {
        do { return Array(try JSONEncoder().encode(self)) } catch { throw .damaged("a representative") }
    }

    static func place(_ id: RowID) -> SealedPlace {
        SealedPlace(table: "representative", column: "sealed", row: id.text)
    }
}
