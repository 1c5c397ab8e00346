internal import Postgres
public import SilaCore

/// A page of cases with what narrows it: the lists of the desk and of the API.
///
/// Pages follow each other by the keys of the last row (keyset), so that a page costs the same wherever it stands and no
/// row is shown twice when cases come in meanwhile.
public struct CaseList: Hashable, Sendable {
    /// In which order, and after which row.
    public enum Order: Hashable, Sendable {
        /// The newest first; after the case received then.
        case newest(after: Receipt?)
        /// Open cases only, those due first at the top, those without a due day at the end; after that case.
        case due(after: Due?)
    }

    /// The keys of the last row in the order of receipt.
    public struct Receipt: Hashable, Sendable {
        /// When it was received.
        public var at: Moment
        /// The case.
        public var id: RowID

        /// Keys with their parts.
        public init(at: Moment, id: RowID) {
            self.at = at
            self.id = id
        }
    }

    /// The keys of the last row in the order of due days.
    public struct Due: Hashable, Sendable {
        /// The due day, nil for a case that has none.
        public var on: CivilDate?
        /// The case.
        public var id: RowID

        /// Keys with their parts.
        public init(on: CivilDate?, id: RowID) {
            self.on = on
            self.id = id
        }
    }

    /// Who has a case in hand.
    public enum Hand: Hashable, Sendable {
        /// This member of staff.
        case staff(RowID)
        /// Nobody.
        case nobody
    }

    /// Of this kind only.
    public var kind: String?
    /// At this stage only.
    public var stage: String?
    /// At one of these stages only.
    public var stages: [String]?
    /// With this body only.
    public var body: String?
    /// Of this standing only.
    public var standing: String?
    /// Of this person only.
    public var personID: RowID?
    /// Of one of these people only.
    public var people: [RowID]?
    /// In this hand only.
    public var assigned: Hand?
    /// Whose person's name answers to this search only.
    public var name: NameSearch?
    /// Open ones only, or ended ones only.
    public var open: Bool?
    /// Due on this day or earlier only.
    public var dueBy: CivilDate?
    /// Without those that this member of staff may not see: they are complained of, or under somebody who is.
    public var seenBy: RowID?
    /// The order.
    public var order: Order
    /// At most so many.
    public var limit: Int

    /// A list that nothing narrows yet.
    public init(order: Order = .newest(after: nil), limit: Int = 50) {
        self.order = order
        self.limit = limit
    }
}

/// A row of a list: the case with the name of its person.
public struct CaseListRow: Hashable, Sendable {
    /// The case.
    public var row: CaseRow
    /// The name of the person, nil where the case names nobody.
    public var personName: String?
    /// Who has it in hand; nil where nobody has.
    public var assignedTo: RowID?

    /// A row with its parts.
    public init(row: CaseRow, personName: String?, assignedTo: RowID? = nil) {
        self.row = row
        self.personName = personName
        self.assignedTo = assignedTo
    }
}

extension CaseStore {
    /// A page of cases.
    public static func list(_ list: CaseList) -> Query<[CaseListRow]> {
        var search = CaseSearch()
        search.narrow("c.kind =", list.kind.map { .text($0) })
        search.narrow("c.stage =", list.stage.map { .text($0) })
        search.narrow("c.stage = any", list.stages.map { .textArray($0) })
        search.narrow("c.body =", list.body.map { .text($0) })
        search.narrow("c.standing =", list.standing.map { .text($0) })
        search.narrow("c.person_id =", list.personID.map { .id($0) })
        search.narrow("c.person_id = any", list.people.map { .textArray($0.map(\.text)) }, as: "uuid[]")
        search.narrow(list.assigned)
        search.narrow(list.name)
        search.narrow("c.due <=", list.dueBy.map { .date($0) })
        if let staff = list.seenBy { search.conceal(from: staff) }
        if let open = list.open { search.conditions.append(open ? "c.closed_on is null" : "c.closed_on is not null") }
        let order = search.order(by: list.order)
        let sql = """
            select \(CaseRow.columns), person.name, c.assigned_to
            from case_file c left join person on person.id = c.person_id
            \(search.whereClause) order by \(order) limit \(search.place(of: .int(list.limit)))
            """
        return .all(sql, search.parameters) { row throws(StorageError) in
            CaseListRow(
                row: try CaseRow(&row), personName: try row.textIfPresent(), assignedTo: try row.idIfPresent())
        }
    }
}

/// The conditions of a search and their parameters, numbered as they come.
///
/// The SQL is made of fixed pieces only, so that there are few different statements to keep prepared.
private struct CaseSearch {
    var conditions: [String] = []
    private(set) var parameters: [Value] = []

    var whereClause: String { conditions.isEmpty ? "" : "where " + conditions.joined(separator: " and ") }

    mutating func place(of value: Value) -> String {
        parameters.append(value)
        return "$\(parameters.count)"
    }

    mutating func narrow(_ column: String, _ value: Value?, as type: String? = nil) {
        guard let value else { return }
        conditions.append("\(column) (\(place(of: value))\(type.map { "::\($0)" } ?? ""))")
    }

    mutating func narrow(_ hand: CaseList.Hand?) {
        switch hand {
        case .staff(let id): narrow("c.assigned_to =", .id(id))
        case .nobody: conditions.append("c.assigned_to is null")
        case nil: break
        }
    }

    mutating func narrow(_ name: NameSearch?) {
        guard let name else { return }
        conditions.append(
            NameSearch.condition(
                grams: place(of: .textArray(name.grams)), patterns: place(of: .textArray(name.patterns))))
    }

    mutating func conceal(from staff: RowID) {
        conditions.append(Concealment.seen(by: place(of: .id(staff))))
    }

    /// Adds what the order asks for, and gives the order itself.
    mutating func order(by order: CaseList.Order) -> String {
        switch order {
        case .newest(let last):
            if let last {
                conditions.append(
                    "(c.received_at, c.id) < (\(place(of: .moment(last.at))), \(place(of: .id(last.id))))")
            }
            return "c.received_at desc, c.id desc"
        case .due(let last):
            conditions.append("c.closed_on is null")
            if let last {
                let on = place(of: last.on.map { .date($0) } ?? .text("infinity"))
                conditions.append("(coalesce(c.due, 'infinity'::date), c.id) > (\(on), \(place(of: .id(last.id))))")
            }
            return "coalesce(c.due, 'infinity'::date), c.id"
        }
    }
}
