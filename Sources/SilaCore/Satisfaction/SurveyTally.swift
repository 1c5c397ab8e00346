/// How often one value was given to one question, as the tables count it.
public struct CountedValue: Hashable, Sendable {
    /// The question.
    public var question: String
    /// The service that it is told for; nil for the rest.
    public var service: String?
    /// The value.
    public var value: String
    /// How often.
    public var count: Int

    /// A count with its parts.
    public init(question: String, service: String?, value: String, count: Int) {
        self.question = question
        self.service = service
        self.value = value
        self.count = count
    }
}

/// What was answered to one question, by all or by those of one service.
public struct Spread: Hashable, Sendable {
    /// How many answered it.
    public var count: Int
    /// The values offered, in order, with how often each was given.
    public var values: [(choice: SurveyChoice, count: Int)]
    /// The mean of a scale in hundredths: 4.25 is 425; nil for what is no scale.
    public var mean: Int?

    /// Equal where the same was counted.
    public static func == (left: Spread, right: Spread) -> Bool {
        left.count == right.count && left.mean == right.mean && left.values.map(\.count) == right.values.map(\.count)
            && left.values.map(\.choice) == right.values.map(\.choice)
    }

    /// Hashed by what was counted.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(values.map(\.count))
    }
}

/// The results of one question of one round; nothing of it is told where too few answered.
public struct QuestionResult: Hashable, Sendable {
    /// The question.
    public var question: SurveyQuestion
    /// What all answered; nil where too few did, and for words.
    public var whole: Spread?
    /// What was answered service by service, by the ids of the services; those told apart only.
    public var services: [String: Spread]
    /// What was written, in no order; empty where too few wrote.
    public var texts: [String]
}

extension Survey {
    /// The results of a round from what the tables count, question by question.
    ///
    /// What is fewer than the minimum is not told, whatever the tables hold: the second lock on the same door.
    public func results(_ counts: [CountedValue], minimum: Int) -> [QuestionResult] {
        questions.map { question in
            let mine = counts.filter { $0.question == question.id }
            let total = mine.reduce(0) { $0 + $1.count }
            guard total >= minimum else {
                return QuestionResult(question: question, whole: nil, services: [:], texts: [])
            }
            if case .text = question.kind {
                let texts = mine.flatMap { Array(repeating: $0.value, count: $0.count) }.sorted()
                return QuestionResult(question: question, whole: nil, services: [:], texts: texts)
            }
            var services: [String: Spread] = [:]
            for service in Set(mine.compactMap(\.service)) {
                let spread = question.spread(of: mine.filter { $0.service == service })
                if spread.count >= minimum { services[service] = spread }
            }
            return QuestionResult(question: question, whole: question.spread(of: mine), services: services, texts: [])
        }
    }
}

extension SurveyQuestion {
    func spread(of counts: [CountedValue]) -> Spread {
        let values = offered.map { choice in
            (choice: choice, count: counts.filter { $0.value == choice.id }.reduce(0) { $0 + $1.count })
        }
        let total = counts.reduce(0) { $0 + $1.count }
        var mean: Int?
        if case .scale = kind, total > 0 {
            let sum = values.reduce(0) { $0 + (Int($1.choice.id) ?? 0) * $1.count }
            mean = (sum * 100 + total / 2) / total
        }
        return Spread(count: total, values: values, mean: mean)
    }
}
