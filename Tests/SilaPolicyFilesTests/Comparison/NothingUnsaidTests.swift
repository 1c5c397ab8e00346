import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `Nothing that changes goes unmentioned` {
    private func contents(_ tenant: String) throws -> EditionContents {
        let files = try Tenants.files(tenant)
        return EditionContents(policy: files.policy.policy, services: files.services, settings: files.settings)
    }

    @Test(arguments: Tenants.all)
    func `a comparison is empty exactly when the two are equal`(tenant: String) throws {
        let start = try contents(tenant)
        var mutation = PolicyMutation(dice: Dice(UInt64(tenant.utf8.count)))
        var (equal, different) = (0, 0)
        for _ in 0..<4_000 {
            var one = start
            for _ in 0..<mutation.dice.below(4) { mutation.change(&one) }
            var two = one
            mutation.change(&two)
            if mutation.dice.below(8) == 0 { two = one }
            let there = PolicyComparison(from: one, to: two).changes
            let back = PolicyComparison(from: two, to: one).changes
            #expect(there.isEmpty == (one == two), "\(there)")
            #expect(back.isEmpty == (one == two), "\(back)")
            if one == two { equal += 1 } else { different += 1 }
        }
        #expect(equal > 200 && different > 2_000)
    }

    /// The names of a value's stored properties.
    private func properties(of value: Any) -> Set<String> {
        Set(Mirror(reflecting: value).children.compactMap(\.label))
    }

    @Test func `every stored property is one that the mutations change`() throws {
        let contents = try contents("safwa")
        let policy = contents.policy
        #expect(properties(of: contents) == ["policy", "services", "settings"])
        #expect(
            properties(of: policy) == [
                "association", "title", "people", "frontRole", "scope", "sources", "goals", "channels", "tools",
                "handling", "compensation", "complaints", "relation", "informing", "satisfaction", "responsibilities",
                "bodies", "approval", "edition", "suppressions",
            ])
        #expect(properties(of: try #require(policy.association)) == ["name", "licence", "supervisor"])
        #expect(properties(of: policy.people) == ["kind", "one", "many", "inTitle", "slips"])
        #expect(
            properties(of: try #require(policy.bodies.first)) == [
                "id", "kind", "name", "named", "members", "quorum", "readings",
            ])
        #expect(properties(of: policy.handling) == ["heading", "items"])
        #expect(
            properties(of: policy.handling.heading) == ["id", "number", "position", "title", "blank", "readings"])
        #expect(properties(of: try #require(policy.handling.items.first)) == ["clause", "asks"])
        #expect(properties(of: Reading(of: "", reason: policy.title)) == ["of", "reason"])
        #expect(
            properties(of: try #require(policy.approval)) == [
                "clause", "session", "hijri", "gregorian", "weekday", "listed", "absent",
            ])
        #expect(properties(of: ReplyTerm()) == ["atMost", "atLeast", "from", "onDayOff"])
        #expect(properties(of: Channel(id: ChannelID("x"), kinds: [])) == ["id", "kinds", "named"])
        #expect(properties(of: Tool(id: "x", kind: .guide)) == ["id", "kind"])
        #expect(properties(of: EditionTerms()) == ["effective", "applies"])
        #expect(properties(of: EditionTerms.Application(clause: ClauseID("x"), to: .new)) == ["clause", "to"])
        #expect(properties(of: Suppression(rule: "x", reason: policy.title)) == ["rule", "clause", "reason"])
        let service = try #require(contents.services.first)
        #expect(properties(of: service) == ["id", "name", "required"])
        #expect(properties(of: try #require(service.required.first)) == ["id", "name", "kind"])
        #expect(
            properties(of: contents.settings) == [
                "media", "serviceTarget", "colour", "acknowledgement", "registerYear", "satisfaction", "complaints",
                "sittingYears",
            ])
        #expect(properties(of: ComplaintSettings()) == ["anonymous", "ladder"])
        #expect(
            properties(of: SatisfactionSettings()) == [
                "surveys", "fieldSurveys", "visits", "interviews", "restBetween",
            ])
        #expect(
            properties(of: AcknowledgementSettings()) == ["asked", "grace", "remindEvery", "tellManagementAfter"])
    }
}
