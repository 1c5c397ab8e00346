import Testing

/// What makes a row break one constraint, as an assignment to a sound row of its table.
struct Breach: Sendable, CustomTestStringConvertible {
    let constraint: String
    let table: String
    let assignment: String
    let kind: String

    init(_ constraint: String, _ table: String, _ assignment: String, kind: String = "request") {
        self.constraint = constraint
        self.table = table
        self.assignment = assignment
        self.kind = kind
    }

    var testDescription: String { constraint }
}

/// The tables of one room: a sound row in each, and what breaks it.
struct BreachSet: Sendable {
    /// Statements that put one sound row into every table, run in order beside one case and two members of staff.
    let rows: [String]
    /// What is refused.
    let breaches: [Breach]

    /// One line for each room.
    static let all: [BreachSet] = [
        .staff,
        .complaint,
        .bodies,
        .duties,
        .people,
        .link,
        .registers,
        .satisfaction,
        .claims,
        .care,
    ]

    static let staff = BreachSet(
        rows: [
            """
            insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
            select (select id from case_file limit 1), (select id from staff limit 1), 'declared', 'kin', now(), 'a'
            """
        ],
        breaches: [
            Breach("staff_not_under_oneself", "staff", "reports_to = id"),
            Breach("case_interest_kind_known", "case_interest", "kind = 'friend'"),
            Breach("case_interest_reasoned", "case_interest", "reason = ''"),
        ])
}
