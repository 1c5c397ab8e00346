import Postgres
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `A problem` {
    private func json(_ problem: Problem, _ language: Language = .arabic) throws -> JSONNode {
        try JSONReader.read(problem.json(in: language))
    }

    @Test func `of a refusal names rule, clause, field and items in both languages`() throws {
        let clause = Clause(
            id: ClauseID("channels"), number: "خ", position: 0, title: Name(ar: "القنوات", en: "Channels"))
        let refusal = Refusal(
            .channelNotOffered, clause: clause, field: "channel", message: Name(ar: "ليست قناة", en: "not a channel"),
            items: [RefusalItem(id: "phone", name: Name(ar: "الهاتف", en: "Phone"))])
        let node = try json(Problem(ServiceError.refused(refusal)), .english)
        #expect(node["type"] == "urn:sila:rule:channel.not-offered")
        #expect(node["status"] == 422)
        #expect(node["rule"] == "channel.not-offered")
        #expect(node.at("clause.id") == "channels")
        #expect(node.at("clause.number") == "خ")
        #expect(node.at("clause.title.ar") == "القنوات")
        #expect(node["field"] == "channel")
        #expect(node.at("items.0.name.en") == "Phone")
        #expect(node["detail"] == "not a channel")
        #expect(node.at("message.ar") == "ليست قناة")
    }

    @Test func `is in Arabic where nothing else is asked for`() throws {
        #expect(try json(.notFound)["title"] == "غير موجود")
        #expect(try json(.notFound, .english)["title"] == "Not found")
    }

    @Test(
        arguments: [
            (nil, "ar"), ("", "ar"), ("en", "en"), ("en-GB,ar;q=0.5", "en"), ("ar,en", "ar"), ("fr, en;q=0.3", "en"),
            ("en;q=0.2, ar-SA;q=0.9", "ar"), ("en;q=0", "ar"), ("*", "ar"),
        ] as [(String?, String)])
    func `is in the language that the reader prefers`(header: String?, expected: String) {
        #expect(Language(accepting: header).rawValue == expected)
    }

    @Test(
        arguments: [
            ("text/html,application/xhtml+xml,*/*;q=0.8", true), ("application/json", false), ("*/*", false),
            (nil, false),
            ("application/json, text/html", false),
        ] as [(String?, Bool)])
    func `is a page for browsers`(header: String?, page: Bool) {
        #expect(Wish.isPage(accepting: header) == page)
    }

    @Test func `of what is not sound lists every fault`() throws {
        let faults = [
            FieldFault(field: "a", message: InputFault.required), FieldFault(field: "b", message: InputFault.date),
        ]
        let node = try json(Problem(ServiceError.invalid(faults)))
        #expect(node["status"] == 422)
        #expect(node["errors"]?.nodes.map { $0["field"] } == ["a", "b"])
        #expect(node["field"] == .null)
    }

    @Test func `of a stale change says what happened since`() throws {
        let node = try json(Problem(ServiceError.stale(current: 5, since: ["matched", "signed"])))
        #expect(node["status"] == 412)
        #expect(node["current_version"] == 5)
        #expect(node["since"] == ["matched", "signed"])
    }

    @Test func `of the database tells nothing of it`() throws {
        let failed = Problem(ServiceError.storage(.unreadable(column: "secret", why: "x")))
        #expect(failed.status == 500)
        #expect(!String(decoding: failed.json(in: .english), as: UTF8.self).contains("secret"))
        let full = Problem(ServiceError.storage(.database(.poolFull(waiting: 3))))
        #expect(full.status == 503)
        #expect(full.retryAfter == 1)
    }

    @Test func `of a rule is 403 for who may not, 422 for what was sent, 409 for where the case is`() {
        #expect(Rule.roleNotAllowed.status == 403)
        #expect(Rule.fieldMissing.status == 422)
        #expect(Rule.clauseUnknown.status == 422)
        #expect(Rule.stageTooEarly.status == 409)
        #expect(Rule.policyLacksKind.status == 409)
        #expect(Set(Rule.allCases.map(\.status)) == [403, 409, 422])
    }

    @Test func `has the fields of its schema and no others`() throws {
        guard case .object(let properties) = Problem.schema.schema else { return }
        #expect(try json(.notFound).members.map(\.key).sorted() == properties.map(\.key).sorted())
    }
}
