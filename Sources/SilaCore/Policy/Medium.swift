/// A medium over which the association and the person agree to be in touch.
public enum Medium: String, CaseIterable, Hashable, Sendable, Codable {
    /// Text message.
    case sms
    /// WhatsApp.
    case whatsapp
    /// E-mail.
    case email
    /// Fax.
    case fax
    /// A call by a member of staff.
    case phone
    /// Face to face.
    case inPerson = "in-person"
    /// A letter.
    case letter

    /// True where a member of staff carries the notice, so that it becomes a task with a logged outcome.
    public var carriedByStaff: Bool {
        switch self {
        case .phone, .inPerson, .letter: true
        case .sms, .whatsapp, .email, .fax: false
        }
    }

    /// True where the person cannot be reached over it without a mobile number on file.
    public var needsMobile: Bool {
        switch self {
        case .sms, .whatsapp: true
        case .email, .fax, .phone, .inPerson, .letter: false
        }
    }

    /// The medium in both languages.
    public var name: Name {
        switch self {
        case .sms: Name(ar: "رسالة نصية", en: "Text message")
        case .whatsapp: Name(ar: "واتساب", en: "WhatsApp")
        case .email: Name(ar: "البريد الإلكتروني", en: "E-mail")
        case .fax: Name(ar: "الفاكس", en: "Fax")
        case .phone: Name(ar: "مكالمة هاتفية", en: "Phone call")
        case .inPerson: Name(ar: "حضورياً", en: "In person")
        case .letter: Name(ar: "خطاب", en: "Letter")
        }
    }
}

/// What an association sets for itself beside its policy: never cited as policy.
public struct Settings: Hashable, Sendable {
    /// The media it offers for being in touch, in the order shown.
    public var media: [Medium]
    /// Its own target for replies, inside the policy's term or where the policy has no ceiling.
    public var serviceTarget: WorkingDays?
    /// The colour of its pages, `#rrggbb`.
    public var colour: String?
    /// By which calendar's years its registers are numbered.
    public var registerYear = YearCalendar.hijri
    /// How often it measures satisfaction, where its policy does not print it.
    public var satisfaction = SatisfactionSettings()
    /// How its staff sign the policy; nil where nothing is set.
    public var acknowledgement: AcknowledgementSettings?
    /// How it deals with complaints, beside what its policy says.
    public var complaints: ComplaintSettings
    /// By the years of which calendar the sittings of its bodies are numbered.
    public var sittingYears: YearCalendar

    /// Settings with their parts; its registers are numbered by the Hijri year until set otherwise.
    public init(
        media: [Medium], serviceTarget: WorkingDays? = nil, colour: String? = nil,
        acknowledgement: AcknowledgementSettings? = nil, complaints: ComplaintSettings = ComplaintSettings(),
        sittingYears: YearCalendar = .hijri
    ) {
        self.media = media
        self.serviceTarget = serviceTarget
        self.colour = colour
        self.acknowledgement = acknowledgement
        self.complaints = complaints
        self.sittingYears = sittingYears
    }
}
