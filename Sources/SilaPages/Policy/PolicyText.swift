public import SilaCore

/// An edition of a policy as plain text: for a reader without a browser, for printing, for keeping.
///
/// Lines end in one line feed. What a clause asks for is set in under it, a reading is marked as one.
public struct PolicyText: Sendable {
    /// What it shows.
    public var model: PolicyModel

    /// The text of this model.
    public init(_ model: PolicyModel) {
        self.model = model
    }

    private var language: PageLanguage { model.language }

    /// The whole text.
    public var text: String { (lead + sections + bodies + approval).joined(separator: "\n") + "\n" }

    private var lead: [String] {
        let title = language.pick(model.policy.title)
        var lines = [title, String(repeating: "=", count: min(72, title.count))]
        if model.edition.isDraft {
            lines += ["*** \(language.pick(PolicyWords.draft)) ***", language.pick(PolicyWords.draftWarning), ""]
        }
        if let association = model.policy.association {
            lines.append(language.pick(association.name))
            if let licence = association.licence { lines.append("\(language.pick(PolicyWords.licence)): \(licence)") }
            if let supervisor = association.supervisor {
                lines.append("\(language.pick(PolicyWords.supervisor)): \(language.pick(supervisor))")
            }
        }
        let number = model.edition.number.map { " \($0)" } ?? ""
        lines.append("\(language.pick(PolicyWords.edition))\(number) - \(language.pick(model.edition.word))")
        if let day = model.edition.day {
            lines.append("\(language.pick(day.name)): \(language.pick(day.date.inBothCalendars))")
        }
        let words = ApprovalWords(approval: model.policy.approval, recorded: model.edition.recorded)
        lines.append(language.pick(words.sentence))
        lines.append("\(language.pick(PolicyWords.hash)): \(model.edition.sha256)")
        return lines + ["", language.pick(PolicyWords.ours)]
    }

    private func heading(_ number: String?, _ title: Name) -> [String] {
        let text = (number.map { "\($0) " } ?? "") + language.pick(title)
        return ["", text, String(repeating: "-", count: min(72, text.count))]
    }

    private func readings(_ readings: [Reading]) -> [String] {
        readings.map { "    [\(language.pick(PolicyWords.reading)) \(language.pick($0.reason))]" }
    }

    private var sections: [String] {
        PolicyOutline(model.policy).parts.flatMap { part in
            heading(part.heading.number, part.heading.title) + readings(part.heading.readings)
                + part.items.flatMap(lines(of:))
        }
    }

    private func lines(of item: PolicyOutline.Item) -> [String] {
        let number = item.clause.position == 0 ? "" : "\(item.clause.number ?? "–") "
        let title = language.pick(item.clause.blank ? PolicyWords.blank : item.clause.title)
        return ["\(number)\(title)"] + item.asks.map { "    \(language.pick($0))" } + readings(item.clause.readings)
    }

    private var bodies: [String] {
        if model.policy.bodies.isEmpty { return [] }
        return heading(nil, PolicyWords.bodies)
            + model.policy.bodies.flatMap { body in
                let says = [body.named ? nil : PolicyWords.unnamed, PolicyWords.membership(body)].compactMap(\.self)
                return ["– \(language.pick(body.name))"] + says.map { "    \(language.pick($0))" }
                    + readings(body.readings)
            }
    }

    private var approval: [String] {
        let approval = model.policy.approval
        let words = ApprovalWords(approval: approval)
        return heading(approval?.clause.number, approval?.clause.title ?? PolicyWords.approval)
            + [language.pick(words.sentence)]
            + words.facts.map { "\(language.pick($0.name)): \(language.pick($0.value))" }
            + readings(approval?.clause.readings ?? [])
    }
}

extension CivilDate {
    /// The day in both calendars, in a line of either language.
    public var inBothCalendars: Name {
        let hijri = HijriDate(self).map { " الموافق \($0.name.ar)" } ?? ""
        return Name(ar: name.ar + hijri, en: english)
    }
}
