internal import Postgres
public import SilaCore

/// Announcements: drafted, approved, published.
public enum AnnouncementStore {
    /// Adds a draft; 0 rows where what calls for it was proposed already.
    public static func add(_ row: AnnouncementRow) -> Write {
        .write(
            """
            insert into announcement (id, title_ar, title_en, text_ar, text_en, media, audience, audience_of, revision,
            authors, changed_at, drafted_at, proposed_for)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (proposed_for) where proposed_for is not null do nothing
            """,
            [.id(row.id)] + row.written + [.moment(row.draftedAt), .text(row.proposedFor)])
    }

    /// Writes the text anew, whereby an approval falls; 0 rows where it has another revision than `seen`, or is published.
    public static func change(_ row: AnnouncementRow, from seen: Int) -> Write {
        .write(
            """
            update announcement set title_ar = $3, title_en = $4, text_ar = $5, text_en = $6, media = $7, audience = $8,
            audience_of = $9, revision = $10, authors = $11, changed_at = $12, approved_at = null, approved_by = null
            where id = $1 and revision = $2 and published_at is null and withdrawn_at is null
            """,
            [.id(row.id), .int(seen)] + row.written)
    }

    /// Approves a revision; 0 rows where it has another, or is past that.
    public static func approve(_ id: RowID, revision: Int, _ act: Act) -> Write {
        .write(
            """
            update announcement set approved_at = $3, approved_by = $4
            where id = $1 and revision = $2 and approved_at is null and published_at is null and withdrawn_at is null
            """,
            [.id(id), .int(revision), .moment(act.at), .text(act.by)])
    }

    /// Publishes an approved revision; 0 rows where it has another, or is past that.
    ///
    /// Where nobody is to be told, it is told at once.
    public static func publish(_ id: RowID, revision: Int, _ act: Act) -> Write {
        .write(
            """
            update announcement set published_at = $3, published_by = $4,
            told_at = case when cardinality(media) = 0 then $3::timestamptz end
            where id = $1 and revision = $2 and approved_at is not null and published_at is null
            and withdrawn_at is null
            """,
            [.id(id), .int(revision), .moment(act.at), .text(act.by)])
    }

    /// Gives an unpublished one up; 0 rows where it is past that.
    public static func withdraw(_ id: RowID, why: String, _ act: Act) -> Write {
        .write(
            """
            update announcement set withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4
            where id = $1 and published_at is null and withdrawn_at is null
            """,
            [.id(id), .moment(act.at), .text(act.by), .text(why)])
    }

    /// Gives up what was proposed for `cause` and is not published.
    public static func withdraw(proposedFor cause: String, why: String, _ act: Act) -> Write {
        .write(
            """
            update announcement set withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4
            where proposed_for = $1 and published_at is null and withdrawn_at is null
            """,
            [.text(cause), .moment(act.at), .text(act.by), .text(why)])
    }

    /// The announcement of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<AnnouncementRow?> {
        .first("select \(AnnouncementRow.columns) from announcement where id = $1", [.id(id)], reading)
    }

    /// What was proposed for `cause`, nil when nothing was.
    public static func find(proposedFor cause: String) -> Query<AnnouncementRow?> {
        .first("select \(AnnouncementRow.columns) from announcement where proposed_for = $1", [.text(cause)], reading)
    }

    /// All of them, the newest first, those begun before that one.
    public static func list(before id: RowID? = nil, limit: Int) -> Query<[AnnouncementRow]> {
        .all(
            """
            select \(AnnouncementRow.columns) from announcement
            where ($1::uuid is null or (drafted_at, id) < (select drafted_at, id from announcement where id = $1))
            order by drafted_at desc, id desc limit $2
            """,
            [.id(id), .int(limit)], reading)
    }

    /// Those that are published, the newest first, those published before that one.
    public static func published(before id: RowID? = nil, limit: Int) -> Query<[AnnouncementRow]> {
        .all(
            """
            select \(AnnouncementRow.columns) from announcement where published_at is not null
            and ($1::uuid is null or (published_at, id) < (select published_at, id from announcement where id = $1))
            order by published_at desc, id desc limit $2
            """,
            [.id(id), .int(limit)], reading)
    }

    /// Those of which people are still to be told, the oldest publication first.
    public static func untold() -> Query<[AnnouncementRow]> {
        .all(
            """
            select \(AnnouncementRow.columns) from announcement where published_at is not null and told_at is null
            order by published_at, id limit 20
            """, [], reading)
    }

    /// The announcement of which people are to be told, held until the transaction ends; nil where somebody else holds it
    /// or nothing is left to do.
    public static func hold(_ id: RowID) -> Query<AnnouncementRow?> {
        .first(
            """
            select \(AnnouncementRow.columns) from announcement
            where id = $1 and published_at is not null and told_at is null for update skip locked
            """,
            [.id(id)], reading)
    }

    /// Says how far telling has come.
    public static func progress(_ id: RowID, through person: RowID?, doneAt moment: Moment?) -> Write {
        .write(
            "update announcement set told_through = coalesce($2, told_through), told_at = $3 where id = $1",
            [.id(id), .id(person), .moment(moment)])
    }

    @Sendable private static func reading(_ row: inout RowReader) throws(StorageError) -> AnnouncementRow {
        try AnnouncementRow(&row)
    }
}
