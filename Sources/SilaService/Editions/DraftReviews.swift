public import SilaCore
internal import SilaDelivery
public import SilaPolicyFiles
internal import SilaStorage

/// In what a draft differs from the edition published last.
public struct DraftDifference: Sendable {
    /// That edition; nil before the first.
    public let last: Int?
    /// What the draft changes of it, in the order in which the policy reads.
    public let changes: [PolicyChange]
    /// The edition that the draft was made from.
    public let base: Int?
    /// What was changed between that and the last; empty where they are one.
    public let missed: [PolicyChange]
}

extension Office {
    /// What the check finds in a draft, with what is so at the association; all that keeps it from being published too.
    public func findings(inDraft number: Int) async throws(ServiceError) -> [CheckEntry] {
        let sheet = try await draft(number)
        return CheckReport.texts(
            TenantTexts(sheet.row.texts), path: slug.text, carried: Carrier.media, facts: try await facts()
        ).entries
    }

    /// In what a draft differs from the edition published last; a refusal where its text cannot be read.
    public func difference(ofDraft number: Int) async throws(ServiceError) -> DraftDifference {
        let sheet = try await draft(number)
        let files = try EditionSoundness.read(TenantTexts(sheet.row.texts), "draft \(number)")
        let contents = EditionContents(
            policy: files.policy.policy, services: files.services, settings: files.settings)
        guard let last = sheet.last else {
            return DraftDifference(last: nil, changes: [], base: nil, missed: [])
        }
        let edition = try await shelf.edition(last)
        return DraftDifference(
            last: last, changes: PolicyComparison(from: edition.contents, to: contents).changes, base: sheet.row.base,
            missed: try await changes(from: sheet.row.base, to: last))
    }

    /// What changed from one edition to another; nothing where there is no first.
    func changes(from base: Int?, to last: Int) async throws(ServiceError) -> [PolicyChange] {
        guard let base, base != last else { return [] }
        let (one, two) = (try await shelf.edition(base), try await shelf.edition(last))
        return PolicyComparison(from: one.contents, to: two.contents).changes
    }
}

extension Edition {
    /// What it holds, to be compared.
    var contents: EditionContents { EditionContents(policy: policy, services: services, settings: settings) }
}
