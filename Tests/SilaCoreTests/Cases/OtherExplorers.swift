import SilaCore

extension Explorer {
    /// Questions, over a channel and outside the policy, and what may be wrong with one.
    private static let asked: [(question: String, channel: String, outside: String?, medium: Medium?)] = [
        ("ما المطلوب؟", "in-person", nil, .phone), ("ما المطلوب؟", "carrier", "وصل", nil),
        ("", "in-person", nil, nil), ("ما؟", "carrier", nil, nil), ("ما؟", "in-person", "سهو", nil),
        ("ما؟", "in-person", nil, .letter),
    ]

    private static let inquirySteps: [InquiryStep] = [
        .referToResearch, .answer(text: "كذا", medium: nil, proof: "قيل له"),
        .answer(text: "", medium: nil, proof: "قيل له"), .answer(text: "كذا", medium: nil, proof: ""),
        .answer(text: "كذا", medium: .letter, proof: "خطاب"), .convert(reference: "4827193605"),
        .convert(reference: ""),
        .close(note: "تم"), .close(note: ""),
    ]

    private static let suggestionSteps: [SuggestionStep] = [
        .weigh(outcome: .partly, reason: "سبب"), .weigh(outcome: .partly, reason: ""),
        .answer(text: "كذا", medium: nil, proof: "قيل له"), .answer(text: "", medium: nil, proof: "قيل له"),
        .answer(text: "كذا", medium: .letter, proof: "خطاب"), .convert(reference: "4827193605"),
        .convert(reference: ""),
        .close(note: "تم"), .close(note: ""),
    ]

    /// Every inquiry that can be had under that policy.
    mutating func exploreInquiries(_ policy: SamplePolicy) {
        let desk = Sample.desk(policy)
        var frontier: [Inquiry] = []
        for ask in Self.asked {
            do throws(Refusal) {
                let entry = try Ask.take(
                    question: ask.question, channel: ask.channel, channelName: nil, outsideReason: ask.outside,
                    medium: ask.medium, at: desk)
                guard let inquiry = Inquiry(opening: entry) else { continue }
                note("inquiry:receipt", from: "inquiry:[*]", to: place(inquiry), under: policy)
                frontier.append(inquiry)
            } catch { note(error, by: "inquiry:receipt") }
        }
        noteRoles(of: "inquiry:receipt") { desk throws(Refusal) in
            _ = try Ask.take(
                question: "ما؟", channel: "in-person", channelName: nil, outsideReason: nil, medium: nil, at: desk)
        }
        for action in InquiryAction.allCases {
            guard let inquiry = frontier.first else { break }
            noteRoles(of: "inquiry:\(action.rawValue)") { desk throws(Refusal) in try action.check(inquiry, at: desk) }
        }
        var seen = Set(frontier.map(\.stage))
        while let inquiry = frontier.popLast() {
            countState()
            for step in Self.inquirySteps {
                do throws(Refusal) {
                    let next = inquiry.after([try step.take(inquiry, at: desk)])
                    note("inquiry:\(step.action.rawValue)", from: place(inquiry), to: place(next), under: policy)
                    if seen.insert(next.stage).inserted { frontier.append(next) }
                } catch { note(error, by: "inquiry:\(step.action.rawValue)") }
            }
        }
    }

    /// Every suggestion that can be had under that policy.
    mutating func exploreSuggestions(_ policy: SamplePolicy) {
        let desk = Sample.desk(policy)
        var frontier: [Suggestion] = []
        for ask in Self.asked {
            do throws(Refusal) {
                let entry = try Suggest.take(
                    text: ask.question, channel: ask.channel, channelName: nil, outsideReason: ask.outside,
                    medium: ask.medium, at: desk)
                guard let suggestion = Suggestion(opening: entry) else { continue }
                note("suggestion:receipt", from: "suggestion:[*]", to: place(suggestion), under: policy)
                frontier.append(suggestion)
            } catch { note(error, by: "suggestion:receipt") }
        }
        noteRoles(of: "suggestion:receipt") { desk throws(Refusal) in
            _ = try Suggest.take(
                text: "لو", channel: "in-person", channelName: nil, outsideReason: nil, medium: nil, at: desk)
        }
        for action in SuggestionAction.allCases {
            guard let suggestion = frontier.first else { break }
            noteRoles(of: "suggestion:\(action.rawValue)") { desk throws(Refusal) in
                try action.check(suggestion, at: desk)
            }
        }
        var seen = Set(frontier.map(\.stage))
        while let suggestion = frontier.popLast() {
            countState()
            for step in Self.suggestionSteps {
                do throws(Refusal) {
                    let next = suggestion.after([try step.take(suggestion, at: desk)])
                    note("suggestion:\(step.action.rawValue)", from: place(suggestion), to: place(next), under: policy)
                    if seen.insert(next.stage).inserted { frontier.append(next) }
                } catch { note(error, by: "suggestion:\(step.action.rawValue)") }
            }
        }
    }

    private func place(_ inquiry: Inquiry) -> String { "inquiry:\(inquiry.stage.rawValue)" }
    private func place(_ suggestion: Suggestion) -> String { "suggestion:\(suggestion.stage.rawValue)" }
}
