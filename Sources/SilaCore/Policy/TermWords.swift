/// The term of a reply in words, as printed: a ceiling, a floor, both or neither, never one turned into the other.
public struct TermWords {
    /// The term.
    public let term: ReplyTerm

    /// The words of a term.
    public init(term: ReplyTerm) {
        self.term = term
    }

    /// The term in a sentence of its own, in both languages.
    public var sentence: Name { Name(ar: arabic, en: english) }

    private var arabic: String {
        switch (term.atLeast.map(object), term.atMost.map(object)) {
        case (nil, let most?): "الرد على الطلب خلال مدة لا تتجاوز \(most)\(start.ar)"
        case (let least?, nil):
            "الرد على الطلب خلال مدة لا تقل عن \(least)\(start.ar)؛ ولا تحدد السياسة حداً أعلى للمدة"
        case (let least?, let most?): "الرد على الطلب خلال مدة لا تقل عن \(least) ولا تتجاوز \(most)\(start.ar)"
        case (nil, nil): "لا تحدد السياسة مدة للرد على الطلب"
        }
    }

    private var english: String {
        switch (term.atLeast.map(inEnglish), term.atMost.map(inEnglish)) {
        case (nil, let most?): "A reply in at most \(most)\(start.en)"
        case (let least?, nil): "A reply in not less than \(least)\(start.en); the policy sets no ceiling"
        case (let least?, let most?): "A reply in not less than \(least) and at most \(most)\(start.en)"
        case (nil, nil): "The policy sets no term for the reply"
        }
    }

    /// What becomes of a term that ends on a day off, where that is said.
    private var dayOff: Name {
        switch term.onDayOff {
        case .sameDay: Name(ar: "، وتنتهي في يومها ولو كان عطلة", en: ", even if it ends on a day off")
        case .nextWorkingDay:
            Name(
                ar: "، فإن كان آخرها عطلة امتدت إلى يوم العمل التالي",
                en: ", running on to the next working day where it ends on a day off")
        case nil: Name(ar: "", en: "")
        }
    }

    private var start: Name { Name(ar: begins.ar + dayOff.ar, en: begins.en + dayOff.en) }

    private var begins: Name {
        switch term.from {
        case .completeness: Name(ar: " من تاريخ اكتمال الطلب", en: " from completeness")
        case .receipt: Name(ar: " من تاريخ استلام الطلب", en: " from receipt")
        case .referral: Name(ar: " من تاريخ إحالة الطلب للدراسة", en: " from referral for study")
        case nil: Name(ar: "، ولا تذكر السياسة متى تبدأ المدة", en: ", from a start that the policy does not print")
        }
    }

    private func object(_ length: TermLength) -> String {
        switch length {
        case .workingDays(let days): CountWords.workingDays.object(days.count)
        case .calendarDays(let days): CountWords.calendarDays.object(days.count)
        case .weeks(let weeks): CountWords.weeks.object(weeks.count)
        }
    }

    private func inEnglish(_ length: TermLength) -> String {
        switch length {
        case .workingDays(let days): CountWords.workingDays.english(days.count)
        case .calendarDays(let days): CountWords.calendarDays.english(days.count)
        case .weeks(let weeks): CountWords.weeks.english(weeks.count)
        }
    }
}
