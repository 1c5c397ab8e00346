import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A change by form touches only its own lines` {
    private func difference(_ tenant: String, _ edits: PolicyEdit...) throws -> LineDifference {
        let before = try Tenants.files(tenant)
        let purpose: TenantDirectory.Purpose = tenant.hasPrefix("_") ? .template : .serving
        let after = try PolicyEditor.apply(edits, to: before.texts, path: tenant, for: purpose)
        var values = EditionContents(
            policy: before.policy.policy, services: before.services, settings: before.settings)
        for edit in edits { try values.apply(edit) }
        #expect(after.policy.policy == values.policy)
        #expect(after.services == values.services)
        #expect(after.settings == values.settings)
        let old = before.texts.policy + before.texts.services + before.texts.settings
        return LineDifference(from: old, to: after.texts.policy + after.texts.services + after.texts.settings)
    }

    private func expect(
        _ tenant: String, _ edit: PolicyEdit, removed: [String] = [], added: [String] = [],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(
            try difference(tenant, edit) == LineDifference(removed: removed, added: added), sourceLocation: location)
    }

    private let name = Name(ar: "لجنة: البحث", en: "committee #1, 'new'")

    @Test(arguments: [
        ("safwa", "follow-up-committee", "    name: {ar: لجنة المتابعة, en: follow-up committee}"),
        ("zad-almakkiya", "research-committee", "    name: {ar: لجنة البحث, en: research committee}"),
        ("optometry", "research-committee", "    name: {ar: لجنة البحث, en: research committee}"),
        ("quwwat-watan", "board", "    name: {ar: مجلس الإدارة, en: board of directors}"),
        (
            "_model", "follow-up-unit",
            "    name: {ar: الوحدة الإدارية المعنية بالمتابعة, en: administrative unit in charge of follow-up}"
        ),
    ])
    func `a body is renamed on its line`(tenant: String, body: String, line: String) throws {
        try expect(
            tenant, .renameBody(BodyID(body), name), removed: [line],
            added: ["    name: {ar: 'لجنة: البحث', en: 'committee #1, ''new'''}"])
    }

    @Test func `a term changes one length and nothing else on its line`() throws {
        let ten = TermEdit(atMost: .set(.workingDays(WorkingDays(10))))
        for tenant in ["safwa", "_model"] {
            try expect(
                tenant, .setReplyTerm(ClauseID("handling.reply"), ten),
                removed: ["      reply: {at_most: 15 working days, from: completeness}"],
                added: ["      reply: {at_most: 10 working days, from: completeness}"])
        }
        for tenant in ["zad-almakkiya", "optometry", "quwwat-watan"] {
            try expect(
                tenant, .setReplyTerm(ClauseID("handling.reply"), ten),
                removed: ["      reply: {at_least: 2 weeks, from: completeness}"],
                added: ["      reply: {at_least: 2 weeks, at_most: 10 working days, from: completeness}"])
            try expect(
                tenant, .setReplyTerm(ClauseID("handling.reply"), TermEdit(onDayOff: .set(.nextWorkingDay))),
                removed: ["      reply: {at_least: 2 weeks, from: completeness}"],
                added: ["      reply: {at_least: 2 weeks, from: completeness, on_day_off: next-working-day}"])
            let instead = TermEdit(atMost: .set(.weeks(Weeks(1))), atLeast: .remove, from: .set(.receipt))
            try expect(
                tenant, .setReplyTerm(ClauseID("handling.reply"), instead),
                removed: ["      reply: {at_least: 2 weeks, from: completeness}"],
                added: ["      reply: {at_most: 1 week, from: receipt}"])
        }
    }

    @Test func `a channel is added as those beside it are written`() throws {
        let app = NewChannel(
            id: ChannelID("branch"), number: "7", title: Name(ar: "المندوب", en: "Delegate"), kinds: [.branchDelegates])
        let lines = [
            "    - id: branch", "      number: 7", "      title: {ar: المندوب, en: Delegate}",
            "      kinds: [branch-delegates]",
        ]
        for tenant in ["safwa", "zad-almakkiya", "optometry", "quwwat-watan", "_model"] {
            try expect(tenant, .addChannel(app, before: nil), added: lines)
            try expect(tenant, .addChannel(app, before: ChannelID("in-person")), added: lines)
            try expect(tenant, .addChannel(app, before: ChannelID("letters")), added: lines)
        }
        let whatsapp = NewChannel(
            id: ChannelID("social-media"), title: Name(ar: "شبكات التواصل", en: "Social media"),
            named: Name(ar: "واتساب", en: "WhatsApp"))
        try expect(
            "safwa", .addChannel(whatsapp, before: ChannelID("fax")),
            added: [
                "    - id: social-media", "      title: {ar: شبكات التواصل, en: Social media}",
                "      named: {ar: واتساب, en: WhatsApp}",
            ])
    }

    @Test func `an item goes with its own lines`() throws {
        try expect(
            "safwa", .removeItem(ClauseID("channels.letters")),
            removed: [
                "    - id: letters", "      number: 2",
                "      title: {ar: المخاطبات والمراسلات, en: Letters and correspondence}",
            ])
        try expect(
            "optometry", .removeItem(ClauseID("tools.blank")),
            removed: ["    - id: blank              # a bullet with nothing after it", "      blank: true"])
        try expect(
            "quwwat-watan", .removeItem(ClauseID("goals.trust.quality")),
            removed: [
                "      - id: quality",
                "        title: {ar: ثقافة الجودة بين الأقسام, en: A culture of quality between departments}",
            ])
        try expect(
            "_model", .removeItem(ClauseID("satisfaction.interviews")),
            removed: [
                "    - id: interviews", "      number: 4", "      title: {ar: المقابلات, en: Interviews}",
                "      asks: [interviews]",
            ].map { $0.replacing("number: 4", with: modelNumber("interviews")) })
    }

    private func modelNumber(_ item: String) -> String {
        guard let text = try? Tenants.files("_model").texts.policy,
            let range = text.range(of: "- id: \(item)\n      ")
        else { return "" }
        return String(text[range.upperBound...].prefix { $0 != "\n" })
    }

    @Test func `numbers and titles change in their places`() throws {
        try expect(
            "safwa", .setNumber(ClauseID("handling"), "ثـ"), removed: ["    number: تـ"], added: ["    number: ثـ"])
        try expect(
            "safwa", .setNumber(ClauseID("handling.reply"), "6/أ"), removed: ["      number: 6"],
            added: ["      number: 6/أ"])
        try expect("zad-almakkiya", .setNumber(ClauseID("channels.phone"), nil), removed: ["      number: 2"])
        try expect("optometry", .setNumber(ClauseID("handling.reply"), "5"), added: ["      number: 5"])
        try expect(
            "quwwat-watan", .renameClause(ClauseID("goals.trust"), Name(ar: "الثقة", en: "Trust")),
            removed: ["      title: {ar: وسائل زيادة الثقة, en: How trust grows}"],
            added: ["      title: {ar: الثقة, en: Trust}"])
        try expect(
            "zad-almakkiya",
            .renameClause(ClauseID("handling.reception"), Name(ar: "الاستقبال", en: "Reception, fast")),
            removed: [
                "      title: {ar: الاستقبال والإجابة عن الاستفسارات, en: 'Reception, answers and enough time'}"
            ], added: ["      title: {ar: الاستقبال, en: 'Reception, fast'}"])
        try expect(
            "optometry", .setTitle(Name(ar: "سياسة العلاقة", en: "Policy")),
            removed: [
                "  ar: سياسة تنظيم العلاقة مع أعضاء الجمعية العمومية وتقديم الخدمات",
                "  en: Policy on relations with general-assembly members and the provision of services",
            ], added: ["  ar: سياسة العلاقة", "  en: Policy"])
        try expect(
            "quwwat-watan", .renameAssociation(Name(ar: "قوة وطن", en: "Quwwat")),
            removed: ["  name: {ar: الجمعية التعاونية قوة وطن, en: Quwwat Watan Cooperative}"],
            added: ["  name: {ar: قوة وطن, en: Quwwat}"])
    }

    @Test func `bodies and who they serve`() throws {
        let body = Body(id: BodyID("audit"), kind: .committee, name: Name(ar: "المراجعة", en: "audit"), members: 3)
        try expect(
            "zad-almakkiya", .addBody(body, before: BodyID("board")),
            added: [
                "  - id: audit", "    kind: committee", "    name: {ar: المراجعة, en: audit}", "    members: 3",
            ])
        try expect(
            "zad-almakkiya", .removeBody(BodyID("board")),
            removed: ["  - id: board", "    kind: board", "    name: {ar: مجلس الإدارة, en: board of directors}"])
        try expect(
            "safwa", .setMembership(BodyID("competent-committee"), members: 5, quorum: 3),
            added: ["    members: 5", "    quorum: 3"])
        try expect(
            "safwa", .assignBody(ClauseID("complaints.report"), BodyID("board")),
            removed: ["      body: follow-up-committee"], added: ["      body: board"])
        try expect(
            "safwa", .setComplaintChannels(ClauseID("complaints.report"), [ChannelID("phone"), ChannelID("fax")]),
            removed: ["      channels: [website-email, fax]"], added: ["      channels: [phone, fax]"])
    }
}

@Suite struct `Stanzas, services and settings by form` {
    private func expect(
        _ tenant: String, _ edit: PolicyEdit, removed: [String] = [], added: [String] = [],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try Tenants.files(tenant)
        let purpose: TenantDirectory.Purpose = tenant.hasPrefix("_") ? .template : .serving
        let after = try PolicyEditor.apply([edit], to: before.texts, path: tenant, for: purpose)
        let old = before.texts.policy + before.texts.services + before.texts.settings
        let new = after.texts.policy + after.texts.services + after.texts.settings
        #expect(
            LineDifference(from: old, to: new) == LineDifference(removed: removed, added: added),
            sourceLocation: location)
    }

    private let approval = PrintedApproval(
        session: "3/1448", hijri: PrintedDate(year: 1448, month: 2, day: 9),
        gregorian: PrintedDate(year: 2026, month: 7, day: 24), weekday: .friday, listed: 5, absent: 0)
    private let lines = [
        "  session: 3/1448", "  hijri: 1448-02-09", "  gregorian: 2026-07-24", "  weekday: friday", "  listed: 5",
        "  absent: 0",
    ]

    @Test func `an approval is written where it stands, where it is blank and where there is none`() throws {
        try expect(
            "safwa", .setApproval(approval), removed: ["  session: 2020/7", "  gregorian: 2021-07-18"], added: lines)
        try expect("zad-almakkiya", .setApproval(approval), removed: ["  blank: true"], added: lines)
        for tenant in ["optometry", "_model"] {
            try expect(
                tenant, .setApproval(approval),
                added: ["", "approval:", "  title: {ar: اعتماد مجلس الإدارة, en: Approval by the board}"] + lines)
        }
        try expect(
            "quwwat-watan", .setApproval(PrintedApproval(session: "14")),
            removed: [
                #"  session: '14\143/7/11'"#, "  hijri: 1443-07-11", "  gregorian: 2023-02-08", "  weekday: wednesday",
                "  listed: 5", "  absent: 1",
            ], added: ["  session: '14'"])
        try expect(
            "zad-almakkiya", .removeApproval,
            removed: [
                "approval:", "  title: {ar: اعتماد مجلس الإدارة, en: Approval by the board}", "  blank: true",
            ])
    }

    @Test func `a reading is settled, settled otherwise and dropped`() throws {
        let reply = ReadingPlace.clause(ClauseID("handling.reply"))
        let reason = Name(ar: "قرر المجلس: من الاستلام", en: "The board said: from receipt")
        try expect(
            "optometry", .setReading(reply, Reading(of: "from", reason: reason)),
            removed: [
                "          ar: لا يذكر النص متى تبدأ مدة الأسبوعين، فعدّت من تاريخ اكتمال الطلب",
                "          en: The text does not say when the two weeks begin; they are counted from the day the request is complete",
            ], added: ["          ar: 'قرر المجلس: من الاستلام'", "          en: 'The board said: from receipt'"])
        try expect(
            "safwa", .setReading(reply, Reading(of: "from", reason: reason)),
            added: [
                "      reading:", "        of: from", "        reason:", "          ar: 'قرر المجلس: من الاستلام'",
                "          en: 'The board said: from receipt'",
            ])
        try expect(
            "safwa", .setReading(.body(BodyID("follow-up-committee")), Reading(of: "kind", reason: reason)),
            removed: [
                "    reading:", "      of: id", "      reason:",
                "        ar: قد تكون هي لجنة التحقيق والمتابعة نفسها، والنص لا يبين",
                "        en: It may be the investigation and follow-up committee itself; the text does not say",
            ],
            added: [
                "    readings:", "      - of: id", "        reason:",
                "          ar: قد تكون هي لجنة التحقيق والمتابعة نفسها، والنص لا يبين",
                "          en: It may be the investigation and follow-up committee itself; the text does not say",
                "      - of: kind", "        reason:", "          ar: 'قرر المجلس: من الاستلام'",
                "          en: 'The board said: from receipt'",
            ])
        try expect(
            "quwwat-watan", .removeReading(.clause(ClauseID("goals.trust")), of: "title"),
            removed: [
                "      reading:", "        of: title", "        reason:",
                "          ar: دمجت بقية الهدف السابق في هذا العنوان، ولم تذكر فيه الثقة",
                "          en: The rest of the goal before is merged into this heading, which does not speak of trust",
            ])
    }

    @Test func `services and what they ask for`() throws {
        let item = RequiredItem(id: "deed", name: Name(ar: "صك", en: "Deed"), kind: .document)
        let line = "      - {id: deed, kind: document, name: {ar: صك, en: Deed}}"
        try expect("zad-almakkiya", .addRequired(service: "furnishing", item, before: nil), added: [line])
        try expect("safwa", .addRequired(service: "support", item, before: "income"), added: [line])
        try expect(
            "optometry", .removeRequired(service: "training", "course"),
            removed: ["      - {id: course, kind: text, name: {ar: الدورة المطلوبة, en: Course asked for}}"])
        try expect(
            "safwa", .renameRequired(service: "event", "day", Name(ar: "اليوم", en: "Day")),
            removed: ["      - {id: day, kind: date, name: {ar: تاريخ الفعالية, en: Day of the event}}"],
            added: ["      - {id: day, kind: date, name: {ar: اليوم, en: Day}}"])
        try expect(
            "_model", .renameService("support", Name(ar: "دعم", en: "Help")),
            removed: ["    name: {ar: طلب دعم, en: Support}"], added: ["    name: {ar: دعم, en: Help}"])
        try expect(
            "optometry",
            .addService(
                Service(id: "deeds", name: Name(ar: "الصكوك", en: "Deeds"), required: [item]), before: "training"),
            added: ["  - id: deeds", "    name: {ar: الصكوك, en: Deeds}", "    required:", line])
        try expect(
            "optometry", .removeService("equipment"),
            removed: [
                "  - id: equipment", "    name: {ar: دعم الأجهزة البصرية, en: Support with optical equipment}",
                "    required:",
                "      - {id: quotation, kind: document, name: {ar: عرض السعر, en: Quotation}}",
                "      - {id: purpose, kind: text, name: {ar: الغرض من الجهاز, en: What the equipment is for}}",
            ])
    }

    @Test func `settings, with the comments beside them`() throws {
        try expect(
            "safwa", .setMedia([.sms, .whatsapp]),
            removed: ["media: [sms, phone, in-person, letter, fax, email]"], added: ["media: [sms, whatsapp]"])
        try expect(
            "optometry", .setServiceTarget(WorkingDays(7)),
            removed: ["service_target: 20 working days    # the policy has a floor and no ceiling"],
            added: ["service_target: 7 working days    # the policy has a floor and no ceiling"])
        try expect(
            "zad-almakkiya", .setServiceTarget(WorkingDays(1)), added: ["service_target: 1 working day"])
        try expect("safwa", .setServiceTarget(nil), removed: ["service_target: 10 working days"])
        try expect(
            "safwa", .setColour("#aabbcc"), removed: [##"colour: "#1f6f54""##], added: [##"colour: "#aabbcc""##])
        try expect(
            "_model", .setServiceTarget(WorkingDays(10)), added: ["service_target: 10 working days"])
        try expect("_model", .setColour(nil), removed: [##"colour: "#2f4f6f""##])
    }
}
