internal import Postgres
public import SilaCore

/// A signature under an edition of the policy.
public struct AcknowledgementRow: Hashable, Sendable {
    /// The code of ethics that was signed with it.
    public struct Code: Hashable, Sendable {
        /// The document.
        public var item: String
        /// Its version.
        public var version: Int
        /// SHA-256 of it, 32 bytes.
        public var sha256: [UInt8]

        /// A document with its parts.
        public init(item: String, version: Int, sha256: [UInt8]) {
            self.item = item
            self.version = version
            self.sha256 = sha256
        }
    }

    /// Its identity.
    public var id: RowID
    /// Who signed.
    public var staffID: RowID
    /// The edition.
    public var edition: Int
    /// SHA-256 over its texts, 32 bytes.
    public var sha256: [UInt8]
    /// The clause by which it was owed; nil where the house asked for it.
    public var clause: String?
    /// What was signed, in both languages.
    public var statement: Name
    /// The edition signed before, whose difference was put before them; nil where it was the whole policy.
    public var compared: Int?
    /// The code of ethics; nil where none was deposited.
    public var code: Code?
    /// When.
    public var signedAt: Moment

    /// A row with its parts.
    public init(
        id: RowID, staffID: RowID, edition: Int, sha256: [UInt8], clause: String?, statement: Name, compared: Int?,
        code: Code?, signedAt: Moment
    ) {
        self.id = id
        self.staffID = staffID
        self.edition = edition
        self.sha256 = sha256
        self.clause = clause
        self.statement = statement
        self.compared = compared
        self.code = code
        self.signedAt = signedAt
    }

    static let columns = """
        id, staff_id, edition, edition_sha256, clause, statement_ar, statement_en, compared, code_item, code_version,
        code_sha256, signed_at
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, staff, edition) = (try row.id(), try row.id(), try row.int())
        let (sha256, clause) = (try row.bytes(), try row.textIfPresent())
        let statement = Name(ar: try row.text(), en: try row.text())
        let compared = try row.intIfPresent()
        let (item, version, hash) = (try row.textIfPresent(), try row.intIfPresent(), try row.bytesIfPresent())
        var code: Code?
        if let item, let version, let hash { code = Code(item: item, version: version, sha256: hash) }
        self.init(
            id: id, staffID: staff, edition: edition, sha256: sha256, clause: clause, statement: statement,
            compared: compared, code: code, signedAt: try row.moment())
    }
}

/// What has to be known of somebody to say what they owe: the edition and the calendar in force and what they signed.
public struct SigningRow: Hashable, Sendable {
    /// The number of the edition in force; nil before the first.
    public var inForce: Int?
    /// The number of the calendar in force; nil where none was put in force yet.
    public var calendar: Int?
    /// The editions that they signed.
    public var signed: Set<Int>

    /// The columns for the row of `staff`, in a statement whose parameter `place` is today.
    static func columns(on place: String) -> String {
        """
        (\(EditionStore.inForce("\(place)::date"))), (select number from calendar where in_force),
        array(select distinct edition::text from acknowledgement where staff_id = staff.id)
        """
    }

    init(_ row: inout RowReader) throws(StorageError) {
        inForce = try row.intIfPresent()
        calendar = try row.intIfPresent()
        signed = Set(try row.texts().compactMap { Int($0) })
    }
}

/// A member of staff with what is known of their signing.
public struct SigningMember: Hashable, Sendable {
    /// The member.
    public var staff: StaffRow
    /// Their department; nil where they belong to none.
    public var department: RowID?
    /// What is known of their signing.
    public var signing: SigningRow

    init(_ row: inout RowReader) throws(StorageError) {
        staff = try StaffRow(&row)
        department = try row.idIfPresent()
        signing = try SigningRow(&row)
    }

    static func columns(on place: String) -> String {
        "\(StaffRow.columns), staff.department, \(SigningRow.columns(on: place))"
    }
}

/// Who signed what: added and read, never changed.
public enum AcknowledgementStore {
    /// Records a signature; `StorageError.duplicate` of `acknowledgement_once` where it is there already.
    public static func add(_ row: AcknowledgementRow) -> Write {
        .write(
            """
            insert into acknowledgement (\(AcknowledgementRow.columns))
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .id(row.id), .id(row.staffID), .int(row.edition), .bytes(row.sha256), .text(row.clause),
                .text(row.statement.ar), .text(row.statement.en), .int(row.compared), .text(row.code?.item),
                .int(row.code?.version), .bytes(row.code?.sha256), .moment(row.signedAt),
            ]
        )
    }

    /// The signatures of a member of staff, the newest first.
    public static func of(_ staff: RowID) -> Query<[AcknowledgementRow]> {
        .all(
            """
            select \(AcknowledgementRow.columns) from acknowledgement where staff_id = $1
            order by signed_at desc, edition desc, code_version desc nulls last, id desc
            """,
            [.id(staff)]
        ) { row throws(StorageError) in try AcknowledgementRow(&row) }
    }

    /// The signatures under an edition, each member's newest; of two in one moment, that with the newer code.
    public static func under(_ edition: Int) -> Query<[AcknowledgementRow]> {
        .all(
            """
            select distinct on (staff_id) \(AcknowledgementRow.columns) from acknowledgement where edition = $1
            order by staff_id, signed_at desc, code_version desc nulls last, id desc
            """,
            [.int(edition)]
        ) { row throws(StorageError) in try AcknowledgementRow(&row) }
    }

    /// What is known of the signing of that member; nil where there is nobody of that id.
    public static func member(_ staff: RowID, on day: CivilDate) -> Query<SigningMember?> {
        .first(
            "select \(SigningMember.columns(on: "$2")) from staff where id = $1", [.id(staff), .date(day)]
        ) { row throws(StorageError) in try SigningMember(&row) }
    }

    /// Everybody with what is known of their signing, by login; disabled accounts among them.
    public static func members(on day: CivilDate) -> Query<[SigningMember]> {
        .all(
            "select \(SigningMember.columns(on: "$1")) from staff order by lower(login)", [.date(day)]
        ) { row throws(StorageError) in try SigningMember(&row) }
    }

    /// Those of a good account who have not signed that edition, by id, after the one given; at most `limit`.
    public static func unsigned(
        _ edition: Int, on day: CivilDate, after last: RowID?, limit: Int
    ) -> Query<[SigningMember]> {
        .all(
            """
            select \(SigningMember.columns(on: "$2")) from staff
            where disabled_at is null and id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
            and not exists (select from acknowledgement a where a.staff_id = staff.id and a.edition = $1)
            order by id limit $4
            """,
            [.int(edition), .date(day), .id(last), .int(limit)]
        ) { row throws(StorageError) in try SigningMember(&row) }
    }
}
