internal import Postgres
public import SilaCore

/// What staff write to one another about a case; the text is sealed.
public struct NoteRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// Its place in the order of writing; nil before it is written.
    public var seq: Int?
    /// The case.
    public var caseID: RowID
    /// When.
    public var writtenAt: Moment
    /// By whom.
    public var writtenBy: RowID
    /// The text, sealed.
    public var text: [UInt8]

    /// A note with its parts.
    public init(id: RowID, caseID: RowID, writtenAt: Moment, writtenBy: RowID, text: [UInt8]) {
        self.id = id
        self.caseID = caseID
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
        self.text = text
    }
}

/// Notes about cases: added and read, never changed, and no part of a case's history.
public enum NoteStore {
    /// Adds a note.
    public static func add(_ row: NoteRow) -> Write {
        .write(
            "insert into case_note (id, case_id, written_at, written_by, text_sealed) values ($1, $2, $3, $4, $5)",
            [.id(row.id), .id(row.caseID), .moment(row.writtenAt), .id(row.writtenBy), .bytes(row.text)])
    }

    /// The notes about the case with that reference, the oldest first; those after that place where one is given.
    public static func of(_ reference: Reference, after place: Int? = nil, limit: Int) -> Query<[NoteRow]> {
        .all(
            """
            select n.id, n.case_id, n.written_at, n.written_by, n.text_sealed, n.seq
            from case_note n join case_file c on c.id = n.case_id
            where c.reference = $1 and n.seq > coalesce($2::bigint, 0) order by n.seq limit $3
            """,
            [.text(reference.text), .int(place), .int(limit)]
        ) { row throws(StorageError) in
            var note = NoteRow(
                id: try row.id(), caseID: try row.id(), writtenAt: try row.moment(), writtenBy: try row.id(),
                text: try row.bytes())
            note.seq = try row.int()
            return note
        }
    }
}
