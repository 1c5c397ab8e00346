internal import Crypto
public import SilaCore
internal import SilaPolicyFiles
internal import SilaStorage

/// A published edition of an association's policy, read from the texts that the database keeps.
///
/// It holds what never changes of one: whether it was withdrawn or approved since is asked of the database.
public struct Edition: Sendable {
    /// Counts from 1 within the association, in the order of publication.
    public let number: Int
    /// The policy.
    public let policy: Policy
    /// What the association offers.
    public let services: [Service]
    /// What it sets for itself.
    public let settings: Settings
    /// SHA-256 over the texts, in hexadecimal.
    public let sha256: String
    /// When it was published.
    public let publishedAt: Moment
    /// Who published it, by staff id or the name of the command.
    public let publishedBy: String
    /// The day from whose first moment it is in force, once it is published.
    public let effectiveOn: CivilDate

    /// Reads a stored edition; `ServiceError.damaged` where its texts no longer read.
    init(_ row: EditionRow, slug: TenantSlug) throws(ServiceError) {
        let texts = TenantTexts(row.texts)
        let files: TenantFiles
        do {
            files = try TenantDirectory.read(texts, path: "\(slug.text)/edition \(row.head.number)", for: .edition)
        } catch {
            throw .damaged("edition \(row.head.number) of `\(slug.text)`")
        }
        number = row.head.number
        policy = files.policy.policy
        services = files.services
        settings = files.settings
        sha256 = Hexadecimal.text(row.head.sha256)
        publishedAt = row.head.publication.at
        publishedBy = row.head.publication.by
        effectiveOn = row.head.effectiveOn
    }

    /// SHA-256 over the three texts, each behind its length in bytes, so that no two sets of texts share one.
    static func digest(_ texts: TenantTexts) -> [UInt8] {
        var hasher = SHA256()
        for file in texts.files {
            let bytes = Array(file.text.utf8)
            hasher.update(data: Array("\(bytes.count):".utf8))
            hasher.update(data: bytes)
        }
        return Array(hasher.finalize())
    }
}

extension EditionTexts {
    /// The texts with the hash over them, as tables keep them.
    init(_ texts: TenantTexts) {
        self.init(
            policy: texts.policy, services: texts.services, settings: texts.settings, sha256: Edition.digest(texts))
    }
}

extension TenantTexts {
    /// The texts that tables keep.
    init(_ texts: EditionTexts) {
        self.init(policy: texts.policy, services: texts.services, settings: texts.settings)
    }
}
