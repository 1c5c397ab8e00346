import SilaCore
import Testing

/// Policies like each of the five, in Swift values.
///
/// The channels, the handling, the goals, the complaints and the bodies, with the numbers as printed. The real files are read and tested elsewhere.
enum SamplePolicy: String, CaseIterable, CustomTestStringConvertible {
    /// Like Safwa's: a ceiling of 15 working days, the competent committee, no matching, registration or research.
    case safwa
    /// Like Zad Almakkiya's: a floor of two weeks, the research committee, matching, research, registration, delivery.
    case zad
    /// Like Optometry's: as Zad's, with other channels and no printed numbers.
    case optometry
    /// Like the model's: as Safwa's, with an administrative unit, social media and the open-ended channel.
    case model
    /// Like Quwwat Watan's: as Zad's, with social media named as WhatsApp, and meetings.
    case quwwat

    /// The policies of the family with a ceiling.
    static let ceiling: [SamplePolicy] = [.safwa, .model]
    /// The policies of the family with a floor.
    static let floor: [SamplePolicy] = [.zad, .optometry, .quwwat]

    var testDescription: String { rawValue }

    var value: Policy {
        switch self {
        case .safwa: Self.safwaValue
        case .zad: Self.zadValue
        case .optometry: Self.optometryValue
        case .model: Self.modelValue
        case .quwwat: Self.quwwatValue
        }
    }

    private static let safwaValue = withCompensation(
        policy(
            channels: [
                ("in-person", "أ.1", "المقابلة", [.inPerson]), ("letters", "أ.2", "المخاطبات والمراسلات", [.letters]),
                ("phone", "أ.3", "الاتصال الهاتفي", [.phone]), ("fax", "أ.4", "الفاكس", [.fax]),
                ("website-email", "أ.5", "الموقع والبريد الإلكتروني", [.website, .email]),
                ("volunteering", "أ.6", "خدمة التطوع", [.volunteering]),
            ], channelsNumber: "أ",
            handling: ceilingHandling("تـ", body: "competent-committee"),
            bodies: [
                Body(
                    id: BodyID("competent-committee"), kind: .committee,
                    name: Name(ar: "اللجنة المختصة", en: "competent committee"), named: false)
            ]),
        "ثـ",
        [
            ("fault", "ثـ.1", [.fault]), ("minutes", "ثـ.2", [minutes]), ("ruling", "ثـ.3", [.ruling(.required)]),
            ("negotiation", "ثـ.4", [.negotiation]),
        ]
    ).withComplaints("جـ", body: BodyID("follow-up-committee"), .committee)

    private static let modelValue: Policy = {
        var value = withCompensation(
            policy(
                channels: [
                    ("in-person", "3.1.1", "المقابلة", [.inPerson]), ("letters", "3.1.2", "المخاطبات", [.letters]),
                    ("social-media", "3.1.3", "شبكات التواصل الاجتماعي", [.socialMedia]),
                    ("phone", "3.1.4", "الاتصال الهاتفي", [.phone]), ("fax", "3.1.5", "الفاكس", [.fax]),
                    ("website-email", "3.1.6", "الموقع والبريد الإلكتروني", [.website, .email]),
                    ("volunteering", "3.1.7", "الفرص التطوعية", [.volunteering]),
                    ("open-ended", "3.1.8", "قنوات أخرى", [.openEnded]),
                ], channelsNumber: "3.1",
                handling: ceilingHandling("3.3", body: "competent-unit"),
                bodies: [
                    Body(
                        id: BodyID("competent-unit"), kind: .unit,
                        name: Name(ar: "الوحدة الإدارية المختصة", en: "competent administrative unit"), named: false)
                ]),
            "3.4",
            [
                ("fault", nil, [.fault]), ("minutes", "3.4.1", [minutes]), ("ruling", "3.4.2", [.ruling(.ifNeeded)]),
                ("negotiation", "3.4.3", [.negotiation]),
            ])
        value.tools = Section(
            heading: clause("tools", "3.2", 0, "أدوات التواصل"),
            items: [
                SectionItem(
                    clause: Clause(
                        id: ClauseID("tools.blank"), number: "3.2.4", position: 4, title: Name(ar: "—", en: "—"),
                        blank: true), asks: [])
            ])
        return value.withComplaints("3.5", body: BodyID("follow-up-unit"), .unit)
    }()

    private static let zadValue = withGoals(
        policy(
            channels: [
                ("in-person", "1", "المقابلة", [.inPerson]), ("phone", "2", "الاتصالات الهاتفية", [.phone]),
                ("social-media", "3", "وسائل التواصل الاجتماعي", [.socialMedia]),
                ("letters", "4", "الخطابات", [.letters]), ("aid-request", "5", "خدمات طلب المساعدة", [.aidRequest]),
                ("volunteering", "6", "خدمة التطوع", [.volunteering]), ("website", "7", "الموقع", [.website]),
                ("branch-delegates", "8", "مناديب المكاتب الفرعية", [.branchDelegates]),
            ], channelsNumber: nil, handling: floorHandling([:]), bodies: [researchCommittee]))

    private static let optometryValue = withGoals(
        policy(
            channels: [
                ("in-person", nil, "المقابلة", [.inPerson]), ("phone", nil, "الاتصالات الهاتفية", [.phone]),
                ("social-media", nil, "وسائل التواصل الاجتماعي", [.socialMedia]),
                ("letters", nil, "الخطابات", [.letters]), ("aid-request", nil, "خدمات طلب المساعدة", [.aidRequest]),
                ("volunteering", nil, "خدمة التطوع", [.volunteering]), ("website", nil, "الموقع", [.website]),
            ], channelsNumber: nil, handling: floorHandling([:]), bodies: [researchCommittee]))

