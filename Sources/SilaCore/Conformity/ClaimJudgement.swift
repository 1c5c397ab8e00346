/// How one claim stands to each point, as far as the period decided it; nil where it did not.
///
/// A gate is judged when a settlement was drawn up, by what stands in the history before that; without a settlement, by the
/// step of that gate itself.
struct ClaimJudgement {
    let view: CaseView

    var fault: Verdict? {
        gate(
            { $0.name == "fault-found" },
            isPassed: { $0.last { $0.name == "fault-found" }?.facts?.outcome == ClaimOutcome.established.rawValue },
            lacking: Name(ar: "حُررت التسوية ولم يثبت تسبب الجمعية", en: "settled without fault established"))
    }

    var minutes: Verdict? {
        gate(
            { $0.name == "minutes-recorded" },
            isPassed: { $0.contains { $0.name == "minutes-recorded" } },
            lacking: Name(ar: "حُررت التسوية دون محضر مستوفٍ", en: "settled without minutes that count"))
    }

    /// Whether the ruling that the policy needs was there.
    func ruling(_ need: RulingNeed) -> Verdict? {
        gate(
            { $0.name == "ruling-recorded" || $0.name == "ruling-determined" },
            isPassed: { before in
                if before.contains(where: { $0.name == "ruling-recorded" && $0.facts?.holds == true }) { return true }
                return need == .ifNeeded
                    && before.last { $0.name == "ruling-determined" }?.facts?.holds == false
            },
            lacking: Name(ar: "حُررت التسوية دون الحكم اللازم", en: "settled without the ruling that is needed"))
    }

    var negotiation: Verdict? {
        gate(
            { $0.name == "disagreed" },
            isPassed: { $0.contains { $0.name == "offer-answered" && $0.facts?.holds == true } },
            lacking: Name(ar: "حُررت التسوية دون عرض مقبول", en: "settled without an offer that was accepted"))
    }

    /// Whether everything paid or done in the period came after both had signed, and each payment after its approval.
    var payment: Verdict? {
        var isGoverned = false
        for (place, happening) in view.file.happenings.enumerated()
        where happening.day <= view.end && view.period.contains(happening.day) {
            guard ["payment-executed", "fulfilled"].contains(happening.name) else { continue }
            isGoverned = true
            let isSigned = view.happened(before: place) { $0.name == "settlement-signed" }
            let isApproved =
                happening.name == "fulfilled" || view.happened(before: place) { $0.name == "payment-approved" }
            if isSigned && isApproved { continue }
            return .failed(
                what: isSigned
                    ? Name(ar: "صُرف دون اعتماد", en: "paid without approval")
                    : Name(ar: "صُرف أو نُفذ قبل توقيع التسوية", en: "paid or done before the settlement was signed"),
                on: happening.day, by: nil)
        }
        return isGoverned ? .conformed : nil
    }

    private func gate(
        _ isStep: (ReportedHappening) -> Bool, isPassed: (ArraySlice<ReportedHappening>) -> Bool,
        lacking what: Name
    ) -> Verdict? {
        if let drawn = view.lastInPeriod("settlement-drawn") {
            if isPassed(view.file.happenings[..<drawn]) { return .conformed }
            return .failed(what: what, on: view.file.happenings[drawn].day, by: nil)
        }
        let taken = view.file.happenings.contains {
            isStep($0) && $0.day <= view.end && view.period.contains($0.day)
        }
        return taken ? .conformed : nil
    }
}
