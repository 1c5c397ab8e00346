/// What the association goes out for, to see for itself.
public enum FieldworkKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// People are asked where they are.
    case fieldSurvey = "field-survey"
    /// Offices or affiliated bodies are visited.
    case visit
    /// People are interviewed.
    case interview

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .fieldSurvey: Name(ar: "المسح الميداني", en: "Field survey")
        case .visit: Name(ar: "الزيارة الإشرافية", en: "Supervisory visit")
        case .interview: Name(ar: "المقابلة", en: "Interview")
        }
    }

    /// More than one of them, as a sentence speaks of them.
    public var plural: Name {
        switch self {
        case .fieldSurvey: Name(ar: "المسوح الميدانية", en: "field surveys")
        case .visit: Name(ar: "الزيارات الإشرافية", en: "supervisory visits")
        case .interview: Name(ar: "المقابلات", en: "interviews")
        }
    }
}

/// How often the association measures satisfaction by each means, where its policy does not print it: never policy.
public struct SatisfactionSettings: Hashable, Sendable {
    /// The periodic survey.
    public var surveys: Months?
    /// Field surveys.
    public var fieldSurveys: Months?
    /// Supervisory visits.
    public var visits: Months?
    /// Interviews.
    public var interviews: Months?
    /// For how long a person who was invited to a survey is not invited again.
    public var restBetween: CalendarDays?

    /// Settings with their parts.
    public init(
        surveys: Months? = nil, fieldSurveys: Months? = nil, visits: Months? = nil, interviews: Months? = nil,
        restBetween: CalendarDays? = nil
    ) {
        self.surveys = surveys
        self.fieldSurveys = fieldSurveys
        self.visits = visits
        self.interviews = interviews
        self.restBetween = restBetween
    }

    /// How long a person is left alone where the association does not say.
    public static let usualRest = CalendarDays(90)

    /// How often there is that kind of fieldwork; nil where nothing is set.
    public func every(_ kind: FieldworkKind) -> Months? {
        switch kind {
        case .fieldSurvey: fieldSurveys
        case .visit: visits
        case .interview: interviews
        }
    }
}

/// What a means of measuring satisfaction rests on, and how often it comes round.
public struct SatisfactionMeans: Hashable, Sendable {
    /// The clause that asks for it; nil where the association does it of its own accord.
    public var clause: Clause?
    /// How often; nil where neither the policy nor the association says.
    public var every: Months?
    /// Whether it is the policy that prints how often.
    public var isPrinted: Bool
    /// What is visited, where the policy says so.
    public var subject: Name?
}

extension Policy {
    /// What fieldwork of that kind rests on; a refusal where neither the policy nor the association has it.
    public func means(_ kind: FieldworkKind, _ settings: SatisfactionSettings) throws(Refusal) -> SatisfactionMeans {
        var subject: Name?
        let item = satisfaction?.items.first { item in
            item.asks.contains { ask in
                switch (kind, ask) {
                case (.fieldSurvey, .fieldSurvey), (.interview, .interviews): return true
                case (.visit, .supervisoryVisits(let to)):
                    subject = to
                    return true
                default: return false
                }
            }
        }
        let printed = item?.frequency
        if item == nil, settings.every(kind) == nil {
            throw Refusal(
                .policyLacksStep, clause: nil,
                message: Name(
                    ar: "لا بند في سياسة الجمعية على \(kind.plural.ar)، ولم تحدد الجمعية لها دورية في إعداداتها؛ "
                        + "حدد دوريتها في «satisfaction» من settings.yaml إن كانت من عملها الداخلي",
                    en: "this association's policy has no clause on \(kind.plural.en), and the association has set "
                        + "itself no frequency for them; set one under `satisfaction` of settings.yaml if it is its own "
                        + "practice"))
        }
        return SatisfactionMeans(
            clause: item?.clause, every: printed ?? settings.every(kind), isPrinted: printed != nil, subject: subject)
    }

    /// What a survey rests on: the periodic survey or the goal of measuring; after a case is closed, the right to rate.
    ///
    /// A survey that no clause asks for is the association's own practice, since it declared it.
    public func means(_ survey: Survey, _ settings: SatisfactionSettings) -> SatisfactionMeans {
        let item = satisfaction?.items.first { $0.asks.contains(.survey) }
        let measuring = item?.clause ?? goal(asking: .measuring)
        switch survey.audience {
        case .periodic:
            return SatisfactionMeans(
                clause: measuring, every: item?.frequency ?? survey.every ?? settings.surveys,
                isPrinted: item?.frequency != nil)
        case .afterClosing:
            return SatisfactionMeans(
                clause: goal(asking: .ratingRight), every: survey.every ?? Months(3), isPrinted: false)
        case .fieldSurvey, .visit, .interview:
            let kind: FieldworkKind =
                survey.audience == .visit ? .visit : survey.audience == .interview ? .interview : .fieldSurvey
            return (try? means(kind, settings))
                ?? SatisfactionMeans(clause: nil, every: nil, isPrinted: false)
        }
    }

    /// The clause by which ratings are a tool to improve, never to punish or expose; nil where the policy has none.
    public var ratingRight: Clause? { goal(asking: .ratingRight) }
}

extension SectionItem where Ask == SatisfactionAsk {
    /// How often the item prints that what it asks for is done; nil where it prints nothing of it.
    public var frequency: Months? {
        asks.lazy.compactMap { if case .frequency(let months) = $0 { months } else { nil } }.first
    }
}
