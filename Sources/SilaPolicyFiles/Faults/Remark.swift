public import SilaCore

/// Something said of a place in a file, as people are told it: a fault of its form, or a finding about what it says.
///
/// Both are printed by `RemarkPrinter` and coded as one JSON object, so that one list holds them all.
public struct Remark: Hashable, Sendable {
    /// How grave it is.
    public var severity: Severity
    /// The stable name of the rule: `unknown-key`, `approval.dates-contradict`.
    public var rule: String
    /// The file as the caller named it: `tenants/safwa/policy.yaml`.
    public var file: String
    /// Where it stands.
    public var position: Position
    /// How much of the line is meant, in code points from `position`; cut at the end of the line.
    public var length: Int
    /// What is the matter.
    public var message: Name
    /// What would do there, in words of the language, where they can be listed.
    public var expected: String?
    /// What to do about it, where the message does not say.
    public var remedy: Name?
    /// The clause that it is about, where it is about one.
    public var clause: Citation?

    /// A remark with its parts.
    public init(
        severity: Severity, rule: String, file: String, position: Position, length: Int = 1, message: Name,
        expected: String? = nil, remedy: Name? = nil, clause: Citation? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.file = file
        self.position = position
        self.length = length
        self.message = message
        self.expected = expected
        self.remedy = remedy
        self.clause = clause
    }

    /// A fault of the file's form, which is always an error.
    public init(_ fault: PolicyFault) {
        self.init(
            severity: .error, rule: fault.rule.rawValue, file: fault.file, position: fault.position,
            length: fault.length, message: fault.message, expected: fault.rule == .unknownKey ? fault.expected : nil)
    }
}

extension Remark: Encodable {
    private enum CodingKeys: String, CodingKey {
        case severity, rule, file, line, column, length, message, expected, remedy, clause
    }

    /// `{"severity": …, "rule": …, "file": …, "line": …, "column": …, "length": …, "message": {"ar": …, "en": …}, …}`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(severity, forKey: .severity)
        try object.encode(rule, forKey: .rule)
        try object.encode(file, forKey: .file)
        try object.encode(position.line, forKey: .line)
        try object.encode(position.column, forKey: .column)
        try object.encode(length, forKey: .length)
        try object.encode(message, forKey: .message)
        try object.encodeIfPresent(expected, forKey: .expected)
        try object.encodeIfPresent(remedy, forKey: .remedy)
        try object.encodeIfPresent(clause, forKey: .clause)
    }
}
