/// How what stands beside the cases stands to the clauses: surveys, fieldwork, signatures, copies, announcements,
/// obligations.
struct RegisterJudgement {
    let registers: ReportedRegisters
    /// The policy of the last day.
    let policy: Policy
    let satisfaction: SatisfactionSettings
    let period: Period
    let end: CivilDate
    let calendar: WorkingCalendar

    /// One verdict with what it is about.
    struct Judged {
        let verdict: Verdict
        let point: ConformityPoint
        let clause: ClauseID
        let name: Name
    }

    /// Everything that the period decided.
    var all: [Judged] {
        surveys + FieldworkKind.allCases.flatMap(outings) + signatures + sessions + copies + announcements + obligations
    }

    private var surveys: [Judged] {
        let days = registers.rounds.filter { $0.audience == .periodic }.map(\.openedOn)
        let item = policy.satisfaction?.items.first { $0.asks.contains(.survey) }
        let every = item?.frequency ?? registers.surveyEvery ?? satisfaction.surveys
        guard let every else { return [] }
        let name = Name(ar: "الاستبانة الدورية", en: "Periodic survey")
        let clauses: [(ConformityPoint, Clause?)] = [
            (.survey, item?.clause), (.measuring, policy.goal(asking: .measuring)),
        ]
        return clauses.flatMap { point, clause in
            clause.map { recurring(point, $0.id, every, days, name) } ?? []
        }
    }

    private func outings(_ kind: FieldworkKind) -> [Judged] {
        guard let means = try? policy.means(kind, satisfaction), let clause = means.clause else { return [] }
        let point: ConformityPoint =
            switch kind {
            case .fieldSurvey: .fieldSurvey
            case .visit: .visits
            case .interview: .interviews
            }
        let mine = registers.outings.filter { $0.kind == kind }
        if let every = means.every { return recurring(point, clause.id, every, mine.compactMap(\.doneOn), kind.name) }
        return mine.compactMap { outing in
            onTime(outing.doneOn, by: outing.due).map {
                Judged(verdict: $0, point: point, clause: clause.id, name: Self.name(kind.name, outing.subject))
            }
        }
    }

    private func recurring(
        _ point: ConformityPoint, _ clause: ClauseID, _ every: Months, _ days: [CivilDate], _ name: Name
    ) -> [Judged] {
        guard let since = registers.since[clause] else { return [] }
        return Recurrence(every: every, since: since, days: days).verdicts(in: period, through: end, calendar).map {
            Judged(verdict: $0.1, point: point, clause: clause, name: name)
        }
    }

    private var signatures: [Judged] {
        registers.signatures.filter { $0.since <= end }.flatMap { signature -> [Judged] in
            let name = Self.name(Self.edition(signature.edition), signature.who)
            var found: [Judged] = []
            if let clause = signature.clause, let verdict = verdict(of: signature) {
                found.append(Judged(verdict: verdict, point: .acknowledgement, clause: clause, name: name))
            }
            if let clause = policy.ethicsClause?.id, let day = signature.signedOn, day <= end, period.contains(day) {
                let verdict: Verdict =
                    signature.withCode
                    ? .conformed
                    : .failed(
                        what: Name(ar: "وُقّعت السياسة دون الميثاق", en: "signed without the code of ethics"), on: day,
                        by: nil)
                found.append(Judged(verdict: verdict, point: .ethics, clause: clause, name: name))
            }
            return found
        }
    }

    private func verdict(of signature: ReportedSignature) -> Verdict? {
        if let day = signature.signedOn, day <= end {
            guard period.contains(day) else { return nil }
            if day <= signature.by { return .conformed }
            return .failed(
                what: Name(ar: "وُقّع بعد المهلة", en: "signed after the time for it"), on: day,
                by: calendar.workingDays(from: signature.by, to: day))
        }
        let last = signature.end(end)
        guard signature.by < last else { return nil }
        return .failed(
            what: Name(ar: "انقضت المهلة ولم يُوقّع", en: "the time for it ran out unsigned"), on: signature.by,
            by: calendar.workingDays(from: signature.by, to: last))
    }

