/// A length of time that became another, in words.
enum TermChange {
    /// "reply term 15 → 10 working days", "reply term 15 working days → 2 weeks", "ceiling removed: it was 2 weeks".
    static func words(_ what: Name, from old: TermLength?, to new: TermLength?) -> Name {
        guard let old, let new else { return ChangeWords.changed(what, from: old?.words, to: new?.words) }
        if old.counting.one == new.counting.one {
            return Name(
                ar: "\(what.ar): من \(old.count) إلى \(new.counting.object(new.count))",
                en: "\(what.en) \(old.count) → \(new.words.en)")
        }
        return Name(
            ar: "\(what.ar): من \(old.words.ar) إلى \(new.words.ar)", en: "\(what.en) \(old.words.en) → \(new.words.en)"
        )
    }
}

extension TermLength {
    /// How many of its unit.
    public var count: Int {
        switch self {
        case .workingDays(let days): days.count
        case .calendarDays(let days): days.count
        case .weeks(let weeks): weeks.count
        }
    }

    /// The length after a preposition: "15 يوم عمل", "15 working days".
    public var words: Name {
        Name(
            ar: counting.object(count),
            en: "\(count) \(count == 1 ? counting.englishOne : counting.englishMany)")
    }

    /// The words that count its unit.
    var counting: CountWords {
        switch self {
        case .workingDays: .workingDays
        case .calendarDays: .calendarDays
        case .weeks: .weeks
        }
    }
}
