/// A number with what it counts, as Arabic joins them: one, two, three to ten, and above.
public struct CountWords: Sendable {
    /// For one: "يوم عمل واحد".
    public let one: String
    /// For two, as the subject: "يوما عمل".
    public let two: String
    /// For two, after a preposition or as an object: "يومي عمل".
    public let ofTwo: String
    /// For three to ten: "أيام عمل".
    public let few: String
    /// For eleven and above: "يوم عمل".
    public let many: String
    /// English, for one.
    public let englishOne: String
    /// English, for more.
    public let englishMany: String

    /// Days on which the association works.
    public static let workingDays = CountWords(
        one: "يوم عمل واحد", two: "يوما عمل", ofTwo: "يومي عمل", few: "أيام عمل", many: "يوم عمل",
        englishOne: "working day", englishMany: "working days")
    /// Days of the calendar.
    public static let calendarDays = CountWords(
        one: "يوم واحد", two: "يومان", ofTwo: "يومين", few: "أيام", many: "يوماً",
        englishOne: "day", englishMany: "days")
    /// Weeks.
    public static let weeks = CountWords(
        one: "أسبوع واحد", two: "أسبوعان", ofTwo: "أسبوعين", few: "أسابيع", many: "أسبوعاً",
        englishOne: "week", englishMany: "weeks")
    /// Cases.
    public static let cases = CountWords(
        one: "حالة واحدة", two: "حالتان", ofTwo: "حالتين", few: "حالات", many: "حالة",
        englishOne: "case", englishMany: "cases")

    /// Changes of an edition.
    public static let changes = CountWords(
        one: "تغيير واحد", two: "تغييران", ofTwo: "تغييرين", few: "تغييرات", many: "تغييراً",
        englishOne: "change", englishMany: "changes")

    /// The count as the subject of its sentence: "4 أيام عمل", "يوما عمل".
    public func subject(_ count: Int) -> String { joined(count, two: two) }

    /// The count after a preposition or as an object: "15 يوم عمل", "أسبوعين".
    public func object(_ count: Int) -> String { joined(count, two: ofTwo) }

    /// The count in English: numbers up to ten in words.
    public func english(_ count: Int) -> String {
        let number = Self.englishNumbers.indices.contains(count) ? Self.englishNumbers[count] : String(count)
        return "\(number) \(count == 1 ? englishOne : englishMany)"
    }

    private func joined(_ count: Int, two: String) -> String {
        switch (count, count % 100) {
        case (1, _): one
        case (2, _): two
        case (_, 3...10): "\(count) \(few)"
        default: "\(count) \(many)"
        }
    }

    private static let englishNumbers = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
}
