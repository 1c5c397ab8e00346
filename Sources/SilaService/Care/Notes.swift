public import SilaCore
internal import SilaStorage

/// What a member of staff wrote to the others about a case.
public struct NoteSheet: Sendable {
    /// Its identity.
    public let id: String
    /// When.
    public let at: Moment
    /// By whom: the staff id.
    public let by: String
    /// The name of who wrote it.
    public let name: Name?
    /// What.
    public let text: String
}

/// A page of notes.
public struct NotePage: Sendable {
    /// The notes, the oldest first.
    public let notes: [NoteSheet]
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
}

extension Office {
    /// Writes a note about a case: no step of it, so that no clock, version or ladder moves.
    public func note(
        _ text: String, on reference: Reference, by caller: Caller, _ submission: Submission,
        answer: (NoteSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let held = try await held(reference, by: caller)
            let id = RowID(at: act.at)
            let row = NoteRow(
                id: id, caseID: held.id, writtenAt: act.at, writtenBy: caller.id,
                text: try keys.seal(Array(text.utf8), for: Self.notePlace(id)))
            let sheet = NoteSheet(id: id.text, at: act.at, by: act.by, name: caller.name, text: text)
            return RegisterEntry(
                writes: [NoteStore.add(row)], what: "case.noted", details: ["reference": reference.text],
                answer: try answer(sheet))
        }
    }

    /// The notes about a case, the oldest first, after the cursor of the page before; at most `limit`, 1 to 100.
    public func notes(
        on reference: Reference, by caller: Caller, after cursor: String? = nil, limit: Int = 50
    ) async throws(ServiceError) -> NotePage {
        _ = try await held(reference, by: caller)
        let last = cursor.flatMap { Int($0) }
        if cursor != nil, last == nil { throw Self.strayCursor }
        let asked = min(max(limit, 1), 100)
        let found = try await read(NoteStore.of(reference, after: last, limit: asked + 1))
        let rows = found.prefix(asked)
        let names = try await staffNames.names(of: Set(rows.map(\.writtenBy.text)))
        var notes: [NoteSheet] = []
        for row in rows {
            let text = String(decoding: try keys.open(row.text, from: Self.notePlace(row.id)), as: UTF8.self)
            notes.append(
                NoteSheet(
                    id: row.id.text, at: row.writtenAt, by: row.writtenBy.text, name: names[row.writtenBy.text],
                    text: text))
        }
        return NotePage(notes: notes, next: found.count > rows.count ? rows.last?.seq.map { String($0) } : nil)
    }

    private static func notePlace(_ id: RowID) -> SealedPlace {
        SealedPlace(table: "case_note", column: "text_sealed", row: id.text)
    }
}
