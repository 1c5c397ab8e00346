internal import SilaCore
internal import SilaStorage

/// What a look at every case's row and its events found.
public struct RowReview: Hashable, Sendable {
    /// A case whose row is not what its events make.
    public struct Fault: Hashable, Sendable, CustomStringConvertible {
        /// The case, as people call it.
        public var reference: String
        /// The columns that differ; empty where the history cannot be read.
        public var columns: [String]

        /// In plain words.
        public var description: String {
            if columns.isEmpty { return "\(reference): its history cannot be read" }
            return "\(reference): " + columns.joined(separator: ", ")
        }
    }

    /// How many cases were looked at.
    public var cases = 0
    /// Those that differ.
    public var faults: [Fault] = []
}

extension Office {
    /// Derives the row of every case from its events anew, and writes those that differ unless `check` is set.
    ///
    /// Who took the case, whose it is and what it came from are facts of its receipt beside the events, and stay.
    public func rebuildRows(check: Bool) async throws(ServiceError) -> RowReview {
        var review = RowReview()
        var last: RowID?
        while true {
            let page: [CaseHistory]
            do { page = try await database.run(CaseStore.histories(after: last, limit: 200)) } catch {
                throw .storage(error)
            }
            guard let end = page.last else { return review }
            last = end.row.id
            review.cases += page.count
            for history in page {
                guard let derived = derived(history) else {
                    review.faults.append(RowReview.Fault(reference: history.row.reference.text, columns: []))
                    continue
                }
                let columns = derived.differences(from: history.row)
                if columns.isEmpty { continue }
                review.faults.append(RowReview.Fault(reference: history.row.reference.text, columns: columns))
                if !check { try await write(derived, over: history.row) }
            }
        }
    }

    /// Refused where the case has changed meanwhile: its row is as that change left it.
    private func write(_ derived: CaseRow, over row: CaseRow) async throws(ServiceError) {
        do {
            try await database.run([
                CaseStore.change(derived, from: row.version),
                AuditStore.record(
                    AuditRow(
                        at: clock.now(), actor: "", what: "case.row-rebuilt",
                        details: #"{"reference":"\#(row.reference.text)"}"#)),
            ])
        } catch {
            throw .storage(error)
        }
    }

    private func derived(_ history: CaseHistory) -> CaseRow? {
        switch CaseKind(rawValue: history.row.kind) {
        case .request: derived(Request.self, history)
        case .inquiry: derived(Inquiry.self, history)
        case .suggestion: derived(Suggestion.self, history)
        case .complaint: derived(Complaint.self, history)
        case .claim: derived(Claim.self, history)
        case .support: derived(SupportCase.self, history)
        case .contactInquiry: derived(ContactInquiry.self, history)
        case nil: nil
        }
    }

    private func derived<File: StoredCase>(_ type: File.Type, _ history: CaseHistory) -> CaseRow? {
        guard let entries = try? History.entries(history.events, of: File.Event.self, keys: keys),
            let file = File(history: entries), let first = entries.first, let head = history.events.last
        else { return nil }
        let row = history.row
        var derived = CaseRow(
            id: row.id, kind: File.kind.rawValue, reference: row.reference, version: file.version,
            edition: row.edition, channel: "", receivedAt: first.at, headHash: head.hash)
        derived.personID = row.personID
        derived.takenBy = row.takenBy
        derived.convertedFrom = row.convertedFrom
        file.fill(&derived)
        return derived
    }
}
