import SilaCore

/// Where somebody opens their case without an account: a reference and a secret.
public struct FollowDoorPage: Page {
    /// What it shows.
    public var model: FollowDoorModel

    /// The page of this model.
    public init(_ model: FollowDoorModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "متابعة حالة", tenant: model.tenant, narrow: true).html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(Name(ar: "تابع حالتك", en: "Follow your case")) }
                LinkFrame.paragraph(
                    Name(
                        ar: "الرقم والرمز في الإيصال الذي استلمته. إن فقدت الرمز فاطلب من الجمعية رمزاً جديداً.",
                        en: "Both are on your receipt. If the code is lost, ask the association for a new one."),
                    .quiet, to: &html)
            }
            if let failure = model.failure {
                html.element(.div, .look(.notice, failure.tone), .role("alert"), .id("failure")) { html in
                    LinkFrame.paragraph(failure.message, to: &html)
                }
            }
            html.element(.form, .look(.card, .fields), .method("post"), .action(.follow(model.tenant.slug))) { html in
                html.element(.input, .type("hidden"), .name("form_token"), .value(model.formToken))
                LinkField(
                    key: "reference", name: Name(ar: "الرقم المرجعي", en: "Reference"), value: model.reference,
                    limit: 40, isRequired: true, inputmode: "numeric", isLatin: true,
                    hasFocus: model.reference.isEmpty
                ).write(to: &html)
                LinkField(
                    key: "secret", name: Name(ar: "رمز المتابعة", en: "Follow code"),
                    hint: Name(ar: "مثل 28T5-CY4T-QKFF؛ لا فرق بين كبير وصغير", en: "such as 28T5-CY4T-QKFF"),
                    limit: 40, isRequired: true, isLatin: true, hasFocus: !model.reference.isEmpty
                ).write(to: &html)
                html.element(.div) { html in
                    html.element(.button, .look(.main), .type("submit"), text: "افتح")
                }
            }
            html.element(.p, .look(.quiet)) { html in
                html.element(.a, .href(.complaint(model.tenant.slug, kind: nil))) {
                    $0.both(Name(ar: "رابط الشكاوى", en: "The complaints link"))
                }
            }
        }
    }
}

extension FollowDoorModel.Failure {
    /// What is told of it, in both languages.
    var message: Name {
        switch self {
        case .wrong:
            Name(
                ar: "الرقم المرجعي أو رمز المتابعة غير صحيح. راجعهما في الإيصال وحاول من جديد.",
                en: "The reference or the code is wrong. Look at the receipt and try again.")
        case .tooMany(let minutes):
            Name(
                ar: "محاولات كثيرة. أعد المحاولة بعد \(minutes) دقيقة، أو تواصل مع الجمعية عبر قنواتها.",
                en: "Too many attempts. Try again in \(minutes) min, or reach the association otherwise.")
        case .stale:
            Name(
                ar: "فُتحت الصفحة منذ مدة طويلة. أدخل الرمز من جديد.",
                en: "The page was open too long. Type the code again.")
        case .expired:
            Name(
                ar: "أُغلقت صفحة الحالة لمرور الوقت أو لصدور رمز جديد. افتحها من جديد.",
                en: "The case was closed here: time has passed, or a new code was given out. Open it again.")
        }
    }

    /// How it looks: a fault, or something to know.
    var tone: Look {
        switch self {
        case .wrong, .tooMany: .late
        case .stale: .soon
        case .expired: .calm
        }
    }
}
