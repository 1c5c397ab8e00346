internal import SilaCore

/// When a reply is due, as a terminal shows it: the dates in both calendars, then day by day.
///
/// The words come last on each line, so that the columns stand whether the terminal turns Arabic or not.
struct DueText {
    let reckoned: ReckonedTerm
    let clause: Clause?
    let isArabic: Bool

    /// The lines; with `explain` every day of the term.
    func lines(explain: Bool) -> [String] {
        var lines = [
            line(Name(ar: "اكتمال الطلب", en: "complete"), day(reckoned.start)),
            line(Name(ar: "المدة", en: "term"), term), line(Name(ar: "لا وعد بالرد قبل", en: "not before"), floor),
            line(Name(ar: "آخر موعد للرد", en: "due"), ceiling),
            line(Name(ar: "البند", en: "clause"), clause.map { $0.number ?? $0.id.rawValue } ?? "–"),
            line(Name(ar: "التقويم", en: "calendar"), "\(pick(reckoned.calendar.name)) (\(reckoned.calendar.version))"),
        ]
        lines += notes.map { line(Name(ar: "تنبيه", en: "note"), pick($0)) }
        guard explain else { return lines }
        if let due = reckoned.due {
            lines += ["", pick(Name(ar: "إلى آخر موعد:", en: "to the last day:"))] + list(due.days)
        }
        if let floor = reckoned.notBefore {
            lines += ["", pick(Name(ar: "إلى الحد الأدنى:", en: "to the floor:"))] + list(floor.days)
        }
        return lines
    }

    private var term: String {
        let ends = [
            reckoned.due.map { Name(ar: "لا تتجاوز \($0.length.words.ar)", en: "at most \($0.length.words.en)") },
            reckoned.notBefore.map {
                Name(ar: "لا تقل عن \($0.length.words.ar)", en: "not less than \($0.length.words.en)")
            },
        ].compactMap { $0 }
        if ends.isEmpty { return pick(Name(ar: "لا تحدد السياسة مدة للرد", en: "the policy sets no term")) }
        return ends.map(pick).joined(separator: isArabic ? "، و" : ", and ")
    }

    private var ceiling: String {
        reckoned.due.map { $0.date.map(day) ?? beyond }
            ?? pick(Name(ar: "لا تحدد السياسة حداً أعلى", en: "the policy sets no ceiling"))
    }

    private var floor: String {
        reckoned.notBefore.map { $0.date.map(day) ?? beyond }
            ?? pick(Name(ar: "لا تحدد السياسة حداً أدنى", en: "the policy sets no floor"))
    }

    private var beyond: String { pick(Name(ar: "بعد سنة 9999", en: "past the year 9999")) }

    private var notes: [Name] {
        var notes: [Name] = []
        let waiting = (reckoned.main?.days ?? []).filter(\.provisional)
        if let first = waiting.first, let last = waiting.last {
            notes.append(
                Name(
                    ar:
                        "\(first.name.ar) (\(first.date.iso) إلى \(last.date.iso)) محسوبة بتقويم أم القرى حتى يصدر الإعلان؛ "
                        + "وقد يتغير الموعد",
                    en:
                        "\(first.name.en) (\(first.date.iso) to \(last.date.iso)) is reckoned by Umm al-Qura until it is "
                        + "announced; the date may move"))
        }
        if let hours = reckoned.main?.days.first(where: { $0.hijri?.month == 9 && $0.hours != nil })?.hours {
            notes.append(
                Name(
                    ar: "ساعات العمل في رمضان \(hours.count) في اليوم؛ ويُحسب اليوم كاملاً",
                    en: "in Ramadan \(hours.count) hours a day are worked; the day counts whole"))
        }
        if reckoned.leavesTable {
            notes.append(
                Name(
                    ar: "لا تُعرف الإجازات بعد سنة 1500هـ؛ لا يحسب إلا نهاية الأسبوع",
                    en: "no holiday is known after 1500 AH; only weekends are reckoned there"))
        }
        return notes
    }

    private func list(_ days: [ExplainedDay]) -> [String] {
        days.map { day in
            let number = day.number.map(String.init) ?? "-"
            let place = String(repeating: " ", count: max(0, 4 - number.count)) + number
            return "\(place)  \(day.date.iso)  \(day.hijri?.iso ?? "          ")  \(words(day))"
        }
    }

    private func words(_ day: ExplainedDay) -> String {
        var words = "\(pick(day.date.weekday.name))\(isArabic ? "، " : ", ")\(pick(day.name))"
        if let reason = day.reason { words += " (\(reason))" }
        if day.provisional { words += pick(Name(ar: " – غير مؤكدة بعد", en: " – provisional")) }
        return words
    }

    private func day(_ date: CivilDate) -> String {
        let hijri = HijriDate(date).map { "  \($0.iso)  \(pick($0.name))" } ?? ""
        return "\(date.iso)\(hijri)\(isArabic ? "، " : ", ")\(pick(date.weekday.name))"
    }

    private func line(_ label: Name, _ value: String) -> String {
        isArabic ? "\(label.ar): \(value)" : label.en.padded(to: 12) + value
    }

    private func pick(_ name: Name) -> String { isArabic ? name.ar : name.en }
}

extension String {
    /// The word and a colon, with spaces up to that width.
    fileprivate func padded(to width: Int) -> String {
        let word = self + ":"
        return word + String(repeating: " ", count: max(1, width - word.count))
    }
}
