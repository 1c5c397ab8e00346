import Foundation
import Testing

/// The real program over a real database, one after the other: each starts servers and kills them.
@Suite(.serialized) struct `The whole system` {
    @Test(.timeLimit(.minutes(5)))
    func `walks the tour of docs-tour-md in five associations`() async throws {
        let installation = try await Installation()
        try await installation.start()
        let demo = installation.state.appendingPathComponent("demo.json").path
        let (status, output) = try await Installation.run(
            "/bin/bash", ["deploy/tour.sh", "docs/tour.md"], ["SILA_DEMO": demo])
        #expect(status == 0, "\(output)")
        #expect(output.hasSuffix("the tour is over\n"), "\(output)")
        #expect(installation.stop() == 0)
        await installation.remove()
    }

    @Test(.timeLimit(.minutes(5)))
    func `loses no acknowledged request and makes none twice when it is killed in the middle`() async throws {
        let installation = try await Installation()
        try await installation.start()
        let before = try await installation.number("select count(*) from t_safwa.case_file")
        let first = try await creates(installation, killAfter: 250)
        let acknowledged = first.compactMapValues(\.self)
        #expect(first.count > acknowledged.count, "the kill interrupted nothing")
        #expect(acknowledged.count >= 250)

        try await installation.start()
        let second = try await creates(installation, killAfter: nil)
        #expect(second.count == 1_000)
        for (key, reference) in acknowledged { #expect(second[key] == reference, "\(key) was answered differently") }
        #expect(Set(second.values.compactMap(\.self)).count == 1_000)
        let after = try await installation.number("select count(*) from t_safwa.case_file")
        #expect(after - before == 1_000)
        // A request and a complaint are received, an inquiry is asked, a claim is opened.
        let events = try await installation.number(
            "select count(*) from t_safwa.event where kind in ('received', 'asked', 'opened')")
        #expect(events == after)
        let (status, output) = try await Installation.run(
            Installation.program, ["audit", "verify", "safwa"], ["SILA_DATABASE_URL": installation.url])
        #expect(status == 0, "\(output)")
        await installation.remove()
    }

    /// Sends a thousand creates, 64 at a time, each with its own key; gives the reference by key, nil for no answer.
    ///
    /// Kills the server when so many were acknowledged.
    private func creates(_ installation: Installation, killAfter limit: Int?) async throws -> [String: String?] {
        let visitor = try await Visitor(installation, "safwa", "front_desk")
        let body = #"{"channel":"phone","medium":"phone","person":{"name":"عبدالله المثال","mobile":"0500000001"}}"#
        var found: [String: String?] = [:]
        var acknowledged = 0
        var killed = false
        try await withThrowingTaskGroup(of: (String, String?).self) { group in
            var next = 0
            func send() {
                let key = "create-\(next)"
                next += 1
                group.addTask {
                    do {
                        let answer = try await visitor.post("requests", key: key, body)
                        return (key, answer.status == 201 ? answer.text("reference") : nil)
                    } catch {
                        return (key, nil)
                    }
                }
            }
            while next < 64 { send() }
            while let (key, reference) = try await group.next() {
                found[key] = .some(reference)
                if reference != nil { acknowledged += 1 }
                if let limit, acknowledged >= limit, !killed {
                    installation.kill()
                    killed = true
                }
                // Who finds nobody there tries again later, with the same key: the second round does.
                if next < 1_000, !killed { send() }
            }
        }
        return found
    }

    @Test func `answers another association's reference exactly as one that does not exist`() async throws {
        let installation = try await Installation()
        try await installation.start()
        let safwa = try await Visitor(installation, "safwa", "front_desk")
        let optometry = try await Visitor(installation, "optometry", "front_desk")
        let made = try await safwa.post("requests", key: "one", #"{"channel":"phone","person":{"name":"سارة المثال"}}"#)
        let reference = try #require(made.text("reference"))
        let foreign = try await optometry.get("requests/\(reference)")
        let nowhere = try await optometry.get("requests/\(Self.another(than: reference))")
        #expect(foreign.status == 404)
        #expect(nowhere.status == 404)
        #expect(foreign.body == nowhere.body)
        await installation.remove()
    }

    /// A sound reference that nobody has: all zeros have the check digit 0 of Damm's table.
    private static func another(than reference: String) -> String {
        reference == "0000000000" ? "1111111111" : "0000000000"
    }
}

/// Two servers over one database and one folder, as behind a balancer.
@Suite(.serialized) struct `Two servers` {
    @Test(.timeLimit(.minutes(5)))
    func `have in force on both what is published on one, within a second, and its files on disk`() async throws {
        let installation = try await Installation()
        try installation.copyTenants()
        try await installation.start()
        let second = try await installation.startAnother()
        let admin = try await Visitor(installation, "safwa", "admin")
        let manager = try await Visitor(installation, "safwa", "management")
        let login = try installation.login("safwa", "admin").login
        let delegation = try await manager.post(
            "policy/delegations", key: "delegation",
            """
            {"delegate": "\(login)", "session": "1/1448", "held_on": "2026-01-04", "reason": "قلة العدد",
             "until": "2099-12-31"}
            """)
        #expect(delegation.status == 201, "\(String(decoding: delegation.body, as: UTF8.self))")
        let draft = try await admin.post(
            "policy/drafts", key: "draft",
            """
            {"edits": [{"edit": "set-reply-term", "clause": "handling.reply", "at_most": "9 working days"}]}
            """)
        #expect(draft.status == 201, "\(String(decoding: draft.body, as: UTF8.self))")
        let tag = try #require(draft.text("sha256"))
        #expect(try await installation.term(at: second) == 15)
        let published = try await admin.post("policy/drafts/1/publication", key: "publication", "{}", seen: tag)
        #expect(published.status == 201, "\(String(decoding: published.body, as: UTF8.self))")
        let start = ContinuousClock.now
        var term = try await installation.term(at: second)
        while term != 9, start.duration(to: .now) < .seconds(1) {
            try await Task.sleep(for: .milliseconds(20))
            term = try await installation.term(at: second)
        }
        #expect(term == 9)
        let file = installation.state.appendingPathComponent("tenants/safwa/policy.yaml")
        #expect(try String(contentsOf: file, encoding: .utf8).contains("{at_most: 9 working days, from: completeness}"))

        // A file that is changed by hand is published by one of the two, and is in force at both.
        let text = try String(contentsOf: file, encoding: .utf8).replacing("9 working days", with: "8 working days")
        try text.write(to: file, atomically: true, encoding: .utf8)
        for _ in 0..<200 {
            if try await installation.term(at: second) == 8 { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try await installation.term(at: second) == 8)
        #expect(try await installation.term(at: installation.base) == 8)
        #expect(try await installation.number("select max(number) from t_safwa.edition") == 3)
        await installation.remove()
    }
}
