import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `A complaint walked through each association` {
    /// The body of an intake with two points.
    private static func intake(_ channel: String, _ more: String = "") -> String {
        """
        {"channel": "\(channel)", "medium": "phone", "points": [{"text": "تأخر الرد"}, {"text": "سوء المعاملة"}],
         \(Walker.person)\(more)}
        """
    }

    private static let answer =
        #"{"points": [{"point": 1, "text": "نعتذر"}, {"point": 2, "text": "أُنذر"}], "proof": "مكالمة 10:00"}"#

    @Test(arguments: PrintedPolicy.long)
    func `comes by the website's link and by fax, and by no other`(printed: PrintedPolicy) async throws {
        try await Walker.at(printed.slug) { walker in
            let clauses = try #require(printed.complaints)
            for channel in ["website", "website-email", "fax"] {
                let taken = try await walker.desk.post("complaints", Self.intake(channel))
                #expect(taken.status == 201, "\(channel): \(taken.text)")
                #expect(taken.text("body.name.ar") == clauses.body)
                #expect(taken.trail == ["received \(clauses.report)", "acknowledged \(clauses.report)"])
                #expect(taken["clock.due"] == .null)
            }
            for channel in printed.channels.map(\.kind) + ["meetings"]
            where !["website-email", "fax"].contains(channel) {
                let name = channel == "open-ended" ? #", "channel_name": "لوحة""# : ""
                let refused = try await walker.desk.post("complaints", Self.intake(channel, name))
                refused.expectRefused(
                    422, "channel.not-offered", clauses.report, clause: "complaints.report", ar: "قنوات الشكاوى")
                #expect(refused["items"]?.nodes.map { $0["id"] } == ["fax", "website-email"])
                let outside = try await walker.desk.post(
                    "complaints", Self.intake(channel, name + #", "outside_reason": "جاء بنفسه""#))
                #expect(outside.status == 201, "\(channel): \(outside.text)")
                #expect(outside.text("stage.id") == "outside")
                #expect(outside.text("level.id") == "management")
                #expect(outside.trail == ["received -", "acknowledged -"])
            }
        }
    }

    @Test(arguments: PrintedPolicy.long)
    func `is offered for, found, answered point by point, mended, appealed and taken up again`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            let clauses = try #require(printed.complaints)
            let reference = try await walker.open("complaints", Self.intake("fax"))
            let place = "complaints/\(reference)"
            let finding = #"{"outcome": "partly-upheld", "reason": "ثبت الأول", "clause": "complaints.report""#
            let unsettled = try await walker.chair.change("\(place)/finding", finding + "}")
            unsettled.expectRefused(409, "amicable.first", clauses.amicable, clause: "complaints.amicable")
            let offer = #"{"by": "association", "terms": "اعتذار", "expires": "2026-03-05"}"#
            try await walker.step(walker.followUp, "\(place)/offer", offer)
            let standing = try await walker.chair.change("\(place)/finding", finding + "}")
            #expect(standing.text("rule") == "offer.standing")
            try await walker.step(
                walker.desk, "\(place)/rejection", #"{"number": 1, "by": "complainant", "reason": "لا يكفي"}"#)
            try await found(walker, reference, printed, finding)
            let partial = try await walker.followUp.change(
                "\(place)/answer", #"{"points": [{"point": 1, "text": "نعتذر"}], "proof": "مكالمة"}"#)
            partial.expectRefused(422, "points.unanswered", clauses.report)
            #expect(partial["items"]?.nodes.map { $0["id"] } == ["2"])
            try await walker.step(walker.followUp, "\(place)/answer", Self.answer)
            try await walker.step(
                walker.followUp, "\(place)/remedy", #"{"what": "تدريب", "who": "الاستقبال", "due": "2026-03-20"}"#)
            let open = try await walker.followUp.change("\(place)/closure", "{}")
            #expect(open.text("rule") == "remedy.open")
            try await walker.step(walker.followUp, "\(place)/remedy-completion", #"{"number": 1, "note": "تم"}"#)
            try await walker.step(
                walker.chair, "\(place)/remedy-verification", #"{"number": 1, "holds": true, "note": "شوهد"}"#)
            try await walker.step(walker.followUp, "\(place)/closure")
            let appealed = try await walker.step(walker.desk, "\(place)/appeal", #"{"reason": "لم يُنصف"}"#)
            #expect(appealed.text("level.id") == "management")
            try await walker.step(walker.manager, "\(place)/waiver", #"{"proof": "خطاب"}"#)
            let higher = try await walker.step(
                walker.manager, "\(place)/finding",
                #"{"outcome": "upheld", "reason": "كذا", "clause": "handling.reply"}"#)
            #expect(higher.text("finding.clause.number") == printed.handling[5])
            try await walker.step(walker.manager, "\(place)/answer", Self.answer)
            try await walker.step(walker.manager, "\(place)/closure")
            let again = try await walker.step(walker.desk, "\(place)/reopening", #"{"facts": "ظهر محضر"}"#)
            #expect(again["reopenings"]?.int == 1)
            #expect(again["appeals"]?.int == 1)
            #expect(try await walker.page(reference).contains(clauses.report))
        }
    }

    /// Has the policy's body find: in a sitting where it is a committee, by its head where it is a unit.
    private func found(
        _ walker: Walker, _ reference: String, _ printed: PrintedPolicy, _ finding: String
    ) async throws {
        let clauses = try #require(printed.complaints)
        let place = "complaints/\(reference)/finding"
        guard clauses.sits else {
            let found = try await walker.step(walker.chair, place, finding + "}")
            #expect(found.text("finding.clause.number") == clauses.report)
            return
        }
        let alone = try await walker.chair.change(place, finding + "}")
        alone.expectRefused(409, "act.sitting-required", clauses.report)
        let wrong = try await walker.sit("investigation-committee", reference, "partly-upheld", refused: true)
        #expect(wrong == "agenda.not-waiting")
        let sitting = try await walker.sit("follow-up-committee", reference, "partly-upheld")
        let found = try await walker.step(walker.chair, place, finding + #", "sitting": "\#(sitting)"}"#)
        #expect(found.text("finding.clause.number") == clauses.report)
        #expect(found.text("finding.outcome") == "partly-upheld")
    }

    @Test(arguments: PrintedPolicy.all)
    func `is referred outside, followed, and never closed as not ours`(printed: PrintedPolicy) async throws {
        try await Walker.at(printed.slug) { walker in
            let outside = printed.complaints == nil ? #", "outside_reason": "لا بند""# : ""
            let reference = try await walker.open("complaints", Self.intake("website", outside))
            let place = "complaints/\(reference)"
            let by = printed.complaints == nil ? walker.manager : walker.followUp
            let referred = try await walker.step(
                by, "\(place)/referral",
                #"{"to": "هيئة حقوق الإنسان", "reason": "من اختصاصها", "follow_up": "2026-03-15"}"#)
            #expect(referred.text("stage.id") == "referred")
            let early = try await by.change("\(place)/closure", #"{"note": "ليست لنا"}"#)
            early.expectRefused(409, "referral.open", printed.complaints?.report)
            try await walker.step(
                by, "\(place)/referral-follow-up",
                #"{"number": 1, "note": "قيد النظر", "their_number": "77", "follow_up": "2026-04-01"}"#)
            try await walker.step(by, "\(place)/referral-outcome", #"{"number": 1, "outcome": "وجهوا"}"#)
            let answered = try await walker.step(by, "\(place)/answer", Self.answer)
            #expect(answered.text("stage.id") == "answered")
            let closed = try await walker.step(by, "\(place)/closure")
            #expect(closed.text("referrals.0.outcome") == "وجهوا")
        }
    }

    @Test(arguments: PrintedPolicy.short)
    func `is refused with the words of the policy, recorded outside it and seen by senior management`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            for channel in ["website", "fax", "phone"] {
                let refused = try await walker.desk.post("complaints", Self.intake(channel))
                refused.expectRefused(
                    409, "policy.lacks-kind", nil, ar: "للشكاوى، وإنما فيها: «أنظمة العمل والعقود وتسوية الخلافات»")
            }
            let reference = try await walker.open(
                "complaints", Self.intake("fax", #", "outside_reason": "لا بند على الشكاوى""#))
            let place = "complaints/\(reference)"
            for (action, body) in [
                ("offer", #"{"by": "association", "terms": "اعتذار", "expires": "2026-03-05"}"#),
                ("waiver", #"{"proof": "خطاب"}"#),
                ("finding", #"{"outcome": "upheld", "reason": "x", "clause": "handling.reply"}"#),
                ("admission", #"{"channel": "website", "reason": "x"}"#),
            ] {
                let refused = try await walker.manager.change("\(place)/\(action)", body)
                refused.expectRefused(
                    409, "policy.lacks-kind", nil, ar: "للشكاوى، وإنما فيها: «أنظمة العمل والعقود وتسوية الخلافات»")
            }
            #expect(try await walker.page(reference, walker.manager).contains("خارج السياسة"))
            let listed = try await walker.manager.get("cases?outside=true&kind=complaint&limit=100")
            #expect(listed["cases"]?.nodes.contains { $0.at("reference")?.string == reference } == true)
        }
    }
}

extension Walker {
    /// What rule keeps a case from being put to the vote of that body.
    func sit(_ body: String, _ reference: String, _ outcome: String, refused: Bool) async throws -> String? {
        let convened = try await chair.post("bodies/\(body)/sittings", #"{"on": "2026-03-01"}"#)
        let sitting = try #require(convened.text("id"), "\(convened.text)")
        let members = ["committee_chair", "committee_member", "secretary"]
        let there = members.map { #"{"member": "\#($0)", "presence": "present"}"# }.joined(separator: ", ")
        _ = try await chair.post("sittings/\(sitting)/opening", #"{"attendance": [\#(there)]}"#)
        let put = try await chair.post(
            "sittings/\(sitting)/motions", #"{"reference": "\#(reference)", "outcome": "\#(outcome)", "reason": "x"}"#)
        return put.text("rule")
    }
}
