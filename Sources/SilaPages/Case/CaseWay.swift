import SilaCore

/// The stages of a request in order, with those behind and the one where it stands.
///
/// Registration is shown only while a request stands there, since not every policy asks for it; delivery is left out
/// of a refused request. Other kinds, and what is outside the policy or withdrawn, have no such way.
struct CaseWay {
    /// Where the case stands.
    let stage: CaseStage
    /// How it was decided; nil before.
    let outcome: Outcome?

    /// Writes the way.
    func write(to html: inout HTML) {
        guard case .request(let current) = stage, current != .outside, current != .withdrawn else { return }
        html.element(.ol, .look(.way), .ariaLabel("مراحل الطلب"), .role("list")) { html in
            for stage in stages(current) {
                html.element(
                    .li, stage < current ? .look(.done) : nil, stage == current ? .ariaCurrent("step") : nil
                ) { html in
                    html.element(.span, text: stage.name.ar)
                }
            }
        }
    }

    private func stages(_ current: RequestStage) -> [RequestStage] {
        RequestStage.allCases.filter { stage in
            switch stage {
            case .outside, .withdrawn: false
            case .registered: current == .registered
            case .delivered: outcome != .refused
            case .received, .complete, .referred, .decided, .answered, .closed: true
            }
        }
    }
}
