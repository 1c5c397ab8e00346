import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

/// A request with the research committee of optometry, and its members.
struct CommitteeRoom {
    let flow: CaseFlow
    let chair: Visitor
    let member: Visitor
    let secretary: Visitor
    let admin: Visitor
    let reference: String
    let body = "research-committee"

    init(_ client: any TestClientProtocol) async throws {
        chair = try await Visitor(client, at: "optometry", as: .committeeChair)
        member = try await Visitor(client, at: "optometry", as: .committeeMember)
        secretary = try await Visitor(client, at: "optometry", login: "secretary")
        admin = try await Visitor(client, at: "optometry", as: .admin)
        flow = try await CaseFlow(
            desk: try await Visitor(client, at: "optometry", as: .frontDesk), chair: chair)
        reference = try await flow.take()
        _ = try await flow.complete(reference)
        try await flow.step(flow.desk, reference, "registration")
        try await flow.step(flow.desk, reference, "referral")
    }

    func convene() async throws -> String {
        let convened = try await secretary.post("bodies/\(body)/sittings", #"{"on_hijri": "1447-09-12"}"#)
        try #require(convened.status == 201, "\(convened.text)")
        return try #require(convened.text("id"))
    }

    func open(_ sitting: String, _ presences: [(String, String)]) async throws -> Visitor.Answer {
        let there = presences.map { #"{"member": "\#($0)", "presence": "\#($1)"}"# }.joined(separator: ", ")
        return try await secretary.post("sittings/\(sitting)/opening", #"{"attendance": [\#(there)]}"#)
    }

    func all(_ sitting: String) async throws -> Visitor.Answer {
        try await open(
            sitting,
            [("committee_chair", "present"), ("committee_member", "present"), ("secretary", "present")])
    }

    func put(_ sitting: String, _ outcome: String = "accepted") async throws -> Visitor.Answer {
        try await chair.post(
            "sittings/\(sitting)/motions",
            #"{"reference": "\#(reference)", "outcome": "\#(outcome)", "reason": "تنطبق الشروط"}"#)
    }

    func vote(_ visitor: Visitor, _ sitting: String, _ vote: String) async throws -> Visitor.Answer {
        try await visitor.post(
            "sittings/\(sitting)/votes", #"{"reference": "\#(reference)", "vote": "\#(vote)"}"#)
    }

    /// Holds a sitting that accepts the request by the votes of all three, and closes it; gives its id.
    func accept() async throws -> String {
        let sitting = try await convene()
        _ = try await all(sitting)
        _ = try await put(sitting)
        for visitor in [chair, member, secretary] { _ = try await vote(visitor, sitting, "for") }
        let closed = try await secretary.post("sittings/\(sitting)/closure", "{}")
        try #require(closed.text("stage.id") == "closed", "\(closed.text)")
        return sitting
    }

    func decide(_ sitting: String?, _ outcome: String = "accepted") async throws -> Visitor.Answer {
        let named = sitting.map { #", "sitting": "\#($0)""# } ?? ""
        return try await chair.change(
            "requests/\(reference)/decision", #"{"outcome": "\#(outcome)", "reason": "تنطبق الشروط"\#(named)}"#)
    }

    /// The place of the case in an answer about a sitting.
    func item(_ answer: Visitor.Answer) -> JSONNode? {
        answer["agenda"]?.nodes.first { $0["reference"]?.string == reference }
    }

    /// Walks in a room of its own.
    static func with(_ walk: @Sendable @escaping (CommitteeRoom) async throws -> Void) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            try await walk(try await CommitteeRoom(client))
        }
    }
}
