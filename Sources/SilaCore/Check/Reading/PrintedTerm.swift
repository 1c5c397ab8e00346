/// A term for an answer, with the clause that prints it.
struct PrintedTerm {
    /// The term.
    var term: ReplyTerm
    /// The clause.
    var clause: Clause
    /// What is to be answered: requests or complaints.
    var subject: Name
}

extension Policy {
    /// The terms for the reply to requests and for the answer to complaints.
    var printedTerms: [PrintedTerm] {
        let requests = handling.items.flatMap { item in
            item.asks.compactMap { ask -> PrintedTerm? in
                guard case .reply(let term) = ask else { return nil }
                return PrintedTerm(term: term, clause: item.clause, subject: Name(ar: "الطلب", en: "request"))
            }
        }
        let complaints = (complaints?.items ?? []).flatMap { item in
            item.asks.compactMap { ask -> PrintedTerm? in
                guard case .reply(let term) = ask else { return nil }
                return PrintedTerm(term: term, clause: item.clause, subject: Name(ar: "الشكوى", en: "complaint"))
            }
        }
        return requests + complaints
    }
}

extension TermLength {
    /// The length spelled out, the Arabic as an object: "أسبوعين" and "two weeks".
    var spelled: Name {
        switch self {
        case .workingDays(let days): Self.spelled(days.count, .workingDays)
        case .calendarDays(let days): Self.spelled(days.count, .calendarDays)
        case .weeks(let weeks): Self.spelled(weeks.count, .weeks)
        }
    }

    private static func spelled(_ count: Int, _ counted: CountWords) -> Name {
        Name(ar: counted.object(count), en: counted.english(count))
    }

    /// True where days off count as much as others.
    var countsEveryDay: Bool {
        if case .workingDays = self { false } else { true }
    }
}
