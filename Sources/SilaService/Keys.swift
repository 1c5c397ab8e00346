internal import Crypto
public import SilaCore

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The installation's master key, from which each tenant's keys are derived.
///
/// 32 bytes, kept in a file as 64 hexadecimal digits, mode 600.
public struct MasterKey: Sendable {
    private let key: SymmetricKey

    /// A key of exactly 32 bytes; nil for any other length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Reads 64 hexadecimal digits, white space at the ends aside; `ServiceError.setUp` for any other text.
    public init(hexadecimal text: String, source: String) throws(ServiceError) {
        guard let bytes = Hexadecimal.bytes(text.filter { !$0.isWhitespace }), let key = MasterKey(bytes: bytes) else {
            throw .setUp("the key in `\(source)` is not 64 hexadecimal digits; make one with `openssl rand -hex 32`")
        }
        self = key
    }

    /// The keys of one tenant, derived by HKDF-SHA256 with the slug in the info.
    ///
    /// Source: RFC 5869.
    public func keys(of tenant: TenantSlug) -> TenantKeys {
        TenantKeys(
            tenant: tenant.text,
            sealing: derive("seal", tenant), looking: derive("look-up", tenant), coding: derive("code", tenant))
    }

    private func derive(_ purpose: String, _ tenant: TenantSlug) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Data("sila/1/\(purpose)/\(tenant.text)".utf8), outputByteCount: 32)
    }
}

/// One tenant's keys: what they seal opens nowhere else.
public struct TenantKeys: Sendable {
    private let tenant: String
    private let sealing: SymmetricKey
    private let looking: SymmetricKey
    private let coding: SymmetricKey

    /// The version of the form: one byte in front of what is sealed, so that keys can be changed later.
    private static let form: UInt8 = 1

    init(tenant: String, sealing: SymmetricKey, looking: SymmetricKey, coding: SymmetricKey) {
        self.tenant = tenant
        self.sealing = sealing
        self.looking = looking
        self.coding = coding
    }

    /// Seals `bytes` for one place: AES-256-GCM with tenant, table, column and row as associated data.
    ///
    /// The result is the form (1 byte), the nonce (12), the ciphertext and the tag (16).
    public func seal(_ bytes: [UInt8], for place: SealedPlace) throws(ServiceError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(bytes, using: sealing, authenticating: authenticated(place))
            guard let combined = box.combined else { throw ServiceError.damaged(place.description) }
            return [Self.form] + combined
        } catch {
            throw .damaged(place.description)
        }
    }

    /// Opens what was sealed for that place; `ServiceError.damaged` for anything else.
    public func open(_ sealed: [UInt8], from place: SealedPlace) throws(ServiceError) -> [UInt8] {
        guard sealed.first == Self.form else { throw .damaged(place.description) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return Array(try AES.GCM.open(box, using: sealing, authenticating: authenticated(place)))
        } catch {
            throw .damaged(place.description)
        }
    }

    /// The keyed hash (HMAC-SHA256, 32 bytes) by which a number is found again; `kind` keeps an id and a mobile apart.
    public func lookup(_ number: String, kind: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(kind)/\(number)".utf8), using: looking))
    }

    /// The keyed digest, in hexadecimal, of a code sent to somebody for the case of that id.
    public func digest(code: String, of caseID: String) -> String {
        Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Data("\(caseID)/\(code)".utf8), using: coding))
    }

    private func authenticated(_ place: SealedPlace) -> Data {
        Data("\(tenant)|\(place.table)|\(place.column)|\(place.row)".utf8)
    }
}

/// Where something sealed stands.
public struct SealedPlace: Hashable, Sendable, CustomStringConvertible {
    /// The table.
    public var table: String
    /// The column.
    public var column: String
    /// The row, by its key.
    public var row: String

    /// A place with its parts.
    public init(table: String, column: String, row: String) {
        self.table = table
        self.column = column
        self.row = row
    }

    /// `event.body 0199…/3`.
    public var description: String { "\(table).\(column) \(row)" }
}
