public import SilaCore
public import SilaStorage

extension Office {
    /// Who stands in rows and audit for what the service does by itself to measure satisfaction.
    static let satisfaction = "satisfaction"

    /// Opens a round of a survey; who is to be invited is invited with the next sweep (`inviteAll`).
    ///
    /// It takes answers for as many days as the survey says, or through `closesOn`.
    public func openCampaign(
        _ id: String, closesOn: CivilDate?, by caller: Caller, _ submission: Submission,
        answer: (CampaignSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            if let replay = try await replay(submission, by: caller) { return replay }
            let book = try await surveys.last()
            guard let book, let survey = book.survey(id) else {
                try await requireMeasuring()
                throw .satisfaction(.undeclared(book?.surveys ?? []))
            }
            let today = clock.now().date
            let last = closesOn ?? today.adding(days: survey.open.count - 1)
            if last < today { throw Self.past("closes_on") }
            try await requireNoneOpen(survey)
            let row = try await draft(survey, book.number, from: today, through: last, by: caller.id.text)
            let sheet = try await sheet(CountedCampaign(row: row, invited: 0, answers: 0))
            let answered = try answer(sheet)
            let claim = submission.claim(answered, by: caller.id.text, now: clock.now())
            if try await wrote(claim + opening(row), at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// Lets a round take answers longer.
    public func extendCampaign(
        _ id: RowID, to day: CivilDate, by caller: Caller, _ submission: Submission,
        answer: (CampaignSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            if let replay = try await replay(submission, by: caller) { return replay }
            let before = try await campaign(id)
            if before.row.closing != nil { throw .satisfaction(.closed) }
            guard day > before.row.closesOn, day >= clock.now().date else {
                throw .satisfaction(
                    SatisfactionRefusal(
                        .notLater, field: "closes_on",
                        ar: "اليوم ليس بعد آخر يوم للجولة، وهو \(before.row.closesOn.iso)",
                        en: "the day is not after the last day of the round, which is \(before.row.closesOn.iso)"))
            }
            var counted = before.counted
            counted.row.closesOn = day
            let answered = try answer(try await sheet(counted))
            let claim = submission.claim(answered, by: caller.id.text, now: clock.now())
            let writes = [
                CampaignStore.extend(id, to: day),
                audit("campaign.extended", id, by: caller.id.text, more: #","closes_on":"\#(day.iso)""#),
            ]
            if try await wrote(claim + writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// Closes a round before its last day has passed: its answers become results, or, with too few, are destroyed.
    ///
    /// With too few it is refused unless `withoutResults` says that this is meant.
    public func closeCampaign(
        _ id: RowID, withoutResults: Bool, by caller: Caller, _ submission: Submission,
        answer: (CampaignSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        if let replay = try await replay(submission, by: caller) { return replay }
        let before = try await campaign(id)
        let least = withoutResults ? nil : before.row.minimum
        return try await close(before.row, by: caller.id.text, leastAnswers: least) { closing throws(ServiceError) in
            var counted = before.counted
            counted.row.closing = closing
            counted.answers = closing.answers
            let names = before.names.merging([caller.id.text: caller.name]) { _, new in new }
            let answered = try answer(
                CampaignSheet(
                    counted: counted, survey: before.survey, clause: before.clause, ratingRight: before.ratingRight,
                    names: names, isOpen: false))
            return (answered, submission.claim(answered, by: caller.id.text, now: clock.now()))
        }
    }

    /// Closes the rounds whose last day has passed; gives how many.
    func closePast() async throws(ServiceError) -> Int {
        let today = clock.now().date
        let rows: [CampaignRow]
        do { rows = try await database.run(CampaignStore.open()) } catch { throw .storage(error) }
        var count = 0
        for row in rows where row.closesOn < today {
            do {
                _ = try await close(row, by: Self.satisfaction, leastAnswers: nil) { _ in
                    (StoredAnswer(status: 200, body: []), [])
                }
                count += 1
            } catch .satisfaction {
                continue
            }
        }
        return count
    }

    /// Opens the rounds of which it is the day, by the frequency of their surveys; gives how many.
    ///
    /// The frequency runs from the day the last round was opened. A round after closing runs until the next.
    func openDue() async throws(ServiceError) -> Int {
        guard let book = try await surveys.last() else { return 0 }
        let today = clock.now().date
        let edition = try await edition()
        var count = 0
        for survey in book.surveys where survey.audience.invites {
            let means = edition.policy.means(survey, edition.settings.satisfaction)
            guard let every = means.every else { continue }
            let rounds: [CountedCampaign]
            do { rounds = try await database.run(CampaignStore.list(survey: survey.id, limit: 1)) } catch {
                throw .storage(error)
            }
            if let last = rounds.first?.row, last.closing == nil || last.openedOn.adding(every) > today { continue }
            let end =
                survey.audience == .afterClosing
                ? today.adding(every).adding(days: -1) : today.adding(days: survey.open.count - 1)
            let row = try await draft(survey, book.number, from: today, through: end, by: Self.satisfaction)
            if try await wrote(opening(row), at: 0) { count += 1 }
        }
        return count
    }

    private func draft(
        _ survey: Survey, _ book: Int, from today: CivilDate, through last: CivilDate, by actor: String
    ) async throws(ServiceError) -> CampaignRow {
        let edition = try await edition()
        let means = edition.policy.means(survey, edition.settings.satisfaction)
        return CampaignRow(
            id: RowID(at: clock.now()), book: book, survey: survey, openedOn: today, openedBy: actor, closesOn: last,
            edition: edition.number, clause: means.clause?.id)
    }

    private func opening(_ row: CampaignRow) -> [Write] {
        [
            CampaignStore.open(row),
            audit("campaign.opened", row.id, by: row.openedBy, more: #","survey":"\#(row.survey)""#),
        ]
    }

    /// A refusal in the policy's words where neither the policy nor the association measures satisfaction by surveys.
    private func requireMeasuring() async throws(ServiceError) {
        let policy = try await edition().policy
        let asks = policy.satisfaction?.clause(asking: .survey) ?? policy.goal(asking: .measuring)
        if asks ?? policy.ratingRight != nil { return }
        throw .refused(
            Refusal(
                .policyLacksStep,
                message: Name(
                    ar: "لا بند في سياسة الجمعية على قياس الرضا، "
                        + "ولم تعلن الجمعية استبانة من عملها الداخلي في surveys.yaml",
                    en: "this association's policy has no clause on measuring satisfaction, and the association has "
                        + "declared no survey of its own in surveys.yaml")))
    }

    private func requireNoneOpen(_ survey: Survey) async throws(ServiceError) {
        let rounds: [CountedCampaign]
        do { rounds = try await database.run(CampaignStore.list(survey: survey.id, limit: 1)) } catch {
            throw .storage(error)
        }
        guard let open = rounds.first?.row, open.closing == nil else { return }
        throw .satisfaction(
            SatisfactionRefusal(
                .openAlready, field: "survey",
                ar: "جولة هذه الاستبانة مفتوحة منذ \(open.openedOn.iso) حتى \(open.closesOn.iso)؛ أغلقها أو مدّدها",
                en: "a round of this survey is open from \(open.openedOn.iso) to \(open.closesOn.iso); "
                    + "close or extend it"
            ))
    }

    static func past(_ field: String) -> ServiceError {
        .invalid([FieldFault(field: field, message: Name(ar: "مضى هذا اليوم", en: "this day is past"))])
    }

    /// The answer that an Idempotency-Key has already.
    func replay(_ submission: Submission, by caller: Caller) async throws(ServiceError) -> StoredAnswer? {
        guard let key = submission.key else { return nil }
        let row: IdempotencyRow?
        do { row = try await database.run(IdempotencyStore.find(actor: caller.id.text, key: key)) } catch {
            throw .storage(error)
        }
        return try submission.replay(row)
    }

    /// The row of the audit on something with a round or fieldwork; `more` is JSON that follows its id.
    func audit(_ what: String, _ id: RowID, by actor: String, more: String = "") -> Write {
        AuditStore.record(
            AuditRow(at: clock.now(), actor: actor, what: what, details: #"{"id":"\#(id.text)"\#(more)}"#))
    }
}
