import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `Harm and care, as the articled policies print them` {
    @Test(arguments: [
        ("safwa", RulingNeed.required, ["ثـ.1", "ثـ.2", "ثـ.3", "ثـ.4"], [1, 2, 3, 4], ["ruling"]),
        (
            "_model", RulingNeed.ifNeeded, ["مادة 3.4", "مادة 3.4.1", "مادة 3.4.2", "مادة 3.4.3"], [0, 1, 2, 3],
            [String]()
        ),
    ])
    func `compensation passes four gates`(
        name: String, need: RulingNeed, numbers: [String], positions: [Int], readings: [String]
    ) throws {
        let compensation = try #require(try Tenants.policy(name).compensation)
        #expect(
            compensation.items.map(\.asks) == [
                [.fault], [.minutes(body: BodyID("investigation-committee"), stating: [.harm, .extent, .causes])],
                [.ruling(need)],
                [.negotiation],
            ])
        #expect(compensation.items.map(\.clause.number) == numbers)
        #expect(compensation.items.map(\.clause.position) == positions)
        #expect(compensation.items.flatMap { $0.clause.readings.map(\.of) } == readings)
    }

    @Test(arguments: [("safwa", "جـ", BodyID("follow-up-committee")), ("_model", "مادة 3.5", BodyID("follow-up-unit"))])
    func `complaints come over the website and by fax, without a term`(
        name: String, heading: String, body: BodyID
    ) throws {
        let complaints = try #require(try Tenants.policy(name).complaints)
        #expect(
            complaints.items.map(\.asks) == [
                [.channels([ChannelID("website-email"), ChannelID("fax")]), .body(body)],
                [.support, .contactInquiries],
                [.amicable(first: true)],
            ])
        #expect(complaints.items.map(\.clause.number) == (1...3).map { "\(heading).\($0)" })
        #expect(complaints.items.map { $0.clause.readings.map(\.of) } == [["channels"], [], ["amicable_first"]])
    }

    @Test func `safwa's two follow-up committees are kept apart, as a reading`() throws {
        let policy = try Tenants.policy("safwa")
        let ids = [
            "competent-committee", "investigation-committee", "follow-up-committee", "senior-management", "board",
        ]
        #expect(policy.bodies.map(\.id.rawValue) == ids)
        #expect(policy.body(BodyID("investigation-committee"))?.readings.map(\.of) == ["id"])
        #expect(policy.body(BodyID("follow-up-committee"))?.readings.map(\.of) == ["id"])
    }

    @Test(arguments: [("safwa", "حـ", "خـ"), ("_model", "مادة 3.6", "مادة 3.7")])
    func `the relation is kept and people are informed`(name: String, relation: String, informing: String) throws {
        let policy = try Tenants.policy(name)
        #expect(policy.relation?.items.map(\.asks) == [[.intellectualProperty], [.privacy], [.obligations], [.ethics]])
        #expect(policy.relation?.items.map(\.clause.number) == (1...4).map { "\(relation).\($0)" })
        #expect(policy.informing?.items.map(\.asks) == [[.liaison], [.channels], [.announcements]])
        #expect(policy.informing?.items.map(\.clause.number) == (1...3).map { "\(informing).\($0)" })
    }

    @Test(arguments: [
        ("safwa", "د", Name(ar: "المكاتب", en: "offices")),
        ("_model", "مادة 3.8", Name(ar: "الجهات التابعة للجمعية", en: "affiliated bodies")),
    ])
    func `satisfaction is measured in six ways`(name: String, heading: String, visited: Name) throws {
        let satisfaction = try #require(try Tenants.policy(name).satisfaction)
        #expect(
            satisfaction.items.map(\.asks) == [
                [.survey], [.fieldSurvey], [.supervisoryVisits(to: visited)], [.interviews],
                [.complaintsLink(by: BodyID("senior-management"))],
                [.liaisonOversight(by: BodyID("senior-management"))],
            ])
        #expect(satisfaction.items.map(\.clause.number) == (1...6).map { "\(heading).\($0)" })
    }

    @Test(arguments: [
        (
            "safwa", "ذ", Name(ar: "إدارة الموارد البشرية", en: "human resources"),
            Name(ar: "الإدارات والأقسام", en: "departments and sections")
        ),
        (
            "_model", "مادة 4", Name(ar: "الجمعية", en: "the association"),
            Name(ar: "الوحدات الإدارية", en: "administrative units")
        ),
    ])
    func `everyone reads and signs, and somebody spreads the policy`(
        name: String, number: String, by: Name, to: Name
    ) throws {
        let duties = try #require(try Tenants.policy(name).responsibilities)
        #expect(duties.items.map(\.asks) == [[.acknowledgement], [.awareness(by: by), .distribution(by: by, to: to)]])
        #expect(duties.items.map(\.clause.number) == [number, number])
    }

    @Test func `scope names the staff, and those bound by contract or by relation`() throws {
        #expect(
            try Tenants.policy("safwa").scope?.items.map(\.asks) == [[.staff, .contractors], [.exemptOwnPolicies]])
        #expect(try Tenants.policy("_model").scope?.items.map(\.asks) == [[.staff, .related], [.exemptOwnPolicies]])
    }
}
