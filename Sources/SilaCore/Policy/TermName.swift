extension TermLength {
    /// The length in words, as it follows "لا تتجاوز" and "at most": "15 يوم عمل" and "15 working days".
    public var name: Name {
        switch self {
        case .workingDays(let days):
            Name(
                ar: Self.counted(days.count, "يوم عمل", "يومي عمل", "أيام عمل"),
                en: Self.english(days.count, "working day"))
        case .calendarDays(let days):
            Name(ar: Self.counted(days.count, "يوم", "يومين", "أيام"), en: Self.english(days.count, "day"))
        case .weeks(let weeks):
            Name(ar: Self.counted(weeks.count, "أسبوع", "أسبوعين", "أسابيع"), en: Self.english(weeks.count, "week"))
        }
    }

    private static func english(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

    /// A number of things as Arabic counts them: one and two by the word alone, three to ten with the plural.
    private static func counted(_ count: Int, _ one: String, _ two: String, _ many: String) -> String {
        switch count {
        case 1: "\(one) واحد"
        case 2: two
        default: (3...10).contains(count % 100) ? "\(count) \(many)" : "\(count) \(one)"
        }
    }
}
