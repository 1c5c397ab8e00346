internal import SilaCore

extension Problem {
    /// The problem that an error of this module makes.
    init(_ error: ServerError) {
        switch error {
        case .service(let error): self.init(error)
        case .malformedJSON(let line, let column, let what):
            self.init(
                400, "malformed-json",
                Name(
                    ar: "المحتوى ليس JSON سليماً (السطر \(line)، العمود \(column)): \(what.ar)",
                    en: "the body is no sound JSON (line \(line), column \(column)): \(what.en)"))
        case .malformedForm:
            self.init(
                400, "malformed-form",
                Name(ar: "الحقول لا تُقرأ؛ راجع ترميزها", en: "the fields cannot be read; look at their encoding"))
        case .mediaType(let expected):
            self.init(
                415, "media-type",
                Name(ar: "نوع المحتوى المقبول هنا: \(expected)", en: "the Content-Type taken here is \(expected)"))
        case .bodyTooLarge(let limit):
            self.init(
                413, "too-large",
                Name(
                    ar: "المحتوى فوق \(limit / 1_024) كيلوبايت",
                    en: "the content is over \(limit / 1_024) KiB; send less"))
        case .versionMissing:
            self.init(
                428, "if-match-missing",
                Name(
                    ar: "اذكر النسخة التي رأيتها في الترويسة If-Match، كما وردت في ETag",
                    en: "name the version you saw in If-Match, as ETag gave it"))
        case .header(let name, let message):
            self.init(400, "header", Name(ar: "\(name): \(message.ar)", en: "\(name): \(message.en)"))
        case .foreignOrigin:
            self.init(
                403, "foreign-origin",
                Name(ar: "أُرسل الطلب من موقع آخر", en: "the request was sent by a page of another site"))
        case .formStale:
            self.init(
                403, "form-stale",
                Name(
                    ar: "فُتح النموذج منذ مدة طويلة أو في جلسة أخرى؛ افتحه من جديد",
                    en: "the form was open too long or in another session; open it again"))
        case .method(let allowed):
            self.init(
                405, "method",
                Name(
                    ar: "الطرق المقبولة هنا: \(allowed.joined(separator: ", "))",
                    en: "the methods taken here are \(allowed.joined(separator: ", "))"))
            allow = allowed
        case .archiveTooLarge:
            self.init(
                422, "archive-too-large",
                Name(ar: "لا تتسع له حزمة واحدة؛ اطلب فترة أقصر", en: "it does not fit into one archive; ask for less"))
        case .deadline:
            self.init(
                408, "deadline",
                Name(ar: "لم يكتمل الطلب في الوقت المتاح", en: "the request was not whole within the time allowed"))
        }
    }
}
