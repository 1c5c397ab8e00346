internal import Postgres
public import SilaCore

/// An answer while its round is open: sealed, and tied to nothing but the round.
public struct HeldAnswer: Hashable, Sendable {
    /// Its identity, which says nothing of when.
    public var id: RowID
    /// The round.
    public var campaignID: RowID
    /// What was answered, sealed.
    public var sealed: [UInt8]

    /// An answer with its parts.
    public init(id: RowID, campaignID: RowID, sealed: [UInt8]) {
        self.id = id
        self.campaignID = campaignID
        self.sealed = sealed
    }
}

/// Answers: held sealed while their round is open, then kept as single values or not at all.
public enum SurveyAnswerStore {
    /// Holds an answer.
    public static func hold(_ answer: HeldAnswer) -> Write {
        .write(
            "insert into survey_held (id, campaign_id, sealed) values ($1, $2, $3)",
            [.id(answer.id), .id(answer.campaignID), .bytes(answer.sealed)])
    }

    /// The answers held for a round, in the order of ids that say nothing.
    public static func held(for campaign: RowID) -> Query<[HeldAnswer]> {
        .all("select id, campaign_id, sealed from survey_held where campaign_id = $1 order by id", [.id(campaign)]) {
            row throws(StorageError) in
            HeldAnswer(id: try row.id(), campaignID: try row.id(), sealed: try row.bytes())
        }
    }

    /// Lets go of what was held for a round.
    public static func release(_ campaign: RowID) -> Write {
        .write("delete from survey_held where campaign_id = $1", [.id(campaign)])
    }

    /// Keeps values of a round, in the order given; their ids are drawn by lot.
    public static func keep(_ values: some Collection<ReleasedValue>, of campaign: RowID) -> Write {
        .write(
            """
            insert into survey_answer (campaign_id, question, service, value)
            select $1, question, nullif(service, ''), value
            from unnest($2::text[], $3::text[], $4::text[]) as kept (question, service, value)
            """,
            [
                .id(campaign), .textArray(values.map(\.question)), .textArray(values.map { $0.service ?? "" }),
                .textArray(values.map(\.value)),
            ])
    }

    /// How often each value was given, round by round.
    public static func counts(of campaigns: [RowID]) -> Query<[CampaignCount]> {
        .all(
            """
            select campaign_id, question, service, value, count(*) from survey_answer
            where campaign_id = any ($1::uuid[]) group by campaign_id, question, service, value
            order by campaign_id, question, service, value
            """,
            [.textArray(campaigns.map(\.text))]
        ) { row throws(StorageError) in
            CampaignCount(
                campaignID: try row.id(),
                counted: CountedValue(
                    question: try row.text(), service: try row.textIfPresent(), value: try row.text(),
                    count: try row.int()))
        }
    }
}

/// A count of one round.
public struct CampaignCount: Hashable, Sendable {
    /// The round.
    public var campaignID: RowID
    /// How often a value was given.
    public var counted: CountedValue
}
