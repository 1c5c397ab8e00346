public import SilaCore
public import SilaStorage

/// A round of a survey with what an answer about it shows.
public struct CampaignSheet: Sendable {
    /// The round, with its counts.
    public let counted: CountedCampaign
    /// The survey, as it was declared when the round was opened.
    public let survey: Survey
    /// The clause it rests on; nil for the house's own practice.
    public let clause: Citation?
    /// The clause by which a rating is a right, a tool to improve and never to punish; nil where the policy has none.
    public let ratingRight: Citation?
    /// The names of the staff in it, by id.
    public let names: [String: Name]
    /// Whether it takes answers today.
    public let isOpen: Bool

    /// The round.
    public var row: CampaignRow { counted.row }
}

/// The results of a round that is closed, beside those of the rounds of the survey before it.
public struct CampaignResults: Sendable {
    /// The round.
    public let sheet: CampaignSheet
    /// Question by question; empty where the round is open or had too few answers.
    public let questions: [QuestionResult]
    /// The rounds of the survey that gave results, the earliest first, this one among them.
    public let trend: [TrendPoint]
}

/// What one round gave, to be held against others.
public struct TrendPoint: Sendable {
    /// The round.
    public let row: CampaignRow
    /// The means of its scales in hundredths, by the ids of their questions.
    public let means: [String: Int]
}

extension Office {
    /// What the association asks, with the number of the declaration; empty where it declared nothing.
    public func declaredSurveys() async throws(ServiceError) -> (number: Int, surveys: [Survey]) {
        let book = try await surveys.last()
        return (book?.number ?? 0, book?.surveys ?? [])
    }

    /// The rounds, the newest first.
    public func campaigns() async throws(ServiceError) -> [CampaignSheet] {
        let rows: [CountedCampaign]
        do { rows = try await database.run(CampaignStore.list()) } catch { throw .storage(error) }
        var sheets: [CampaignSheet] = []
        for row in rows { sheets.append(try await sheet(row)) }
        return sheets
    }

    /// One round; `ServiceError.notFound` where there is none of that id.
    public func campaign(_ id: RowID) async throws(ServiceError) -> CampaignSheet {
        let found: CountedCampaign?
        do { found = try await database.run(CampaignStore.find(id)) } catch { throw .storage(error) }
        guard let found else { throw .notFound }
        return try await sheet(found)
    }

    func sheet(_ counted: CountedCampaign) async throws(ServiceError) -> CampaignSheet {
        let row = counted.row
        let survey = try await surveys.book(row.book).survey(row.survey)
        guard let survey else { throw .damaged("the survey of campaign \(row.id.text)") }
        let policy = try await shelf.edition(row.edition).policy
        let staff = Set([row.openedBy, row.closing?.by].compactMap { $0 })
        return CampaignSheet(
            counted: counted, survey: survey, clause: row.clause.flatMap { policy.clause($0)?.citation },
            ratingRight: policy.ratingRight?.citation, names: try await staffNames.names(of: staff),
            isOpen: row.closing == nil && row.closesOn >= clock.now().date)
    }

    /// The results of one round, with how the survey went before.
    public func results(of id: RowID) async throws(ServiceError) -> CampaignResults {
        let sheet = try await campaign(id)
        let rounds: [CountedCampaign]
        do { rounds = try await database.run(CampaignStore.list(survey: sheet.row.survey)) } catch {
            throw .storage(error)
        }
        return try await results(of: [sheet], rounds: rounds)[0]
    }

    /// The results of the latest rounds that are closed, the newest first, at most `limit`.
    public func latestResults(limit: Int) async throws(ServiceError) -> [CampaignResults] {
        let rounds: [CountedCampaign]
        do { rounds = try await database.run(CampaignStore.list()) } catch { throw .storage(error) }
        var sheets: [CampaignSheet] = []
        for round in rounds where round.row.closing != nil && sheets.count < limit {
            sheets.append(try await sheet(round))
        }
        return try await results(of: sheets, rounds: rounds)
    }

    /// The results of these rounds, with how their surveys went before; `rounds` are all that there were.
    func results(
        of sheets: [CampaignSheet], rounds: [CountedCampaign]
    ) async throws(ServiceError) -> [CampaignResults] {
        let told = Set(sheets.map(\.row.survey))
        let closed = rounds.map(\.row).filter { $0.closing?.end == .results && told.contains($0.survey) }
        let counts: [CampaignCount]
        do { counts = try await database.run(SurveyAnswerStore.counts(of: closed.map(\.id))) } catch {
            throw .storage(error)
        }
        var found: [RowID: [QuestionResult]] = [:]
        for row in closed {
            let mine = counts.filter { $0.campaignID == row.id }.map(\.counted)
            found[row.id] = try await surveys.book(row.book).survey(row.survey)?.results(mine, minimum: row.minimum)
        }
        return sheets.map { sheet in
            let trend = closed.filter { $0.survey == sheet.row.survey }.reversed().map { row in
                let means = (found[row.id] ?? []).compactMap { one in one.whole?.mean.map { (one.question.id, $0) } }
                return TrendPoint(row: row, means: Dictionary(means) { first, _ in first })
            }
            return CampaignResults(sheet: sheet, questions: found[sheet.row.id] ?? [], trend: Array(trend))
        }
    }
}
