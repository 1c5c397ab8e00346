/// What decides which steps a request has left, in one number: two requests of one mark go the same ways.
///
/// Left out are names, numbers, texts and dates, which no gate looks at; of dates it holds how they stand to the moment,
/// of what was declared whether it is whole, matched and signed. A code or an authority that has run out is told from none
/// by the words of a refusal only, so both are one state.
struct RequestMark: Hashable, Sendable {
    private var bits: UInt64 = 0

    init(_ request: Request, at now: Moment) {
        let receipt = request.receipt
        add(RequestStage.allCases.firstIndex(of: request.stage) ?? 0, below: 16)
        if case .outside = receipt.standing { add(1, below: 2) } else { add(0, below: 2) }
        for fact in [
            request.pause != nil, request.researchOpen, request.completedOn != nil, request.registeredOn != nil,
            request.body != nil, request.deliveredOn != nil, receipt.service != nil, receipt.contact.mobile,
            receipt.required.allSatisfy { receipt.content.supplied.contains($0.id) }, request.matched,
        ] { add(fact ? 1 : 0, below: 2) }
        add(receipt.medium.map { $0.needsMobile ? 2 : 1 } ?? 0, below: 4)
        add(request.signature == nil ? 0 : request.signed ? 2 : 1, below: 4)
        let code = request.signatureCode.map { $0.digest == receipt.content.digest && now <= $0.expires }
        add(code == true ? 1 : 0, below: 2)
        add(receipt.representative?.isValid(on: now.date) == true ? 1 : 0, below: 2)
        add(request.decision.map { $0.outcome == .accepted ? 2 : 1 } ?? 0, below: 4)
        add(request.reply.map { $0.late != nil ? 3 : $0.early ? 2 : 1 } ?? 0, below: 4)
        let reckoned = request.reckonedDay(at: now)
        add(request.promise?.notBefore.map { $0 <= reckoned ? 2 : 1 } ?? 0, below: 4, unless: request.reply != nil)
        let due = request.promise?.due.map { reckoned < $0 ? 1 : reckoned == $0 ? 2 : 3 }
        add(due ?? 0, below: 4, unless: request.reply != nil)
    }

    private mutating func add(_ value: Int, below bound: UInt64, unless isOver: Bool = false) {
        bits = bits &* bound &+ (isOver ? 0 : UInt64(value))
    }
}

extension Request {
    /// The day against which its term stands: the day the clock stopped or the case was left, else the day of `now`.
    func reckonedDay(at now: Moment) -> CivilDate { pause?.from ?? endedOn ?? now.date }
}

extension Representative {
    /// Whether the authority holds on that day.
    func isValid(on day: CivilDate) -> Bool { validUntil.map { day <= $0 } ?? true }
}
