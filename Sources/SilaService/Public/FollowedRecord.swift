public import SilaCore
internal import SilaStorage

/// A case of any kind as the person whom it is for finds it: its desk has the person as who acts.
public enum FollowedRecord: Sendable {
    /// A request.
    case request(RequestRecord)
    /// An inquiry.
    case inquiry(CaseRecord<Inquiry>)
    /// A suggestion.
    case suggestion(CaseRecord<Suggestion>)
    /// A complaint.
    case complaint(ComplaintRecord)
    /// A claim.
    case claim(CaseRecord<Claim>)
    /// Technical support for a problem of contact.
    case support(CaseRecord<SupportCase>)
    /// An inquiry about contact.
    case contactInquiry(CaseRecord<ContactInquiry>)
}

extension Office {
    /// The case that the pass opens.
    public func followed(_ pass: FollowPass) async throws(ServiceError) -> FollowedRecord {
        switch pass.kind {
        case .request: .request(try await followed(Request.self, pass))
        case .inquiry: .inquiry(try await followed(Inquiry.self, pass))
        case .suggestion: .suggestion(try await followed(Suggestion.self, pass))
        case .complaint: .complaint(try await followed(Complaint.self, pass))
        case .claim: .claim(try await followed(Claim.self, pass))
        case .support: .support(try await followed(SupportCase.self, pass))
        case .contactInquiry: .contactInquiry(try await followed(ContactInquiry.self, pass))
        }
    }

    /// The case for which a secret was just given out, as its person will find it.
    public func followed(_ given: GivenSecret) async throws(ServiceError) -> FollowedRecord {
        let found: FollowedRow?
        do { found = try await database.run(FollowStore.find(given.reference)) } catch { throw .storage(error) }
        guard let found, let kind = CaseKind(rawValue: found.kind) else { throw .notFound }
        return try await followed(
            FollowPass(
                reference: found.reference, kind: kind, id: found.secret.caseID, issue: found.secret.issue))
    }

    private func followed<File: StoredCase>(
        _ type: File.Type, _ pass: FollowPass
    ) async throws(ServiceError) -> CaseRecord<File> {
        try await load(type, pass.reference, actor: .person(of: pass.id), key: nil).record
    }
}
