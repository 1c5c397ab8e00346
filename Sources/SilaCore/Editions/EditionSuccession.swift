/// When an edition was published and from which day it is to be in force.
public struct EditionDates: Hashable, Sendable {
    /// Counts from 1 in the order of publication.
    public var number: Int
    /// When it was published.
    public var publishedAt: Moment
    /// The day from whose first moment in Riyadh it is in force, not before its publication.
    public var effectiveOn: CivilDate

    /// Dates with their parts.
    public init(number: Int, publishedAt: Moment, effectiveOn: CivilDate) {
        self.number = number
        self.publishedAt = publishedAt
        self.effectiveOn = effectiveOn
    }

    /// The first moment at which it could be in force.
    public var start: Moment { max(publishedAt, Moment(startOf: effectiveOn)) }

    /// Whether it is in force before `other` where both could be: by the later day, then by the later publication.
    public func outranks(_ other: EditionDates) -> Bool {
        (effectiveOn, number) > (other.effectiveOn, other.number)
    }
}

/// Which editions have been in force, one after the other; the same for whoever asks with the same dates.
public enum EditionSuccession {
    /// Those that were in force at some moment up to `now`, in order; the last is in force.
    ///
    /// An edition that was outranked before its day came never was in force.
    public static func reigns(_ editions: [EditionDates], until now: Moment) -> [EditionDates] {
        var reigns: [EditionDates] = []
        let come = editions.filter { $0.start <= now }
        for edition in come.sorted(by: { ($0.start, $0.effectiveOn, $0.number) < ($1.start, $1.effectiveOn, $1.number) }
        ) {
            guard let last = reigns.last else {
                reigns.append(edition)
                continue
            }
            guard edition.outranks(last) else { continue }
            if last.start == edition.start, last.publishedAt < last.start { reigns.removeLast() }
            reigns.append(edition)
        }
        return reigns
    }
}
