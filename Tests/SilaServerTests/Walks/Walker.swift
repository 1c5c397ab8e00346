import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

/// Everybody at one association who takes a step on the way of a case.
struct Walker {
    let client: any TestClientProtocol
    let tenant: String
    let desk, chair, member, secretary, followUp, manager, research, admin, auditor: Visitor

    init(_ client: any TestClientProtocol, at tenant: String) async throws {
        (self.client, self.tenant) = (client, tenant)
        desk = try await Visitor(client, at: tenant, as: .frontDesk)
        chair = try await Visitor(client, at: tenant, as: .committeeChair)
        member = try await Visitor(client, at: tenant, as: .committeeMember)
        secretary = try await Visitor(client, at: tenant, login: "secretary")
        followUp = try await Visitor(client, at: tenant, as: .followUp)
        manager = try await Visitor(client, at: tenant, as: .management)
        research = try await Visitor(client, at: tenant, as: .researchOfficer)
        admin = try await Visitor(client, at: tenant, as: .admin)
        auditor = try await Visitor(client, at: tenant, as: .auditor)
    }

    /// Walks at an association of the shared house.
    static func at(_ tenant: String, _ walk: @Sendable @escaping (Walker) async throws -> Void) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            try await walk(try await Walker(client, at: tenant))
        }
    }

    /// Who is served, as bodies name them.
    static let person = #""person": {"name": "هند المثال", "mobile": "0500001234"}"#

    /// Takes a step, which has to be allowed.
    @discardableResult
    func step(_ visitor: Visitor, _ path: String, _ body: String = "{}") async throws -> Visitor.Answer {
        let answer = try await visitor.change(path, body)
        try #require(answer.status == 200, "\(tenant) \(path): \(answer.text)")
        return answer
    }

    /// Takes what opens a case; gives its reference.
    func open(_ kind: String, _ body: String) async throws -> String {
        let answer = try await desk.post(kind, body)
        try #require(answer.status == 201, "\(tenant) \(kind): \(answer.text)")
        return try #require(answer.text("reference"))
    }

    /// Holds a sitting of that body, which carries the outcome of the case by the votes of all three; gives its id.
    func sit(_ body: String, _ reference: String, _ outcome: String) async throws -> String {
        let convened = try await chair.post("bodies/\(body)/sittings", #"{"on": "2026-03-01"}"#)
        let sitting = try #require(convened.text("id"), "\(convened.text)")
        let members = ["committee_chair", "committee_member", "secretary"]
        let there = members.map { #"{"member": "\#($0)", "presence": "present"}"# }.joined(separator: ", ")
        let opened = try await chair.post("sittings/\(sitting)/opening", #"{"attendance": [\#(there)]}"#)
        try #require(opened.status == 200, "\(opened.text)")
        let put = try await chair.post(
            "sittings/\(sitting)/motions",
            #"{"reference": "\#(reference)", "outcome": "\#(outcome)", "reason": "كما في المذكرة"}"#)
        try #require(put.status == 201, "\(put.text)")
        for member in members {
            let vote = try await chair.post(
                "sittings/\(sitting)/votes", #"{"reference": "\#(reference)", "vote": "for", "member": "\#(member)"}"#)
            try #require(vote.status == 201, "\(vote.text)")
        }
        return sitting
    }

    /// What the page of a case says, as that visitor sees it.
    func page(_ reference: String, _ visitor: Visitor? = nil) async throws -> String {
        let page = try await (visitor ?? desk).send(.get, "/\(tenant)/desk/cases/\(reference)", [:], nil)
        #expect(page.status == 200, "\(page.text.prefix(300))")
        return page.text
    }

    /// A page of the desk.
    func desk(_ path: String, _ visitor: Visitor) async throws -> Visitor.Answer {
        try await visitor.send(.get, "/\(tenant)/desk/\(path)", [:], nil)
    }
}

extension Visitor.Answer {
    /// The history: each event with the clause it rests on as it is printed, its title where no number is; `-` for none.
    var trail: [String] {
        (self["events"]?.nodes ?? []).map { event in
            let clause = event.at("clause.number")?.string ?? event.at("clause.id")?.string ?? "-"
            return "\(event.at("name")?.string ?? "") \(clause)"
        }
    }

    /// Whether it is refused by that rule, in both languages, with that clause as printed.
    func expectRefused(
        _ status: Int, _ rule: String, _ number: String?, clause: String? = nil, ar: String? = nil,
        _ place: SourceLocation = #_sourceLocation
    ) {
        #expect(self.status == status, "\(text)", sourceLocation: place)
        #expect(text("rule") == rule, "\(text)", sourceLocation: place)
        #expect(text("clause.number") == number, "\(text)", sourceLocation: place)
        if let clause { #expect(text("clause.id") == clause, "\(text)", sourceLocation: place) }
        let (arabic, english) = (text("message.ar") ?? "", text("message.en") ?? "")
        if let ar { #expect(arabic.contains(ar), "\(arabic)", sourceLocation: place) }
        #expect(arabic.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) }, sourceLocation: place)
        #expect(english.unicodeScalars.contains { ("a"..."z").contains($0) }, sourceLocation: place)
    }
}
