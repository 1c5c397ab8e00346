/// One value of a file, with the way to it, read as what is due; what is not so is taken down on the sheet.
struct Field {
    let node: MarkupNode
    let path: String
    let sheet: Sheet

    /// What is written, when it stands alone.
    var written: String? {
        if case .scalar(let text, _) = node.value { text } else { nil }
    }

    /// True where nothing is written, or `null` or `~`.
    var isNothing: Bool {
        if case .scalar(let text, plain: true) = node.value { PlainScalar(text).kind == .nothing } else { false }
    }

    /// The items of a list, each with its place in it; nil when it is none or empty.
    func list() -> [Field]? {
        guard case .list(let nodes) = node.value else { return wrongType("a list", ar: "قائمة") }
        if nodes.isEmpty {
            report(
                .textLength, ar: "قائمة فارغة، والمطلوب بند أو حذفها",
                en: "an empty list; write an item or leave the key out")
            return nil
        }
        return nodes.enumerated().map { place, node in
            let path = "\(path)[\(place)]"
            sheet.place(path, at: node.position)
            return Field(node: node, path: path, sheet: sheet)
        }
    }

    /// `true` or `false`.
    func flag() -> Bool? {
        if case .scalar(let text, plain: true) = node.value, PlainScalar(text).kind == .flag {
            return text.lowercased() == "true"
        }
        return wrongType("true or false", ar: "true أو false")
    }

    /// A whole number within bounds.
    func count(in bounds: ClosedRange<Int>) -> Int? {
        guard case .scalar(let text, plain: true) = node.value, PlainScalar(text).kind == .number else {
            return wrongType("a whole number", ar: "عدد صحيح")
        }
        if let number = WholeNumber.read(text), bounds.contains(number) { return number }
        report(
            .number, expected: "\(bounds.lowerBound) to \(bounds.upperBound)", found: text,
            ar: "عدد خارج الحدود، والمطلوب عدد صحيح من \(bounds.lowerBound) إلى \(bounds.upperBound)",
            en: "`\(Sheet.short(text))` is no whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        return nil
    }

    /// Takes down a fault at this value.
    func report(
        _ rule: FaultRule, expected: String? = nil, found: String? = nil, suggestion: String? = nil,
        ar: @autoclosure () -> String, en: @autoclosure () -> String
    ) {
        sheet.report(
            rule, at: node.position, path: path, expected: expected, found: found, suggestion: suggestion, ar: ar(),
            en: en())
    }

    /// Takes down that something else is due here; nothing is said of what has been refused already.
    func wrongType<Value>(_ expected: String, ar: String) -> Value? {
        if case .refused = node.value { return nil }
        report(
            .wrongType, expected: expected, found: written ?? node.kind, ar: "المطلوب هنا \(ar)",
            en: "\(expected) is due here, and this is \(node.kind)")
        return nil
    }
}
