/// Something that has to come round, held against the days on which it did.
struct Recurrence {
    /// How often.
    let every: Months
    /// From when on it is asked for.
    let since: CivilDate
    /// The days on which it was there, in any order.
    let days: [CivilDate]

    /// How each time that was decided in the period stood: on the day it was there, or on the last day for it.
    ///
    /// The first is reckoned from `since`, each further one from the one before it; so many missed in a row are one gap.
    func verdicts(in period: Period, through end: CivilDate, _ calendar: WorkingCalendar) -> [(CivilDate, Verdict)] {
        var found: [(CivilDate, Verdict)] = []
        var anchor = since
        for day in Set(days).sorted() where day <= end {
            let due = anchor.adding(every)
            if day <= due {
                if period.contains(day) { found.append((day, .conformed)) }
            } else if period.contains(day) || period.contains(due) {
                let by = calendar.workingDays(from: due, to: day)
                found.append((due, .failed(what: Self.late, on: due, by: by)))
            }
            anchor = max(anchor, day)
        }
        let due = anchor.adding(every)
        if due < end {
            let by = calendar.workingDays(from: due, to: end)
            found.append((due, .failed(what: Self.wanting, on: due, by: by)))
        }
        return found
    }

    private static let late = Name(ar: "جاء بعد موعده", en: "it came after its day")
    private static let wanting = Name(ar: "حل موعده ولم يُعقد", en: "its day went by without it")
}
