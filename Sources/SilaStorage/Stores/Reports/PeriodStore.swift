internal import Postgres
public import SilaCore

/// What a report reads beside the cases, between two days.
public enum PeriodStore {
    /// Settlements signed by that day, but those that were paid and done before the first.
    public static func settlements(from: CivilDate, through: CivilDate) -> Query<[ReportedSettlement]> {
        .all(
            """
            select c.reference, s.amount, s.signed_on, s.paid_on from claim_settlement s
            join case_file c on c.id = s.case_id
            where s.signed_on <= $2 and (s.paid_on is null or s.paid_on >= $1) order by s.signed_on, c.reference
            """,
            [.date(from), .date(through)]
        ) { row throws(StorageError) in
            ReportedSettlement(
                reference: try row.reference(), amount: try row.intIfPresent().flatMap { Halalas($0) },
                signedOn: try row.date(), paidOn: try row.dateIfPresent())
        }
    }

    /// Payments that the bank executed and did not return: those between the days, and before them those of settlements
    /// with something left to pay at the end.
    public static func payments(from: CivilDate, through: CivilDate) -> Query<[ReportedPayment]> {
        .all(
            """
            select c.reference, p.amount, p.executed_on from claim_payment p
            join claim_settlement s on s.case_id = p.case_id join case_file c on c.id = p.case_id
            where p.state = 'executed' and p.executed_on <= $2
            and (p.executed_on >= $1 or s.paid_on is null or s.paid_on > $2) order by p.executed_on, c.reference, p.number
            """,
            [.date(from), .date(through)]
        ) { row throws(StorageError) in
            let (reference, amount) = (try row.reference(), try row.int())
            return ReportedPayment(reference: reference, amount: Halalas(amount) ?? .most, on: try row.date())
        }
    }

    /// The rounds of surveys opened by that day, the earliest first.
    public static func rounds(through: CivilDate) -> Query<[CountedCampaign]> {
        .all(
            """
            select \(CountedCampaign.columns) from survey_campaign c where c.opened_on <= $1 order by c.opened_on, c.id
            """,
            [.date(through)]
        ) { row throws(StorageError) in try CountedCampaign(&row) }
    }

    /// All that the association went out for or plans to, the first due at the top.
    public static func outings() -> Query<[ReportedOuting]> {
        .all(
            """
            select w.kind, w.subject_ar, w.subject_en, w.due, w.done_on, count(f.id),
            count(f.id) filter (where t.done_at is not null)
            from fieldwork w left join fieldwork_finding f on f.fieldwork_id = w.id
            left join task t on t.finding_id = f.id group by w.id order by w.due, w.id
            """
        ) { row throws(StorageError) in
            ReportedOuting(
                kind: FieldworkKind(rawValue: try row.text()) ?? .visit,
                subject: Name(ar: try row.text(), en: try row.text()), due: try row.date(),
                doneOn: try row.dateIfPresent(), findings: try row.int(), mended: try row.int())
        }
    }

    /// Who signed that edition, when first, and whether ever with the code of ethics.
    public static func signatures(
        of edition: Int
    ) -> Query<[(staff: RowID, on: CivilDate, withCode: Bool)]> {
        .all(
            """
            select staff_id, min(signed_at), bool_or(code_version is not null) from acknowledgement
            where edition = $1 group by staff_id
            """,
            [.int(edition)]
        ) { row throws(StorageError) in
            (staff: try row.id(), on: try row.moment().date, withCode: try row.bool())
        }
    }

    /// Which department has a copy of that edition, and since when; those closed by the day are left out.
    public static func copies(of edition: Int, on day: CivilDate) -> Query<[ReportedCopy]> {
        .all(
            """
            select d.name_ar, d.name_en, p.given_on from department d
            left join policy_copy p on p.department = d.id and p.edition = $1
            where d.created_at < $2 and (d.closed_at is null or d.closed_at >= $2) order by d.name_ar, d.id
            """,
            [.int(edition), .moment(Moment(endOf: day))]
        ) { row throws(StorageError) in
            ReportedCopy(
                edition: edition, department: Name(ar: try row.text(), en: try row.text()),
                givenOn: try row.dateIfPresent())
        }
    }

    /// The sessions on the policy held by that day.
    public static func sessions(through: CivilDate) -> Query<[ReportedSession]> {
        .all(
            "select edition, held_on from awareness_session where held_on <= $1 order by held_on, id", [.date(through)]
        ) { row throws(StorageError) in ReportedSession(edition: try row.int(), on: try row.date()) }
    }

    /// What is owed to people and due between the days, but what was given up.
    public static func obligations(from: CivilDate, through: CivilDate) -> Query<[ReportedObligation]> {
        .all(
            """
            select source, due, met_on from obligation
            where due between $1 and $2 and dropped_at is null order by due, id
            """,
            [.date(from), .date(through)]
        ) { row throws(StorageError) in
            ReportedObligation(source: try row.text(), due: try row.date(), metOn: try row.dateIfPresent())
        }
    }

    /// When what was proposed to be announced for that cause (`edition/3`) was published; nil where it was not.
    public static func announced(_ cause: String) -> Query<CivilDate?> {
        .first(
            "select published_at from announcement where proposed_for = $1 and published_at is not null", [.text(cause)]
        ) { row throws(StorageError) in try row.moment().date }
    }
}
