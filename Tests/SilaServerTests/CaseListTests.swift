import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `A list of cases over the API` {
    @Test func `goes from page to page without a gap or a repetition`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "quwwat-watan", as: .frontDesk)
            var made: Set<String> = []
            for number in 0..<7 {
                let name = ["نورة", "هند", "ريم", "لمى", "دانة", "جود", "ليان"][number]
                let taken = try await desk.post(
                    "requests", #"{"channel": "phone", "person": {"name": "\#(name) القائمة"}}"#)
                made.insert(try #require(taken.text("reference")))
            }
            var found: [String] = []
            var after = ""
            repeat {
                let page = try await desk.get("requests?limit=3&q=%D8%A7%D9%84%D9%82%D8%A7%D8%A6%D9%85%D8%A9\(after)")
                try #require(page.status == 200, "\(page.text)")
                found += page["cases"]?.nodes.compactMap { $0["reference"]?.string } ?? []
                after = page.text("next").map { "&after=\($0)" } ?? ""
            } while !after.isEmpty
            #expect(found.count == 7)
            #expect(Set(found) == made)
        }
    }

    @Test func `finds a case by its reference, typed in any script`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "quwwat-watan", as: .frontDesk)
            let taken = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#)
            let reference = try #require(taken.text("reference"))
            let page = try await desk.get("requests?q=\(reference.prefix(3))+\(reference.dropFirst(3))")
            #expect(page["cases"]?.nodes.map { $0["reference"] } == [.text(reference)])
        }
    }

    @Test func `is narrowed by stage and kind, and refuses what it does not know`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "quwwat-watan", as: .frontDesk)
            let outside = try await desk.get("requests?outside=true&kind=request")
            #expect(outside["cases"]?.nodes.allSatisfy { $0["outside"] == true } == true)
            let overdue = try await desk.get("requests?overdue=true")
            #expect(overdue["cases"]?.nodes.count == 0)
            let odd = try await desk.get("requests?kind=letter&limt=3&limit=1000&overdue=1")
            #expect(odd.status == 422)
            #expect(
                Set(odd["errors"]?.nodes.compactMap { $0["field"]?.string } ?? []) == [
                    "kind", "limt", "limit", "overdue",
                ])
            #expect(try await desk.get("requests?after=nonsense").status == 422)
            #expect(try await desk.get("requests?q=%FF").status == 400)
        }
    }

    @Test func `holds one kind at its own address, and every kind under cases`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "quwwat-watan", as: .frontDesk)
            let name = "%D8%A7%D9%84%D8%A3%D9%86%D9%88%D8%A7%D8%B9"
            _ = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "ريم الأنواع"}}"#)
            _ = try await desk.post(
                "inquiries", #"{"channel": "phone", "person": {"name": "ريم الأنواع"}, "text": "متى الدوام؟"}"#)
            let requests = try await desk.get("requests?q=\(name)")
            #expect(requests["cases"]?.nodes.map { $0["kind"] } == ["request"])
            let inquiries = try await desk.get("inquiries?q=\(name)")
            #expect(inquiries["cases"]?.nodes.map { $0["kind"] } == ["inquiry"])
            let all = try await desk.get("cases?q=\(name)")
            #expect(Set(all["cases"]?.nodes.compactMap { $0["kind"]?.string } ?? []) == ["inquiry", "request"])
        }
    }

    @Test func `of tasks goes from page to page without a gap or a repetition`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "optometry", as: .frontDesk)
            let manager = try await Visitor(client, at: "optometry", as: .management)
            var made: [String] = []
            for _ in 0..<3 {
                let body = #"""
                    {"channel": "fax", "outside_reason": "وصل بالفاكس", "person": {"name": "لمى المهام"}}
                    """#
                made.append(try #require(try await desk.post("requests", body).text("reference")))
            }
            var found: [String] = []
            var after = ""
            repeat {
                let page = try await manager.get("tasks?limit=2\(after)")
                try #require(page.status == 200, "\(page.text)")
                found += page["tasks"]?.nodes.compactMap { $0["reference"]?.string } ?? []
                after = page.text("next").map { "&after=\($0)" } ?? ""
            } while !after.isEmpty
            #expect(Set(found.filter(made.contains)) == Set(made))
            #expect(Set(found).count == found.count)
            #expect(try await manager.get("tasks?after=nonsense").status == 422)
        }
    }
}
