/// Whether a day is worked, and when it is not, why.
public enum DayStatus: Hashable, Sendable, Codable {
    /// The association works.
    case working
    /// It does not.
    case off(Reason)

    /// Why a day is not worked.
    public struct Reason: Hashable, Sendable, Codable {
        /// A stable ASCII name: "weekend", "eid-al-fitr", "announced".
        public let id: String
        /// What it is called.
        public let name: Name

        /// A reason of that name.
        public init(id: String, name: Name) {
            self.id = id
            self.name = name
        }

        /// The days of rest of the week.
        public static let weekend = Reason(id: "weekend", name: Name(ar: "عطلة نهاية الأسبوع", en: "weekend"))
        /// The feast that ends Ramadan.
        public static let eidAlFitr = Reason(id: "eid-al-fitr", name: Name(ar: "إجازة عيد الفطر", en: "Eid al-Fitr"))
        /// The feast of the pilgrimage, from the day of Arafat.
        public static let eidAlAdha = Reason(id: "eid-al-adha", name: Name(ar: "إجازة عيد الأضحى", en: "Eid al-Adha"))
        /// 22 February.
        public static let foundingDay = Reason(id: "founding-day", name: Name(ar: "يوم التأسيس", en: "Founding Day"))
        /// 23 September.
        public static let nationalDay = Reason(id: "national-day", name: Name(ar: "اليوم الوطني", en: "National Day"))
    }
}
