internal import Crypto
public import SilaCore
internal import SilaPolicyFiles
internal import SilaStorage

/// An edition of an association's policy, read from the texts that the database keeps.
public struct Edition: Sendable {
    /// Counts from 1 within the association.
    public let number: Int
    /// The policy.
    public let policy: Policy
    /// What the association offers.
    public let services: [Service]
    /// What it sets for itself.
    public let settings: Settings
    /// SHA-256 over the texts, in hexadecimal.
    public let sha256: String
    /// When it was put in force; nil for a draft.
    public let publishedAt: Moment?

    /// Reads a stored edition; `ServiceError.damaged` where its texts no longer read.
    init(_ row: EditionRow, slug: TenantSlug) throws(ServiceError) {
        let texts = TenantTexts(policy: row.policy, services: row.services, settings: row.settings)
        let files: TenantFiles
        do { files = try TenantDirectory.read(texts, path: "\(slug.text)/edition \(row.number)", for: .edition) } catch
        {
            throw .damaged("edition \(row.number) of `\(slug.text)`")
        }
        number = row.number
        policy = files.policy.policy
        services = files.services
        settings = files.settings
        sha256 = Hexadecimal.text(row.sha256)
        publishedAt = row.publication?.at
    }

    /// SHA-256 over the three texts, each behind its length in bytes, so that no two sets of texts share one.
    static func digest(_ texts: TenantTexts) -> [UInt8] {
        var hasher = SHA256()
        for text in [texts.policy, texts.services, texts.settings] {
            let bytes = Array(text.utf8)
            hasher.update(data: Array("\(bytes.count):".utf8))
            hasher.update(data: bytes)
        }
        return Array(hasher.finalize())
    }
}
