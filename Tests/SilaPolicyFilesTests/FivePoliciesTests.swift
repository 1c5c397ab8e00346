import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `The five policies` {
    @Test(arguments: Tenants.all)
    func `each reads without a fault, every clause with an id of its own and a place`(name: String) throws {
        let file = try Tenants.files(name).policy
        let ids = file.policy.clauses.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { file.clausePositions[$0] != nil })
    }

    @Test(arguments: [
        ("safwa", PeopleKind.beneficiaries, PeopleKind.members, [PeopleKind](), "liaison officer"),
        ("zad-almakkiya", .beneficiaries, .beneficiaries, [], "beneficiary relations officer"),
        ("optometry", .members, .members, [.beneficiaries], "shareholder relations officer"),
        ("_model", .beneficiaries, .beneficiaries, [], "liaison officer"),
        ("quwwat-watan", .members, .members, [.beneficiaries], "shareholder relations officer"),
    ])
    func `say whom they serve and who is at the front`(
        name: String, kind: PeopleKind, inTitle: PeopleKind, slips: [PeopleKind], role: String
    ) throws {
        let policy = try Tenants.policy(name)
        #expect(policy.people.kind == kind)
        #expect(policy.people.inTitle == inTitle)
        #expect(policy.people.slips == slips)
        #expect(policy.frontRole.en == role)
        #expect((policy.association == nil) == (name == "_model"))
        #expect(policy.association?.licence == (name == "optometry" ? "345" : nil))
        #expect((policy.association?.supervisor != nil) == (name == "optometry"))
    }

    @Test func `offer the channels they print, in that order`() throws {
        let expected: [String: [ChannelKind]] = [
            "safwa": [.inPerson, .letters, .phone, .fax, .website, .email, .volunteering],
            "zad-almakkiya": [
                .inPerson, .phone, .socialMedia, .letters, .aidRequest, .volunteering, .website, .branchDelegates,
            ],
            "optometry": [.inPerson, .phone, .socialMedia, .letters, .aidRequest, .volunteering, .website],
            "_model": [
                .inPerson, .letters, .socialMedia, .phone, .fax, .website, .email, .volunteering, .openEnded,
            ],
            "quwwat-watan": [.inPerson, .phone, .socialMedia, .letters, .aidRequest, .meetings, .website],
        ]
        for (name, kinds) in expected {
            let channels = try Tenants.policy(name).channels
            #expect(channels.items.flatMap { $0.asks.flatMap(\.kinds) } == kinds, "\(name)")
        }
        let named = try Tenants.policy("quwwat-watan").channels.items.flatMap { $0.asks.compactMap(\.named) }
        #expect(named == [Name(ar: "واتساب", en: "WhatsApp")])
    }

    @Test(
        arguments: [
            ("safwa", ["أ.1", "أ.2", "أ.3", "أ.4", "أ.5", "أ.6"]),
            ("zad-almakkiya", ["1", "2", "3", "4", "5", "6", "7", "8"]),
            ("optometry", [nil, nil, nil, nil, nil, nil, nil]),
            ("_model", (1...8).map { "مادة 3.1.\($0)" }),
            ("quwwat-watan", ["1", "2", nil, "4", "5", "6", "7"]),
        ] as [(String, [String?])])
    func `number their channels as printed`(name: String, numbers: [String?]) throws {
        #expect(try Tenants.policy(name).channels.items.map(\.clause.number) == numbers)
    }

    @Test func `name their tools, blanks among them`() throws {
        let expected: [String: [String]] = [
            "safwa": ["bylaws", "policy", "policy", "policy", "request-form"],
            "zad-almakkiya": ["bylaws", "guide", "guide", "request-form"],
            "optometry": ["bylaws", "guide", "request-form", "blank"],
            "_model": ["bylaws", "policy", "policy", "blank", "request-form", "open-ended"],
            "quwwat-watan": ["bylaws", "guide", "request-form"],
        ]
        for (name, kinds) in expected {
            let tools = try #require(try Tenants.policy(name).tools)
            #expect(
                tools.items.map { $0.clause.blank ? "blank" : $0.asks.map(\.kind.rawValue).joined() } == kinds,
                "\(name)")
        }
        let blank = try Tenants.policy("_model").tools?.items.first { $0.clause.blank }?.clause
        #expect(blank?.number == "مادة 3.2.4")
        #expect(blank?.position == 4)
    }

    @Test func `are blank nowhere else but in Zad's approval`() throws {
        for name in Tenants.all {
            let blanks = try Tenants.policy(name).clauses.filter(\.blank).map(\.id.rawValue)
            let expected =
                ["_model": ["tools.blank"], "optometry": ["tools.blank"], "zad-almakkiya": ["approval"]][name] ?? []
            #expect(blanks == expected, "\(name)")
        }
    }

    @Test func `have the sections they print and no others`() throws {
        for name in Tenants.all {
            let policy = try Tenants.policy(name)
            let isArticled = name == "safwa" || name == "_model"
            #expect((policy.scope != nil) == isArticled, "\(name)")
            #expect((policy.compensation != nil) == isArticled, "\(name)")
            #expect((policy.complaints != nil) == isArticled, "\(name)")
            #expect((policy.relation != nil) == isArticled, "\(name)")
            #expect((policy.informing != nil) == isArticled, "\(name)")
            #expect((policy.satisfaction != nil) == isArticled, "\(name)")
            #expect((policy.responsibilities != nil) == isArticled, "\(name)")
        }
    }

    @Test func `set their goals group by group`() throws {
        for name in ["zad-almakkiya", "optometry", "quwwat-watan"] {
            let policy = try Tenants.policy(name)
            #expect(
                policy.goals.map(\.heading.id.rawValue) == ["goals.general", "goals.detailed", "goals.trust"], "\(name)"
            )
            #expect(policy.goals.map(\.items.count) == [1, 6, 5], "\(name)")
            #expect(policy.goal(asking: .measuring)?.id.rawValue == "goals.detailed.measuring")
            #expect(policy.goal(asking: .ratingRight)?.id.rawValue == "goals.trust.rating")
            #expect(policy.goal(asking: .suggestions)?.id.rawValue == "goals.general.service")
            #expect(policy.goal(asking: .outreach)?.id.rawValue == "goals.general.service")
            #expect(policy.sources?.clause(asking: .review)?.id.rawValue == "sources.review")
        }
        #expect(try Tenants.policy("safwa").goals == [])
        let aim = try Tenants.policy("_model").goals
        #expect(aim.map(\.heading.number) == ["مادة 1"])
        #expect(aim.first?.items.map(\.clause.number) == ["مادة 1"])
        let cutShort = try Tenants.policy("quwwat-watan").goals
        #expect(cutShort[1].items.map(\.clause.number) == ["1", "2", "3", "4", nil, nil])
        #expect(cutShort[1].items[5].clause.readings.map(\.of) == ["title"])
        #expect(cutShort[2].heading.readings.map(\.of) == ["title"])
    }
}
