/// A day of the week, numbered from Sunday as 1 to Saturday as 7.
public enum Weekday: Int, Hashable, Sendable, Codable, CaseIterable {
    case sunday = 1
    case monday, tuesday, wednesday, thursday, friday, saturday

    /// What it is called.
    public var name: Name { Name(ar: arabicName, en: englishName) }

    /// The Arabic name with its article: "الأحد".
    public var arabicName: String {
        switch self {
        case .sunday: "الأحد"
        case .monday: "الاثنين"
        case .tuesday: "الثلاثاء"
        case .wednesday: "الأربعاء"
        case .thursday: "الخميس"
        case .friday: "الجمعة"
        case .saturday: "السبت"
        }
    }

    /// The English name: "Sunday".
    public var englishName: String {
        switch self {
        case .sunday: "Sunday"
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        }
    }
}
