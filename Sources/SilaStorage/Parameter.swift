internal import Postgres
internal import SilaCore

/// How the words of Core are written as parameters: as text, whose type PostgreSQL takes from where it stands.
extension Value {
    static func id(_ id: RowID) -> Value { .uuid(id.text) }
    static func id(_ id: RowID?) -> Value { id.map { .uuid($0.text) } ?? .null }
    static func moment(_ moment: Moment) -> Value { .text(moment.iso8601) }
    static func moment(_ moment: Moment?) -> Value { moment.map { .text($0.iso8601) } ?? .null }
    static func date(_ date: CivilDate) -> Value { .text(date.iso) }
    static func date(_ date: CivilDate?) -> Value { date.map { .text($0.iso) } ?? .null }
}
