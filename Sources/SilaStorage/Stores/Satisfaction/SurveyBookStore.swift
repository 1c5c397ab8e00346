internal import Postgres
internal import SilaCore

/// The surveys of an association as its file declared them, numbered.
public struct SurveyBookRow: Hashable, Sendable {
    /// Counts from 1; the last holds.
    public var number: Int
    /// SHA-256 of the text, 32 bytes.
    public var sha256: [UInt8]
    /// The text of the file.
    public var text: String
    /// When it was taken, and by whom.
    public var taking: Act

    /// A row with its parts.
    public init(number: Int, sha256: [UInt8], text: String, taking: Act) {
        self.number = number
        self.sha256 = sha256
        self.text = text
        self.taking = taking
    }

    static let columns = "number, sha256, text, taken_at, taken_by"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            number: try row.int(), sha256: try row.bytes(), text: try row.text(),
            taking: Act(at: try row.moment(), by: try row.text()))
    }
}

/// The surveys that were declared: added and read, never changed.
public enum SurveyBookStore {
    /// Adds the next; `StorageError.duplicate` of `survey_book_pkey` where somebody has just added it.
    public static func add(_ row: SurveyBookRow) -> Write {
        .write(
            "insert into survey_book (\(SurveyBookRow.columns)) values ($1, $2, $3, $4, $5)",
            [.int(row.number), .bytes(row.sha256), .text(row.text), .moment(row.taking.at), .text(row.taking.by)])
    }

    /// The last; nil where none was ever declared.
    public static func last() -> Query<SurveyBookRow?> {
        .first("select \(SurveyBookRow.columns) from survey_book order by number desc limit 1") {
            row throws(StorageError) in try SurveyBookRow(&row)
        }
    }

    /// The one of that number, nil when there is none.
    public static func find(_ number: Int) -> Query<SurveyBookRow?> {
        .first("select \(SurveyBookRow.columns) from survey_book where number = $1", [.int(number)]) {
            row throws(StorageError) in try SurveyBookRow(&row)
        }
    }
}
