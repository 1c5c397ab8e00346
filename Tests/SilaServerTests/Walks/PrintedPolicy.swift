import Testing

/// What the text of each association's policy prints, written down by hand from the texts and not from the files that are
/// loaded: a file that says otherwise fails the walks.
struct PrintedPolicy: Sendable, CustomTestStringConvertible {
    let slug: String
    /// What the member of staff at the front is called.
    let front: String
    /// Whom the text speaks of, one of them.
    let one: String
    /// The channels in printed order, each with the number printed before it.
    let channels: [Cited]
    /// What is printed on handling, in order: the numbers, nil where none is printed.
    let handling: [String?]
    /// The body that studies requests.
    let study: String
    /// The section on complaints; nil where there is none.
    let complaints: Complaints?
    /// The section on compensation; nil where there is none.
    let compensation: Compensation?
    /// The section on the relation, on informing, on satisfaction and on responsibilities; nil where there is none.
    let care: Care?

    struct Cited: Sendable {
        let kind: String
        let number: String?

        init(_ kind: String, _ number: String?) { (self.kind, self.number) = (kind, number) }
    }

    struct Complaints: Sendable {
        let report, support, amicable: String
        let body: String
        /// True where the body is a committee, which finds in a sitting.
        let sits: Bool
    }

    struct Compensation: Sendable {
        let fault, minutes, ruling, negotiation: String
        /// How the text has the ruling: `required` by reading, or `if-needed`.
        let rule: String
    }

    struct Care: Sendable {
        let privacy, obligations, ethics, liaison, announcements, survey, fieldSurvey, visits, interviews: String
        let link, oversight, acknowledgement: String
        /// What is visited.
        let visited: String
        /// Who spreads awareness, and to whom copies are given.
        let by, to: String
    }

    var testDescription: String { slug }

    /// The number printed before the section on channels and before the one on handling; nil where none is.
    var sections: (channels: String?, handling: String?) {
        switch slug {
        case "safwa": ("أ", "تـ")
        case "namudhaj": ("مادة 3.1", "مادة 3.3")
        default: (nil, nil)
        }
    }

    /// A channel as it is cited: by its number, else by our name for it.
    func cited(_ channel: String) -> String {
        channels.first { $0.kind == channel }?.number ?? "channels.\(channel)"
    }
}

extension PrintedPolicy {
    static let all = [safwa, model, zad, optometry, quwwat]
    /// Those with sections on complaints, compensation and what follows them.
    static let long = [safwa, model]
    /// Those of goals, channels, tools and seven steps.
    static let short = [zad, optometry, quwwat]

    static let safwa = PrintedPolicy(
        slug: "safwa", front: "ضابط الاتصال", one: "المستفيد",
        channels: [
            Cited("in-person", "أ.1"), Cited("letters", "أ.2"), Cited("phone", "أ.3"), Cited("fax", "أ.4"),
            Cited("website-email", "أ.5"), Cited("volunteering", "أ.6"),
        ],
        handling: ["تـ.1", "تـ.2", "تـ.3", "تـ.4", "تـ.5", "تـ.6"], study: "اللجنة المختصة",
        complaints: Complaints(report: "جـ.1", support: "جـ.2", amicable: "جـ.3", body: "لجنة المتابعة", sits: true),
        compensation: Compensation(
            fault: "ثـ.1", minutes: "ثـ.2", ruling: "ثـ.3", negotiation: "ثـ.4", rule: "required"),
        care: Care(
            privacy: "حـ.2", obligations: "حـ.3", ethics: "حـ.4", liaison: "خـ.1", announcements: "خـ.3", survey: "د.1",
            fieldSurvey: "د.2", visits: "د.3", interviews: "د.4", link: "د.5", oversight: "د.6", acknowledgement: "ذ",
            visited: "المكاتب", by: "إدارة الموارد البشرية", to: "الإدارات والأقسام"))

    static let model = PrintedPolicy(
        slug: "namudhaj", front: "ضابط الاتصال", one: "المستفيد",
        channels: [
            Cited("in-person", "مادة 3.1.1"), Cited("letters", "مادة 3.1.2"), Cited("social-media", "مادة 3.1.3"),
            Cited("phone", "مادة 3.1.4"), Cited("fax", "مادة 3.1.5"), Cited("website-email", "مادة 3.1.6"),
            Cited("volunteering", "مادة 3.1.7"), Cited("open-ended", "مادة 3.1.8"),
        ],
        handling: (1...6).map { "مادة 3.3.\($0)" }, study: "الوحدة الإدارية المختصة",
        complaints: Complaints(
            report: "مادة 3.5.1", support: "مادة 3.5.2", amicable: "مادة 3.5.3",
            body: "الوحدة الإدارية المعنية بالمتابعة", sits: false),
        compensation: Compensation(
            fault: "مادة 3.4", minutes: "مادة 3.4.1", ruling: "مادة 3.4.2", negotiation: "مادة 3.4.3", rule: "if-needed"
        ),
        care: Care(
            privacy: "مادة 3.6.2", obligations: "مادة 3.6.3", ethics: "مادة 3.6.4", liaison: "مادة 3.7.1",
            announcements: "مادة 3.7.3", survey: "مادة 3.8.1", fieldSurvey: "مادة 3.8.2", visits: "مادة 3.8.3",
            interviews: "مادة 3.8.4", link: "مادة 3.8.5", oversight: "مادة 3.8.6", acknowledgement: "مادة 4",
            visited: "الجهات التابعة للجمعية", by: "الجمعية", to: "الوحدات الإدارية"))

    static let zad = PrintedPolicy(
        slug: "zad-almakkiya", front: "موظف علاقات المستفيدين", one: "المستفيد",
        channels: [
            Cited("in-person", "1"), Cited("phone", "2"), Cited("social-media", "3"), Cited("letters", "4"),
            Cited("aid-request", "5"), Cited("volunteering", "6"), Cited("website", "7"),
            Cited("branch-delegates", "8"),
        ],
        handling: [nil, nil, nil, nil, nil, nil, nil], study: "لجنة البحث", complaints: nil, compensation: nil,
        care: nil)

    static let optometry = PrintedPolicy(
        slug: "optometry", front: "موظف علاقات المساهمين", one: "العضو",
        channels: [
            "in-person", "phone", "social-media", "letters", "aid-request", "volunteering", "website",
        ].map { Cited($0, nil) },
        handling: [nil, nil, nil, nil, nil, nil, nil], study: "لجنة البحث", complaints: nil, compensation: nil,
        care: nil)

    static let quwwat = PrintedPolicy(
        slug: "quwwat-watan", front: "موظف علاقات المساهمين", one: "العضو",
        channels: [
            Cited("in-person", "1"), Cited("phone", "2"), Cited("social-media", nil), Cited("letters", "4"),
            Cited("aid-request", "5"), Cited("meetings", "6"), Cited("website", "7"),
        ],
        handling: [nil, nil, "3", "4", nil, "6", "7"], study: "لجنة البحث", complaints: nil, compensation: nil,
        care: nil)
}
