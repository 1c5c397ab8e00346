import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A file of another layout keeps it` {
    private static let services = """
        services:
          - {id: help, name: {ar: عون, en: Help}, required: [{id: need, kind: text, name: {ar: حاجة, en: Need}}]}
        """
    private static let settings = "media: [sms, phone]"

    private func edited(
        _ edit: PolicyEdit, policy: String = SamplePolicy.text, services: String = services,
        settings: String = settings
    ) throws -> TenantTexts {
        try PolicyEditor.apply(
            [edit], to: TenantTexts(policy: policy, services: services, settings: settings), path: "t"
        ).texts
    }

    private func refusal(_ edit: PolicyEdit, settings: String = settings) -> EditRefusal? {
        do throws(PolicyFileError) {
            _ = try PolicyEditor.apply(
                [edit], to: TenantTexts(policy: SamplePolicy.text, services: Self.services, settings: settings),
                path: "t")
        } catch {
            if case .edit(let refusal) = error { return refusal }
        }
        return nil
    }

    @Test func `brackets stay brackets`() throws {
        let channel = NewChannel(id: ChannelID("fax"), number: "3", title: Name(ar: "فاكس", en: "Fax"))
        let text = try edited(.addChannel(channel, before: ChannelID("website-email"))).policy
        #expect(text.contains("    - {id: fax, number: 3, title: {ar: فاكس, en: Fax}}\n    - {id: website-email"))
        let item = RequiredItem(id: "deed", name: Name(ar: "صك", en: "Deed, new"), kind: .document)
        let added = try edited(.addRequired(service: "help", item, before: "need")).services
        #expect(
            added.contains(
                "required: [{id: deed, kind: document, name: {ar: صك, en: 'Deed, new'}}, {id: need, kind: text"))
        let none = try edited(.removeRequired(service: "help", "need")).services
        #expect(none.contains("  - {id: help, name: {ar: عون, en: Help}}"))
        let reading = Reading(of: "at_most", reason: Name(ar: "سبب", en: "Why"))
        let read = try edited(.setReading(.clause(ClauseID("handling.reply")), reading)).policy
        #expect(
            read.contains(
                "      readings: [{of: from, reason: {ar: لم يذكر, en: It is not said}}, "
                    + "{of: at_most, reason: {ar: سبب, en: Why}}]"))
    }

    @Test func `a list on lines keeps its lines and their comments`() throws {
        let lines = "media:\n  # first\n  - sms   # quick\n  - phone\n  - letter # slow\ncolour: '#112233'\n"
        #expect(
            try edited(.setMedia([.phone, .sms, .letter, .fax]), settings: lines).settings
                == "media:\n  - phone\n  # first\n  - sms   # quick\n  - letter # slow\n  - fax\ncolour: '#112233'\n")
        #expect(
            try edited(.setColour("#abcdef"), settings: lines).settings
                == lines.replacing("#112233", with: "#abcdef"))
        #expect(refusal(.setMedia([.phone, .sms]), settings: lines)?.rule == .layout)
        #expect(try edited(.setColour("#abcdef")).settings == "media: [sms, phone]\ncolour: \"#abcdef\"")
        #expect(
            try edited(.setMedia([.sms, .letter]), settings: lines).settings == lines.replacing("  - phone\n", with: "")
        )
    }

    @Test func `quotes stay as they are, and words get them where they need them`() throws {
        let quoted = SamplePolicy.with("{ar: سياسة المثال, en: Example policy}", as: "{ar: \"أ\", en: 'b'}")
        let text = try edited(.setTitle(Name(ar: "ج \"د\" \\", en: "it's: 'c'")), policy: quoted).policy
        #expect(text.contains(#"title: {ar: "ج \"د\" \\", en: 'it''s: ''c'''}"#))
        let folded = SamplePolicy.with(
            "title: {ar: سياسة المثال, en: Example policy}",
            as: "title:\n  ar: |\n    سياسة\n  en: >-\n    Example\n    policy\n")
        #expect(
            try edited(.setTitle(Name(ar: "جديدة", en: "No")), policy: folded).policy
                .contains("title:\n  ar: جديدة\n  en: 'No'\n\npeople:"))
    }

    @Test(arguments: ["\n", "\r\n"])
    func `line ends stay as they are, with and without one at the end`(end: String) throws {
        for tail in ["", end] {
            let policy = SamplePolicy.text.replacing("\n", with: end) + tail
            let approval = PrintedApproval(session: "8", listed: 3)
            let text = try edited(.setApproval(approval), policy: policy).policy
            let expected = "  title: {ar: الاعتماد, en: Approval}\(end)  session: '8'\(end)  listed: 3\(tail)"
                .replacing("'8'", with: "8")
            #expect(text.hasSuffix(expected), "\(text.suffix(120).debugDescription)")
            let bare = try edited(.removeApproval, policy: policy).policy
            let body = try edited(
                .addBody(Body(id: BodyID("x"), kind: .unit, name: Name(ar: "و", en: "u")), before: nil), policy: policy
            ).policy
            #expect(body.contains("quorum: 3}\(end)  - {id: x, kind: unit, name: {ar: و, en: u}}\(end)channels:"))
            let back = try edited(.setApproval(approval), policy: bare).policy
            #expect(back.contains("\(end)\(end)approval:\(end)  title: {ar: اعتماد مجلس الإدارة"))
            for made in [text, bare, body, back] where end == "\r\n" {
                #expect(made.unicodeScalars.count { $0 == "\n" } == made.unicodeScalars.count { $0 == "\r" })
            }
        }
    }

    @Test func `what cannot be done is refused with its reason, and nothing is written`() {
        let name = Name(ar: "اسم", en: "name")
        #expect(refusal(.renameBody(BodyID("nobody"), name))?.rule == .notThere)
        #expect(refusal(.renameClause(ClauseID("handling.nothing"), name))?.rule == .notThere)
        #expect(refusal(.renameClause(ClauseID("goals.aim.x"), name))?.rule == .notThere)
        #expect(refusal(.setReplyTerm(ClauseID("handling.study"), TermEdit()))?.rule == .notThere)
        #expect(
            refusal(.addChannel(NewChannel(id: ChannelID("phone"), title: name), before: nil))?.rule == .taken)
        #expect(refusal(.removeService("help"))?.rule == .lastOne)
        #expect(refusal(.setTitle(Name(ar: "اسم\u{202E}", en: "x")))?.rule == .text)
        #expect(refusal(.setTitle(Name(ar: "اسم", en: "x\ny")))?.rule == .text)
        #expect(refusal(.setTitle(Name(ar: "اسم", en: " x")))?.rule == .text)
        #expect(refusal(.setTitle(Name(ar: "name", en: "name")))?.faults.map(\.rule) == [.notArabic])
        #expect(refusal(.removeItem(ClauseID("channels.phone")))?.rule == .inUse)
        #expect(refusal(.assignBody(ClauseID("handling.study"), BodyID("nobody")))?.rule == .notThere)
        #expect(
            refusal(.setComplaintChannels(ClauseID("complaints.report"), [ChannelID("fax")]))?.rule == .notThere)
        #expect(
            refusal(.removeBody(BodyID("committee")))?.message.en
                == "`handling.study` refers to `committee`; change that clause first")
        #expect(
            refusal(.setReplyTerm(ClauseID("handling.reply"), TermEdit(atMost: .remove)))?.faults.map(\.rule) == [.term]
        )
    }

    @Test func `the first that cannot be made is named, and none is made`() throws {
        let texts = TenantTexts(policy: SamplePolicy.text, services: Self.services, settings: Self.settings)
        let error = #expect(throws: PolicyFileError.self) {
            try PolicyEditor.apply([.setColour("#112233"), .removeService("x")], to: texts, path: "t")
        }
        guard case .edit(let refusal) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(refusal.edit == 1)
        #expect(error?.description == "edit 2: there is no `x` in this edition")
    }
}