    private var sessions: [Judged] {
        guard let clause = clause({ if case .awareness = $0 { true } else { false } }) else { return [] }
        return registers.reigns.compactMap { reign in
            let name = Self.edition(reign.edition)
            if registers.sessions.contains(where: { $0.edition == reign.edition && $0.on <= end }) {
                return Judged(verdict: .conformed, point: .awareness, clause: clause, name: name)
            }
            guard let verdict = wanting(since: reign) else { return nil }
            return Judged(verdict: verdict, point: .awareness, clause: clause, name: name)
        }
    }

    private var copies: [Judged] {
        guard let clause = clause({ if case .distribution = $0 { true } else { false } }) else { return [] }
        return registers.copies.compactMap { copy in
            guard let reign = registers.reigns.first(where: { $0.edition == copy.edition }) else { return nil }
            let isGiven = copy.givenOn.map { $0 <= end } ?? false
            guard let verdict = isGiven ? .conformed : wanting(since: reign) else { return nil }
            return Judged(
                verdict: verdict, point: .distribution, clause: clause,
                name: Self.name(Self.edition(copy.edition), copy.department))
        }
    }

    private func clause(_ isMeant: (ResponsibilityAsk) -> Bool) -> ClauseID? {
        policy.responsibilities?.first { isMeant($0) ? true : nil }?.clause.id
    }

    /// That something is wanting of an edition that has been in force for long enough; nil where it has not.
    private func wanting(since reign: ReportedReign) -> Verdict? {
        let last = reign.until.map { min($0, end) } ?? end
        guard let due = DueDate.after(reign.since, ConformityPoint.houseTerm, calendar: calendar), due < last else {
            return nil
        }
        return .failed(
            what: Name(ar: "لم يحصل للإصدار", en: "there was none for the edition"), on: due,
            by: calendar.workingDays(from: due, to: last))
    }

    private var announcements: [Judged] {
        guard let clause = policy.informing?.clause(asking: .announcements)?.id else { return [] }
        return registers.reigns.filter { $0.changesPeople && period.contains($0.since) }.compactMap { reign in
            guard
                let due = DueDate.after(reign.since, ConformityPoint.announcementTerm, calendar: calendar),
                let verdict = onTime(reign.announcedOn, by: due)
            else { return nil }
            return Judged(
                verdict: verdict, point: .announcements, clause: clause, name: Self.edition(reign.edition))
        }
    }

    private var obligations: [Judged] {
        guard let clause = policy.relation?.clause(asking: .obligations)?.id else { return [] }
        return registers.obligations.filter { period.contains($0.due) }.compactMap { owed in
            onTime(owed.metOn, by: owed.due).map { verdict in
                Judged(
                    verdict: verdict, point: .obligations, clause: clause,
                    name: Self.name(Name(ar: "التزام", en: "Obligation"), Name(ar: owed.source, en: owed.source)))
            }
        }
    }

    /// Whether it was done by its day; nil while that is not over.
    private func onTime(_ done: CivilDate?, by due: CivilDate) -> Verdict? {
        if let done, done <= end {
            if done <= due { return .conformed }
            return .failed(
                what: Name(ar: "بعد موعده", en: "after its day"), on: done,
                by: calendar.workingDays(from: due, to: done))
        }
        guard due < end else { return nil }
        return .failed(
            what: Name(ar: "انقضى موعده ولم يتم", en: "its day went by and it was not done"), on: due,
            by: calendar.workingDays(from: due, to: end))
    }

    private static func edition(_ number: Int) -> Name { Name(ar: "الإصدار \(number)", en: "Edition \(number)") }

    private static func name(_ what: Name, _ whose: Name) -> Name {
        Name(ar: "\(what.ar): \(whose.ar)", en: "\(what.en): \(whose.en)")
    }
}
