import SilaCore

/// A survey that somebody answers on their phone, without an account and without a script.
public struct SurveyPage: Page {
    /// What it shows.
    public var model: SurveyModel

    /// The page of this model.
    public init(_ model: SurveyModel) {
        self.model = model
    }

    private var language: PageLanguage { model.language }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        var layout = Layout(title: language.pick(model.survey.title), tenant: model.tenant, narrow: true)
        layout.language = language
        return layout.html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1, text: language.pick(model.survey.title))
                if model.standing == .open {
                    html.element(.p) { html in
                        html.element(
                            .a, .href(.survey(model.tenant.slug, token: model.token, language.other)),
                            .lang(language.other.rawValue), text: language == .arabic ? "In English" : "بالعربية")
                    }
                }
            }
            switch model.standing {
            case .open: form(&html)
            case .answered: told(SurveyWords.thanks, .good, &html)
            case .closed: told(SurveyWords.closed, .calm, &html)
            }
        }
    }

    private func told(_ words: Name, _ tone: Look, _ html: inout HTML) {
        html.element(.div, .look(.notice, tone), .role("status")) { html in
            html.element(.p) { $0.element(.strong, text: language.pick(words)) }
        }
    }

    private func form(_ html: inout HTML) {
        html.element(.section, .look(.notice, .calm), .ariaLabel(language.pick(SurveyWords.privacy))) { html in
            html.element(.p, text: language.pick(SurveyWords.anonymous(model.minimum)))
            if let clause = model.ratingRight {
                html.element(.p) { html in
                    html.text(language.pick(SurveyWords.right))
                    html.text(" ")
                    if language == .arabic { html.citation(clause) } else { html.englishCitation(clause) }
                }
            }
            html.element(.p, .look(.quiet)) { html in
                html.text(language.pick(SurveyWords.until))
                html.text(" ")
                if language == .arabic { html.date(model.closesOn) } else { html.text(model.closesOn.english) }
            }
        }
        if !model.faults.isEmpty {
            html.element(
                .p, .look(.notice, .late), .role("alert"), .id("faults"), text: language.pick(SurveyWords.incomplete))
        }
        let address = SiteAddress.surveyAnswers(model.tenant.slug, language)
        html.element(.form, .look(.fields), .method("post"), .action(address)) { html in
            html.element(.input, .type("hidden"), .name("form_token"), .value(model.token))
            for (place, question) in model.survey.questions.enumerated() { write(question, place, &html) }
            html.element(.div) { html in
                html.element(.button, .look(.main), .type("submit"), text: language.pick(SurveyWords.send))
            }
        }
    }

    private func write(_ question: SurveyQuestion, _ place: Int, _ html: inout HTML) {
        let fault = model.faults.first { $0.question == question.id }
        let field = SurveyModel.field(place)
        html.element(.fieldset, .look(.question), fault == nil ? nil : .ariaInvalid(true)) { html in
            html.element(.legend) { html in
                html.number(place + 1)
                html.text(". ")
                html.text(language.pick(question.text))
                if question.isOptional { html.text(language.pick(SurveyWords.optional)) }
            }
            if let fault { html.element(.p, .look(.badge, .late), text: language.pick(fault.message)) }
            if case .text = question.kind {
                words(question, field, &html)
            } else {
                html.element(.div, .look(.scale)) { html in
                    for choice in question.offered { option(choice, question, field, &html) }
                }
            }
        }
    }

    private func words(_ question: SurveyQuestion, _ field: String, _ html: inout HTML) {
        html.element(.label, .for(field), .look(.quiet), text: language.pick(SurveyWords.warning))
        html.element(
            .textarea, .id(field), .name(field), .rows(4), .maxlength(SurveyQuestion.textLimit), .dir(.auto),
            question.isOptional ? nil : .required, text: model.given[question.id] ?? "")
    }

    private func option(
        _ choice: SurveyChoice, _ question: SurveyQuestion, _ field: String, _ html: inout HTML
    ) {
        let id = "\(field)-\(choice.id)"
        html.element(.label, .look(.option), .for(id)) { html in
            html.element(
                .input, .type("radio"), .id(id), .name(field), .value(choice.id),
                question.isOptional ? nil : .required, model.given[question.id] == choice.id ? .checked : nil)
            html.element(.span) { html in
                let text = language.pick(choice.text)
                if case .scale = question.kind, text != choice.id {
                    html.text("\(choice.id) · ")
                }
                html.text(text)
            }
        }
    }
}

/// What the pages of surveys say.
enum SurveyWords {
    static let privacy = Name(ar: "السرية", en: "Privacy")
    static let right = Name(
        ar: "تقييمك حق لك، وهو أداة للتطوير لا للعقاب ولا للتشهير:",
        en: "Rating is your right, a tool to improve and never to punish or expose:")
    static let until = Name(ar: "آخر يوم لاستقبال الإجابات:", en: "The last day for answers:")
    static let incomplete = Name(
        ar: "بقيت أسئلة تحتاج إلى جواب؛ وهي معلّمة أدناه ولم يُحفظ شيء بعد.",
        en: "Some questions need an answer; they are marked below, and nothing is kept yet.")
    static let send = Name(ar: "إرسال", en: "Send")
    static let optional = Name(ar: " (اختياري)", en: " (may be left out)")
    static let warning = Name(
        ar: "لا تكتب اسماً ولا رقماً يدل عليك أو على غيرك؛ فما تكتبه يُقرأ كما هو.",
        en: "Write no name or number that points to you or to anybody else: what you write is read as it stands.")
    static let thanks = Name(
        ar: "شكراً لك؛ وصلت إجابتك، وهذا الرابط لا يُستعمل مرة أخرى.",
        en: "Thank you: your answer was received, and this link is not used again.")
    static let closed = Name(
        ar: "انتهى استقبال الإجابات على هذه الاستبانة؛ شكراً لاهتمامك.",
        en: "This survey takes no more answers; thank you for your interest.")

    static func anonymous(_ minimum: Int) -> Name {
        Name(
            ar: "إجابتك بلا اسم: لا يُعرف صاحبها ولا حالته ولا وقتها، ولا تظهر النتائج إلا بعد "
                + "إغلاق الاستبانة ومن \(minimum) إجابات فأكثر.",
            en: "Your answer bears no name: nobody learns whose it is, of which case, or when it came. Results are "
                + "shown only after the survey closes, and from \(minimum) answers on.")
    }
}
