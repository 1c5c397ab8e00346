internal import Postgres
public import SilaCore

/// Why somebody is not to deal with a case.
public enum InterestKind: String, CaseIterable, Hashable, Sendable {
    /// The case complains of them; they do not see it.
    case complainedOf = "complained-of"
    /// They are under somebody complained of; they do not see it.
    case underThem = "under-them"
    /// It concerns them, as they said themselves.
    case declared

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .complainedOf: Name(ar: "مشتكى منه", en: "Complained of")
        case .underThem: Name(ar: "تابع لمشتكى منه", en: "Under somebody complained of")
        case .declared: Name(ar: "أفصح عن مصلحة", en: "Declared an interest")
        }
    }

    /// Whether they do not even see the case.
    public var hides: Bool { self != .declared }
}

/// That a case concerns a member of staff, who therefore does not sit, vote or decide on it.
public struct InterestRow: Hashable, Sendable {
    /// The case.
    public var caseID: RowID
    /// Whom it concerns.
    public var staff: RowID
    /// Why.
    public var kind: InterestKind
    /// In words.
    public var reason: String
    /// When it was recorded.
    public var recordedAt: Moment
    /// By whom: a staff id, or what recorded it.
    public var recordedBy: String

    /// A row with its parts.
    public init(
        caseID: RowID, staff: RowID, kind: InterestKind, reason: String, recordedAt: Moment, recordedBy: String
    ) {
        self.caseID = caseID
        self.staff = staff
        self.kind = kind
        self.reason = reason
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }

    static let columns = "i.case_id, i.staff_id, i.kind, i.reason, i.recorded_at, i.recorded_by"

    init(_ row: inout RowReader) throws(StorageError) {
        let (caseID, staff, kind) = (try row.id(), try row.id(), try row.text())
        self.init(
            caseID: caseID, staff: staff, kind: InterestKind(rawValue: kind) ?? .declared, reason: try row.text(),
            recordedAt: try row.moment(), recordedBy: try row.text())
    }
}

/// Whom cases concern: recorded and never taken back.
public enum InterestStore {
    /// Records it; what is recorded already stays as it was.
    public static func add(_ row: InterestRow) -> Write {
        .write(
            """
            insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6) on conflict on constraint case_interest_pkey do nothing
            """,
            [
                .id(row.caseID), .id(row.staff), .text(row.kind.rawValue), .text(row.reason), .moment(row.recordedAt),
                .text(row.recordedBy),
            ]
        )
    }

    /// Whom the case concerns, in the order in which it was recorded.
    public static func of(case id: RowID) -> Query<[InterestRow]> {
        .all(
            "select \(InterestRow.columns) from case_interest i where i.case_id = $1 order by i.recorded_at, i.staff_id",
            [.id(id)]
        ) { row throws(StorageError) in try InterestRow(&row) }
    }

    /// The cases that concern that member of staff, the newest first.
    public static func of(staff id: RowID) -> Query<[InterestRow]> {
        .all(
            """
            select \(InterestRow.columns) from case_interest i where i.staff_id = $1
            order by i.recorded_at desc, i.case_id
            """,
            [.id(id)]
        ) { row throws(StorageError) in try InterestRow(&row) }
    }

    /// Whom the cases of a sitting's agenda concern.
    public static func onAgenda(of sitting: RowID) -> Query<[InterestRow]> {
        .all(
            """
            select \(InterestRow.columns) from case_interest i
            join sitting_item s on s.case_id = i.case_id and s.sitting_id = $1 order by i.case_id, i.staff_id
            """,
            [.id(sitting)]
        ) { row throws(StorageError) in try InterestRow(&row) }
    }

    /// Whom the open cases that are with a body concern.
    public static func whileWaiting(for body: BodyID) -> Query<[InterestRow]> {
        .all(
            """
            select \(InterestRow.columns) from case_interest i
            join case_file c on c.id = i.case_id and c.body = $1 and c.closed_on is null order by i.case_id, i.staff_id
            """,
            [.text(body.rawValue)]
        ) { row throws(StorageError) in try InterestRow(&row) }
    }
}