    private static let quwwatValue: Policy = {
        var value = withGoals(
            policy(
                channels: [
                    ("in-person", "1", "اللقاء المباشر", [.inPerson]), ("phone", "2", "الاتصالات الهاتفية", [.phone]),
                    ("social-media", nil, "وسائل التواصل الاجتماعي (الواتس)", [.socialMedia]),
                    ("letters", "4", "الخطابات", [.letters]),
                    ("aid-request", "5", "خدمات طلب المساعدة", [.aidRequest]),
                    ("meetings", "6", "الاجتماعات", [.meetings]), ("website", "7", "الموقع", [.website]),
                ], channelsNumber: nil,
                handling: floorHandling([
                    "research-referral": "3", "declaration": "4", "registration": "6", "delivery": "7",
                ]),
                bodies: [researchCommittee]))
        value.channels.items[2].asks[0].named = Name(ar: "واتساب", en: "WhatsApp")
        return value
    }()

    private static let researchCommittee = Body(
        id: BodyID("research-committee"), kind: .committee, name: Name(ar: "لجنة البحث", en: "research committee"))

    private static func ceilingHandling(_ number: String, body: String) -> Section<HandlingAsk> {
        section(
            "handling", number, "التعامل مع المستفيدين",
            [
                ("reception", "\(number).1", [.reception, .answer]),
                ("criteria", "\(number).2", [.criteria, .receivedWhole]),
                ("complete-data", "\(number).3", [.completeData]), ("declaration", "\(number).4", [.declaration]),
                ("study", "\(number).5", [.study(body: BodyID(body)), .updates]),
                (
                    "reply", "\(number).6",
                    [.reply(ReplyTerm(atMost: .workingDays(WorkingDays(15)), from: .completeness))]
                ),
            ])
    }

    /// One printed item asks for both the study and the reply.
    private static func floorHandling(_ numbers: [String: String]) -> Section<HandlingAsk> {
        let officer = Name(ar: "مسؤول البحث الاجتماعي", en: "social-research officer")
        let term = ReplyTerm(atLeast: .weeks(Weeks(2)), from: .completeness)
        let items: [(String, [HandlingAsk])] = [
            ("reception", [.reception, .answer]), ("complete-data", [.completeData, .matching]),
            ("research-referral", [.researchReferral(officer: officer)]), ("declaration", [.declaration]),
            ("reply", [.study(body: researchCommittee.id), .reply(term)]), ("registration", [.registration]),
            ("delivery", [.delivery]),
        ]
        return section("handling", nil, "التعامل", items.map { ($0.0, numbers[$0.0], $0.1) })
    }

    private static func policy(
        channels: [(String, String?, String, [ChannelKind])], channelsNumber: String?,
        handling: Section<HandlingAsk>, bodies: [Body]
    ) -> Policy {
        let items = channels.enumerated().map { place, channel in
            SectionItem(
                clause: clause("channels.\(channel.0)", channel.1, place + 1, channel.2, en: channel.0),
                asks: [Channel(id: ChannelID(channel.0), kinds: channel.3)])
        }
        return Policy(
            association: Association(name: Name(ar: "جمعية", en: "Association")),
            title: Name(ar: "سياسة", en: "Policy"),
            people: People(
                kind: .beneficiaries, one: Name(ar: "المستفيد", en: "the beneficiary"),
                many: Name(ar: "المستفيدون", en: "beneficiaries"), inTitle: .beneficiaries),
            frontRole: Name(ar: "ضابط الاتصال", en: "liaison officer"),
            channels: Section(heading: clause("channels", channelsNumber, 0, "قنوات التواصل"), items: items),
            handling: handling, bodies: bodies)
    }

    private static let minutes = CompensationAsk.minutes(
        body: investigationCommittee.id, stating: MinutesStatement.allCases)

    private static let investigationCommittee = Body(
        id: BodyID("investigation-committee"), kind: .committee,
        name: Name(ar: "لجنة التحقيق والمتابعة", en: "investigation and follow-up committee"))

    private static func withCompensation(
        _ policy: Policy, _ number: String?, _ items: [(String, String?, [CompensationAsk])]
    ) -> Policy {
        var policy = policy
        policy.compensation = section("compensation", number, "التعويض", items)
        policy.bodies.append(investigationCommittee)
        return policy
    }

    private static func withGoals(_ policy: Policy) -> Policy {
        var policy = policy
        policy.goals = [section("goals.general", nil, "الهدف العام", [("service", nil, [.speed, .suggestions])])]
        return policy
    }

    private static func section<Ask>(
        _ id: String, _ number: String?, _ title: String, _ items: [(String, String?, [Ask])]
    ) -> Section<Ask> {
        Section(
            heading: clause(id, number, 0, title),
            items: items.enumerated().map { place, item in
                SectionItem(clause: clause("\(id).\(item.0)", item.1, place + 1, item.0), asks: item.2)
            })
    }

    private static func clause(
        _ id: String, _ number: String?, _ position: Int, _ title: String, en: String? = nil
    ) -> Clause {
        Clause(id: ClauseID(id), number: number, position: position, title: Name(ar: title, en: en ?? id))
    }
}
