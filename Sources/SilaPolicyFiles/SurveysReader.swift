public import SilaCore

/// Reads `surveys.yaml`: what the association asks the people it serves, and how few answers give no results.
public enum SurveysReader {
    /// The surveys in the text, in written order.
    ///
    /// Throws every fault found, in the order of the lines.
    public static func read(text: String, file: String) throws(PolicyFileError) -> [Survey] {
        try read(bytes: Array(text.utf8), file: file)
    }

    /// The surveys in the bytes, which are UTF-8.
    public static func read(bytes: [UInt8], file: String) throws(PolicyFileError) -> [Survey] {
        let (field, _) = try Document.open(bytes, file: file)
        let fields = Fields(field, layout)
        let surveys = unique(fields?.required("surveys")?.list() ?? [], read: survey, id: \.id)
        if !field.sheet.faults.isEmpty { throw .faults(field.sheet.sortedFaults) }
        return surveys
    }

    /// How many questions a survey has at the most: nobody answers more on a phone.
    public static let questionLimit = 20

    /// The keys of the file.
    static let layout = Layout(
        "surveys", ar: "«surveys.yaml»", en: "`surveys.yaml`",
        [.required("surveys", .list(surveyLayout), ar: "استبانات الجمعية", en: "the surveys of the association")])

    private static let invited = [SurveyAudience.periodic.rawValue, SurveyAudience.afterClosing.rawValue]
    private static let closing = [SurveyAudience.afterClosing.rawValue]

    private static let surveyLayout = Layout(
        "survey", ar: "استبانة في «surveys.yaml»", en: "a survey of `surveys.yaml`",
        conditions: [
            .goesWith(key: "kinds", under: "audience", words: closing),
            .onlyWith(key: "by_service", under: "audience", words: closing),
            .onlyWith(key: "every", under: "audience", words: invited),
        ],
        [
            .required("id", .id, ar: "معرّف الاستبانة", en: "the id of the survey"),
            .required("title", .name, ar: "عنوانها", en: "what it is called"),
            .required("audience", .word(Vocabulary(SurveyAudience.self)), ar: "لمن هي", en: "for whom it is"),
            .optional(
                "kinds", .words(Vocabulary(CaseKind.self)), ar: "أنواع الحالات التي تتبع إغلاقها",
                en: "the kinds of cases whose closing it follows"),
            .optional("every", .months, ar: "دوريتها", en: "how often it comes round"),
            .optional("open_days", .count(1...366), ar: "أيام استقبال الإجابات", en: "the days it takes answers"),
            .optional(
                "minimum", .count(Survey.leastMinimum...1_000), ar: "أقل عدد من الإجابات تظهر به النتائج",
                en: "the fewest answers that give results"),
            .optional("by_service", .flag, ar: "تفصل النتائج بحسب الخدمة", en: "whether results are told by service"),
            .required("questions", .list(questionLayout), ar: "الأسئلة", en: "the questions"),
        ])

    private static let questionLayout = Layout(
        "question", ar: "سؤال في استبانة", en: "a question of a survey",
        conditions: [
            .goesWith(key: "low", under: "kind", words: [SurveyQuestionWord.scale.rawValue]),
            .goesWith(key: "high", under: "kind", words: [SurveyQuestionWord.scale.rawValue]),
            .goesWith(key: "choices", under: "kind", words: [SurveyQuestionWord.choice.rawValue]),
        ],
        [
            .required("id", .id, ar: "معرّف السؤال", en: "the id of the question"),
            .required("kind", .word(Vocabulary(SurveyQuestionWord.self)), ar: "كيف يجاب عنه", en: "how it is answered"),
            .required("text", .name, ar: "نص السؤال", en: "what is asked"),
            .optional("low", .name, ar: "معنى 1", en: "what 1 means"),
            .optional("high", .name, ar: "معنى 5", en: "what 5 means"),
            .optional("choices", .list(choiceLayout), ar: "الاختيارات", en: "what there is to choose from"),
            .optional("optional", .flag, ar: "هل يجوز تركه", en: "whether it may be left out"),
            .optional("about_staff", .flag, ar: "هل هو عمّن خدم الشخص", en: "whether it is about who served the person"),
        ])

    private static let choiceLayout = Layout(
        "choice", ar: "اختيار من اختيارات سؤال", en: "a choice of a question",
        [
            .required("id", .id, ar: "معرّف الاختيار", en: "the id of the choice"),
            .required("text", .name, ar: "نصه", en: "what it says"),
        ])

