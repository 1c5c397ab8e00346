public import SilaCore

/// One round of a survey as pages show it.
public struct SurveyRound: Sendable {
    /// What the survey is called.
    public var title: Name
    /// The day it was opened.
    public var openedOn: CivilDate
    /// The last day for answers, or the day it was closed.
    public var closedOn: CivilDate
    /// Whether it takes answers.
    public var isOpen: Bool
    /// How many were invited; nil where nobody is.
    public var invited: Int?
    /// How many answered.
    public var answers: Int
    /// Fewer answers give no results.
    public var minimum: Int
    /// What it rests on.
    public var basis: Basis
    /// The results; empty while it is open or where too few answered.
    public var questions: [QuestionResult]
    /// What services are called, by their ids.
    public var services: [String: Name]
    /// The rounds that gave results, the earliest first: the day and the means by question, in hundredths.
    public var trend: [(on: CivilDate, means: [String: Int])]

    /// A round with its parts.
    public init(
        title: Name, openedOn: CivilDate, closedOn: CivilDate, isOpen: Bool, invited: Int?, answers: Int, minimum: Int,
        basis: Basis, questions: [QuestionResult] = [], services: [String: Name] = [:],
        trend: [(on: CivilDate, means: [String: Int])] = []
    ) {
        self.title = title
        self.openedOn = openedOn
        self.closedOn = closedOn
        self.isOpen = isOpen
        self.invited = invited
        self.answers = answers
        self.minimum = minimum
        self.basis = basis
        self.questions = questions
        self.services = services
        self.trend = trend
    }
}

/// Fieldwork as the desk shows it.
public struct FieldworkEntry: Sendable {
    /// What it is.
    public var kind: FieldworkKind
    /// What is visited, who is asked.
    public var subject: Name
    /// By when.
    public var due: CivilDate
    /// Whether that has passed without its being done.
    public var isLate: Bool
    /// Who goes; nil while nobody is named.
    public var assignee: Name?
    /// Where; nil while nobody has said.
    public var place: String?
    /// The day it was done; nil while it is to come.
    public var doneOn: CivilDate?
    /// What it rests on.
    public var basis: Basis
    /// How many findings there are, and how many of them were seen to.
    public var findings: (all: Int, done: Int)

    /// Fieldwork with its parts.
    public init(
        kind: FieldworkKind, subject: Name, due: CivilDate, isLate: Bool, assignee: Name?, place: String?,
        doneOn: CivilDate?, basis: Basis, findings: (all: Int, done: Int)
    ) {
        self.kind = kind
        self.subject = subject
        self.due = due
        self.isLate = isLate
        self.assignee = assignee
        self.place = place
        self.doneOn = doneOn
        self.basis = basis
        self.findings = findings
    }
}

/// What people think of the association, for anybody; for staff with what is planned and open.
public struct SatisfactionModel: Sendable {
    /// The association.
    public var tenant: TenantHeading
    /// Who is signed in, with the token of the sign-out form; nil on the page for anybody.
    public var staff: (heading: StaffHeading, formToken: String)?
    /// The clause by which a rating is a right, a tool to improve and never to punish; nil where the policy has none.
    public var ratingRight: Citation?
    /// The rounds, the newest first.
    public var rounds: [SurveyRound]
    /// Field surveys, visits and interviews; empty on the page for anybody.
    public var fieldwork: [FieldworkEntry]
    /// Whether what people wrote in their own words is shown.
    public var showsWords: Bool

    /// A page with its parts.
    public init(
        tenant: TenantHeading, staff: (heading: StaffHeading, formToken: String)? = nil, ratingRight: Citation?,
        rounds: [SurveyRound], fieldwork: [FieldworkEntry] = [], showsWords: Bool = false
    ) {
        self.tenant = tenant
        self.staff = staff
        self.ratingRight = ratingRight
        self.rounds = rounds
        self.fieldwork = fieldwork
        self.showsWords = showsWords
    }
}
