import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `The difference of two editions` {
    private func contents(_ tenant: String) throws -> EditionContents {
        let files = try Tenants.files(tenant)
        return EditionContents(policy: files.policy.policy, services: files.services, settings: files.settings)
    }

    /// The changes that the edits make, each as path, kind and words.
    private func changes(_ tenant: String, _ edits: PolicyEdit...) throws -> [PolicyChange] {
        let old = try contents(tenant)
        var new = old
        for edit in edits { try new.apply(edit) }
        return PolicyComparison(from: old, to: new).changes
    }

    private func words(_ changes: [PolicyChange]) -> [String] { changes.map(\.words.en) }

    @Test func `a term is told by its numbers`() throws {
        let ten = TermEdit(atMost: .set(.workingDays(WorkingDays(10))))
        let change = try #require(try changes("safwa", .setReplyTerm(ClauseID("handling.reply"), ten)).first)
        #expect(change.words == Name(ar: "مدة الرد: من 15 إلى 10 أيام عمل", en: "reply term 15 → 10 working days"))
        #expect(change.path == "handling.reply.at_most")
        #expect(change.kind == .changed)
        #expect(change.before?.number == "تـ.6")
        #expect(change.after?.number == "تـ.6")
        #expect(change.bearsOnCases)
        let weeks = TermEdit(atMost: .set(.weeks(Weeks(1))), from: .set(.receipt))
        #expect(
            words(try changes("safwa", .setReplyTerm(ClauseID("handling.reply"), weeks))) == [
                "reply term 15 working days → 1 week", "start of the reply term: completeness → receipt",
            ])
        let ceiling = TermEdit(atMost: .set(.calendarDays(CalendarDays(30))), atLeast: .remove)
        #expect(
            words(try changes("optometry", .setReplyTerm(ClauseID("handling.reply"), ceiling))) == [
                "reply term added: 30 days", "least reply term removed: it was 2 weeks",
            ])
    }

    @Test func `channels, complaints and bodies are told by name`() throws {
        let removed = try changes("zad-almakkiya", .removeItem(ClauseID("channels.volunteering")))
        #expect(words(removed) == ["channel 6 “Volunteering” removed"])
        #expect(removed.map(\.words.ar) == ["حذف: القناة 6 «خدمة التطوع»"])
        #expect(removed.map(\.bearsOnCases) == [true])
        #expect(removed.first?.after == nil)
        let fax = NewChannel(id: ChannelID("fax"), number: "9", title: Name(ar: "الفاكس", en: "Fax"))
        let added = try changes("zad-almakkiya", .addChannel(fax, before: ChannelID("phone")))
        #expect(words(added) == ["channel 9 “Fax” added"])
        #expect(added.map(\.bearsOnCases) == [false])
        #expect(
            words(
                try changes(
                    "safwa",
                    .setComplaintChannels(ClauseID("complaints.report"), [ChannelID("phone"), ChannelID("fax")]),
                    .assignBody(ClauseID("complaints.report"), BodyID("board"))))
                == [
                    "complaint channel “Telephone” added", "complaint channel “Website and e-mail” removed",
                    "the body for complaints: follow-up committee → board of directors",
                ])
        let renamed = try changes(
            "safwa", .renameBody(BodyID("follow-up-committee"), Name(ar: "لجنة الشكاوى", en: "complaints committee")))
        #expect(words(renamed) == ["committee renamed from “follow-up committee” to “complaints committee”"])
        #expect(renamed.map(\.words.ar) == ["اللجنة: تغيّر الاسم من «لجنة المتابعة» إلى «لجنة الشكاوى»"])
        #expect(renamed.map(\.path) == ["bodies.follow-up-committee.name"])
    }

    @Test func `numbers, titles, readings, services and settings`() throws {
        #expect(
            words(try changes("safwa", .setNumber(ClauseID("handling.reply"), "7")))
                == ["clause تـ.7 “Term of the reply”: تـ.6 is now تـ.7"])
        #expect(
            words(try changes("safwa", .setNumber(ClauseID("handling"), "ثـ")))
                == ["section “Handling”: تـ is now ثـ"])
        let reading = Reading(of: "ruling", reason: Name(ar: "قرر المجلس", en: "The board said so"))
        #expect(
            try changes("safwa", .setReading(.clause(ClauseID("compensation.ruling")), reading)).map(\.path)
                == ["compensation.ruling.readings.ruling"])
        #expect(
            words(
                try changes(
                    "safwa", .setServiceTarget(WorkingDays(7)), .setMedia([.sms, .phone, .inPerson, .letter, .fax]),
                    .removeRequired(service: "support", "income"),
                    .addRequired(
                        service: "support",
                        RequiredItem(id: "deed", name: Name(ar: "صك", en: "Deed"), kind: .document), before: nil)))
                == [
                    "service “Support” no longer asks for “Proof of income”",
                    "service “Support” now asks for “Deed” (document)", "medium “E-mail” removed",
                    "service target 10 → 7 working days",
                ])
        #expect(
            words(
                try changes(
                    "zad-almakkiya",
                    .setApproval(PrintedApproval(session: "3", gregorian: PrintedDate(year: 2026, month: 7, day: 1)))))
                == [
                    "the stanza of the board's approval is no longer blank", "approval: session added: 3",
                    "approval: date added: 2026/7/1",
                ])
    }

    @Test func `a process that goes is told with everything in it`() throws {
        let old = try contents("safwa")
        var new = old
        new.policy.compensation = nil
        let gone = PolicyComparison(from: old, to: new).changes
        #expect(gone.map(\.path).prefix(2) == ["compensation", "compensation.fault"])
        #expect(gone.filter { $0.kind == .removed }.count == gone.count)
        #expect(gone.count == 6)
        #expect(gone.first?.bearsOnCases == true)
        #expect(gone.first?.words.en == "section “Compensation” removed")
    }

    @Test func `comments and layout are no difference`() throws {
        for tenant in Tenants.all {
            let texts = try Tenants.files(tenant).texts
            var bare = texts
            bare.policy = texts.policy.split(separator: "\n").filter { !$0.drop(while: { $0 == " " }).hasPrefix("#") }
                .map { $0.replacing(/\ +#.*$/, with: "") }.joined(separator: "\r\n")
            bare.policy.replace("{ar: ", with: "{  ar:  ")
            let files = try TenantDirectory.read(
                bare, path: tenant, for: tenant.hasPrefix("_") ? .template : .serving)
            let new = EditionContents(
                policy: files.policy.policy, services: files.services, settings: files.settings)
            #expect(bare.policy != texts.policy)
            #expect(try PolicyComparison(from: contents(tenant), to: new).changes == [])
        }
    }

    @Test func `what is one edition and another is told in the document's order`() throws {
        for one in Tenants.all {
            for two in Tenants.all where one != two {
                let (old, new) = (try contents(one), try contents(two))
                let changes = PolicyComparison(from: old, to: new).changes
                let heads = changes.map { String($0.path.prefix { $0 != "." }) }
                var order: [String] = []
                for head in heads where order.last != head { order.append(head) }
                #expect(Set(order).count == order.count, "\(one) to \(two): \(order)")
                #expect(changes.allSatisfy { !$0.words.ar.isEmpty && !$0.words.en.isEmpty })
                #expect(Set(changes.map(\.path)).count > changes.count * 9 / 10)
            }
        }
    }
}
