internal import SilaCore

/// Reads `acknowledgement` of `settings.yaml`: how an association's staff sign its policy.
enum AcknowledgementReader {
    /// The settings under the key; nil where it is no mapping.
    static func read(_ field: Field) -> AcknowledgementSettings? {
        guard let fields = Fields(field, layout) else { return nil }
        return AcknowledgementSettings(
            asked: fields.optional("asked")?.flag() ?? false,
            grace: fields.optional("grace")?.workingDays(),
            remindEvery: fields.optional("remind_every")?.workingDays(),
            tellManagementAfter: fields.optional("tell_management_after")?.workingDays())
    }

    /// The keys of the mapping.
    static let layout = Layout(
        "acknowledgement", ar: "توقيع العاملين", en: "`acknowledgement`",
        [
            .optional(
                "asked", .flag, ar: "تطلبه الجمعية وإن لم تطلبه السياسة",
                en: "the house asks for it though the policy does not"),
            .optional(
                "grace", .workingDays, ar: "المهلة التي يبقى بعدها لمن لم يوقّع القراءة وحدها",
                en: "how long who has not signed may still write"),
            .optional("remind_every", .workingDays, ar: "كل كم يُذكَّر من لم يوقّع", en: "how often they are reminded"),
            .optional(
                "tell_management_after", .workingDays, ar: "متى تُبلغ الإدارة العليا بمن لم يوقّع",
                en: "after how long senior management is told of them"),
        ])
}
