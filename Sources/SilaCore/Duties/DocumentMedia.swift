/// What kind of file a document is, told by its bytes and never by its name.
public enum DocumentMedia: String, CaseIterable, Hashable, Sendable, Codable {
    /// PDF (ISO 32000).
    case pdf
    /// PNG (ISO/IEC 15948).
    case png
    /// JPEG (ISO/IEC 10918).
    case jpeg
    /// A word-processing document (ISO/IEC 29500), without macros.
    case docx
    /// Plain text in UTF-8.
    case text

    /// The kind that the bytes are; nil for any other.
    public init?(sniffing bytes: [UInt8]) {
        if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            guard let names = ArchiveNames(bytes)?.names, Self.isDocument(names) else { return nil }
            self = .docx
        } else if Self.isText(bytes) {
            self = .text
        } else {
            return nil
        }
    }

    /// A package of a word-processing document; one with macros is none.
    private static func isDocument(_ names: [String]) -> Bool {
        names.contains("[Content_Types].xml") && names.contains("word/document.xml")
            && !names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    }

    /// UTF-8 without control characters but tabs and ends of lines and pages.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        let controls: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D]
        if bytes.isEmpty || bytes.contains(where: { ($0 < 0x20 && !controls.contains($0)) || $0 == 0x7F }) {
            return false
        }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    /// The media type that it is served as.
    public var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .text: "text/plain; charset=utf-8"
        }
    }

    /// What the names of such files end with.
    public var ending: String {
        switch self {
        case .pdf, .png, .docx: rawValue
        case .jpeg: "jpg"
        case .text: "txt"
        }
    }

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .pdf: Name(ar: "ملف PDF", en: "PDF")
        case .png: Name(ar: "صورة PNG", en: "PNG picture")
        case .jpeg: Name(ar: "صورة JPEG", en: "JPEG picture")
        case .docx: Name(ar: "مستند DOCX بلا وحدات ماكرو", en: "DOCX document without macros")
        case .text: Name(ar: "نص UTF-8", en: "UTF-8 text")
        }
    }

    /// That the content is none of the kinds that are taken.
    public static var unknown: DutyRefusal {
        DutyRefusal(
            .contentUnknown,
            ar: "محتوى الملف ليس من الأنواع المقبولة: \(allCases.map(\.name.ar).joined(separator: "، "))",
            en: "the content is none of the kinds that are taken: "
                + allCases.map(\.name.en).joined(separator: ", "),
            items: allCases.map { RefusalItem(id: $0.rawValue, name: $0.name) })
    }
}

/// The names in a ZIP archive, as its central directory lists them; nothing is unpacked.
///
/// Source: PKWARE's APPNOTE, 4.3.12 and 4.3.16. Archives in several parts and ZIP64 are not taken.
struct ArchiveNames {
    /// The names, in the order of the directory.
    private(set) var names: [String] = []

    /// The most entries that are looked at; an office document has dozens.
    private static let most = 10_000

    /// Reads the directory; nil where it is none or not whole.
    init?(_ bytes: [UInt8]) {
        let record = 22
        guard bytes.count >= record else { return nil }
        let earliest = max(0, bytes.count - record - 0xFFFF)
        var end = bytes.count - record
        while end >= earliest, Self.number(bytes, end, 4) != 0x0605_4B50 { end -= 1 }
        guard end >= earliest else { return nil }
        let (disk, count, total) = (
            Self.number(bytes, end + 4, 2), Self.number(bytes, end + 8, 2), Self.number(bytes, end + 10, 2)
        )
        guard disk == 0, count == total, total <= Self.most else { return nil }
        var place = Self.number(bytes, end + 16, 4)
        for _ in 0..<total {
            guard place + 46 <= end, Self.number(bytes, place, 4) == 0x0201_4B50 else { return nil }
            let length = Self.number(bytes, place + 28, 2)
            guard place + 46 + length <= end else { return nil }
            names.append(String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self))
            place += 46 + length + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
        }
    }

    /// So many bytes as a number, the lowest first.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
