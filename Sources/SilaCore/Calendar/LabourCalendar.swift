extension WorkingCalendar {
    /// The calendar of the Saudi labour regime, by which an association works that has said nothing else.
    ///
    /// The same as `tenants/_calendars/labour.yaml`, which says what each part rests on and how far that was checked; a
    /// test holds the two equal. Eid al-Fitr: four days from the day after 29 Ramadan, so that 30 Ramadan, in a year that
    /// has one, is the first. Eid al-Adha: four days from 9 Dhul-Hijja. Both by Umm al-Qura, and provisional until the
    /// year's announcement is written down. The spans of today are reckoned back through the whole table.
    public static let labour = WorkingCalendar(
        id: "labour", name: Name(ar: "تقويم نظام العمل", en: "labour regime"),
        weekends: [
            Weekend(from: .first, days: [.thursday, .friday]),
            Weekend(from: fridayAndSaturday, days: [.friday, .saturday]),
        ],
        rules: [
            HolidayRule(
                reason: .eidAlFitr, anchor: .hijri(month: 9, day: 29, daysAfter: 1), days: CalendarDays(4),
                confirmedThrough: 1446),
            HolidayRule(
                reason: .eidAlAdha, anchor: .hijri(month: 12, day: 9, daysAfter: 0), days: CalendarDays(4),
                confirmedThrough: 1446),
            HolidayRule(
                reason: .foundingDay, anchor: .civil(month: 2, day: 22, since: 2022), days: CalendarDays(1)),
            HolidayRule(
                reason: .nationalDay, anchor: .civil(month: 9, day: 23, since: 2005), days: CalendarDays(1)),
        ],
        hours: WorkingHours(usual: HoursPerDay(8), ramadan: HoursPerDay(6)))

    /// 2013-06-29.
    private static let fridayAndSaturday = CivilDate(unchecked: 15_885)
}
