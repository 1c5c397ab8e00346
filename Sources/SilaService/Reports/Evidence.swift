internal import Crypto
public import SilaCore
public import SilaPolicyFiles
public import SilaStorage

/// An edition as the evidence pack holds it.
public struct EvidenceEdition: Sendable {
    /// The edition.
    public let edition: Edition
    /// Its files.
    public let texts: TenantTexts
    /// From when on it was in force.
    public let since: Moment
    /// Whether it was in force on the last day that was looked at.
    public let isLast: Bool
    /// The board's approval, as it was recorded; nil where nothing was.
    public let approval: BoardApproval?
}

/// Where all histories end, and what a look through them found.
public struct EvidenceAudit: Sendable {
    /// What the look found.
    public let review: ChainReview
    /// The end of each history, in the order of the references.
    public let heads: [CaseHead]
    /// SHA-256 over all ends, each as its reference, its count and its hash; in hexadecimal.
    public let digest: String
}

extension Office {
    /// Takes down that somebody had an evidence pack made.
    public func recordEvidence(_ period: Period, by caller: Caller?) async throws(ServiceError) {
        let audit = AuditRow(
            at: clock.now(), actor: caller?.id.text ?? "sila evidence", what: "evidence.made",
            details: #"{"from":"\#(period.from.iso)","to":"\#(period.through.iso)"}"#)
        do { try await database.run([AuditStore.record(audit)]) } catch { throw .storage(error) }
    }

    /// The editions that were in force at some moment of the period, in the order in which they came into force.
    public func evidenceEditions(_ period: Period) async throws(ServiceError) -> [EvidenceEdition] {
        let end = min(Moment(endOf: period.through), clock.now())
        let heads: [EditionHead]
        do { heads = try await database.run(EditionStore.heads()) } catch { throw .storage(error) }
        let reigns = EditionSuccession.reigns(heads.filter { $0.withdrawal == nil }.map(\.dates), until: end)
        let start = Moment(startOf: period.from)
        var editions: [EvidenceEdition] = []
        for (place, reign) in reigns.enumerated() {
            let next = place + 1 < reigns.count ? reigns[place + 1].start : nil
            if let next, next <= start { continue }
            let row: EditionRow?
            do { row = try await database.run(EditionStore.find(reign.number)) } catch { throw .storage(error) }
            guard let row else { throw .damaged("edition \(reign.number) of `\(slug.text)`") }
            editions.append(
                EvidenceEdition(
                    edition: try await shelf.edition(reign.number), texts: TenantTexts(row.texts), since: reign.start,
                    isLast: next == nil, approval: try await approval(of: reign.number)))
        }
        return editions
    }

    /// Looks through all histories, and says where each ends.
    public func evidenceAudit() async throws(ServiceError) -> EvidenceAudit {
        var heads: [CaseHead] = []
        do {
            let review = try await database.reviewChains()
            while true {
                let page = try await database.run(ReportStore.heads(after: heads.last?.reference, limit: 5_000))
                heads += page
                if page.count < 5_000 { break }
            }
            var hasher = SHA256()
            for head in heads {
                hasher.update(data: Array("\(head.reference.text) \(head.events) ".utf8))
                hasher.update(data: head.hash)
            }
            return EvidenceAudit(review: review, heads: heads, digest: Hexadecimal.text(hasher.finalize()))
        } catch {
            throw .storage(error)
        }
    }
}
