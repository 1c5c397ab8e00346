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
}

extension Office {
    /// The case that the pass opens.
    public func followed(_ pass: FollowPass) async throws(ServiceError) -> FollowedRecord {
        switch pass.kind {
        case .request: .request(try await followed(Request.self, pass))
        case .inquiry: .inquiry(try await followed(Inquiry.self, pass))
        case .suggestion: .suggestion(try await followed(Suggestion.self, pass))
        case .complaint: .complaint(try await followed(Complaint.self, pass))
        }
    }

    private func followed<File: StoredCase>(
        _ type: File.Type, _ pass: FollowPass
    ) async throws(ServiceError) -> CaseRecord<File> {
        try await load(type, pass.reference, actor: .person(of: pass.id), key: nil).record
    }
}
