internal import Postgres
public import SilaCore

/// A page of a register with what narrows it, the newest first.
public struct RegisterList: Hashable, Sendable {
    /// Which register.
    public var direction: RegisterDirection
    /// Who asks: what they may not see is withheld.
    public var viewer: RowID?
    /// Of this year only.
    public var year: Int?
    /// From this moment on only.
    public var since: Moment?
    /// Before this moment only.
    public var before: Moment?
    /// Of this case only.
    public var reference: Reference?
    /// Over this channel or medium only.
    public var way: String?
    /// Outside the policy only, or within it only.
    public var outside: Bool?
    /// After that entry of the page before.
    public var after: RegisterNumber?
    /// At most so many.
    public var limit: Int

    /// A list that nothing narrows yet.
    public init(_ direction: RegisterDirection, viewer: RowID?, limit: Int = 50) {
        self.direction = direction
        self.viewer = viewer
        self.limit = limit
    }
}

/// The registers: what waits for a number, and what has one.
public enum RegisterStore {
    private static let submission = """
        insert into register_pending (\(RegisterMatter.columns)) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """

    /// Hands in what is to be numbered, with the write that causes it.
    public static func submit(_ matter: RegisterMatter) -> Write {
        .write(
            submission,
            [
                .text(matter.source), .text(matter.direction.rawValue), .moment(matter.at), .id(matter.caseID),
                .text(matter.way), .text(matter.isWithin ? "within" : "outside"),
                .text(matter.subject.ar), .text(matter.subject.en), .int(matter.attachments),
            ]
        )
    }

    /// Whether the write hands something in.
    public static func isSubmission(_ write: Write) -> Bool { write.sql == submission }

    /// Keeps others from numbering until the transaction ends.
    public static func hold() -> Write { .write("select hold_registers()", []) }

    /// What waits for a number, in order of receipt; call `hold` first.
    public static func pending(limit: Int) -> Query<[RegisterMatter]> {
        .all(
            "select \(RegisterMatter.columns) from register_pending order by at, place limit $1", [.int(limit)]
        ) { row throws(StorageError) in try RegisterMatter(&row) }
    }

    /// The last numbers of both registers in these years; a year that has none is left out.
    public static func last(in years: [Int]) -> Query<[LastNumber]> {
        .all(
            """
            select direction, year, number from (select direction, year, (select max(number) from register_entry e
            where e.direction = d.direction and e.year = y.year) as number
            from unnest(array['incoming', 'outgoing']) as d (direction), unnest($1::bigint[]) as y (year)) as last
            where number is not null
            """,
            [.intArray(years.map(Int64.init))]
        ) { row throws(StorageError) in
            LastNumber(
                direction: try row.text() == "incoming" ? .incoming : .outgoing,
                number: RegisterNumber(year: try row.int(), number: try row.int()))
        }
    }

    /// Numbers what waits, each source with its number, in that order, and takes it from what waits.
    public static func number(_ sources: [(source: String, number: RegisterNumber)], at moment: Moment) -> [Write] {
        let texts = Value.textArray(sources.map(\.source))
        let insertion = Write.write(
            """
            insert into register_entry (direction, year, number, recorded_at, \(RegisterMatter.rest))
            select p.direction, n.year, n.number, $4, \(RegisterMatter.prefixed)
            from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality as n (source, year, number, place)
            join register_pending p on p.source = n.source order by n.place
            """,
            [
                texts, .intArray(sources.map { Int64($0.number.year) }),
                .intArray(sources.map { Int64($0.number.number) }), .moment(moment),
            ])
        return [
            insertion, .write("delete from register_pending where source = any ($1::text[])", [texts]),
        ]
    }

