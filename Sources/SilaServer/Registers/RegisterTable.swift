internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A register as a table for spreadsheets, a page of rows at a time.
struct RegisterTable {
    /// How many entries are read in one round trip.
    static let page = 2_000

    private var text = CSVText([
        "الرقم", "التاريخ", "التاريخ الهجري", "الوقت", "من", "إلى", "الموضوع", "القناة أو الوسيلة", "خارج السياسة",
        "رقم الحالة", "عدد المرفقات", "تصحيح للقيد", "سبب التصحيح", "صُحح بالقيد",
    ])
    private let house: Name

    init(of house: Name) { self.house = house }

    mutating func add(_ row: RegisterRow, _ policy: Policy) {
        let line = RegisterLine(row, policy, of: house)
        let day = row.matter.at.date
        text.add([
            .text(row.number.printed), .text(day.iso), .text(HijriDate(day)?.iso), .text(row.matter.at.clock),
            .text(line.from?.ar), .text(line.to?.ar), .text(row.matter.subject.ar), .text(line.way?.ar),
            .text(row.matter.isWithin ? "لا" : "نعم"), .text(row.reference?.text), .number(row.matter.attachments),
            .text(row.correction?.of.printed), .text(row.correction?.reason), .text(row.correctedBy?.printed),
        ])
    }

    mutating func drain() -> [UInt8] { text.drain() }

    /// Hands every entry that the query asks for to `take`, in pages of CSV, the newest first.
    static func write(
        _ query: RegisterQuery, of office: Office, by caller: Caller?, _ take: ([UInt8]) async throws -> Void
    ) async throws {
        var (query, table) = (query, RegisterTable(of: office.name))
        query.limit = page
        repeat {
            let found = try await office.register(query, by: caller)
            for row in found.rows { table.add(row, found.policy) }
            try await take(table.drain())
            query.after = found.next
        } while query.after != nil
    }
}
