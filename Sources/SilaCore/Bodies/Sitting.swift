/// Where a sitting stands.
public enum SittingStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Its day is set; the agenda fills itself.
    case convened
    /// It sits: the agenda is frozen, votes are taken.
    case open
    /// It has sat.
    case closed
    /// It did not take place.
    case cancelled

    /// The stage in both languages.
    public var name: Name {
        switch self {
        case .convened: Name(ar: "دُعي إليها", en: "Convened")
        case .open: Name(ar: "منعقدة", en: "Open")
        case .closed: Name(ar: "انتهت", en: "Closed")
        case .cancelled: Name(ar: "لم تنعقد", en: "Cancelled")
        }
    }
}

/// Whether a member was there.
public enum Presence: String, CaseIterable, Hashable, Sendable, Codable {
    /// There.
    case present
    /// Not there, with an excuse.
    case excused
    /// Not there.
    case absent

    /// The word in both languages.
    public var name: Name {
        switch self {
        case .present: Name(ar: "حاضر", en: "Present")
        case .excused: Name(ar: "غائب بعذر", en: "Absent with excuse")
        case .absent: Name(ar: "غائب بلا عذر", en: "Absent without excuse")
        }
    }
}

/// The number of a sitting: counted within a body and a year of either calendar.
public struct SittingNumber: Hashable, Sendable {
    /// Counted from 1.
    public var number: Int
    /// The year, of the calendar that the association numbers by.
    public var year: Int
    /// Which calendar.
    public var calendar: YearCalendar

    /// A number with its parts.
    public init(number: Int, year: Int, calendar: YearCalendar) {
        self.number = number
        self.year = year
        self.calendar = calendar
    }

    /// As minutes print it: `3/1447`.
    public var text: String { "\(number)/\(year)" }
}

/// By the years of which calendar an association numbers its sittings.
public enum YearCalendar: String, CaseIterable, Hashable, Sendable, Codable {
    /// Umm al-Qura.
    case hijri
    /// Gregorian.
    case gregorian

    /// The year of that day; the Gregorian one where Umm al-Qura's table ends.
    public func year(of day: CivilDate) -> Int {
        switch self {
        case .hijri: HijriDate(day)?.year ?? day.year
        case .gregorian: day.year
        }
    }

    /// The calendar in both languages.
    public var name: Name {
        switch self {
        case .hijri: Name(ar: "هجري", en: "Hijri")
        case .gregorian: Name(ar: "ميلادي", en: "Gregorian")
        }
    }
}

/// A sitting of a body, as far as rules look at it.
public struct Sitting: Hashable, Sendable {
    /// Its id, as stored.
    public var id: String
    /// The body that sits.
    public var body: Body
    /// Its number.
    public var number: SittingNumber
    /// The day it is set for.
    public var on: CivilDate
    /// Where it stands.
    public var stage: SittingStage
    /// The seats held on its day.
    public var seats: [Seat]
    /// Who was there, by staff id; empty before it is opened.
    public var attendance: [String: Presence]
    /// Who the board lets stand in for a recused member, by staff id, with the delegation's id.
    public var standIns: [String: String]
    /// The smaller quorum that the board delegated to the body; nil where it did not.
    public var delegatedQuorum: DelegatedQuorum?

    /// A sitting that is convened; the rest is set afterwards.
    public init(id: String, body: Body, number: SittingNumber, on: CivilDate, seats: [Seat]) {
        self.id = id
        self.body = body
        self.number = number
        self.on = on
        self.seats = seats
        stage = .convened
        attendance = [:]
        standIns = [:]
    }

    /// The seat of that member of staff; nil where they hold none.
    public func seat(of staff: String) -> Seat? { seats.first { $0.staff == staff } }

    /// Who presides while these sit on a case: the chair, the deputy where the chair is not among them; nil where neither is.
    func presiding(among present: [String]) -> Seat? {
        [SeatOffice.chair, .deputy].lazy.compactMap { office in
            seats.first { $0.office == office && present.contains($0.staff) }
        }.first
    }

    /// The quorum of the sitting as a whole.
    public var quorum: Quorum { Quorum(of: body, seats: seats.count, delegated: delegatedQuorum) }

    /// The staff ids of the members present, in the order of the seats.
    public var present: [String] { seats.map(\.staff).filter { attendance[$0] == .present } }

    /// Who sits on one case from which these are barred; who came after `motion` was put to the vote does not sit on it.
    public func table(barring barred: Set<String>, for motion: Motion? = nil) -> CaseTable {
        let late = motion?.missedBy ?? []
        let able = seats.filter { !barred.contains($0.staff) }
        let stand = attendance.keys.sorted().filter {
            standIns[$0] != nil && seat(of: $0) == nil && attendance[$0] == .present && !barred.contains($0)
        }.prefix(seats.count - able.count)
        return CaseTable(
            present: able.map(\.staff).filter { attendance[$0] == .present && !late.contains($0) }
                + stand.filter { !late.contains($0) },
            recused: present.filter(barred.contains),
            quorum: Quorum(of: body, seats: able.count + stand.count, delegated: delegatedQuorum))
    }
}

/// Who sits on one case: those present without those barred from it, and the quorum reckoned of those not barred.
public struct CaseTable: Hashable, Sendable {
    /// The staff ids of those who sit on it.
    public var present: [String]
    /// The staff ids of the members present who do not, because it concerns them.
    public var recused: [String]
    /// How many it takes.
    public var quorum: Quorum

    /// Whether they are enough.
    public var isQuorate: Bool { present.count >= quorum.count }
}
