public import SilaCore

/// What a link to a survey shows.
public struct SurveyModel: Sendable {
    /// How the link stands.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// It can be answered.
        case open
        /// It was answered.
        case answered
        /// The round takes no answers any more.
        case closed
    }

    /// Whose survey it is.
    public var tenant: TenantHeading
    /// The token of the link, sent back as `form_token`.
    public var token: String
    /// How the link stands.
    public var standing: Standing
    /// The survey.
    public var survey: Survey
    /// The last day on which it can be answered.
    public var closesOn: CivilDate
    /// Fewer answers give no results.
    public var minimum: Int
    /// The clause by which a rating is a right, a tool to improve and never to punish; nil where the policy has none.
    public var ratingRight: Citation?
    /// What was sent and not taken, by the ids of the questions; empty at first.
    public var given: [String: String] = [:]
    /// Why, question by question.
    public var faults: [SurveyFault] = []
    /// The language that it is written in.
    public var language = PageLanguage.arabic

    /// A link that leads to a survey.
    public init(
        tenant: TenantHeading, token: String, standing: Standing, survey: Survey, closesOn: CivilDate, minimum: Int,
        ratingRight: Citation?
    ) {
        self.tenant = tenant
        self.token = token
        self.standing = standing
        self.survey = survey
        self.closesOn = closesOn
        self.minimum = minimum
        self.ratingRight = ratingRight
    }

    /// What the answer to a question is called in the form: `q1` for the first.
    public static func field(_ place: Int) -> String { "q\(place + 1)" }
}
