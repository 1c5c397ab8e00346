/// The dates of an approval as they can be understood, out of what is printed.
struct ApprovalDates {
    /// The Hijri date; nil where none is printed or there is no such day in the table.
    var hijri: HijriDate?
    /// The Gregorian date; nil where none is printed, there is no such day, or its year is a Hijri one.
    var gregorian: CivilDate?

    /// The earliest year in which a Gregorian date can be meant: the first of the Umm al-Qura table.
    static let firstYear = 1882

    init(_ approval: Approval) {
        hijri = approval.hijri.flatMap { HijriDate(year: $0.year, month: $0.month, day: $0.day) }
        gregorian = approval.gregorian.flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
        if let year = gregorian?.year, year < Self.firstYear { gregorian = nil }
    }

    /// How many days the Gregorian date is from the Hijri one; nil where one is missing.
    var apart: Int? {
        guard let hijri, let gregorian else { return nil }
        return hijri.civil.distance(to: gregorian)
    }

    /// The years in which the session was held, in both calendars, by each date that can be understood.
    var years: Set<Int> {
        var years: Set<Int> = []
        for date in [hijri?.civil, gregorian].compactMap({ $0 }) {
            years.insert(date.year)
            if let year = HijriDate(date)?.year { years.insert(year) }
        }
        return years
    }
}

extension PrintedDate {
    /// The date as people write it here: "11/7/1443".
    var written: String { "\(day)/\(month)/\(year)" }

    /// The date as a policy file writes it: "1443-07-11".
    var filed: String {
        "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
    }
}

extension HijriDate {
    /// The date as people write it here: "11/7/1443".
    var written: String { "\(day)/\(month)/\(year)" }
}
