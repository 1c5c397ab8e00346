import SilaCore
import SilaPolicyFiles

/// Trials of the rules on bodies, channels, media, services, suppressions, and who is there to do it.
enum HouseTrials {
    private static let requests = "    name: {ar: لجنة دراسة الطلبات, en: requests committee}\n"

    static let bodies: [Trial] = [
        .cooperative(
            "body.unknown", [.init("body: requests-committee", "body: ‸requests-comittee")],
            besides: ["body.unreferenced"], near: [.init("body: requests-committee", "body: board")]),
        .cooperative(
            "body.unnamed", [.init(requests, requests + "    named: ‸false\n")],
            near: [.init(requests, requests + "    named: true\n")]),
        .cooperative(
            "body.names-overlap",
            [
                .init("لجنة تقصي الأضرار", "لجنة الدراسة والطلبات والأضرار"),
                .init("لجنة دراسة الطلبات", "لجنة الطلبات"), .init("  - id: harm-committee", "  - ‸id: harm-committee"),
            ],
            near: [.init("وحدة المتابعة والجودة", "وحدة دراسة الطلبات")]),
        .cooperative(
            "body.unreferenced",
            [
                .init(
                    "  - id: follow-up-unit",
                    "  - ‸id: audit\n    kind: committee\n    name: {ar: لجنة المراجعة, en: audit committee}\n  - id: follow-up-unit"
                )
            ], near: [.init("    - id: survey", "    - id: surveys")]),
        .cooperative(
            "body.quorum-over-members", [.init("quorum: 3", "quorum: ‸6")], near: [.init("quorum: 3", "quorum: 5")]),
        .cooperative(
            "body.quorum-minority", [.init("quorum: 3", "quorum: ‸2")], near: [.init("quorum: 3", "quorum: 4")]),
    ]

    private static let website = "    - id: website\n      number: 4"

    static let offers: [Trial] = [
        .cooperative(
            "channel.unknown", [.init("channels: [website, email]", "channels: [website, ‸fax]")],
            near: [.init("channels: [website, email]", "channels: [letters, phone]")]),
        .cooperative(
            "channel.kind-twice",
            [
                .init(
                    website,
                    "    - id: portal\n      number: 4\n      title: {ar: البوابة, en: Portal}\n      kinds: [website]\n"
                        + "    - ‸id: website\n      number: 5"),
                .init("    - id: email\n      number: 5", "    - id: email\n      number: 6"),
                .init("    - id: volunteering\n      number: 6", "    - id: volunteering\n      number: 7"),
            ], near: [.init(website, website + "\n      named: {ar: بوابة النحالين, en: Beekeepers' portal}")]),
        Trial(
            base: "_clean-cooperative", rule: "media.no-adapter",
            edits: [.init("sms, phone, in-person, letter, email", "phone, in-person, letter, ‸email", in: .settings)],
            near: [.init(", email]", "]", in: .settings)], carried: [.sms, .phone, .inPerson, .letter]),
        .cooperative(
            "media.no-channel", [.init("letter, email]", "letter, ‸fax, email]", in: .settings)],
            near: [
                .init("letter, email]", "letter, fax, email]", in: .settings),
                .init("    - id: volunteering\n", "    - id: open-ended\n"),
            ]),
        .charity(
            "media.mobile-only",
            [.init("[sms, whatsapp, phone, in-person, letter]", "‸[sms, whatsapp]", in: .settings)],
            near: [.init("[sms, whatsapp, phone, in-person, letter]", "[sms, letter]", in: .settings)]),
        .charity(
            "service.asks-nothing",
            [
                .init(
                    "services:\n", "services:\n  - ‸id: advice\n    name: {ar: استشارة, en: Advice}\n", in: .services)
            ], near: [.init("name: {ar: سلة غذائية", "name: {ar: سلة", in: .services)]),
        .charity(
            "service.name-twice", [.init("name: {ar: مساعدة الإيجار", "name: ‸{ar: سله غذائيّة", in: .services)],
            near: [.init("name: {ar: مساعدة الإيجار", "name: {ar: سلة غذائية رمضانية", in: .services)]),
    ]

    private static let everyone: [Role: Int] = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, 2) })
    private static let seats = [
        BodyID("requests-committee"): 3, BodyID("harm-committee"): 2, BodyID("board"): 4,
    ]

    private static func staff(
        _ rule: String, base: String = "_clean-cooperative", without role: Role, _ count: Int = 0, mark: Trial.Edit
    ) -> Trial {
        var lacking = everyone
        lacking[role] = count
        return Trial(
            base: base, rule: rule, edits: [mark], near: [], facts: TenantFacts(staff: lacking, members: seats),
            nearFacts: TenantFacts(staff: everyone, members: seats))
    }

    static let people: [Trial] = [
        staff("staff.no-front-desk", without: .frontDesk, mark: .init("front_role: {", "front_role: ‸{")),
        staff(
            "staff.no-research-officer", base: "_clean-charity", without: .researchOfficer,
            mark: .init("    - id: research-referral", "    - ‸id: research-referral")),
        staff("staff.few-administrators", without: .admin, 1, mark: .init("# A policy", "‸# A policy")),
        staff("staff.no-chair", without: .committeeChair, mark: .init("    - id: study", "    - ‸id: study")),
        staff("staff.no-follow-up", without: .followUp, mark: .init("    - id: report", "    - ‸id: report")),
        staff(
            "staff.no-management", without: .management,
            mark: .init("    - id: complaints-link", "    - ‸id: complaints-link")),
        Trial(
            base: "_clean-cooperative", rule: "body.under-quorum",
            edits: [.init("members: 3\n    quorum: 2", "members: 3\n    quorum: ‸2")], near: [],
            facts: TenantFacts(staff: everyone, members: seats.merging([BodyID("harm-committee"): 1]) { $1 }),
            nearFacts: TenantFacts(staff: everyone)),
    ]

    private static func suppress(_ rule: String, mark: String = "", more: String = "") -> Trial.Edit {
        Trial.Edit(
            "approval:\n",
            "suppress:\n  - \(mark){finding: \(rule)\(more), reason: {ar: سبب, en: a reason}}\napproval:\n")
    }

    static let suppressions: [Trial] = [
        .cooperative(
            "suppression.unused", [suppress("complaints.no-term", mark: "‸")],
            near: [
                .init("asks: [reply]\n      reply: {at_most: 10 working days, from: receipt}", "asks: [support]"),
                suppress("complaints.no-term", more: ", clause: complaints.report"),
            ]),
        .cooperative(
            "suppression.unused",
            [
                .init("asks: [reply]\n      reply: {at_most: 10 working days, from: receipt}", "asks: [support]"),
                suppress("complaints.no-term", mark: "‸", more: ", clause: complaints.reply"),
            ], besides: ["complaints.no-term"], near: [suppress("staff.no-chair")]),
        .cooperative(
            "suppression.of-blocking",
            [.init("quorum: 3", "quorum: 6"), suppress("body.quorum-over-members", mark: "‸")],
            besides: ["body.quorum-over-members"], near: [suppress("body.quorum-minority")]),
    ]
}
