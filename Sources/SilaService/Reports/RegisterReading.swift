internal import SilaCore
internal import SilaStorage

extension Office {
    /// What a report reads beside the cases, up to that day.
    func reportedRegisters(
        _ period: Period, through end: CivilDate, calendar: WorkingCalendar
    ) async throws(ServiceError) -> ReportedRegisters {
        var registers = ReportedRegisters()
        let counted: [CountedCampaign]
        let heads: [EditionHead]
        do {
            (
                registers.settlements, registers.payments, counted, registers.outings, registers.sessions,
                registers.obligations, heads
            ) = try await database.run(
                PeriodStore.settlements(from: period.from, through: end),
                PeriodStore.payments(from: period.from, through: end), PeriodStore.rounds(through: end),
                PeriodStore.outings(), PeriodStore.sessions(through: end),
                PeriodStore.obligations(from: period.from, through: end), EditionStore.heads())
        } catch {
            throw .storage(error)
        }
        registers.rounds = try await rounds(counted)
        registers.surveyEvery = try await declaredSurveys().surveys.filter { $0.audience == .periodic }
            .compactMap(\.every).min { $0.count < $1.count }
        let dates = heads.filter { $0.withdrawal == nil }.map(\.dates)
        let reigns = EditionSuccession.reigns(dates, until: min(Moment(endOf: end), clock.now()))
        registers.since = try await clauseDays(reigns)
        registers.reigns = try await reported(reigns, period)
        for reign in registers.reigns {
            registers.signatures += try await signatures(under: reign, of: reigns, calendar)
            registers.copies += try await read(PeriodStore.copies(of: reign.edition, on: end))
        }
        return registers
    }

    private func rounds(_ counted: [CountedCampaign]) async throws(ServiceError) -> [ReportedRound] {
        var sheets: [CampaignSheet] = []
        for row in counted { sheets.append(try await sheet(row)) }
        return try await results(of: sheets, rounds: counted).map { result in
            let row = result.sheet.row
            return ReportedRound(
                survey: row.survey, title: result.sheet.survey.title, audience: row.audience, openedOn: row.openedOn,
                closedOn: row.closing?.on, invited: result.sheet.counted.invited,
                answered: result.sheet.counted.answers, minimum: row.minimum, results: result.questions)
        }
    }

    /// From which day on each clause has been in force without a break.
    private func clauseDays(_ reigns: [EditionDates]) async throws(ServiceError) -> [ClauseID: CivilDate] {
        var since: [ClauseID: CivilDate] = [:]
        for reign in reigns {
            let clauses = Set(try await shelf.edition(reign.number).policy.clauses.map(\.id))
            since = since.filter { clauses.contains($0.key) }
            for clause in clauses where since[clause] == nil { since[clause] = reign.start.date }
        }
        return since
    }

    /// Those of the reigns that reach into the period, each with what was announced of it.
    private func reported(
        _ reigns: [EditionDates], _ period: Period
    ) async throws(ServiceError) -> [ReportedReign] {
        var reported: [ReportedReign] = []
        for (place, reign) in reigns.enumerated() {
            let until = place + 1 < reigns.count ? reigns[place + 1].start.date : nil
            if let until, until <= period.from { continue }
            var changes = false
            if place > 0 {
                changes = try await self.changes(from: reigns[place - 1].number, to: reign.number)
                    .contains(where: \.concernsPeople)
            }
            reported.append(
                ReportedReign(
                    edition: reign.number, since: reign.start.date, until: until, changesPeople: changes,
                    announcedOn: try await read(PeriodStore.announced(Self.cause(reign.number)))))
        }
        return reported
    }

    /// What each member of staff owed of an edition; nothing where it asked nobody to sign.
    private func signatures(
        under reign: ReportedReign, of reigns: [EditionDates], _ calendar: WorkingCalendar
    ) async throws(ServiceError) -> [ReportedSignature] {
        let past = Array(reigns.prefix { $0.number != reign.edition }) + reigns.filter { $0.number == reign.edition }
        var signing: [SigningReign] = []
        for dates in past {
            let edition = try await shelf.edition(dates.number)
            signing.append(
                SigningReign(
                    edition: dates.number, start: dates.start, basis: edition.policy.signingBasis(edition.settings),
                    settings: edition.settings.acknowledgement ?? AcknowledgementSettings()))
        }
        guard let last = signing.last, let basis = last.basis else { return [] }
        let (members, signed): ([SigningMember], [(staff: RowID, on: CivilDate, withCode: Bool)])
        do {
            (members, signed) = try await database.run(
                AcknowledgementStore.members(on: clock.now().date), PeriodStore.signatures(of: reign.edition))
        } catch {
            throw .storage(error)
        }
        let term = last.settings.grace ?? last.settings.tellManagementAfter ?? ReportedSignature.houseTerm
        var owed: [ReportedSignature] = []
        for member in members {
            let staff = member.staff
            let since = max(last.start, staff.createdAt).date
            if let until = reign.until, until <= since { continue }
            if let gone = staff.disabledAt?.date, gone <= since { continue }
            guard let by = DueDate.after(since, term, calendar: calendar) else { continue }
            var line = ReportedSignature(
                edition: reign.edition, clause: basis.citation?.clause, who: staff.name, since: since, by: by)
            let others = member.signing.signed.subtracting([reign.edition])
            line.withheldAfter = SigningDuty(reigns: signing, signed: others, joined: staff.createdAt)?
                .lastDay(calendar)
            line.lapsedOn = [reign.until, staff.disabledAt?.date].compactMap { $0 }.min()
            if let signature = signed.first(where: { $0.staff == staff.id }) {
                line.signedOn = signature.on
                line.withCode = signature.withCode
            }
            owed.append(line)
        }
        return owed
    }
}
