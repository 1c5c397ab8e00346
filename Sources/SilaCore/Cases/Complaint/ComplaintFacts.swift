/// One thing complained of, numbered as the person is told it.
public struct ComplaintPoint: Hashable, Sendable, Codable {
    /// Counts from 1 within the complaint.
    public var number: Int
    /// What is complained of.
    public var text: String

    /// A point with its parts.
    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }

    /// These texts as points, numbered from 1.
    public static func numbered(_ texts: [String]) -> [ComplaintPoint] {
        texts.enumerated().map { ComplaintPoint(number: $0.offset + 1, text: $0.element) }
    }
}

/// Who or what is complained of, where the person says.
public struct Accused: Hashable, Sendable, Codable {
    /// Members of staff, by id.
    public var staff: [String]
    /// A body of the policy.
    public var body: BodyID?

    /// The accused with their parts; each member is named once, in one order.
    public init(staff: [String] = [], body: BodyID? = nil) {
        self.staff = Set(staff).sorted()
        self.body = body
    }
}

/// What opens a complaint.
public struct ComplaintReceipt: Hashable, Sendable, Codable {
    /// Within the policy or outside it.
    public var standing: Standing
    /// What is complained of, point by point.
    public var points: [ComplaintPoint]
    /// Who or what is complained of.
    public var against: Accused
    /// True where the person gives no name.
    public var anonymous: Bool
    /// The medium agreed with the person; nil where none is, as with somebody who gives no name.
    public var medium: Medium?
    /// The reference of the case that it is about.
    public var about: String?
    /// Who deals with it.
    public var level: ComplaintLevel
    /// The body to which the policy gives complaints; nil where it gives them to none.
    public var body: BodyID?
    /// The reference of the inquiry or suggestion it came from.
    public var convertedFrom: String?

    /// A receipt with its parts.
    public init(
        standing: Standing, points: [ComplaintPoint], against: Accused = Accused(), anonymous: Bool = false,
        medium: Medium? = nil, about: String? = nil, level: ComplaintLevel, body: BodyID? = nil,
        convertedFrom: String? = nil
    ) {
        self.standing = standing
        self.points = points
        self.against = against
        self.anonymous = anonymous
        self.medium = medium
        self.about = about
        self.level = level
        self.body = body
        self.convertedFrom = convertedFrom
    }
}

/// How a complaint was found.
public enum ComplaintOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// The person is right.
    case upheld
    /// The person is right in part.
    case partlyUpheld = "partly-upheld"
    /// The complaint does not hold.
    case notUpheld = "not-upheld"

    /// The outcome in both languages.
    public var name: Name {
        switch self {
        case .upheld: Name(ar: "ثبتت", en: "Upheld")
        case .partlyUpheld: Name(ar: "ثبتت جزئياً", en: "Partly upheld")
        case .notUpheld: Name(ar: "لم تثبت", en: "Not upheld")
        }
    }
}

/// A finding with its reason, the clause it rests on and who made it.
public struct ComplaintFinding: Hashable, Sendable, Codable {
    /// Whether the complaint holds.
    public var outcome: ComplaintOutcome
    /// Why.
    public var reason: String
    /// The clause it rests on.
    public var clause: Citation
    /// The day it was made.
    public var on: CivilDate
    /// Who made it.
    public var level: ComplaintLevel
    /// How the body acted; nil above the policy's body.
    public var act: BodyAct?

    /// A finding with its parts.
    public init(
        outcome: ComplaintOutcome, reason: String, clause: Citation, on: CivilDate, level: ComplaintLevel,
        act: BodyAct? = nil
    ) {
        self.outcome = outcome
        self.reason = reason
        self.clause = clause
        self.on = on
        self.level = level
        self.act = act
    }
}

/// What is said to one point.
public struct PointAnswer: Hashable, Sendable, Codable {
    /// The number of the point.
    public var point: Int
    /// What is said to it.
    public var text: String

    /// An answer with its parts.
    public init(point: Int, text: String) {
        self.point = point
        self.text = text
    }
}

/// The answer to a complaint, point by point, with proof.
public struct ComplaintReply: Hashable, Sendable, Codable {
    /// Over which medium; nil for somebody who gave no name and reads it over their link.
    public var medium: Medium?
    /// What is said to each point.
    public var points: [PointAnswer]
    /// What shows that it went out.
    public var proof: String
    /// The day it was given.
    public var on: CivilDate
    /// By how many working days it missed the policy's last day; nil when it is in time or there is none.
    public var late: WorkingDays?

    /// An answer with its parts.
    public init(medium: Medium?, points: [PointAnswer], proof: String, on: CivilDate, late: WorkingDays?) {
        self.medium = medium
        self.points = points
        self.proof = proof
        self.on = on
        self.late = late
    }
}