    /// Adds an entry that waited nowhere: a correction.
    ///
    /// `StorageError.duplicate` of `register_entry_pkey` where somebody else took the number.
    public static func add(_ row: RegisterRow) -> Write {
        let matter = row.matter
        return .write(
            """
            insert into register_entry (direction, year, number, recorded_at, \(RegisterMatter.rest), corrects_year,
            corrects_number, reason, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            [
                .text(matter.direction.rawValue), .int(row.number.year), .int(row.number.number),
                .moment(row.recordedAt), .text(matter.source), .moment(matter.at), .id(matter.caseID),
                .text(matter.way), .text(matter.isWithin ? "within" : "outside"),
                .text(matter.subject.ar), .text(matter.subject.en), .int(matter.attachments),
                .int(row.correction?.of.year), .int(row.correction?.of.number), .text(row.correction?.reason),
                .id(row.correction?.by),
            ]
        )
    }

    /// The entry of that number, nil when there is none; `viewer` as in a list.
    public static func find(
        _ direction: RegisterDirection, _ number: RegisterNumber, viewer: RowID?
    ) -> Query<RegisterRow?> {
        .first(
            """
            select \(RegisterRow.columns("$4")) from \(RegisterRow.tables)
            where e.direction = $1 and e.year = $2 and e.number = $3
            """,
            [.text(direction.rawValue), .int(number.year), .int(number.number), .id(viewer)]
        ) { row throws(StorageError) in try RegisterRow(&row) }
    }

    /// A page of a register.
    public static func list(_ list: RegisterList) -> Query<[RegisterRow]> {
        var (conditions, values) = (
            ["e.direction = $1"], [.text(list.direction.rawValue), .id(list.viewer)] as [Value]
        )
        func narrow(_ condition: String, _ value: Value?) {
            guard let value else { return }
            values.append(value)
            conditions.append("\(condition) $\(values.count)")
        }
        narrow("e.year =", list.year.map { .int($0) })
        narrow("e.at >=", list.since.map { .moment($0) })
        narrow("e.at <", list.before.map { .moment($0) })
        narrow("c.reference =", list.reference.map { .text($0.text) })
        narrow("e.way =", list.way.map { .text($0) })
        narrow("e.standing =", list.outside.map { .text($0 ? "outside" : "within") })
        if let after = list.after {
            values += [.int(after.year), .int(after.number)]
            conditions.append("(e.year, e.number) < ($\(values.count - 1), $\(values.count))")
        }
        values.append(.int(list.limit))
        return .all(
            """
            select \(RegisterRow.columns("$2")) from \(RegisterRow.tables)
            where \(conditions.joined(separator: " and ")) order by e.year desc, e.number desc limit $\(values.count)
            """,
            values
        ) { row throws(StorageError) in try RegisterRow(&row) }
    }
}

/// The last number of a register in a year.
public struct LastNumber: Hashable, Sendable {
    /// Which register.
    public var direction: RegisterDirection
    /// The number.
    public var number: RegisterNumber
}

extension RegisterMatter {
    /// The columns that an entry and what waits for a number have in common.
    static let rest = "source, at, case_id, way, standing, subject_ar, subject_en, attachments"

    static let prefixed =
        "p.source, p.at, p.case_id, p.way, p.standing, p.subject_ar, p.subject_en, p.attachments"
}

extension RegisterRow {
    static let tables = """
        register_entry e join case_file c on c.id = e.case_id left join person on person.id = c.person_id
        """

    /// `viewer` is the place of who asks: a case that they may not see is withheld from them.
    static func columns(_ viewer: String) -> String {
        """
        e.year, e.number, e.recorded_at, e.source, e.direction, e.at, e.case_id, e.way, e.standing,
        e.subject_ar, e.subject_en, e.attachments, e.corrects_year, e.corrects_number, e.reason, e.recorded_by,
        c.reference, person.name, (select f.year * 10000000::bigint + f.number from register_entry f
        where f.direction = e.direction and f.corrects_year = e.year and f.corrects_number = e.number
        order by f.year desc, f.number desc limit 1),
        not \(Concealment.seen(by: viewer))
        """
    }

    init(_ row: inout RowReader) throws(StorageError) {
        let number = RegisterNumber(year: try row.int(), number: try row.int())
        let recorded = try row.moment()
        self.init(number: number, matter: try RegisterMatter(&row), recordedAt: recorded)
        let (year, place, reason, by) = (
            try row.intIfPresent(), try row.intIfPresent(), try row.textIfPresent(), try row.idIfPresent()
        )
        if let year, let place, let reason, let by {
            correction = Correction(of: RegisterNumber(year: year, number: place), reason: reason, by: by)
        }
        reference = try row.reference()
        personName = try row.textIfPresent()
        correctedBy = try row.intIfPresent().map {
            RegisterNumber(year: $0 / 10_000_000, number: $0 % 10_000_000)
        }
        isWithheld = try row.bool()
    }
}
