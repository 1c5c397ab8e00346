internal import Postgres
public import SilaCore

/// Somebody who may be invited to a round of a survey: a person, with the case over whose medium they are reached.
public struct Invitee: Hashable, Sendable {
    /// Who.
    public var personID: RowID
    /// The case.
    public var caseID: RowID
    /// Its reference.
    public var reference: Reference
    /// The medium agreed for it.
    public var medium: Medium

    /// Somebody with their case.
    public init(personID: RowID, caseID: RowID, reference: Reference, medium: Medium) {
        self.personID = personID
        self.caseID = caseID
        self.reference = reference
        self.medium = medium
    }
}

/// An invitation to a round of a survey.
public struct InvitationRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// The round.
    public var campaignID: RowID
    /// The case over whose medium its person is reached; after closing, the one that was closed.
    public var caseID: RowID
    /// The keyed hash of the token in the link, 32 bytes.
    public var tokenHash: [UInt8]
    /// The day.
    public var sentOn: CivilDate
    /// Whether the link was used.
    public var isAnswered = false

    /// An invitation with its parts.
    public init(id: RowID, campaignID: RowID, caseID: RowID, tokenHash: [UInt8], sentOn: CivilDate) {
        self.id = id
        self.campaignID = campaignID
        self.caseID = caseID
        self.tokenHash = tokenHash
        self.sentOn = sentOn
    }

    static let columns = "i.id, i.campaign_id, i.case_id, i.token_hash, i.sent_on, i.answered"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), campaignID: try row.id(), caseID: try row.id(), tokenHash: try row.bytes(),
            sentOn: try row.date())
        isAnswered = try row.bool()
    }
}

/// Who was invited, and whether they answered; never what, and never when.
public enum InvitationStore {
    /// Adds an invitation; `StorageError.duplicate` of `survey_invitation_once_a_case` where the case has one.
    public static func add(_ row: InvitationRow) -> Write {
        .write(
            """
            insert into survey_invitation (id, campaign_id, case_id, token_hash, sent_on) values ($1, $2, $3, $4, $5)
            """,
            [.id(row.id), .id(row.campaignID), .id(row.caseID), .bytes(row.tokenHash), .date(row.sentOn)])
    }

    /// Whom a round has yet to invite, at most `limit`: one case each, the one that was received last.
    ///
    /// Left out is who was invited to it, or to any other after `rested`; who cannot be reached over the medium agreed;
    /// and, where kinds are named, whose case of these kinds was not closed between the two days. Cases that were
    /// withdrawn or turned into another ask for no rating.
    public static func invitees(
        of campaign: CampaignRow, kinds: [String], rested: CivilDate, limit: Int
    ) -> Query<[Invitee]> {
        .all(
            """
            select distinct on (c.person_id) c.person_id, c.id, c.reference, c.medium
            from case_file c join person p on p.id = c.person_id
            where c.medium is not null and (c.medium not in ('sms', 'whatsapp') or p.mobile_lookup is not null)
            and (c.medium <> 'email' or p.email_sealed is not null)
            and (cardinality($2::text[]) = 0 or (
                c.kind = any ($2::text[]) and c.closed_on between $3 and $4 and c.stage not in ('withdrawn', 'converted')
            ))
            and not exists (
                select from survey_invitation i join case_file k on k.id = i.case_id
                where k.person_id = c.person_id and (i.campaign_id = $1 or i.sent_on > $5)
            )
            order by c.person_id, c.received_at desc, c.id desc limit $6
            """,
            [
                .id(campaign.id), .textArray(kinds), .date(campaign.openedOn), .date(campaign.closesOn),
                .date(rested), .int(limit),
            ]
        ) { row throws(StorageError) in
            Invitee(
                personID: try row.id(), caseID: try row.id(), reference: try row.reference(),
                medium: Medium(rawValue: try row.text()) ?? .letter)
        }
    }

    /// The invitation whose link has a token of that keyed hash, nil when there is none.
    public static func find(tokenHash: [UInt8]) -> Query<InvitationRow?> {
        .first("select \(InvitationRow.columns) from survey_invitation i where i.token_hash = $1", [.bytes(tokenHash)])
        {
            row throws(StorageError) in try InvitationRow(&row)
        }
    }

    /// The invitation of a round over the case of that reference, nil when there is none, or none that `staff` may see.
    public static func find(_ campaign: RowID, _ reference: Reference, for staff: RowID) -> Query<InvitationRow?> {
        .first(
            """
            select \(InvitationRow.columns) from survey_invitation i join case_file c on c.id = i.case_id
            where i.campaign_id = $1 and c.reference = $2 and \(Concealment.seen(by: "$3"))
            """,
            [.id(campaign), .text(reference.text), .id(staff)]
        ) { row throws(StorageError) in try InvitationRow(&row) }
    }

    /// The service of the case of an invitation; nil where it has none.
    public static func service(of id: RowID) -> Query<String?> {
        Query<String??>.first(
            """
            select c.service from survey_invitation i join case_file c on c.id = i.case_id where i.id = $1
            """,
            [.id(id)]
        ) { row throws(StorageError) in try row.textIfPresent() }.map { $0 ?? nil }
    }

    /// Gives the invitation another link; the one before leads nowhere.
    ///
    /// 0 rows where it was answered.
    public static func redraw(_ id: RowID, tokenHash: [UInt8]) -> Write {
        .write(
            "update survey_invitation set token_hash = $2 where id = $1 and not answered",
            [.id(id), .bytes(tokenHash)])
    }

    /// Uses the link up; 0 rows where it was used.
    public static func spend(_ id: RowID) -> Write {
        .write("update survey_invitation set answered = true where id = $1 and not answered", [.id(id)])
    }
}
