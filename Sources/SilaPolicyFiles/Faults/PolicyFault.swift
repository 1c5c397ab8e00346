public import SilaCore

/// One thing wrong with a tenant's file: where, what, and what to write instead.
public struct PolicyFault: Hashable, Sendable {
    /// The rule it breaks.
    public var rule: FaultRule
    /// The file as the caller named it: `tenants/safwa/policy.yaml`.
    public var file: String
    /// Where it stands.
    public var position: Position
    /// How much of the line is meant, in code points from there; what passes the end of the line means the rest of it.
    public var length: Int
    /// The way to it from the top: `handling.items[5].reply.at_most`, list places from 0; empty for the file itself.
    public var path: String
    /// What is wrong and what to do, without the place.
    public var message: Name
    /// What was due, where that can be said in a word or a list of words.
    public var expected: String?
    /// What stands there.
    public var found: String?
    /// The nearest word that would do.
    public var suggestion: String?

    /// A fault with its parts.
    public init(
        rule: FaultRule, file: String, position: Position, length: Int = 1, path: String, message: Name,
        expected: String? = nil, found: String? = nil, suggestion: String? = nil
    ) {
        self.rule = rule
        self.file = file
        self.position = position
        self.length = length
        self.path = path
        self.message = message
        self.expected = expected
        self.found = found
        self.suggestion = suggestion
    }

    /// The line, from 1.
    public var line: Int { position.line }

    /// The column in Unicode code points, from 1.
    public var column: Int { position.column }
}

extension PolicyFault: CustomStringConvertible {
    /// The fault on one line, as compilers write it: ``tenants/safwa/policy.yaml:41:7: unknown key `numbr` …``.
    public var description: String { "\(file):\(line):\(column): \(message.en)" }
}
