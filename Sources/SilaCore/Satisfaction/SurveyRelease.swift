/// One value that is kept of a round of a survey: torn from the reply that it came in.
public struct ReleasedValue: Hashable, Sendable {
    /// The question it answers.
    public var question: String
    /// The service that it is told for; nil where it counts for the association only.
    public var service: String?
    /// The value.
    public var value: String

    /// A value with its parts.
    public init(question: String, service: String?, value: String) {
        self.question = question
        self.service = service
        self.value = value
    }
}

/// What is kept of the replies of one round once it is closed: only what no count over it can lead back to a few people.
///
/// The replies are torn into single values, so that a comment in which somebody gives themselves away says nothing of how
/// they rated. A question that fewer than the minimum answered is not kept. A service that fewer than the minimum answered
/// for is not told apart, and neither is another one, the smallest, where the rest would be fewer than the minimum: no
/// sum less what is told leaves a group smaller than the minimum. What is about staff, and words, are never told apart.
public enum SurveyRelease {
    /// The values to keep, in an order that the generator gives; none where fewer than the minimum replied.
    public static func values(
        of replies: [SurveyReply], to survey: Survey, using generator: inout some RandomNumberGenerator
    ) -> [ReleasedValue] {
        guard replies.count >= survey.minimum else { return [] }
        return survey.questions.flatMap { kept($0, replies, survey) }.shuffled(using: &generator)
    }

    private static func kept(
        _ question: SurveyQuestion, _ replies: [SurveyReply], _ survey: Survey
    ) -> [ReleasedValue] {
        let answered = replies.filter { $0.values[question.id] != nil }
        guard answered.count >= survey.minimum else { return [] }
        let isApart = survey.byService && !question.isAboutStaff && question.kind != .text
        let told = isApart ? services(toldOf: answered.map(\.service), minimum: survey.minimum) : []
        return answered.map { reply in
            ReleasedValue(
                question: question.id, service: reply.service.flatMap { told.contains($0) ? $0 : nil },
                value: reply.values[question.id] ?? "")
        }
    }

    /// The services that are told apart, so that each of them and all the rest together are nobody or enough.
    static func services(toldOf services: [String?], minimum: Int) -> Set<String> {
        var counts: [String: Int] = [:]
        for case let service? in services { counts[service, default: 0] += 1 }
        var told = counts.filter { $0.value >= minimum }
        var rest = services.count - told.values.reduce(0, +)
        while rest > 0, rest < minimum, let least = told.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            told[least.key] = nil
            rest += least.value
        }
        return Set(told.keys)
    }
}
