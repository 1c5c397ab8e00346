internal import Postgres
public import SilaCore

/// Something that is stored sealed and found by a keyed hash of it.
public struct Sealed: Hashable, Sendable {
    /// The sealed value.
    public var sealed: [UInt8]
    /// The keyed hash.
    public var lookup: [UInt8]

    /// The two together.
    public init(sealed: [UInt8], lookup: [UInt8]) {
        self.sealed = sealed
        self.lookup = lookup
    }
}

/// A person served.
public struct PersonRow: Hashable, Sendable {
    /// Their identity.
    public var id: RowID
    /// The name, in clear for searching.
    public var name: String
    /// The name folded for searching (`ArabicSearchKey`).
    public var nameKey: String
    /// The membership number of an association that counts its members.
    public var membershipNumber: String?
    /// The national id or iqama.
    public var nationalID: Sealed?
    /// The mobile number.
    public var mobile: Sealed?
    /// The e-mail address, sealed.
    public var email: [UInt8]?
    /// The category of people served, where the association has them.
    public var category: String?
    /// When the record was made.
    public var createdAt: Moment
    /// The record that is kept instead of this one; nil where this one stands.
    public var mergedInto: RowID?

    /// A row with its parts.
    public init(
        id: RowID, name: String, nameKey: String, membershipNumber: String? = nil, nationalID: Sealed? = nil,
        mobile: Sealed? = nil, email: [UInt8]? = nil, category: String? = nil, createdAt: Moment
    ) {
        self.id = id
        self.name = name
        self.nameKey = nameKey
        self.membershipNumber = membershipNumber
        self.nationalID = nationalID
        self.mobile = mobile
        self.email = email
        self.category = category
        self.createdAt = createdAt
    }

    static let columns = """
        person.id, person.name, person.name_key, person.membership_number, person.national_id_sealed,
        person.national_id_lookup, person.mobile_sealed, person.mobile_lookup, person.email_sealed, person.category,
        person.created_at, person.merged_into
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), name: try row.text(), nameKey: try row.text(),
            membershipNumber: try row.textIfPresent(), nationalID: try Self.sealed(&row), mobile: try Self.sealed(&row),
            email: try row.bytesIfPresent(), category: try row.textIfPresent(), createdAt: try row.moment()
        )
        mergedInto = try row.idIfPresent()
    }

    private static func sealed(_ row: inout RowReader) throws(StorageError) -> Sealed? {
        let (sealed, lookup) = (try row.bytesIfPresent(), try row.bytesIfPresent())
        guard let sealed, let lookup else { return nil }
        return Sealed(sealed: sealed, lookup: lookup)
    }

    var changeable: [Value] {
        [
            .id(id), .text(name), .text(nameKey), .text(membershipNumber), .bytes(nationalID?.sealed),
            .bytes(nationalID?.lookup), .bytes(mobile?.sealed), .bytes(mobile?.lookup), .bytes(email), .text(category),
            .text(category.map { ArabicSearchKey($0).text }),
        ]
    }
}

/// The people served.
public enum PersonStore {
    /// Adds a person; `StorageError.duplicate` of `person_national_id_lookup_key` when the national id is on file.
    public static func add(_ person: PersonRow) -> Write {
        .write(
            """
            insert into person (id, name, name_key, membership_number, national_id_sealed, national_id_lookup,
            mobile_sealed, mobile_lookup, email_sealed, category, category_key, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            person.changeable + [.moment(person.createdAt)]
        )
    }

    /// Writes everything but `createdAt` anew; 0 rows when there is nobody of that id, `StorageError.impossible` of
    /// `person_merged` when the record was merged into another.
    public static func change(_ person: PersonRow) -> Write {
        .write(
            """
            update person set name = $2, name_key = $3, membership_number = $4, national_id_sealed = $5,
            national_id_lookup = $6, mobile_sealed = $7, mobile_lookup = $8, email_sealed = $9, category = $10,
            category_key = $11 where id = $1
            """,
            person.changeable
        )
    }

    /// The person of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<PersonRow?> {
        .first("select \(PersonRow.columns) from person where id = $1", [.id(id)], reading)
    }

    /// A record that was found, or the one that is kept instead of it.
    private static let kept = """
        select \(PersonRow.columns) from person as found
        join person on person.id = coalesce(found.merged_into, found.id)
        """

    /// The person of the case with that reference; nil when there is no such case or it names nobody.
    public static func of(_ reference: Reference) -> Query<PersonRow?> {
        .first(
            """
            \(kept) join case_file on case_file.person_id = found.id where case_file.reference = $1
            """,
            [.text(reference.text)], reading
        )
    }

    /// The person with that keyed hash of the national id, nil when none is on file.
    public static func find(nationalID lookup: [UInt8]) -> Query<PersonRow?> {
        .first("\(kept) where found.national_id_lookup = $1", [.bytes(lookup)], reading)
    }

    /// Those with that keyed hash of the mobile number: a family may share one.
    public static func list(mobile lookup: [UInt8]) -> Query<[PersonRow]> {
        .all(
            "\(kept) where found.mobile_lookup = $1 group by person.id order by person.created_at, person.id",
            [.bytes(lookup)], reading
        )
    }

    /// Those with that membership number.
    public static func list(membershipNumber: String) -> Query<[PersonRow]> {
        .all(
            "\(kept) where found.membership_number = $1 group by person.id order by person.created_at, person.id",
            [.text(membershipNumber)], reading
        )
    }

    /// Those whose name answers to the search, by name, after the one given; at most `limit`.
    public static func search(
        _ name: NameSearch, after last: (nameKey: String, id: RowID)? = nil, limit: Int
    ) -> Query<[PersonRow]> {
        // Found first and put in order afterwards, since walking the names in order looks at all where few answer.
        .all(
            """
            with found as materialized (
                select \(PersonRow.columns) from person
                where merged_into is null and \(NameSearch.condition(grams: "$1", patterns: "$2"))
            )
            select * from found where (name_key, id) > ($3, $4::uuid) order by name_key, id limit $5
            """,
            [
                .textArray(name.grams), .textArray(name.patterns), .text(last?.nameKey ?? ""),
                .id(last?.id ?? RowID(high: 0, low: 0)), .int(limit),
            ],
            reading
        )
    }

    /// The ids of those whose name answers to the search, on a record of their own or one merged into it; at most `limit`,
    /// in no order.
    public static func ids(_ name: NameSearch, limit: Int) -> Query<[RowID]> {
        .all(
            """
            select distinct coalesce(merged_into, id) from person
            where \(NameSearch.condition(grams: "$1", patterns: "$2")) limit $3
            """,
            [.textArray(name.grams), .textArray(name.patterns), .int(limit)]
        ) { row throws(StorageError) in try row.id() }
    }

    /// Records that may be the same person's: the same mobile, membership number or folded name; at most 50.
    public static func like(_ person: PersonRow) -> Query<[PersonRow]> {
        .all(
            """
            select \(PersonRow.columns) from person
            where merged_into is null and id <> $1
            and (mobile_lookup = $2 or membership_number = $3 or name_key = $4)
            order by (name_key = $4) desc, created_at, id limit 50
            """,
            [.id(person.id), .bytes(person.mobile?.lookup), .text(person.membershipNumber), .text(person.nameKey)],
            reading
        )
    }

    @Sendable private static func reading(_ row: inout RowReader) throws(StorageError) -> PersonRow {
        try PersonRow(&row)
    }
}
