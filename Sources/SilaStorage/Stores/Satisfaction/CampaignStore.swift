internal import Postgres
public import SilaCore

/// One round of a survey.
public struct CampaignRow: Hashable, Sendable {
    /// How a round ended.
    public enum End: String, CaseIterable, Hashable, Sendable {
        /// With results.
        case results
        /// With too few answers, of which nothing is kept but their number.
        case tooFew = "too-few"
    }

    /// What is known of a round that is closed.
    public struct Closing: Hashable, Sendable {
        /// The day.
        public var on: CivilDate
        /// By whom, by staff id or the name of what did it.
        public var by: String
        /// How.
        public var end: End
        /// How many had answered.
        public var answers: Int

        /// A closing with its parts.
        public init(on: CivilDate, by: String, end: End, answers: Int) {
            self.on = on
            self.by = by
            self.end = end
            self.answers = answers
        }
    }

    /// Its identity.
    public var id: RowID
    /// The number of the declarations that it was opened under.
    public var book: Int
    /// The survey.
    public var survey: String
    /// For whom it is.
    public var audience: SurveyAudience
    /// Fewer answers give no results.
    public var minimum: Int
    /// The day it was opened.
    public var openedOn: CivilDate
    /// By whom, by staff id or the name of what did it.
    public var openedBy: String
    /// The last day on which it takes answers.
    public var closesOn: CivilDate
    /// The edition of the policy it rests on.
    public var edition: Int
    /// The clause it rests on; nil for the house's own practice.
    public var clause: ClauseID?
    /// How it ended; nil while it is open.
    public var closing: Closing?

    /// A round just opened.
    public init(
        id: RowID, book: Int, survey: Survey, openedOn: CivilDate, openedBy: String, closesOn: CivilDate, edition: Int,
        clause: ClauseID?
    ) {
        self.id = id
        self.book = book
        self.survey = survey.id
        audience = survey.audience
        minimum = survey.minimum
        self.openedOn = openedOn
        self.openedBy = openedBy
        self.closesOn = closesOn
        self.edition = edition
        self.clause = clause
    }

    static let columns = """
        c.id, c.book, c.survey, c.audience, c.minimum, c.opened_on, c.opened_by, c.closes_on, c.edition, c.clause,
        c.closed_on, c.closed_by, c.ended, c.answers
        """

    init(_ row: inout RowReader) throws(StorageError) {
        (id, book, survey) = (try row.id(), try row.int(), try row.text())
        audience = SurveyAudience(rawValue: try row.text()) ?? .periodic
        (minimum, openedOn, openedBy) = (try row.int(), try row.date(), try row.text())
        (closesOn, edition) = (try row.date(), try row.int())
        clause = try row.textIfPresent().map { ClauseID($0) }
        let (on, by) = (try row.dateIfPresent(), try row.textIfPresent())
        let (end, answers) = (try row.textIfPresent().flatMap(End.init), try row.intIfPresent())
        if let on, let by, let end, let answers { closing = Closing(on: on, by: by, end: end, answers: answers) }
    }
}

/// A round with how many were invited and how many answers it holds.
public struct CountedCampaign: Hashable, Sendable {
    /// The round.
    public var row: CampaignRow
    /// How many were invited.
    public var invited: Int
    /// How many answers it has.
    public var answers: Int

    /// A round with its counts.
    public init(row: CampaignRow, invited: Int, answers: Int) {
        self.row = row
        self.invited = invited
        self.answers = answers
    }

    static let columns = """
        \(CampaignRow.columns), (select count(*) from survey_invitation i where i.campaign_id = c.id),
        coalesce(c.answers, (select count(*) from survey_held h where h.campaign_id = c.id))
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(row: try CampaignRow(&row), invited: try row.int(), answers: try row.int())
    }
}

/// The rounds of surveys.
public enum CampaignStore {
    /// Opens a round; `StorageError.duplicate` of `survey_campaign_one_open` where one of that survey is open.
    public static func open(_ row: CampaignRow) -> Write {
        .write(
            """
            insert into survey_campaign
            (id, book, survey, audience, minimum, opened_on, opened_by, closes_on, edition, clause)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .id(row.id), .int(row.book), .text(row.survey), .text(row.audience.rawValue), .int(row.minimum),
                .date(row.openedOn), .text(row.openedBy), .date(row.closesOn), .int(row.edition),
                .text(row.clause?.rawValue),
            ])
    }

    /// The round of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<CountedCampaign?> {
        .first("select \(CountedCampaign.columns) from survey_campaign c where c.id = $1", [.id(id)]) {
            row throws(StorageError) in try CountedCampaign(&row)
        }
    }

    /// The latest rounds, the newest first; those of one survey where it is named.
    public static func list(survey: String? = nil, limit: Int = 200) -> Query<[CountedCampaign]> {
        .all(
            """
            select \(CountedCampaign.columns) from survey_campaign c
            where c.survey = coalesce($1::text, c.survey) order by c.opened_on desc, c.closed_on desc nulls first, c.id desc
            limit $2
            """,
            [.text(survey), .int(limit)]
        ) { row throws(StorageError) in try CountedCampaign(&row) }
    }

    /// The rounds that are not closed, the oldest first.
    public static func open() -> Query<[CampaignRow]> {
        .all(
            "select \(CampaignRow.columns) from survey_campaign c where c.closed_on is null order by c.opened_on, c.id"
        ) {
            row throws(StorageError) in try CampaignRow(&row)
        }
    }

    /// The open rounds, locked in one order until the transaction ends, so that nobody else invites or closes meanwhile.
    public static func holdOpen() -> Query<[CampaignRow]> {
        .all(
            "select \(CampaignRow.columns) from survey_campaign c where c.closed_on is null order by c.id for update"
        ) { row throws(StorageError) in try CampaignRow(&row) }
    }

    /// The round, locked for closing; nil where it is closed or not there.
    public static func holdToClose(_ id: RowID) -> Query<CampaignRow?> {
        .first(
            "select \(CampaignRow.columns) from survey_campaign c where c.id = $1 and c.closed_on is null for update",
            [.id(id)]
        ) { row throws(StorageError) in try CampaignRow(&row) }
    }

    /// The round, kept open until the transaction ends; nil where it is closed or its last day is past.
    public static func holdToAnswer(_ id: RowID, on day: CivilDate) -> Query<CampaignRow?> {
        .first(
            """
            select \(CampaignRow.columns) from survey_campaign c
            where c.id = $1 and c.closed_on is null and c.closes_on >= $2 for share
            """,
            [.id(id), .date(day)]
        ) { row throws(StorageError) in try CampaignRow(&row) }
    }

    /// Lets a round take answers longer; 0 rows where it is closed or the day is no later.
    public static func extend(_ id: RowID, to day: CivilDate) -> Write {
        .write(
            "update survey_campaign set closes_on = $2 where id = $1 and closed_on is null and closes_on < $2",
            [.id(id), .date(day)])
    }

    /// Closes a round.
    public static func close(_ id: RowID, _ closing: CampaignRow.Closing) -> Write {
        .write(
            """
            update survey_campaign set closed_on = $2, closed_by = $3, ended = $4, answers = $5
            where id = $1 and closed_on is null
            """,
            [.id(id), .date(closing.on), .text(closing.by), .text(closing.end.rawValue), .int(closing.answers)])
    }
}
