import SilaCore
import Testing

@testable import SilaServer

/// A request on its way through an association, as its staff take it there.
struct CaseFlow {
    let desk: Visitor
    let chair: Visitor
    /// The policy in force, as the API answers it.
    let policy: JSONNode
    /// The first service offered, as the API answers it.
    let service: JSONNode

    init(desk: Visitor, chair: Visitor) async throws {
        self.desk = desk
        self.chair = chair
        policy = try await desk.get("policy").json
        service = try #require(try await desk.get("services").json.at("services.0"))
    }

    /// The body of an intake in which nothing is missing but matching and signature.
    func intake(channel: String = "in-person", more: String = "") -> String {
        let items = (service["required"]?.nodes ?? []).map { item in
            let value =
                switch item["kind"]?.string {
                case "date": "2026-01-01"
                case "number": "3"
                default: "رقم 1"
                }
            return "\"\(item["id"]?.string ?? "")\": \"\(value)\""
        }
        return """
            {"channel": "\(channel)", "service": "\(service["id"]?.string ?? "")", "medium": "phone",
             "items": {\(items.joined(separator: ", "))},
             "person": {"name": "عبدالله المثال", "mobile": "0500001234"}\(more)}
            """
    }

    /// Takes a request; gives its reference.
    func take() async throws -> String {
        let answer = try await desk.post("requests", intake())
        try #require(answer.status == 201, "\(answer.text)")
        return try #require(answer.text("reference"))
    }

    /// Takes the steps to completeness.
    func complete(_ reference: String) async throws -> Visitor.Answer {
        if policy["matching"] == true { try await step(desk, reference, "matching") }
        try await step(desk, reference, "signature", #"{"way": "paper", "paper": "و-1"}"#)
        return try await step(desk, reference, "completion")
    }

    /// Takes the steps from completeness to the decision, which a committee takes in a sitting.
    func decide(_ reference: String, _ body: String, on day: String = "2026-03-01") async throws -> Visitor.Answer {
        if policy["registration"] == true { try await step(desk, reference, "registration") }
        try await step(desk, reference, "referral")
        let outcome = body.contains("refused") ? "refused" : "accepted"
        guard let sitting = try await carry(reference, outcome, on: day) else {
            return try await step(chair, reference, "decision", body)
        }
        return try await step(chair, reference, "decision", body.dropLast() + #", "sitting": "\#(sitting)"}"#)
    }

    /// Holds a sitting of the body that studies requests, which carries that outcome by the votes of all three; gives its
    /// id, or nil where the body acts through its head.
    func carry(_ reference: String, _ outcome: String, on day: String = "2026-03-01") async throws -> String? {
        let body = try #require(policy.at("study.id")?.string)
        guard try await chair.get("bodies/\(body)")["sits"] == true else { return nil }
        let convened = try await chair.post("bodies/\(body)/sittings", #"{"on": "\#(day)"}"#)
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
                "sittings/\(sitting)/votes",
                #"{"reference": "\#(reference)", "vote": "for", "member": "\#(member)"}"#)
            try #require(vote.status == 201, "\(vote.text)")
        }
        return sitting
    }

    /// Takes one step, which has to be allowed.
    @discardableResult
    func step(
        _ visitor: Visitor, _ reference: String, _ action: String, _ body: String = "{}"
    ) async throws -> Visitor.Answer {
        let answer = try await visitor.change("requests/\(reference)/\(action)", body)
        try #require(answer.status == 200, "\(action): \(answer.text)")
        return answer
    }
}
