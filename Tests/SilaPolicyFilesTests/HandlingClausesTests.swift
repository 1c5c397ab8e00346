import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `Handling, as the policies print it` {
    private let twoWeeks = ReplyTerm(atLeast: .weeks(Weeks(2)), from: .completeness)
    private let fifteenDays = ReplyTerm(atMost: .workingDays(WorkingDays(15)), from: .completeness)
    private let officer = Name(ar: "مسؤول البحث الاجتماعي", en: "social-research officer")

    @Test(arguments: [("safwa", "تـ", BodyID("competent-committee")), ("_model", "مادة 3.3", BodyID("competent-unit"))])
    func `in the articled policies has six items and a ceiling`(name: String, heading: String, body: BodyID) throws {
        let handling = try Tenants.policy(name).handling
        #expect(
            handling.items.map(\.asks) == [
                [.reception, .answer], [.criteria, .receivedWhole], [.completeData], [.declaration],
                [.study(body: body), .updates], [.reply(fifteenDays)],
            ])
        #expect(handling.heading.number == heading)
        #expect(handling.items.map(\.clause.number) == (1...6).map { "\(heading).\($0)" })
        #expect(handling.items.map(\.clause.position) == [1, 2, 3, 4, 5, 6])
        #expect(handling.clause(asking: .matching) == nil)
        #expect(handling.clause(asking: .registration) == nil)
        #expect(handling.research == nil)
    }

    @Test func `in safwa replies within 15 working days from completeness, by clause تـ.6`() throws {
        let reply = try #require(try Tenants.policy("safwa").handling.reply)
        #expect(reply.term == fifteenDays)
        #expect(reply.clause.citation.number == "تـ.6")
        #expect(reply.clause.id.rawValue == "handling.reply")
        #expect(reply.clause.readings == [])
    }

    @Test(
        arguments: [
            ("zad-almakkiya", [nil, nil, nil, nil, nil, nil, nil]),
            ("optometry", [nil, nil, nil, nil, nil, nil, nil]),
            ("quwwat-watan", [nil, nil, "3", "4", nil, "6", "7"]),
        ] as [(String, [String?])])
    func `in the others has seven items and a floor`(name: String, numbers: [String?]) throws {
        let handling = try Tenants.policy(name).handling
        #expect(
            handling.items.map(\.asks) == [
                [.reception, .answer], [.completeData, .matching], [.researchReferral(officer: officer)],
                [.declaration],
                [.study(body: BodyID("research-committee")), .reply(twoWeeks)], [.registration], [.delivery],
            ])
        #expect(handling.items.map(\.clause.number) == numbers)
        #expect(handling.items.map(\.clause.position) == [1, 2, 3, 4, 5, 6, 7])
        #expect(handling.clause(asking: .updates) == nil)
        #expect(handling.clause(asking: .criteria) == nil)
    }

    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `reads a start into the floor, and says so`(name: String) throws {
        let reply = try #require(try Tenants.policy(name).handling.reply)
        #expect(reply.term.atMost == nil)
        #expect(reply.clause.readings.map(\.of) == ["from"])
    }

    @Test func `sends requests to a body that the policy names or does not`() throws {
        for (name, named) in [("safwa", false), ("_model", false), ("optometry", true), ("zad-almakkiya", true)] {
            let policy = try Tenants.policy(name)
            let body = try #require(policy.handling.study.flatMap { policy.body($0.body) })
            #expect(body.named == named, "\(name)")
            #expect(body.readings.map(\.of) == (named ? [] : ["named"]), "\(name)")
        }
    }
}
