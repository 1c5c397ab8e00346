@testable import SilaCore

extension Sample {
    /// A committee that a test seats.
    static func committee(_ members: Int? = nil, quorum: Int? = nil) -> Body {
        Body(
            id: BodyID("research-committee"), kind: .committee, name: Name(ar: "لجنة البحث", en: "research committee"),
            members: members, quorum: quorum)
    }

    /// A unit that acts through its head.
    static let unit = Body(id: BodyID("unit"), kind: .unit, name: Name(ar: "الوحدة", en: "the unit"))

    /// A seat of that member, called as their office is unless another name is given.
    static func seat(
        _ office: SeatOffice = .member, _ staff: String? = nil, from: String = "2026-01-01", until: String? = nil
    ) -> Seat {
        let name = staff ?? office.rawValue
        return Seat(
            id: "seat of \(name)", body: BodyID("research-committee"), staff: name, office: office, from: date(from),
            until: until.map(date))
    }

    /// A chair, a secretary and two members.
    static let four = [seat(.chair), seat(.secretary), seat(.member, "a"), seat(.member, "b")]

    /// A sitting with these seats, open with these present and everybody else absent; convened where none are named.
    static func sitting(
        _ seats: [Seat] = four, of body: Body = committee(), present: [String]? = nil, on day: String = start
    ) -> Sitting {
        var sitting = Sitting(
            id: "s1", body: body, number: SittingNumber(number: 3, year: 1447, calendar: .hijri), on: date(day),
            seats: seats)
        if let present {
            sitting.stage = .open
            for seat in seats { sitting.attendance[seat.staff] = present.contains(seat.staff) ? .present : .absent }
        }
        return sitting
    }

    /// What a sitting of the body that studies requests carried, with two present and for it.
    static func act(
        _ policy: SamplePolicy = .safwa, on day: String = start, _ outcome: Outcome = .accepted
    ) -> SittingAct {
        SittingAct(
            sitting: "s1", number: "3/1447", body: policy.value.handling.study?.body ?? BodyID(""), heldOn: date(day),
            quorum: 2,
            present: ["a", "b"], votedFor: ["a", "b"], outcome: outcome.rawValue)
    }

    /// Minutes of a sitting at which two were present, not approved yet.
    static func minutes() -> SittingMinutes {
        SittingMinutes(
            sitting: SittingNumber(number: 3, year: 1447, calendar: .hijri), present: ["a", "b"], dated: date(start),
            revision: 1)
    }
}
