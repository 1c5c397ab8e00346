internal import SilaCore

/// The part `satisfaction` of `settings.yaml`: how often the association measures it, where its policy does not print it.
enum SatisfactionSettingsPart {
    /// The keys of the part.
    static let layout = Layout(
        "satisfaction-settings", ar: "«satisfaction» في «settings.yaml»", en: "`satisfaction` of `settings.yaml`",
        [
            .optional("surveys", .months, ar: "دورية الاستبانة", en: "how often there is a survey"),
            .optional("field_surveys", .months, ar: "دورية المسح الميداني", en: "how often there is a field survey"),
            .optional("visits", .months, ar: "دورية الزيارات الإشرافية", en: "how often there are supervisory visits"),
            .optional("interviews", .months, ar: "دورية المقابلات", en: "how often there are interviews"),
            .optional(
                "rest_days", .count(0...730), ar: "أيام لا يدعى فيها الشخص إلى استبانة أخرى",
                en: "the days in which a person is invited to no other survey"),
        ])

    static func read(_ field: Field) -> SatisfactionSettings {
        guard let fields = Fields(field, layout) else { return SatisfactionSettings() }
        return SatisfactionSettings(
            surveys: fields.optional("surveys")?.months(), fieldSurveys: fields.optional("field_surveys")?.months(),
            visits: fields.optional("visits")?.months(), interviews: fields.optional("interviews")?.months(),
            restBetween: fields.optional("rest_days")?.count(in: 0...730).map { CalendarDays($0) })
    }
}
