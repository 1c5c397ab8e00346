/// The promise of one complaint while what happened to it is taken in order.
///
/// Its term starts with the receipt, with its admission where it was recorded outside the policy, and anew with an appeal and
/// with the reopening of one that was not withdrawn; it stands still while it is withdrawn.
struct ComplaintReplay {
    let edition: ReplayEdition
    private(set) var promise: Promise?
    private var leftOn: CivilDate?

    init(edition: ReplayEdition, _ file: ReplayedCase) {
        self.edition = edition
        let cameOutside = !file.isWithin || file.happenings.contains { $0.sort == .admitted }
        promise = cameOutside ? nil : made(on: file.receivedOn)
    }

    mutating func take(_ happening: Happening) {
        switch happening.sort {
        case .admitted: promise = made(on: happening.on)
        case .withdrawn: leftOn = happening.on
        case .appealed: startAgain(on: happening.on)
        case .reopened:
            guard let left = leftOn else { return startAgain(on: happening.on) }
            leftOn = nil
            promise = promise?.resumed(
                pausedOn: left, on: happening.on, of: edition.reply(to: .complaint)?.term, by: edition.desk.calendar)
        case .completed, .registered, .referred, .returned, .resumed, .extended, .referredToResearch, .researchAnswered,
            .decided, .answered, .closed, .objected, .offerAccepted:
            break
        }
    }

    /// Of one outside the policy nothing is promised, whatever becomes of it.
    private mutating func startAgain(on day: CivilDate) { if promise != nil { promise = made(on: day) } }

    private func made(on day: CivilDate) -> Promise {
        Promise.made(on: day, of: edition.reply(to: .complaint)?.term, by: edition.desk.calendar)
    }
}
