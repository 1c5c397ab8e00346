import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `A request walked through each association` {
    @Test(arguments: PrintedPolicy.all)
    func `to refusal, objection and delivery, each step on the clause that is printed`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            let flow = try await CaseFlow(desk: walker.desk, chair: walker.chair)
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            let refused = try await flow.decide(
                reference, #"{"outcome": "refused", "reason": "لا تنطبق الشروط", "clause": "handling.complete-data"}"#)
            #expect(refused.text("decision.clause.number") == printed.handling[printed.complaints == nil ? 1 : 2])
            try await flow.step(flow.desk, reference, "answer", #"{"text": "رُفض طلبك", "proof": "مكالمة 9:40"}"#)
            let undelivered = try await flow.desk.change("requests/\(reference)/delivery", #"{"note": "x"}"#)
            #expect(undelivered.text("rule") == "delivery.refused-request")
            try await flow.step(flow.desk, reference, "objection", #"{"reason": "أرفقت ما يلزم"}"#)
            try await again(flow, reference)
            try await flow.step(flow.desk, reference, "answer", #"{"text": "قُبل طلبك", "proof": "مكالمة 9:50"}"#)
            try await flow.step(flow.desk, reference, "delivery", #"{"note": "سُلمت"}"#)
            let closed = try await flow.step(flow.desk, reference, "closure")
            #expect(closed.text("stage.id") == "closed")
            #expect(closed.trail == Self.trail(printed), "\(printed.slug): \(closed.trail)")
            let page = try await walker.page(reference)
            for number in Set(printed.handling.compactMap { $0 }) where closed.text.contains("\"\(number)\"") {
                #expect(page.contains(number), "\(number)")
            }
        }
    }

    /// Decides anew after the objection.
    private func again(_ flow: CaseFlow, _ reference: String) async throws {
        let sitting = try await flow.carry(reference, "accepted")
        let body =
            #"{"outcome": "accepted", "reason": "أُرفق ما يلزم""# + (sitting.map { #", "sitting": "\#($0)""# } ?? "")
        try await flow.step(flow.chair, reference, "decision", body + "}")
    }

    /// What the history rests on, by the printed text: delivery is a step of the policies of seven steps alone.
    private static func trail(_ printed: PrintedPolicy) -> [String] {
        func cite(_ place: Int, _ id: String) -> String { printed.handling[place] ?? "handling.\(id)" }
        let received = "received \(printed.cited("in-person"))"
        if printed.complaints != nil {
            let (data, declared) = (cite(2, "complete-data"), cite(3, "declaration"))
            let (studied, replied) = (cite(4, "study"), cite(5, "reply"))
            return [
                received, "signed \(declared)", "completed \(data)", "referred \(studied)", "decided \(data)",
                "answered \(replied)", "objected -", "decided \(studied)", "answered \(replied)", "delivered -",
                "closed -",
            ]
        }
        let (data, replied) = (cite(1, "complete-data"), cite(4, "reply"))
        return [
            received, "matched \(data)", "signed \(cite(3, "declaration"))", "completed \(data)",
            "registered \(cite(5, "registration"))", "referred \(replied)", "decided \(data)", "answered \(replied)",
            "objected -", "decided \(replied)", "answered \(replied)", "delivered \(cite(6, "delivery"))", "closed -",
        ]
    }

    @Test(arguments: PrintedPolicy.all)
    func `comes by the channels that are printed, in their order, and by no other`(printed: PrintedPolicy) async throws
    {
        try await Walker.at(printed.slug) { walker in
            let policy = try await walker.desk.get("policy")
            #expect(policy.text("front_role.ar") == printed.front)
            #expect(policy.text("people.one.ar") == printed.one)
            #expect(policy.text("study.name.ar") == printed.study)
            let channels = policy["channels"]?.nodes ?? []
            #expect(channels.map { $0.at("id")?.string } == printed.channels.map(\.kind))
            #expect(channels.map { $0.at("clause.number")?.string } == printed.channels.map(\.number))
            for channel in printed.channels {
                let name = channel.kind == "open-ended" ? #", "channel_name": "لوحة الحي""# : ""
                let taken = try await walker.desk.post(
                    "requests", #"{"channel": "\#(channel.kind)"\#(name), \#(Walker.person)}"#)
                #expect(taken.status == 201, "\(channel.kind): \(taken.text)")
                #expect(taken["standing.outside"] == false)
                #expect(taken.text("standing.channel") == channel.kind)
            }
            let every = ChannelKind.allCases.map(\.rawValue)
            let kinds = Set(printed.channels.map(\.kind) + (printed.complaints == nil ? [] : ["website", "email"]))
            for kind in every where !kinds.contains(kind) && !kinds.contains("open-ended") && kind != "other" {
                let refused = try await walker.desk.post("requests", #"{"channel": "\#(kind)", \#(Walker.person)}"#)
                refused.expectRefused(422, "channel.not-offered", printed.sections.channels, clause: "channels")
                #expect(refused["items"]?.nodes.count == printed.channels.count)
            }
        }
    }

    @Test(arguments: PrintedPolicy.long)
    func `is neither matched, registered nor referred to research where no clause asks for it`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            let flow = try await CaseFlow(desk: walker.desk, chair: walker.chair)
            let reference = try await flow.take()
            for (visitor, action, body) in [
                (walker.desk, "matching", "{}"), (walker.desk, "registration", "{}"),
                (walker.desk, "research-referral", #"{"question": "ما الشروط؟"}"#),
                (walker.research, "research-answer", #"{"answer": "كذا"}"#),
            ] {
                let refused = try await visitor.change("requests/\(reference)/\(action)", body)
                refused.expectRefused(
                    409, "policy.lacks-step", printed.sections.handling, ar: "لا بند في سياسة الجمعية")
            }
            let told = try await walker.desk.get("requests/\(reference)")["actions"]?.nodes ?? []
            for action in ["matching", "registration", "research-referral"] {
                #expect(told.first { $0.at("action")?.string == action }?.at("refusal.rule") == "policy.lacks-step")
            }
        }
    }

    @Test(arguments: PrintedPolicy.short)
    func `is answered by research, where its clause is`(printed: PrintedPolicy) async throws {
        try await Walker.at(printed.slug) { walker in
            let flow = try await CaseFlow(desk: walker.desk, chair: walker.chair)
            let reference = try await flow.take()
            try await walker.step(
                walker.desk, "requests/\(reference)/research-referral", #"{"question": "ما الشروط؟"}"#)
            let answered = try await walker.step(
                walker.research, "requests/\(reference)/research-answer", #"{"answer": "الشروط كذا"}"#)
            let cited = printed.handling[2] ?? "handling.research-referral"
            #expect(
                answered.trail.suffix(2) == ["referred-to-research \(cited)", "research-answered \(cited)"],
                "\(answered.trail)")
            let early = try await walker.desk.change("requests/\(reference)/completion")
            early.expectRefused(409, "content.not-matched", printed.handling[1], clause: "handling.complete-data")
            let unsigned = try await walker.step(walker.desk, "requests/\(reference)/matching")
            #expect(unsigned.status == 200)
            let wanting = try await walker.desk.change("requests/\(reference)/completion")
            wanting.expectRefused(409, "content.not-signed", printed.handling[3], clause: "handling.declaration")
            let done = try await flow.complete(reference)
            let extended = try await walker.desk.change(
                "requests/\(reference)/extension", #"{"due": "2026-12-01", "reason": "x", "told": "x"}"#)
            extended.expectRefused(409, "extension.without-ceiling", printed.handling[4], clause: "handling.reply")
            #expect(done.text("promise.not_before") == "2026-03-15")
        }
    }
}
