extension WorkingCalendar {
    /// The calendar of the Saudi labour regime, by which an association works that has said nothing else.
    ///
    /// Weekend: Friday and Saturday since Saturday 2013-06-29 (Royal Order A/185 of 14/8/1434 AH), Thursday and Friday
    /// before. Eid al-Fitr: four days from the day after 29 Ramadan, so that 30 Ramadan, in a year that has one, is the
    /// first. Eid al-Adha: four days from 9 Dhul-Hijja. Both by Umm al-Qura. Founding Day, 22 February, since 2022 (Royal
    /// Order A/371 of 24/6/1443 AH). National Day, 23 September, since 2005. The spans of today (Labour Regulations,
    /// article 24) are reckoned back through the whole table.
    public static let labour = WorkingCalendar(
        id: "labour",
        weekends: [
            Weekend(from: .first, days: [.thursday, .friday]),
            Weekend(from: fridayAndSaturday, days: [.friday, .saturday]),
        ],
        rules: [
            HolidayRule(
                reason: .eidAlFitr, anchor: .hijri(month: 9, day: 29, daysAfter: 1), days: CalendarDays(4)),
            HolidayRule(
                reason: .eidAlAdha, anchor: .hijri(month: 12, day: 9, daysAfter: 0), days: CalendarDays(4)),
            HolidayRule(
                reason: .foundingDay, anchor: .civil(month: 2, day: 22, since: 2022), days: CalendarDays(1)),
            HolidayRule(
                reason: .nationalDay, anchor: .civil(month: 9, day: 23, since: 2005), days: CalendarDays(1)),
        ])

    /// 2013-06-29.
    private static let fridayAndSaturday = CivilDate(unchecked: 15_885)
}
