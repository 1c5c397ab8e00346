internal import SilaCore

/// Reads what an association sets for itself on complaints, under `complaints` in `settings.yaml`.
enum ComplaintSettingsPart {
    /// The keys of the part.
    static let layout = Layout(
        "complaint-settings", ar: "«complaints» في «settings.yaml»", en: "`complaints` of `settings.yaml`",
        [
            .optional(
                "anonymous", .flag, ar: "تُقبل الشكوى بلا اسم صاحبها",
                en: "a complaint is taken from somebody who gives no name"),
            .optional(
                "ladder", .list(rungLayout), ar: "سلّم تصعيد الشكوى التي لم يُرد عليها، من أدنى درجاته",
                en: "by when an unanswered complaint goes up, the lowest rung first"),
        ])

    private static let rungLayout = Layout(
        "rung", ar: "درجة في سلّم التصعيد", en: "a rung of the ladder",
        [
            .required(
                "after", .workingDays, ar: "أيام العمل التي تنتظرها منذ استلامها",
                en: "how many working days it waits from its receipt"),
            .required("to", .word(Vocabulary(RungTarget.self)), ar: "إلى من تُرفع", en: "to whom it goes"),
        ])

    /// The settings; the house's where a key is left out.
    static func read(_ field: Field) -> ComplaintSettings {
        guard let fields = Fields(field, layout) else { return ComplaintSettings() }
        var settings = ComplaintSettings()
        if let anonymous = fields.optional("anonymous")?.flag() { settings.anonymous = anonymous }
        if let rungs = fields.optional("ladder")?.list() {
            settings.ladder = ascending(rungs)
        }
        return settings
    }

    /// The rungs, each of which waits longer than the one before.
    private static func ascending(_ fields: [Field]) -> [Rung] {
        var ladder: [Rung] = []
        for field in fields {
            guard let next = rung(field) else { continue }
            if let last = ladder.last, next.after.count <= last.after.count {
                field.report(
                    .term, expected: "\(last.after.count + 1) working days", found: "\(next.after.count) working days",
                    ar: "كل درجة تنتظر أطول من التي قبلها، وهي \(last.after.count) من أيام العمل",
                    en: "each rung waits longer than the one before, which waits \(last.after.count) working days")
            }
            ladder.append(next)
        }
        return ladder
    }

    private static func rung(_ field: Field) -> Rung? {
        guard let fields = Fields(field, rungLayout) else { return nil }
        let after = fields.required("after")?.workingDays()
        let to = fields.required("to")?.word(of: RungTarget.self)
        guard let after, let to else { return nil }
        return Rung(after: after, to: to.role)
    }
}
