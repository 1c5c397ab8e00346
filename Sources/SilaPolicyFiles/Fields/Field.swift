internal import SilaCore

/// One value of a file, with the way to it, read as what is due; what is not so is taken down on the sheet.
struct Field {
    let node: MarkupNode
    let path: String
    let sheet: Sheet

    /// What is written, when it stands alone.
    var written: String? {
        if case .scalar(let text, _) = node.value { text } else { nil }
    }

    /// True where it stands alone and without quotes.
    var isPlain: Bool {
        if case .scalar(_, plain: true) = node.value { true } else { false }
    }

    /// True where nothing is written, or `null` or `~`.
    var isNothing: Bool {
        if case .scalar(let text, plain: true) = node.value { PlainScalar(text).kind == .nothing } else { false }
    }

    /// The items of a list, each with its place in it; nil when it is none or empty.
    func list() -> [Field]? {
        guard case .list(let nodes) = node.value else {
            let example = written.map { isNothing ? "[…]" : "[\(Sheet.short($0))]" } ?? "[…]"
            return wrongType("a list, `\(example)`,", ar: "قائمة «\(example)»")
        }
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
        guard case .scalar(let text, let plain) = node.value else {
            return wrongType("`true` or `false`", ar: "«true» أو «false»")
        }
        if plain, PlainScalar(text).kind == .flag { return text.lowercased() == "true" }
        let meant: String? =
            switch Unseen.cleaned(text).lowercased() {
            case "true", "yes", "y", "on", "1", "نعم", "صح", "صحيح": "true"
            case "false", "no", "n", "off", "0", "لا", "خطأ": "false"
            default: nil
            }
        return wrongType("`true` or `false`", ar: "«true» أو «false»", suggestion: meant)
    }

    /// Takes down a fault at this value.
    func report(
        _ rule: FaultRule, expected: String? = nil, found: String? = nil, suggestion: String? = nil,
        ar: @autoclosure () -> String, en: @autoclosure () -> String
    ) {
        sheet.report(
            rule, at: node.position, length: node.length, path: path, expected: expected, found: found,
            suggestion: suggestion, ar: ar(), en: en())
    }

    /// Takes down that something else is due here; nothing is said of what has been refused already.
    func wrongType<Value>(_ expected: String, ar: String, suggestion: String? = nil) -> Value? {
        if case .refused = node.value { return nil }
        if sheet.isPatched, isNothing { return nil }
        report(
            .wrongType, expected: expected, found: written ?? node.kind.en, suggestion: suggestion,
            ar: "المطلوب هنا \(ar)، والمكتوب \(node.kind.ar)\(commentAfter?.ar ?? "")",
            en: "\(expected) is due here, and this is \(node.kind.en)\(commentAfter?.en ?? "")")
        return nil
    }

    /// Advice where nothing is written because `#` began a comment in its place.
    var commentAfter: Name? {
        guard isNothing, let line = sheet.line(node.position.line) else { return nil }
        let rest = line.dropFirst(node.position.column - 1).drop { $0 == " " }
        guard rest.first == "#" else { return nil }
        return Name(
            ar: "؛ العلامة «#» تبدأ تعليقاً إلا بين علامتي تنصيص",
            en: "; `#` begins a comment unless it stands in quotes")
    }
}
