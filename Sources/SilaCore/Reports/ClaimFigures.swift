/// How a claim ended without compensation, though fault was established: the words under which reports count it.
public enum ClaimEnd: String, CaseIterable, Hashable, Sendable {
    /// A final ruling dismissed it.
    case dismissed
    /// No settlement was agreed on.
    case noAgreement = "no-agreement"

    /// The end in both languages.
    public var name: Name {
        switch self {
        case .dismissed: Name(ar: "رُدت بحكم نهائي", en: "Dismissed by a final ruling")
        case .noAgreement: Name(ar: "تعذر الاتفاق على تسوية", en: "No settlement was agreed on")
        }
    }
}

/// What the claims for compensation of a period came to, reckoned from their histories.
public struct ClaimFigures: Hashable, Sendable {
    /// Offers, of either side.
    public var offers = 0
    /// Offers that the other side accepted.
    public var accepted = 0
    /// Settlements signed by both sides.
    public var settled = 0

    /// None yet.
    public init() {}

    mutating func take(_ file: ReportedCase, in period: Period, through end: CivilDate) {
        for happening in file.happenings where happening.day <= end && period.contains(happening.day) {
            switch happening.name {
            case "offered": offers += 1
            case "offer-answered": if happening.facts?.holds == true { accepted += 1 }
            case "settlement-signed": settled += 1
            default: break
            }
        }
    }
}
