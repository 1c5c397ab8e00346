internal import Postgres
public import SilaCore

/// Somebody who may act for a person, as it is recorded on the person.
public struct RepresentativeRow: Hashable, Sendable {
    /// How it ended before its time.
    public struct Ending: Hashable, Sendable {
        /// The first day on which it holds no more, and why.
        public var end: Authority.End
        /// In words.
        public var reason: String
        /// Who wrote it down, and when.
        public var act: Act

        /// An ending with its parts.
        public init(end: Authority.End, reason: String, act: Act) {
            self.end = end
            self.reason = reason
            self.act = act
        }
    }

    /// Its identity.
    public var id: RowID
    /// For whom they may act.
    public var personID: RowID
    /// By what right.
    public var capacity: Capacity
    /// Who acts and the number of the deed, sealed.
    public var sealed: [UInt8]
    /// The day of the deed.
    public var issuedOn: CivilDate
    /// The first day of it.
    public var validFrom: CivilDate
    /// The last day of it; nil where it has no end.
    public var validUntil: CivilDate?
    /// The day on which the minor comes of age, of a guardian of one.
    public var majorityOn: CivilDate?
    /// The share of say, of an heir.
    public var share: Share?
    /// True of an heir whom the others have authorised.
    public var isAuthorised: Bool
    /// Who recorded it, and when.
    public var record: Act
    /// How it ended; nil while it stands.
    public var ending: Ending?

    /// A row with its parts, standing.
    public init(
        id: RowID, personID: RowID, capacity: Capacity, sealed: [UInt8], issuedOn: CivilDate, validFrom: CivilDate,
        validUntil: CivilDate? = nil, majorityOn: CivilDate? = nil, share: Share? = nil, isAuthorised: Bool = false,
        record: Act
    ) {
        self.id = id
        self.personID = personID
        self.capacity = capacity
        self.sealed = sealed
        self.issuedOn = issuedOn
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.majorityOn = majorityOn
        self.share = share
        self.isAuthorised = isAuthorised
        self.record = record
    }

    static let columns = """
        r.id, r.person_id, r.kind, r.sealed, r.issued_on, r.valid_from, r.valid_until, r.majority_on, r.share_part,
        r.share_whole, r.authorised, r.recorded_at, r.recorded_by, r.ended_on, r.end_kind, r.end_reason, r.ended_at,
        r.ended_by
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, person, kind, sealed) = (try row.id(), try row.id(), try row.text(), try row.bytes())
        let (issued, from, until) = (try row.date(), try row.date(), try row.dateIfPresent())
        let (majority, part, whole) = (try row.dateIfPresent(), try row.intIfPresent(), try row.intIfPresent())
        let (authorised, at, by) = (try row.bool(), try row.moment(), try row.id())
        self.init(
            id: id, personID: person, capacity: Capacity(rawValue: kind) ?? .attorney, sealed: sealed, issuedOn: issued,
            validFrom: from, validUntil: until, majorityOn: majority,
            share: part.flatMap { part in whole.flatMap { Share(part, of: $0) } }, isAuthorised: authorised,
            record: Act(at: at, by: by.text))
        let (on, why, reason) = (try row.dateIfPresent(), try row.textIfPresent(), try row.textIfPresent())
        let (endedAt, endedBy) = (try row.momentIfPresent(), try row.idIfPresent())
        if let on, let why, let reason, let endedAt, let endedBy {
            ending = Ending(
                end: Authority.End(on: on, why: AuthorityEnd(rawValue: why) ?? .mistaken), reason: reason,
                act: Act(at: endedAt, by: endedBy.text))
        }
    }
}

/// Who may act for people: recorded, ended with a reason, never removed.
public enum RepresentativeStore {
    /// Records one.
    public static func add(_ row: RepresentativeRow) -> Write {
        .write(
            """
            insert into representative (id, person_id, kind, sealed, issued_on, valid_from, valid_until, majority_on,
            share_part, share_whole, authorised, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                .id(row.id), .id(row.personID), .text(row.capacity.rawValue), .bytes(row.sealed), .date(row.issuedOn),
                .date(row.validFrom), .date(row.validUntil), .date(row.majorityOn), .int(row.share?.part),
                .int(row.share?.whole), .bool(row.isAuthorised), .moment(row.record.at), .id(RowID(row.record.by)),
            ])
    }

    /// Ends one that stands; 0 rows where it does not.
    public static func end(_ id: RowID, _ ending: RepresentativeRow.Ending) -> Write {
        .write(
            """
            update representative set ended_on = $2, end_kind = $3, end_reason = $4, ended_at = $5, ended_by = $6
            where id = $1 and ended_at is null
            """,
            [
                .id(id), .date(ending.end.on), .text(ending.end.why.rawValue), .text(ending.reason),
                .moment(ending.act.at), .id(RowID(ending.act.by)),
            ])
    }

    /// Everybody who may or might act for a person, those recorded first at the top.
    public static func of(_ person: RowID) -> Query<[RepresentativeRow]> {
        .all(
            """
            select \(RepresentativeRow.columns) from representative r where r.person_id = $1
            order by r.recorded_at, r.id
            """,
            [.id(person)], reading)
    }

    /// Likewise for the person of the case with that reference; nobody where it names nobody.
    public static func of(_ reference: Reference) -> Query<[RepresentativeRow]> {
        .all(
            """
            select \(RepresentativeRow.columns) from case_file c join representative r on r.person_id = c.person_id
            where c.reference = $1 order by r.recorded_at, r.id
            """,
            [.text(reference.text)], reading)
    }

    /// Likewise for the person who is found by that keyed hash of the national ID, on a record that was merged too.
    public static func of(nationalID lookup: [UInt8]) -> Query<[RepresentativeRow]> {
        .all(
            """
            select \(RepresentativeRow.columns) from person p
            join representative r on r.person_id = coalesce(p.merged_into, p.id)
            where p.national_id_lookup = $1 order by r.recorded_at, r.id
            """,
            [.bytes(lookup)], reading)
    }

    @Sendable private static func reading(_ row: inout RowReader) throws(StorageError) -> RepresentativeRow {
        try RepresentativeRow(&row)
    }
}
