/// A body of the policy with everybody who holds or held a seat in it.
public struct SeatedBody: Hashable, Sendable {
    /// The body.
    public var body: Body
    /// Its seats, past, present and to come.
    public var seats: [Seat]

    /// A body with its seats.
    public init(body: Body, seats: [Seat]) {
        self.body = body
        self.seats = seats
    }

    /// The seats held on that day: the chair first, then by office.
    public func held(on day: CivilDate) -> [Seat] {
        seats.filter { $0.isHeld(on: day) }.sorted { left, right in
            let order = SeatOffice.allCases
            let (first, second) = (order.firstIndex(of: left.office) ?? 0, order.firstIndex(of: right.office) ?? 0)
            return (first, left.from, left.id) < (second, right.from, right.id)
        }
    }

    /// Throws unless the seat can be given: its holder has none in the body meanwhile, chair and deputy are one each,
    /// and there are never more than the policy's members.
    public func requireSeat(_ seat: Seat, clause: Clause?) throws(Refusal) {
        if let until = seat.until, until < seat.from {
            throw Refusal(
                .seatTerm, field: "until",
                message: Name(
                    ar: "تنتهي المدة قبل أن تبدأ", en: "the term ends before it begins"))
        }
        let meanwhile = seats.filter { $0.overlaps(seat) }
        if meanwhile.contains(where: { $0.staff == seat.staff }) {
            throw Refusal(
                .seatTaken, clause: clause, field: "member",
                message: Name(
                    ar: "له مقعد في «\(body.name.ar)» في هذه المدة؛ أنهه أولاً",
                    en: "they hold a seat in “\(body.name.en)” in that term; end it first"))
        }
        let sole: Set<SeatOffice> = [.chair, .deputy, .secretary]
        if sole.contains(seat.office), let other = meanwhile.first(where: { $0.office == seat.office }) {
            throw Refusal(
                .seatTaken, clause: clause, field: "office",
                message: Name(
                    ar: "مقعد «\(seat.office.name.ar)» في «\(body.name.ar)» مشغول في هذه المدة؛ أنهه أولاً",
                    en: "“\(body.name.en)” has a \(seat.office.name.en.lowercased()) in that term; end that seat first"),
                items: [RefusalItem(id: other.id, name: other.office.name)])
        }
        guard let members = body.members, most(meanwhile, with: seat) > members else { return }
        throw Refusal(
            .seatFull, clause: clause, field: "member",
            message: Name(
                ar: "تجعل السياسة أعضاء «\(body.name.ar)» \(members) ولا زيادة",
                en: "the policy gives “\(body.name.en)” \(members) members and no more"))
    }

    /// The most seats held on one day while the new one is held; they change only on days on which one begins.
    private func most(_ meanwhile: [Seat], with seat: Seat) -> Int {
        let days = [seat.from] + meanwhile.map(\.from).filter { $0 > seat.from }
        return days.map { day in meanwhile.count { $0.isHeld(on: day) } + (seat.isHeld(on: day) ? 1 : 0) }.max() ?? 1
    }
}