    private static func survey(_ field: Field) -> Survey? {
        guard let fields = Fields(field, surveyLayout) else { return nil }
        let (id, title) = (fields.required("id")?.id(), fields.required("title")?.name())
        let audience = fields.required("audience")?.word(of: SurveyAudience.self)
        let kinds = audience.map { read(kindsIn: fields, of: $0) } ?? []
        let every = fields.optional("every")?.months()
        let open = fields.optional("open_days")?.count(in: 1...366)
        let minimum = fields.optional("minimum")?.count(in: Survey.leastMinimum...1_000)
        let byService = fields.optional("by_service")?.flag() ?? false
        let list = fields.required("questions")
        let questions = unique(list?.list() ?? [], read: question, id: \.id)
        if let list, questions.count > questionLimit {
            list.report(
                .textLength, ar: "في الاستبانة \(questions.count) سؤالاً، وأقصاها \(questionLimit)",
                en: "the survey has \(questions.count) questions; \(questionLimit) are the most")
        }
        guard let id, let title, let audience else { return nil }
        return Survey(
            id: id, title: title, audience: audience, kinds: kinds, every: every,
            open: open.map { CalendarDays($0) } ?? Survey.usualOpen, minimum: minimum ?? Survey.usualMinimum,
            byService: byService, questions: questions)
    }

    /// The kinds of a survey for after closing; keys that go with another audience are taken down.
    private static func read(kindsIn fields: Fields, of audience: SurveyAudience) -> [CaseKind] {
        if audience == .afterClosing { return fields.required("kinds")?.words(of: CaseKind.self) ?? [] }
        for key in ["kinds", "by_service"] {
            fields.reportOutOfPlace(key, ar: "لا يكتب إلا مع «after-closing»", en: "goes only with `after-closing`")
        }
        if !audience.invites {
            fields.reportOutOfPlace(
                "every", ar: "لا يكتب إلا مع «periodic» أو «after-closing»",
                en: "goes only with `periodic` or `after-closing`")
        }
        return []
    }

    private static func question(_ field: Field) -> SurveyQuestion? {
        guard let fields = Fields(field, questionLayout) else { return nil }
        let (id, text) = (fields.required("id")?.id(), fields.required("text")?.name())
        let kind = fields.required("kind")?.word(of: SurveyQuestionWord.self).flatMap { self.kind(fields, $0) }
        let isOptional = fields.optional("optional")?.flag() ?? false
        let isAboutStaff = fields.optional("about_staff")?.flag() ?? false
        guard let id, let text, let kind else { return nil }
        return SurveyQuestion(id: id, text: text, kind: kind, isOptional: isOptional, isAboutStaff: isAboutStaff)
    }

    private static func kind(_ fields: Fields, _ word: SurveyQuestionWord) -> SurveyQuestion.Kind? {
        if word != .scale {
            for key in ["low", "high"] {
                fields.reportOutOfPlace(key, ar: "لا يكتب إلا مع «scale»", en: "goes only with `scale`")
            }
        }
        if word != .choice {
            fields.reportOutOfPlace("choices", ar: "لا يكتب إلا مع «choice»", en: "goes only with `choice`")
        }
        switch word {
        case .yesNo: return .yesNo
        case .text: return .text
        case .scale:
            let (low, high) = (fields.required("low")?.name(), fields.required("high")?.name())
            guard let low, let high else { return nil }
            return .scale(low: low, high: high)
        case .choice: return fields.required("choices").flatMap(choices)
        }
    }

    private static func choices(_ field: Field) -> SurveyQuestion.Kind? {
        guard let list = field.list() else { return nil }
        let choices = unique(list, read: choice, id: \.id)
        if list.count < 2 {
            field.report(.textLength, ar: "اختيار واحد ليس سؤالاً؛ اكتب اختيارين فأكثر", en: "write two choices or more")
        }
        return .choice(choices)
    }

    private static func choice(_ field: Field) -> SurveyChoice? {
        guard let fields = Fields(field, choiceLayout) else { return nil }
        let (id, text) = (fields.required("id")?.id(), fields.required("text")?.name())
        guard let id, let text else { return nil }
        return SurveyChoice(id: id, text: text)
    }

    private static func unique<Value>(
        _ fields: [Field], read: (Field) -> Value?, id: KeyPath<Value, String>
    ) -> [Value] {
        var seen: Set<String> = []
        return fields.compactMap { field in
            guard let value = read(field) else { return nil }
            if seen.insert(value[keyPath: id]).inserted { return value }
            field.reportTaken(value[keyPath: id])
            return nil
        }
    }
}
