/// An edition that was in force from a moment on, as far as signing it goes.
public struct SigningReign: Hashable, Sendable {
    /// The edition.
    public var edition: Int
    /// From when it was in force.
    public var start: Moment
    /// On what it rests that it is signed; nil where it asked nobody to.
    public var basis: Basis?
    /// What the house set with it.
    public var settings: AcknowledgementSettings

    /// A reign with its parts.
    public init(edition: Int, start: Moment, basis: Basis?, settings: AcknowledgementSettings) {
        self.edition = edition
        self.start = start
        self.basis = basis
        self.settings = settings
    }
}

/// What a member of staff owes under the edition in force: their signature, since when, and what follows if it fails.
///
/// It is owed since the first edition that they did not sign, however many have followed: a new edition does not begin
/// the time anew. Whoever comes later owes it from their first day. The grace is reckoned from the first of those
/// editions under which the house had set one, so that setting it catches nobody by surprise. Source: `clauses.md`,
/// section 10; the grace is the association's own.
public struct SigningDuty: Hashable, Sendable {
    /// The edition in force.
    public let edition: Int
    /// On what it rests that it is signed.
    public let basis: Basis
    /// True where they have signed it.
    public private(set) var isSigned: Bool
    /// The last edition that they signed before the one in force; nil where they signed none.
    public let signedBefore: Int?
    /// Since when it is owed, or was until it was signed.
    public let since: CivilDate
    /// What the house has set with the edition in force.
    public let settings: AcknowledgementSettings
    /// Day 0 of the grace; nil where the edition in force has none.
    private let graceSince: CivilDate?

    /// The duty of somebody who has had an account since `joined` and signed the editions `signed`.
    ///
    /// `reigns` are the editions that have been in force, in order, the last of them now. Nil where there is none, or it
    /// asks nobody to sign.
    public init?(reigns: [SigningReign], signed: Set<Int>, joined: Moment) {
        guard let last = reigns.last, let basis = last.basis else { return nil }
        let before = reigns.dropLast().last { signed.contains($0.edition) }
        let unsigned = reigns.ending { reign in reign.basis != nil && reign.edition != before?.edition }
        let graced = unsigned.ending { $0.settings.grace != nil }
        let day = { (reign: SigningReign) in max(reign.start, joined).date }
        edition = last.edition
        self.basis = basis
        isSigned = signed.contains(last.edition)
        signedBefore = before?.edition
        since = isSigned ? day(last) : day(unsigned.first ?? last)
        settings = last.settings
        graceSince = graced.first.map(day)
    }

    /// The same once they have signed.
    public var signed: SigningDuty {
        var duty = self
        duty.isSigned = true
        return duty
    }

    /// The last day on which somebody who has not signed may still write; nil where nothing is withheld.
    public func lastDay(_ calendar: WorkingCalendar) -> CivilDate? {
        guard !isSigned, let grace = settings.grace, let graceSince else { return nil }
        return DueDate.after(graceSince, grace, calendar: calendar)
    }

    /// True where writing is withheld on that day.
    public func isOverdue(on day: CivilDate, _ calendar: WorkingCalendar) -> Bool {
        lastDay(calendar).map { day > $0 } ?? false
    }
}

extension RandomAccessCollection {
    /// The elements at the end that all satisfy the condition.
    fileprivate func ending(_ satisfies: (Element) -> Bool) -> SubSequence {
        self[(lastIndex { !satisfies($0) }.map(index(after:)) ?? startIndex)...]
    }
}
