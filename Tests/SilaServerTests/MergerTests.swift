import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Two records of one person` {
    private struct Records {
        let desk: Visitor
        let admin: Visitor

        init(_ client: some TestClientProtocol) async throws {
            desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            admin = try await Visitor(client, at: "zad-almakkiya", as: .admin)
        }

        /// A request taken for that person; gives its reference and the record's id.
        func take(_ person: String) async throws -> (reference: String, id: String) {
            let taken = try await desk.post("requests", #"{"channel": "phone", "person": \#(person)}"#)
            try #require(taken.status == 201, "\(taken.text)")
            return (try #require(taken.text("reference")), try #require(taken.text("person_id")))
        }

        func owner(of reference: String) async throws -> String? {
            try await desk.get("requests/\(reference)").text("person_id")
        }
    }

    @Test func `are merged with trace: cases go over, and both numbers find the person`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let house = try await Records(client)
            let (old, iqama) = try await house.take(
                #"{"name": "ليان المثال", "national_id": "2000000014", "mobile": "0500007701"}"#)
            let (new, citizen) = try await house.take(#"{"name": "ليان مثال", "national_id": "1000000610"}"#)
            let like = try await house.desk.get("people/\(citizen)/likenesses")
            #expect(like.status == 200)
            let merged = try await house.admin.post(
                "people/\(iqama)/merger", #"{"into": "\#(citizen)", "reason": "تجنست، صك رقم 12"}"#)
            #expect(merged.status == 201, "\(merged.text)")
            #expect(merged.json.at("cases")?.nodes.compactMap(\.string) == [old])
            #expect(merged.text("person.mobile") == "••••7701")
            #expect(try await house.owner(of: old) == citizen)
            #expect(try await house.owner(of: new) == citizen)
            let again = try await house.take(#"{"name": "ليان المثال", "national_id": "2000000014"}"#)
            #expect(again.id == citizen)
            let changed = try await house.desk.change(
                "requests/\(old)/content", #"{"person": {"mobile": "0500007703"}}"#)
            #expect(changed.status == 200, "\(changed.text)")
            let later = try await house.take(#"{"name": "ليان مثال", "national_id": "1000000610"}"#)
            #expect(later.id == citizen)
            #expect(try await house.desk.get("requests/\(later.reference)").text("person.mobile") == "••••7703")
            let list = try await house.desk.get("people/\(iqama)/mergers")
            #expect(list.text("mergers.0.reason") == "تجنست، صك رقم 12")
            #expect(list.text("mergers.0.kept") == citizen)
        }
    }

    @Test func `are taken apart again, and what went over goes back`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let house = try await Records(client)
            let (mine, first) = try await house.take(#"{"name": "جوري المثال", "mobile": "0500007702"}"#)
            let (theirs, second) = try await house.take(#"{"name": "جوري المثال", "mobile": "0500007702"}"#)
            let like = try await house.desk.get("people/\(first)/likenesses")
            #expect(like.json.at("likenesses")?.nodes.compactMap { $0["id"]?.string } == [second])
            let merged = try await house.admin.post(
                "people/\(second)/merger", #"{"into": "\#(first)", "reason": "سجل مكرر"}"#)
            let id = try #require(merged.text("id"), "\(merged.text)")
            #expect(try await house.owner(of: theirs) == first)
            let undone = try await house.admin.post(
                "people/\(first)/mergers/\(id)/undoing", #"{"reason": "أختان بجوال واحد"}"#)
            #expect(undone.status == 200, "\(undone.text)")
            #expect(try await house.owner(of: theirs) == second)
            #expect(try await house.owner(of: mine) == first)
            let twice = try await house.admin.post(
                "people/\(first)/mergers/\(id)/undoing", #"{"reason": "مرة أخرى"}"#)
            #expect(twice.status == 422)
            #expect(twice.text("errors.0.message.en") == "the merger is undone already")
        }
    }

    @Test func `are refused where they are two people, or the number would be lost`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let house = try await Records(client)
            let (_, one) = try await house.take(#"{"name": "ريم المثال", "national_id": "1000000628"}"#)
            let (_, other) = try await house.take(#"{"name": "ريم المثال", "national_id": "1000000636"}"#)
            let (_, bare) = try await house.take(#"{"name": "ريم المثال"}"#)
            func refusal(_ merged: String, into kept: String) async throws -> String? {
                let answer = try await house.admin.post(
                    "people/\(merged)/merger", #"{"into": "\#(kept)", "reason": "مكرر"}"#)
                #expect(answer.status == 422, "\(answer.text)")
                return answer.text("errors.0.message.en")
            }
            #expect(try await refusal(one, into: other)?.hasPrefix("each has a number of the same kind") == true)
            #expect(try await refusal(one, into: bare)?.hasPrefix("keep the record that has the national ID") == true)
            #expect(try await refusal(one, into: one) == "they are one and the same record")
            let whole = try await house.admin.post(
                "people/\(bare)/merger", #"{"into": "\#(one)", "reason": "مكرر"}"#, key: "merge-once")
            #expect(whole.status == 201)
            let repeated = try await house.admin.post(
                "people/\(bare)/merger", #"{"into": "\#(one)", "reason": "مكرر"}"#, key: "merge-once")
            #expect(repeated.body == whole.body)
            #expect(try await refusal(bare, into: one) == "one of them is merged already; use the kept one")
            let desk = try await house.desk.post(
                "people/\(bare)/merger", #"{"into": "\#(one)", "reason": "مكرر"}"#)
            #expect(desk.status == 403)
            let stray = try await house.admin.post(
                "people/\(one)/merger", #"{"into": "0190aaaa-0000-7000-8000-000000000000", "reason": "مكرر"}"#)
            #expect(stray.status == 404)
        }
    }
}
