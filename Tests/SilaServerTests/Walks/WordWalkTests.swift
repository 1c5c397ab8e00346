import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `What people ask and suggest, walked through each association` {
    private static func ask(_ more: String = "") -> String {
        #"{"text": "متى يفتح الباب؟", "channel": "phone", "medium": "phone", \#(Walker.person)\#(more)}"#
    }

    private static let answer = #"{"text": "يوم الأحد", "proof": "قيل له هاتفياً"}"#

    @Test(arguments: PrintedPolicy.all)
    func `an inquiry is answered on the clause on reception, by research only where that is printed`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            let reference = try await walker.open("inquiries", Self.ask())
            let referred = try await walker.desk.change("inquiries/\(reference)/research-referral")
            let asked = "asked \(printed.cited("phone"))"
            if printed.complaints == nil {
                #expect(referred.text("stage.id") == "with-research", "\(referred.text)")
                let answered = try await walker.step(walker.research, "inquiries/\(reference)/answer", Self.answer)
                let research = printed.handling[2] ?? "handling.research-referral"
                #expect(answered.trail == [asked, "referred-to-research \(research)", "answered \(research)"])
            } else {
                referred.expectRefused(
                    409, "policy.lacks-step", printed.sections.handling, ar: "لا بند في سياسة الجمعية")
                let answered = try await walker.step(walker.desk, "inquiries/\(reference)/answer", Self.answer)
                #expect(answered.trail == [asked, "answered \(printed.handling[0] ?? "")"])
            }
        }
    }

    @Test(arguments: PrintedPolicy.all)
    func `a suggestion is weighed where the general aim speaks of them, and outside the policy elsewhere`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            guard printed.complaints == nil else {
                let refused = try await walker.desk.post("suggestions", Self.ask())
                // The section in which a goal of the kind would stand; Safwa's has none.
                refused.expectRefused(
                    409, "policy.lacks-kind", printed.slug == "namudhaj" ? "مادة 1" : nil,
                    ar: "لا بند في سياسة الجمعية للمقترحات")
                let outside = try await walker.open("suggestions", Self.ask(#", "outside_reason": "لا بند""#))
                let weighed = try await walker.manager.change(
                    "suggestions/\(outside)/weighing", #"{"outcome": "adopted", "reason": "مفيد"}"#)
                #expect(weighed.text("rule") == "case.outside")
                let closed = try await walker.step(
                    walker.manager, "suggestions/\(outside)/closure", #"{"note": "أُخذ به"}"#)
                #expect(closed.text("stage.id") == "closed")
                return
            }
            let reference = try await walker.open("suggestions", Self.ask())
            try await walker.step(
                walker.manager, "suggestions/\(reference)/weighing", #"{"outcome": "adopted", "reason": "مفيد"}"#)
            let answered = try await walker.step(walker.desk, "suggestions/\(reference)/answer", Self.answer)
            #expect(answered.trail == ["received", "weighed", "answered"].map { "\($0) goals.general.service" })
        }
    }

    @Test(arguments: PrintedPolicy.all, [("support", "الدعم الفني"), ("contact-inquiries", "استفسارات التواصل")])
    func `support and inquiries about contact rest on their clause, or on none`(
        printed: PrintedPolicy, kind: (path: String, ar: String)
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            guard let clauses = printed.complaints else {
                let refused = try await walker.desk.post(kind.path, Self.ask())
                refused.expectRefused(409, "policy.lacks-kind", nil, ar: "» على \(kind.ar)")
                let outside = try await walker.open(kind.path, Self.ask(#", "outside_reason": "لا بند""#))
                let answered = try await walker.desk.change("\(kind.path)/\(outside)/answer", Self.answer)
                #expect(answered.text("rule") == "case.outside")
                let closed = try await walker.step(
                    walker.manager, "\(kind.path)/\(outside)/closure", #"{"note": "حُلت المشكلة"}"#)
                #expect(closed.text("stage.id") == "closed")
                #expect(closed.trail == ["received -", "closed -"])
                return
            }
            let reference = try await walker.open(kind.path, Self.ask())
            let answered = try await walker.step(walker.desk, "\(kind.path)/\(reference)/answer", Self.answer)
            #expect(answered.trail == ["received \(clauses.support)", "answered \(clauses.support)"])
            let became = try await walker.desk.change(
                "\(kind.path)/\(reference)/conversion", #"{"to": "complaint", "points": [{"text": "لم تُحل"}]}"#)
            #expect(became.status == 201, "\(became.text)")
            #expect(became.text("kind") == "complaint")
        }
    }

    @Test(arguments: PrintedPolicy.all)
    func `an inquiry becomes a complaint as far as the policy has any`(printed: PrintedPolicy) async throws {
        try await Walker.at(printed.slug) { walker in
            let reference = try await walker.open("inquiries", Self.ask())
            let became = try await walker.desk.change(
                "inquiries/\(reference)/conversion", #"{"to": "complaint", "points": [{"text": "لم يُجب أحد"}]}"#)
            #expect(became.status == 201, "\(became.text)")
            #expect(became["complaint.standing.outside"] == true)
            #expect(became.text("complaint.converted_from") == reference)
            #expect(became.text("complaint.level.id") == "management")
        }
    }
}
