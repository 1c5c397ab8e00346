import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Minutes over HTTP` {
    @Test func `are drafted from the sitting, approved by each who was present, and locked`() async throws {
        try await CommitteeRoom.with { room in
            let sitting = try await room.convene()
            _ = try await room.member.post(
                "interests", #"{"reference": "\#(room.reference)", "reason": "قرابة"}"#)
            _ = try await room.all(sitting)
            _ = try await room.put(sitting)
            _ = try await room.vote(room.chair, sitting, "for")
            _ = try await room.vote(room.secretary, sitting, "for")
            let early = try await room.secretary.post("sittings/\(sitting)/minutes", "{}")
            #expect(early.text("rule") == "sitting.not-closed")
            _ = try await room.secretary.post("sittings/\(sitting)/closure", "{}")
            #expect(try await room.member.post("sittings/\(sitting)/minutes", "{}").text("rule") == "seat.required")

            let drafted = try await room.secretary.post("sittings/\(sitting)/minutes", "{}")
            #expect(drafted.status == 201, "\(drafted.text)")
            let minutes = try #require(drafted.text("id"))
            #expect(drafted.text("dated") == "2026-03-01")
            #expect(drafted.text("dated_hijri") == "1447-09-12")
            #expect(drafted.text("text")?.contains("لجنة البحث") == true)
            #expect(drafted["awaiting"]?.int == 3)
            let said = drafted["cases"]?.nodes.first { $0["reference"]?.string == room.reference }
            #expect(said?["outcome"] == "accepted")
            #expect(said?["reason"]?.string == "تنطبق الشروط")
            #expect(said?.at("recused.0.login") == "committee_member")
            #expect(
                try await room.secretary.post("sittings/\(sitting)/minutes", "{}").text("rule") == "minutes.drafted")

            let first = try await room.chair.post("minutes/\(minutes)/approval", #"{"revision": 1}"#)
            #expect(first.status == 201, "\(first.text)")
            let changed = try await room.secretary.post(
                "minutes/\(minutes)/text", #"{"revision": 1, "text": "محضر منقح"}"#)
            #expect(changed["revision"]?.int == 2)
            #expect(changed["awaiting"]?.int == 3)
            let stale = try await room.member.post("minutes/\(minutes)/approval", #"{"revision": 1}"#)
            #expect(stale.text("rule") == "minutes.changed")
            let objected = try await room.member.post(
                "minutes/\(minutes)/objection", #"{"revision": 2, "note": "سقط اسمي"}"#)
            #expect(objected.status == 201, "\(objected.text)")
            let outsider = try await room.admin.post("minutes/\(minutes)/approval", #"{"revision": 2}"#)
            #expect(outsider.status == 403)
            #expect(outsider.text("rule") == "minutes.not-present")
            for visitor in [room.chair, room.member] {
                _ = try await visitor.post("minutes/\(minutes)/approval", #"{"revision": 2}"#)
            }
            let twice = try await room.chair.post("minutes/\(minutes)/approval", #"{"revision": 2}"#)
            #expect(twice.text("rule") == "minutes.approved")
            let last = try await room.secretary.post("minutes/\(minutes)/approval", #"{"revision": 2}"#)
            #expect(last["awaiting"]?.int == 0)
            #expect(last.text("locked_at") != nil)

            let late = try await room.secretary.post(
                "minutes/\(minutes)/text", #"{"revision": 2, "text": "بعد الاعتماد"}"#)
            #expect(late.status == 409)
            #expect(late.text("rule") == "minutes.locked")
            let read = try await room.chair.get("sittings/\(sitting)/minutes")
            #expect(read.text("minutes.0.text") == "محضر منقح")
            #expect(read.text("minutes.0.locked_at") != nil)

            let correction = try await room.secretary.post("sittings/\(sitting)/minutes/correction", "{}")
            #expect(correction.status == 201, "\(correction.text)")
            #expect(correction.text("corrects") == minutes)
            #expect(correction["number"]?.int == 2)
            #expect(
                try await room.secretary.post("sittings/\(sitting)/minutes/correction", "{}").text("rule")
                    == "minutes.open")
        }
    }

    @Test func `may lack their date, and state harm, extent and causes of each case`() async throws {
        try await CommitteeRoom.with { room in
            let sitting = try await room.accept()
            let drafted = try await room.secretary.post("sittings/\(sitting)/minutes", #"{"undated": true}"#)
            #expect(drafted["dated"] == .null)
            let minutes = try #require(drafted.text("id"))
            let changed = try await room.secretary.post(
                "minutes/\(minutes)/text",
                #"{"revision": 1, "dated": "2026-03-01", "cases": [{"reference": "\#(room.reference)", "harm": "كسر"}]}"#
            )
            #expect(changed.text("dated") == "2026-03-01")
            let said = changed["cases"]?.nodes.first { $0["reference"]?.string == room.reference }
            #expect(said?.at("statements.harm") == "كسر")
        }
    }
}
