public import SilaCore

/// Reads `settings.yaml`: what the association sets for itself beside its policy.
public enum SettingsReader {
    /// The settings in the text.
    ///
    /// Throws every fault found, in the order of the lines.
    public static func read(text: String, file: String) throws(PolicyFileError) -> Settings {
        try read(bytes: Array(text.utf8), file: file)
    }

    /// The settings in the bytes, which are UTF-8.
    public static func read(bytes: [UInt8], file: String) throws(PolicyFileError) -> Settings {
        try placed(bytes: bytes, file: file).value
    }

    /// The settings with the place of everything in the file.
    static func placed(bytes: [UInt8], file: String) throws(PolicyFileError) -> Placed<Settings> {
        let (field, _) = try Document.open(bytes, file: file)
        let fields = Fields(field, layout)
        var settings = Settings(
            media: fields?.required("media")?.words(of: Medium.self) ?? [],
            serviceTarget: fields?.optional("service_target")?.workingDays(),
            colour: fields?.optional("colour")?.colour(),
            acknowledgement: fields?.optional("acknowledgement").flatMap(AcknowledgementReader.read),
            complaints: fields?.optional("complaints").map(ComplaintSettingsPart.read) ?? ComplaintSettings(),
            sittingYears: fields?.optional("sittings").flatMap { Fields($0, sittings) }?.optional("years")?
                .word(of: YearCalendar.self) ?? .hijri)
        if let registers = fields?.optional("registers").flatMap({ Fields($0, registers) }) {
            settings.registerYear = registers.required("year")?.word() ?? .hijri
        }
        if let part = fields?.optional("satisfaction") { settings.satisfaction = SatisfactionSettingsPart.read(part) }
        if !field.sheet.faults.isEmpty { throw .faults(field.sheet.sortedFaults) }
        return Placed(value: settings, positions: field.sheet.positions)
    }

    /// The keys of the file.
    static let layout = Layout(
        "settings", ar: "«settings.yaml»", en: "`settings.yaml`",
        [
            .required(
                "media", .words(Vocabulary(Medium.self)), ar: "وسائل التواصل بترتيب عرضها",
                en: "the media of contact, in the order shown"),
            .optional(
                "service_target", .workingDays, ar: "هدف الجمعية لمدة الرد",
                en: "the association's own target for replies"),
            .optional("colour", .colour, ar: "لون صفحاتها", en: "the colour of its pages"),
            .optional("sittings", .mapping(sittings), ar: "جلسات لجانها", en: "the sittings of its bodies"),
            .optional(
                "registers", .mapping(registers), ar: "سجلا الوارد والصادر", en: "the incoming and outgoing registers"),
            .optional(
                "satisfaction", .mapping(SatisfactionSettingsPart.layout), ar: "دورية قياس الرضا",
                en: "how often satisfaction is measured"),
            .optional(
                "acknowledgement", .mapping(AcknowledgementReader.layout), ar: "توقيع العاملين على السياسة",
                en: "how its staff sign the policy"),
            .optional(
                "complaints", .mapping(ComplaintSettingsPart.layout), ar: "ما تحدده في الشكاوى",
                en: "what it sets for complaints"),
        ])

    /// What it sets for the sittings of its bodies.
    static let sittings = Layout(
        "sittings", ar: "«sittings»", en: "`sittings`",
        [
            .optional(
                "years", .word(Vocabulary(YearCalendar.self)), ar: "التقويم الذي ترقَّم الجلسات بسنواته",
                en: "the calendar by whose years sittings are numbered")
        ])

    /// The keys under `registers`.
    private static let registers = Layout(
        "registers", ar: "ما تحدده الجمعية لسجلي الوارد والصادر", en: "`registers`",
        [
            .required(
                "year", .word(Vocabulary(YearCalendar.self)), ar: "السنة التي يبدأ معها الترقيم من جديد",
                en: "the year with which their numbers begin anew")
        ])
}
