internal import SilaCore
internal import SilaService

/// What went wrong, as it is answered (RFC 9457): a type, a title and detail in one language, the message in both.
///
/// It holds no request id and nothing else that differs between two answers to the same fault: what is another
/// tenant's and what does not exist are answered with the same bytes. The id is in the header `X-Request-Id`.
struct Problem: Sendable {
    /// The HTTP status.
    var status: Int
    /// The last part of the type: a rule of the engine, or a word for what is not one.
    var kind: String
    /// True where `kind` is a rule of the engine.
    var isRule = false
    /// What is wrong and what to do.
    var message: Name
    /// The clause behind a refusal.
    var clause: Citation?
    /// The field at fault.
    var field: String?
    /// What the message speaks of: what is missing, what is offered.
    var items: [RefusalItem] = []
    /// Every fault of what was sent.
    var errors: [FieldFault] = []
    /// The version that the case has now.
    var currentVersion: Int?
    /// What has happened to the case since the version that was seen.
    var since: [String] = []
    /// How many things the message speaks of, where not all of them are in `items`.
    var count: Int?
    /// After how many seconds to try again.
    var retryAfter: Int?
    /// The methods that the route has.
    var allow: [String] = []

    /// A problem with its parts; the rest is set afterwards.
    init(_ status: Int, _ kind: String, _ message: Name) {
        self.status = status
        self.kind = kind
        self.message = message
    }

    /// The type: `urn:sila:rule:case.ended`, `urn:sila:problem:not-found`.
    var type: String { "urn:sila:\(isRule ? "rule" : "problem"):\(kind)" }

    /// The body, `application/problem+json`.
    func json(in language: Language) -> [UInt8] {
        JSONWriter.object { json in
            json.field("type", type)
            json.field("title", language.pick(ProblemTitle.of(status)))
            json.field("status", status)
            json.field("detail", language.pick(message))
            json.field("rule", isRule ? kind : nil)
            json.object("clause", clause, ClauseView.write)
            json.field("field", field)
            json.list("items", items) { item, json in
                json.field("id", item.id)
                json.field("name", item.name)
            }
            json.list("errors", errors) { fault, json in
                json.field("field", fault.field)
                json.field("message", fault.message)
            }
            json.field("current_version", currentVersion)
            json.list("since", since)
            json.field("count", count)
            json.field("message", message)
        }
    }

    /// The schema of the body.
    static let schema = NamedSchema(
        "Problem",
        .object([
            Property("type", .text(), "`urn:sila:rule:…` for a rule of the engine, else `urn:sila:problem:…`"),
            Property("title", .text()),
            Property("status", .integer),
            Property("detail", .text(), "the message in the language of `Accept-Language`, else Arabic"),
            Property("rule", .nullable(.text()), "the rule that refuses (docs/rules.md)"),
            Property("clause", .nullable(.named("Clause")), "the clause of the association's policy behind it"),
            Property("field", .nullable(.text()), "the field at fault"),
            Property("items", .list(.named("NamedItem")), "what it speaks of: what is missing, what is offered"),
            Property("errors", .list(.named("FieldFault")), "every fault of what was sent"),
            Property("current_version", .nullable(.integer), "with 412: the version the case has now"),
            Property("since", .list(.text()), "with 412: the events since the version that was seen"),
            Property("count", .nullable(.integer), "how many it speaks of, where `items` may not hold all"),
            Property("message", .name),
        ]))
}

/// The titles of problems, by status.
enum ProblemTitle {
    /// The title of a status in both languages.
    static func of(_ status: Int) -> Name {
        switch status {
        case 400: Name(ar: "طلب لا يُقرأ", en: "The request cannot be read")
        case 401: Name(ar: "يلزم تسجيل الدخول", en: "Sign in first")
        case 403: Name(ar: "ليس من صلاحيتك", en: "Not for you to do")
        case 404: Name(ar: "غير موجود", en: "Not found")
        case 405: Name(ar: "طريقة غير مقبولة هنا", en: "The method is not taken here")
        case 408: Name(ar: "انتهى الوقت", en: "The time ran out")
        case 409: Name(ar: "لا تجيزه القواعد الآن", en: "The rules do not allow it now")
        case 412: Name(ar: "تغيرت الحالة", en: "The case has changed")
        case 413: Name(ar: "المحتوى أكبر من المسموح", en: "The content is too large")
        case 415: Name(ar: "نوع محتوى غير مقبول", en: "The content is of another type")
        case 422: Name(ar: "في المدخلات ما يلزم تصحيحه", en: "Something has to be put right")
        case 428: Name(ar: "يلزم ذكر النسخة", en: "Name the version you saw")
        case 429: Name(ar: "محاولات كثيرة", en: "Too many attempts")
        case 503: Name(ar: "الخدمة مشغولة", en: "The service is busy")
        default: Name(ar: "تعذر إتمام العملية", en: "It could not be done")
        }
    }
}
