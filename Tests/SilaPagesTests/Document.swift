/// A page read back: its elements in order, with what they hold, as a strict reader of HTML sees them.
struct Document {
    /// An element with its attributes.
    struct Element {
        let name: String
        let attributes: [String: String]
    }

    /// Every element in order.
    private(set) var elements: [Element] = []
    /// What is wrong with the nesting; empty when every element is closed where it should be.
    private(set) var faults: [String] = []
    /// The text between tags, entities as they stand.
    private(set) var text = ""

    private static let void: Set = ["meta", "link", "input"]

    init(_ page: [UInt8]) {
        var rest = Substring(String(decoding: page, as: UTF8.self))
        var open: [String] = []
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else {
                faults.append("a tag without an end")
                break
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let last = open.popLast()
                if last.map({ $0 != tag.dropFirst() }) ?? true { faults.append("<\(tag)> closes <\(last ?? "")>") }
                continue
            }
            let element = Self.element(tag)
            elements.append(element)
            if !Self.void.contains(element.name) { open.append(element.name) }
        }
        faults += open.map { "<\($0)> is never closed" }
    }

    /// The values of one attribute, wherever it stands.
    func values(_ attribute: String) -> [String] {
        elements.compactMap { $0.attributes[attribute] }
    }

    private static func element(_ tag: Substring) -> Element {
        let name = tag.prefix { $0 != " " }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count).drop { $0 == " " }
        while !rest.isEmpty {
            let key = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(key.count)
            var value: Substring = ""
            if rest.hasPrefix("=\"") {
                rest = rest.dropFirst(2)
                value = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 1)
            }
            attributes[String(key)] = String(value)
            rest = rest.drop { $0 == " " }
        }
        return Element(name: String(name), attributes: attributes)
    }
}
