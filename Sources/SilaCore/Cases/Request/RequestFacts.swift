/// How a request stands to the policy: under it, over a channel that it offers, or recorded outside it.
public enum Standing: Hashable, Sendable, Codable {
    /// Over a channel of the policy; `named` is what the desk called it under an open-ended channel.
    case within(channel: ChannelID, named: String?)
    /// Over something the policy lacks: which, and why it was recorded all the same.
    case outside(channel: String, reason: String)
}

/// What is on file about how the person can be reached: never the numbers themselves.
public struct Contact: Hashable, Sendable, Codable {
    /// A mobile number is on file.
    public var mobile: Bool
    /// A national id, iqama or membership number is on file.
    public var identified: Bool

    /// A contact with its parts.
    public init(mobile: Bool, identified: Bool) {
        self.mobile = mobile
        self.identified = identified
    }
}

/// By what right somebody acts for the person served.
public enum Capacity: String, CaseIterable, Hashable, Sendable, Codable {
    /// A guardian (ولي).
    case guardian
    /// The holder of a power of attorney (وكيل).
    case attorney = "power_of_attorney"
    /// An heir (وارث).
    case heir

    /// The capacity in both languages.
    public var name: Name {
        switch self {
        case .guardian: Name(ar: "ولي", en: "Guardian")
        case .attorney: Name(ar: "وكيل", en: "Holder of a power of attorney")
        case .heir: Name(ar: "وارث", en: "Heir")
        }
    }
}

/// Somebody who acts for the person served.
public struct Representative: Hashable, Sendable, Codable {
    /// Who, by name.
    public var name: String
    /// By what right.
    public var capacity: Capacity
    /// The number of the deed, power of attorney or judgment.
    public var document: String
    /// The last day of the authority; nil where it has no end.
    public var validUntil: CivilDate?
    /// The id of the authority recorded on the person; nil where they were named on the case alone.
    public var recorded: String?
    /// The ids of the other heirs who agree; nil where there are none.
    public var agreeing: [String]?

    /// A representative with their parts.
    public init(name: String, capacity: Capacity, document: String, validUntil: CivilDate? = nil) {
        self.name = name
        self.capacity = capacity
        self.document = document
        self.validUntil = validUntil
    }
}

/// What was declared: the revision of the content, a digest of it and which items it holds.
///
/// The values stay outside. Coded with the items in the order of their ids, so that one mark is always written alike.
public struct ContentMark: Hashable, Sendable, Codable {
    /// Counts from 1.
    public var revision: Int
    /// SHA-256 of the content, in hexadecimal.
    public var digest: String
    /// The ids of the items that hold something.
    public var supplied: Set<String>

    /// A mark with its parts.
    public init(revision: Int, digest: String, supplied: Set<String>) {
        self.revision = revision
        self.digest = digest
        self.supplied = supplied
    }

    private enum CodingKeys: String, CodingKey {
        case revision, digest, supplied
    }

    /// Writes the items sorted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(revision, forKey: .revision)
        try container.encode(digest, forKey: .digest)
        try container.encode(supplied.sorted(), forKey: .supplied)
    }
}

/// How a declaration was signed.
public enum SigningWay: Hashable, Sendable, Codable {
    /// On paper, scanned; `paper` is the scan's number.
    case paper(paper: String)
    /// A name drawn on a screen; `strokes` is SHA-256 of the drawing, in hexadecimal.
    case drawn(strokes: String)
    /// A thumbprint before a witness.
    case thumbprint(witness: String)
    /// A code sent to the person's mobile and read back.
    case code

    /// The way as the API names it.
    public var id: String {
        switch self {
        case .paper: "paper"
        case .drawn: "drawn"
        case .thumbprint: "thumbprint"
        case .code: "code"
        }
    }

