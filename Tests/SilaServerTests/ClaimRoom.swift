import Hummingbird
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

/// A claim at an association whose policy has a section on compensation, with everybody who deals with it.
struct ClaimRoom {
    let desk: Visitor
    let chair: Visitor
    let member: Visitor
    let secretary: Visitor
    let followUp: Visitor
    let manager: Visitor
    let admin: Visitor
    let reference: String
    /// The committee whose minutes acknowledge the harm.
    let body: String

    /// The body of an intake that is whole.
    static func intake(_ more: String = "") -> String {
        """
        {"channel": "in-person", "harm": "كُسرت ساقه على درج المقر", "harmed_on": "2026-02-20", "amount": "٥٠٠٠٫٥٠",
         "medium": "phone", "person": {"name": "سارة المثال", "mobile": "0500001234"}\(more)}
        """
    }

    init(
        _ client: any TestClientProtocol, at tenant: String, body: String = "investigation-committee",
        intake: String = intake()
    ) async throws {
        self.body = body
        desk = try await Visitor(client, at: tenant, as: .frontDesk)
        chair = try await Visitor(client, at: tenant, as: .committeeChair)
        member = try await Visitor(client, at: tenant, as: .committeeMember)
        secretary = try await Visitor(client, at: tenant, login: "secretary")
        followUp = try await Visitor(client, at: tenant, as: .followUp)
        manager = try await Visitor(client, at: tenant, as: .management)
        admin = try await Visitor(client, at: tenant, as: .admin)
        let opened = try await desk.post("claims", intake)
        try #require(opened.status == 201, "\(opened.text)")
        reference = try #require(opened.text("reference"))
    }

    /// Walks in a room of its own.
    static func with(
        at tenant: String, _ walk: @Sendable @escaping (ClaimRoom) async throws -> Void
    ) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            try await walk(try await ClaimRoom(client, at: tenant))
        }
    }

    /// The claim as that visitor reads it.
    func read(_ visitor: Visitor? = nil) async throws -> Visitor.Answer {
        try await (visitor ?? desk).get("claims/\(reference)")
    }

    /// Takes a step, whatever comes of it.
    func take(_ visitor: Visitor, _ action: String, _ body: String = "{}") async throws -> Visitor.Answer {
        try await visitor.change("claims/\(reference)/\(action)", body)
    }

    /// Takes a step, which has to be allowed.
    @discardableResult
    func step(_ visitor: Visitor, _ action: String, _ body: String = "{}") async throws -> Visitor.Answer {
        let answer = try await take(visitor, action, body)
        try #require(answer.status == 200, "\(action): \(answer.text)")
        return answer
    }

    /// Holds a sitting of the committee that carries the outcome by the votes of all three, and closes it; gives its id.
    func sit(_ outcome: String) async throws -> String {
        let convened = try await chair.post("bodies/\(body)/sittings", #"{"on": "2026-03-01"}"#)
        let sitting = try #require(convened.text("id"), "\(convened.text)")
        let there = ["committee_chair", "committee_member", "secretary"].map {
            #"{"member": "\#($0)", "presence": "present"}"#
        }
        let opened = try await chair.post(
            "sittings/\(sitting)/opening", #"{"attendance": [\#(there.joined(separator: ", "))]}"#)
        try #require(opened.status == 200, "\(opened.text)")
        let put = try await chair.post(
            "sittings/\(sitting)/motions",
            #"{"reference": "\#(reference)", "outcome": "\#(outcome)", "reason": "من المعاينة"}"#)
        try #require(put.status == 201, "\(put.text)")
        for visitor in [chair, member, secretary] {
            let vote = try await visitor.post(
                "sittings/\(sitting)/votes", #"{"reference": "\#(reference)", "vote": "for"}"#)
            try #require(vote.status == 201, "\(vote.text)")
        }
        let closed = try await chair.post("sittings/\(sitting)/closure", "{}")
        try #require(closed.status == 200, "\(closed.text)")
        return sitting
    }

    /// Enters that there was fault, or not, as a sitting found it; gives the sitting.
    @discardableResult
    func find(_ outcome: String = "established") async throws -> String {
        let sitting = try await sit(outcome)
        try await step(
            chair, "fault", #"{"outcome": "\#(outcome)", "reason": "من المعاينة", "sitting": "\#(sitting)"}"#)
        return sitting
    }

    /// Drafts the minutes of a sitting without a date; gives their id.
    func draftMinutes(of sitting: String) async throws -> String {
        let drafted = try await secretary.post("sittings/\(sitting)/minutes", #"{"undated": true}"#)
        return try #require(drafted.text("id"), "\(drafted.text)")
    }

    /// Writes that much of what the minutes have to say; gives the revision.
    func write(_ minutes: String, _ revision: Int, _ more: String) async throws -> Int {
        let changed = try await secretary.post("minutes/\(minutes)/text", #"{"revision": \#(revision), \#(more)}"#)
        return try #require(changed["revision"]?.int, "\(changed.text)")
    }

    /// Has all three approve the minutes, which locks them.
    func approve(_ minutes: String, _ revision: Int) async throws {
        for visitor in [chair, member, secretary] {
            let said = try await visitor.post("minutes/\(minutes)/approval", #"{"revision": \#(revision)}"#)
            try #require(said.status == 201, "\(said.text)")
        }
    }

    /// Passes fault and minutes.
    func acknowledge() async throws {
        let sitting = try await find()
        let minutes = try await draftMinutes(of: sitting)
        let whole = #""dated": "2026-03-01", "cases": [\#(stated("harm", "extent", "causes"))]"#
        try await approve(minutes, try await write(minutes, 1, whole))
        try await step(chair, "minutes", #"{"sitting": "\#(sitting)"}"#)
    }

    /// What minutes state of the claim.
    func stated(_ words: String...) -> String {
        let said = words.map { #""\#($0)": "كما عوين""# }.joined(separator: ", ")
        return #"{"reference": "\#(reference)", \#(said)}"#
    }

    /// Offers and accepts 1,250.50 riyals, and has the settlement signed by both.
    func settle() async throws {
        try await step(
            followUp, "offer", #"{"side": "association", "amount": "1250.50", "expires": "2026-03-10"}"#)
        try await step(desk, "offer-answer", #"{"side": "person", "accepted": true}"#)
        try await step(manager, "settlement", #"{"amount": "1,250.50", "officer": "المدير التنفيذي"}"#)
        try await step(desk, "settlement-signature", #"{"way": "paper", "paper": "ت-1"}"#)
    }
}
