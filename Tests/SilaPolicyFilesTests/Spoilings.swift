import SilaPolicyFiles

/// Every way in which the sample is spoilt, rule by rule.
enum Spoilings {
    /// Keys unknown, missing, twice or out of place.
    static let keys = [
        Spoiling("front_role:", "‸front_rol: {}\nfront_role:", .unknownKey, suggest: "front_role"),
        Spoiling("number: ب", "‸nummber: ب", .unknownKey, suggest: "number"),
        Spoiling(
            "at_most: 15 working days,", "at_least: 2 weeks, ‸at-most: 15 working days,", .unknownKey,
            suggest: "at_most"),
        Spoiling("      number: 2\n", "      number: 2\n      ‸colour: blue\n", .unknownKey),
        Spoiling("      asks: [reply]", "      asks: [reply]\n      ‸number: 3", .duplicateKey),
        Spoiling("title: {ar: سياسة المثال", "title: {ar: س, ‸ar: سياسة المثال", .duplicateKey),
        Spoiling("  kind: members\n", "", .missingKey).placed(at: "  ‸one: {ar: العضو", of: "  one: {ar: العضو"),
        Spoiling("    - id: study\n      number: 1", "    - ‸number: 1", .missingKey),
        Spoiling("front_role: {ar: موظف العلاقات, en: relations officer}", "front_role: ‸{ar: موظف}", .missingKey),
        Spoiling(", stating: [harm, extent]", "", .missingKey).placed(
            at: "    - ‸{id: minutes", of: "    - {id: minutes"),
        Spoiling("      body: committee\n", "", .missingKey).placed(at: "    - ‸id: study", of: "    - id: study"),
        Spoiling("asks: [study, updates]", "asks: [updates]", .keyOutOfPlace).placed(
            at: "body: ‸committee\n", of: "body: committee\n"),
        Spoiling("blank: true}", "blank: true, kind: ‸guide}", .keyOutOfPlace),
        Spoiling("{id: guide, ", "{id: guide, paragraph: true, number: ‸4, ", .keyOutOfPlace),
        Spoiling(
            "reading: {of: from", "readings: ‸[{of: from, reason: {ar: س, en: s}}]\n      reading: {of: from",
            .keyOutOfPlace),
        Spoiling("  kind: members", "  kind: members\n  ‸? [a, b]\n  : c", .keyShape).placed(
            at: "? ‸[a, b]", of: "? [a, b]"),
    ]

    /// Values of the wrong kind, shape or size.
    static let values = [
        Spoiling("front_role: {ar: موظف العلاقات, en: relations officer}", "front_role: ‸officer", .wrongType),
        Spoiling("heading: {title: {ar: الأدوات, en: Tools}}", "heading: ‸[title]", .wrongType),
        Spoiling("asks: [reply]", "asks: ‸reply", .wrongType),
        Spoiling("blank: true", "blank: ‸maybe", .wrongType),
        Spoiling("en: Example policy", "en: ‸2021", .wrongType, suggest: "\"2021\""),
        Spoiling("en: Example policy", "en: ‸no", .wrongType, suggest: "\"no\""),
        Spoiling("en: Example policy", "en: ‸true", .wrongType, suggest: "\"true\""),
        Spoiling("en: Example policy", "en: ‸[a]", .wrongType),
        Spoiling("en: Example policy", "en: ‸\"\"", .textLength),
        Spoiling("en: Example policy", "en: ‸\"one\\ntwo\"", .textLength),
        Spoiling("en: Example policy", "en: ‸" + String(repeating: "long ", count: 60), .textLength),
        Spoiling("en: Example policy", "en: ‸\"hidden \\u202E\"", .hiddenCharacter),
        Spoiling("en: Example policy", "en: ‸\"nul \\0\"", .hiddenCharacter),
        Spoiling("ar: سياسة المثال", "ar: ‸Example", .notArabic),
        Spoiling("asks: [channels], channels: [phone]", "asks: [channels], channels: ‸[]", .textLength),
        Spoiling("members: 5", "members: ‸1e999", .number),
        Spoiling("members: 5", "members: ‸-5", .number),
        Spoiling("members: 5", "members: ‸5.5", .number),
        Spoiling("members: 5", "members: ‸five", .wrongType, suggest: "5"),
        Spoiling("quorum: 3", "quorum: ‸101", .number),
        Spoiling("number: أ,", "number: ‸1e999,", .number, suggest: "\"1e999\""),
        Spoiling("15 working days", "‸fifteen working days", .term, suggest: "15 working days"),
        Spoiling("15 working days", "‸15", .term, suggest: "15 working days"),
        Spoiling("15 working days", "‸0 working days", .term),
        Spoiling("15 working days", "‸1e999 working days", .term),
        Spoiling("15 working days", "‸400 days", .term),
        Spoiling("at_most: 15 working days, ", "", .term).placed(at: "reply: ‸{from", of: "reply: {from"),
        Spoiling("2021-07-18", "‸18/7/2021", .date, suggest: "2021-07-18"),
        Spoiling("2021-07-18", "‸2021-7-18", .date, suggest: "2021-07-18"),
    ]

    /// Words and ids.
    static let words = [
        Spoiling("asks: [reply]", "asks: [reply, ‸registratoin]", .unknownWord, suggest: "registration"),
        Spoiling("kind: management,", "kind: ‸managment,", .unknownWord, suggest: "management"),
        Spoiling("from: completeness", "from: ‸completness", .unknownWord, suggest: "completeness"),
        Spoiling("[website, email]", "[website, ‸e-mail]", .unknownWord, suggest: "email"),
        Spoiling("ruling: if-needed", "ruling: ‸if_needed", .unknownWord, suggest: "if-needed"),
        Spoiling("of: from", "of: ‸form", .unknownWord, suggest: "from"),
        Spoiling("asks: [study, updates]", "asks: [‸stduy, updates]", .unknownWord, suggest: "study"),
        Spoiling("gate: ruling", "gate: ‸rulings", .unknownWord, suggest: "ruling"),
        Spoiling("stating: [harm, extent]", "stating: [harm, ‸harm]", .repeated),
        Spoiling("id: study", "id: ‸Study", .idShape, suggest: "study"),
        Spoiling("id: study", "id: ‸study_", .idShape, suggest: "study"),
        Spoiling("id: study", "id: ‸\"\"", .idShape),
    ]

    /// References that are no ids, ids taken, and suppressions without a reason or of no rule.
    static let references = [
        Spoiling("      body: committee\n", "      body: ‸اللجنة\n", .unknownBody, suggest: "committee"),
        Spoiling("channels: [phone]", "channels: [‸الهاتف]", .unknownChannel, suggest: "phone"),
        Spoiling("    - id: reply", "    - id: ‸study", .duplicateID),
        Spoiling("  - {id: management, kind: management", "  - ‸{id: committee, kind: management", .duplicateID),
        Spoiling("approval:\n", "suppress:\n  - ‸{finding: approval.none}\napproval:\n", .missingKey),
        Spoiling(
            "approval:\n", "suppress:\n  - {finding: ‸approval.non, reason: {ar: س, en: s}}\napproval:\n", .unknownWord,
            suggest: "approval.none"),
        Spoiling(
            "approval:\n", "suppress:\n  - {finding: ‸suppression.unused, reason: {ar: س, en: s}}\napproval:\n",
            .unknownWord),
        Spoiling("from: completeness}", "from: completeness, on_day_off: ‸next-day}", .unknownWord, suggest: nil),
    ]
}
