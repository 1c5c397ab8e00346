internal import SilaCore
internal import SilaStorage

/// What a write came with, by which a repetition is told.
public struct Submission: Hashable, Sendable {
    /// The Idempotency-Key; nil where none was sent.
    public var key: String?
    /// The method and path.
    public var route: String
    /// SHA-256 of the body, 32 bytes.
    public var bodyHash: [UInt8]

    /// A submission with its parts.
    public init(key: String?, route: String, bodyHash: [UInt8]) {
        self.key = key
        self.route = route
        self.bodyHash = bodyHash
    }
}

/// An answer as it is stored with the write that it answers, and given again to a repetition.
public struct StoredAnswer: Hashable, Sendable {
    /// One header of it.
    public struct Header: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: String

        /// A header with its parts.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The HTTP status.
    public var status: Int
    /// The headers that belong to the answer, such as `ETag` and `Location`.
    public var headers: [Header]
    /// The body.
    public var body: [UInt8]
    /// True where it was given before.
    public var replayed = false

    /// An answer with its parts.
    public init(status: Int, headers: [Header] = [], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// `name: value` a line, an empty line, the body.
    var encoded: [UInt8] {
        Array(headers.map { "\($0.name): \($0.value)\n" }.joined().utf8) + [0x0A] + body
    }

    /// Reads what `encoded` gave, as an answer that was given before.
    init(_ row: IdempotencyRow) {
        var headers: [Header] = []
        var rest = row.answer[...]
        while let end = rest.firstIndex(of: 0x0A), end > rest.startIndex {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers.append(Header(name: String(line[..<colon]), value: String(line[colon...].dropFirst(2))))
        }
        self.init(status: row.status, headers: headers, body: Array(rest.dropFirst()))
        replayed = true
    }
}

extension Submission {
    /// The stored answer to this very submission; `ServiceError.keyReused` where the key stands for another.
    func replay(_ row: IdempotencyRow?) throws(ServiceError) -> StoredAnswer? {
        guard let row else { return nil }
        guard row.route == route, row.bodyHash == bodyHash else { throw .keyReused }
        return StoredAnswer(row)
    }

    /// The claim of the key for `answer`; none where no key was sent.
    func claim(_ answer: StoredAnswer, by actor: String, now: Moment) -> [Write] {
        guard let key else { return [] }
        let row = IdempotencyRow(
            actor: actor, key: key, route: route, bodyHash: bodyHash, status: answer.status, answer: answer.encoded,
            createdAt: now)
        return [IdempotencyStore.claim(row)]
    }
}
