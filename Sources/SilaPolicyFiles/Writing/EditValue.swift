internal import SilaCore

/// A value as a form or an API gives it, before anything is made of it.
public indirect enum EditValue: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A whole number.
    case number(Int)
    /// True or false.
    case flag(Bool)
    /// Several values.
    case list([EditValue])
    /// Values by their keys, in the order given.
    case object([Member])

    /// A key and its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: EditValue

        /// A key with its value.
        public init(_ key: String, _ value: EditValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value as files have it, with the blanks around texts cut off.
    ///
    /// What a line of a file cannot hold is taken down on the sheet.
    func node(path: String, on sheet: Sheet) -> MarkupNode {
        switch self {
        case .text(let text): Self.node(Self.scalar(text, path: path, on: sheet))
        case .number(let number): Self.node(.scalar(String(number), plain: true))
        case .flag(let flag): Self.node(.scalar(flag ? "true" : "false", plain: true))
        case .list(let values):
            Self.node(
                .list(values.enumerated().map { place, value in value.node(path: "\(path)[\(place)]", on: sheet) }))
        case .object(let members):
            Self.node(
                .mapping(
                    members.map { member in
                        MarkupEntry(
                            key: member.key, keyPosition: .start, keyLength: 1, keySpan: 0..<0,
                            value: member.value.node(path: "\(path).\(Sheet.short(member.key))", on: sheet))
                    }))
        }
    }

    private static func node(_ value: MarkupNode.Value) -> MarkupNode {
        MarkupNode(value: value, position: .start, length: 1, span: 0..<0, style: .double)
    }

    private static func scalar(_ text: String, path: String, on sheet: Sheet) -> MarkupNode.Value {
        do throws(Malformed) {
            return .scalar(try CleanText(text, limit: 2_000, shape: .line).text, plain: false)
        } catch {
            if case .empty = error { return .scalar("", plain: false) }
            sheet.report(
                .hiddenCharacter, at: .start, path: path, found: nil, ar: error.message.ar, en: error.message.en)
            return .refused
        }
    }
}
