internal import SilaCore

/// One file while it is read: what is wrong with it so far, and where each thing in it stands.
final class Sheet {
    /// What to call the file.
    let file: String
    /// What is wrong, in the order found.
    private(set) var faults: [PolicyFault] = []
    /// Where each key and item stands, by its path.
    private(set) var positions: [String: Position] = [:]
    /// Where each clause stands, by its id.
    private(set) var clauses: [ClauseID: Position] = [:]

    /// How much has been read.
    var work = MarkupWork()
    /// True once a broken line has been left out, so that what is missing may have stood there.
    private(set) var isPatched = false
    /// What is to be shown of the text.
    private let text: String
    private var leftOut: Set<Int> = []
    private lazy var textLines = TextLines(text)

    /// What may be missing only because the line where it stood was left out.
    private static let unsure: Set<FaultRule> = [
        .missingKey, .unknownBody, .unknownChannel, .keyOutOfPlace, .fileEmpty,
    ]

    /// Nobody mends more than this at a sitting, and a hostile file is to cost no more than a sound one.
    static let faultLimit = 100

    init(file: String, text: String = "") {
        self.file = file
        self.text = text
    }

    /// True once no more faults are taken down.
    var isFull: Bool { faults.count >= Self.faultLimit }

    /// Everything wrong, in the order of the lines.
    var sortedFaults: [PolicyFault] {
        faults.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(
            \.element)
    }

    /// The line of that number, from 1, empty when it is left out; nil past the last.
    func line(_ number: Int) -> Substring.UnicodeScalarView? {
        leftOut.contains(number) ? Substring.UnicodeScalarView() : textLines[number]
    }

    /// Leaves the line out of what is read; false when it is left out already.
    func leaveOut(_ number: Int) -> Bool { leftOut.insert(number).inserted }

    /// True when the line is left out.
    func isLeftOut(_ number: Int) -> Bool { leftOut.contains(number) }

    /// Forgets the faults of a reading that broke off, but for `kept`, and reads on without the lines that broke it.
    func patch(keeping kept: [PolicyFault]) {
        faults = kept
        isPatched = true
    }

    /// Takes down where something stands; the first place of a path is kept.
    func place(_ path: String, at position: Position) {
        if positions[path] == nil { positions[path] = position }
    }

    /// Takes down where a clause stands; false when its id is taken.
    func place(_ clause: ClauseID, at position: Position) -> Bool {
        if clauses[clause] != nil { return false }
        clauses[clause] = position
        return true
    }

    /// Takes down a fault.
    ///
    /// What was written is quoted up to sixty characters.
    func report(
        _ rule: FaultRule, at position: Position, length: Int = 1, path: String, expected: String? = nil,
        found: String? = nil, suggestion: String? = nil, ar: @autoclosure () -> String, en: @autoclosure () -> String
    ) {
        if isFull || isPatched && Self.unsure.contains(rule) { return }
        let room = length == 1 ? 1 : (line(position.line)?.count ?? 0) - position.column + 1
        let advice = suggestion.map { Name(ar: "؛ لعل المقصود «\($0)»", en: "; did you mean `\($0)`?") }
        faults.append(
            PolicyFault(
                rule: rule, file: file, position: position, length: max(1, min(length, room)), path: path,
                message: Name(ar: ar() + (advice?.ar ?? ""), en: en() + (advice?.en ?? "")), expected: expected,
                found: found.map(Self.short), suggestion: suggestion))
    }

    /// What was written, cut at sixty code points: one letter may bear any number of marks.
    static func short(_ text: String) -> String {
        let head = text.unicodeScalars.prefix(60)
        return head.endIndex == text.endIndex ? text : String(head) + "…"
    }
}