    /// The way in both languages.
    public var name: Name {
        switch self {
        case .paper: Name(ar: "توقيع على ورق ممسوح ضوئياً", en: "Signed on paper and scanned")
        case .drawn: Name(ar: "اسم مرسوم على الشاشة", en: "Name drawn on a screen")
        case .thumbprint: Name(ar: "بصمة إبهام بحضور شاهد", en: "Thumbprint before a witness")
        case .code: Name(ar: "رمز أرسل إلى الجوال", en: "Code sent to the mobile")
        }
    }
}

/// A signed declaration, bound to what was declared.
public struct Signature: Hashable, Sendable, Codable {
    /// Which of the four ways.
    public var way: SigningWay
    /// The digest of the content that was declared.
    public var digest: String
    /// The name of the representative who signed; nil when the person did.
    public var representative: String?

    /// A signature with its parts.
    public init(way: SigningWay, digest: String, representative: String? = nil) {
        self.way = way
        self.digest = digest
        self.representative = representative
    }
}

/// A code that was sent to the person's mobile to sign with.
public struct SignatureCode: Hashable, Sendable, Codable {
    /// A keyed digest of the code, in hexadecimal.
    public var code: String
    /// The digest of the content it signs.
    public var digest: String
    /// When it stops being good.
    public var expires: Moment

    /// A code with its parts.
    public init(code: String, digest: String, expires: Moment) {
        self.code = code
        self.digest = digest
        self.expires = expires
    }
}

/// How a request was decided.
public enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// Granted.
    case accepted
    /// Not granted.
    case refused

    /// The outcome in both languages.
    public var name: Name {
        switch self {
        case .accepted: Name(ar: "قبول", en: "Accepted")
        case .refused: Name(ar: "رفض", en: "Refused")
        }
    }
}

/// A decision with its reason and the clause it rests on.
public struct Decision: Hashable, Sendable, Codable {
    /// Accepted or refused.
    public var outcome: Outcome
    /// Why.
    public var reason: String
    /// The clause it rests on.
    public var clause: Citation
    /// The day it was taken.
    public var on: CivilDate
    /// How the body took it; nil where the policy sends requests to no body, and in what was decided before that was kept.
    public var act: BodyAct?

    /// A decision with its parts.
    public init(outcome: Outcome, reason: String, clause: Citation, on: CivilDate, act: BodyAct? = nil) {
        self.outcome = outcome
        self.reason = reason
        self.clause = clause
        self.on = on
        self.act = act
    }
}

/// An answer given over the agreed medium, with proof.
public struct Reply: Hashable, Sendable, Codable {
    /// Over which medium.
    public var medium: Medium
    /// What was said.
    public var text: String
    /// What shows that it went out: the outbox key, or who spoke to whom and when.
    public var proof: String
    /// The day it was given.
    public var on: CivilDate
    /// True where it came before the policy's floor.
    public var early: Bool
    /// By how many working days it missed the ceiling, 0 when only days off lie between; nil when it is in time or
    /// there is no ceiling.
    public var late: WorkingDays?

    /// An answer with its parts.
    public init(medium: Medium, text: String, proof: String, on: CivilDate, early: Bool, late: WorkingDays?) {
        self.medium = medium
        self.text = text
        self.proof = proof
        self.on = on
        self.early = early
        self.late = late
    }
}

/// An entry of the pause ledger: the clock stopped because something was wanting.
public struct Pause: Hashable, Sendable, Codable {
    /// The day the clock stopped; it counts as used.
    public var from: CivilDate
    /// The day it ran again; nil while it stands.
    public var to: CivilDate?
    /// Why.
    public var reason: String
    /// Who stopped it, by staff id.
    public var by: String

    /// An entry with its parts.
    public init(from: CivilDate, to: CivilDate? = nil, reason: String, by: String) {
        self.from = from
        self.to = to
        self.reason = reason
        self.by = by
    }
}

/// A question put to the social-research officer.
public struct ResearchQuestion: Hashable, Sendable, Codable {
    /// What was unclear to the person.
    public var question: String
    /// What the officer answered; nil while it is open.
    public var answer: String?

    /// A question with its parts.
    public init(question: String, answer: String? = nil) {
        self.question = question
        self.answer = answer
    }
}
