import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite(.serialized) struct `What an association does around cases, walked through each` {
    @Test(arguments: PrintedPolicy.all)
    func `liaison, announcements, obligations and oversight rest on their clauses, or on none`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            let care = printed.care
            #expect(try await walker.desk.get("liaison").text("clause.number") == care?.liaison)
            let drafted = try await walker.desk.post(
                "announcements",
                #"{"title": {"ar": "أ", "en": "a"}, "text": {"ar": "ب", "en": "b"}, "media": ["phone"]}"#)
            #expect(drafted.text("clause.number") == care?.announcements, "\(drafted.text)")
            #expect(try await walker.desk.get("obligations").text("clause.number") == care?.obligations)
            let overview = try await walker.manager.get("overview")
            #expect(overview.text("link.oversight.clause.number") == care?.link)
            #expect(overview.text("liaison.clause.number") == care?.oversight)
            #expect(overview.text("liaison.basis") == (care == nil ? "house" : "clause"))

            let taken = try await walker.desk.post("requests", #"{"channel": "phone", \#(Walker.person)}"#)
            let person = try #require(taken.text("person_id"))
            let owed = try await walker.desk.post(
                "people/\(person)/obligations",
                #"{"what": "شهادة", "source": "contract", "source_reference": "ع-1", "due": "2026-04-01"}"#)
            #expect(owed.status == 201, "\(owed.text)")
            #expect(owed.text("due_hijri") == "1447-10-13")
            let met = try await walker.desk.post(
                "obligations/\(owed.text("id") ?? "")/fulfilment", #"{"evidence": "سُلمت باليد"}"#)
            #expect(met.text("met_on") == "2026-03-01", "\(met.text)")
        }
    }

    @Test(arguments: PrintedPolicy.all)
    func `fieldwork is planned by its clause, and refused in the policy's words where there is none`(
        printed: PrintedPolicy
    ) async throws {
        try await Walker.at(printed.slug) { walker in
            let numbers = [
                ("field-survey", printed.care?.fieldSurvey, "المسوح الميدانية"),
                ("visit", printed.care?.visits, "الزيارات الإشرافية"),
                ("interview", printed.care?.interviews, "المقابلات"),
            ]
            for (kind, number, words) in numbers {
                let planned = try await walker.manager.post(
                    "fieldwork", #"{"kind": "\#(kind)", "due": "2026-03-10"}"#)
                guard let care = printed.care else {
                    planned.expectRefused(409, "policy.lacks-step", nil, ar: words)
                    continue
                }
                #expect(planned.status == 201, "\(planned.text)")
                #expect(planned.text("clause.number") == number)
                if kind == "visit" { #expect(planned.text("subject.ar") == care.visited) }
            }
        }
    }

    @Test(arguments: PrintedPolicy.all)
    func `signing, copies and awareness are by whom the policy says, or refused`(printed: PrintedPolicy) async throws {
        try await Walker.at(printed.slug) { walker in
            guard let care = printed.care else {
                for path in ["distribution", "awareness"] {
                    let refused = try await walker.admin.get(path)
                    refused.expectRefused(409, "policy.lacks-step", nil)
                }
                let signing = try await walker.auditor.get("acknowledgement")
                if printed.slug == "zad-almakkiya" {
                    #expect(signing.text("basis") == "house")
                } else {
                    signing.expectRefused(409, "policy.lacks-step", nil)
                }
                return
            }
            let signing = try await walker.auditor.get("acknowledgement")
            #expect(signing.text("clause.number") == care.acknowledgement)
            #expect(try await walker.auditor.get("acknowledgements").text("clause.number") == care.acknowledgement)
            let copies = try await walker.admin.get("distribution")
            #expect(copies.text("clause.number") == care.acknowledgement)
            #expect(copies.text("by.ar") == care.by)
            #expect(copies.text("to.ar") == care.to)
            let awareness = try await walker.admin.get("awareness")
            #expect(awareness.text("clause.number") == care.acknowledgement)
            #expect(awareness.text("by.ar") == care.by)
            let code = try await walker.desk.get("tools/code-of-ethics")
            #expect(code.text("clause.number") == care.ethics, "\(code.text)")
        }
    }

    @Test(arguments: PrintedPolicy.all)
    func `the statement of conformity goes through every clause in printed order`(printed: PrintedPolicy) async throws {
        try await Walker.at(printed.slug) { walker in
            let statement = try await walker.auditor.get("statement?period=1447")
            #expect(statement.status == 200, "\(statement.text)")
            let clauses = statement["clauses"]?.nodes ?? []
            let numbers = clauses.map { $0.at("clause.number")?.string ?? "·" }
            #expect(numbers == Self.clauses[printed.slug], "\(printed.slug): \(numbers)")
            for path in ["reports?period=1447", "registers/incoming?period=1447", "registers/outgoing"] {
                let answer = try await walker.manager.get(path)
                #expect(answer.status == 200, "\(path): \(answer.text)")
            }
            let pack = try await walker.auditor.get("evidence?period=1447")
            #expect(pack.status == 200)
            #expect(pack.body.prefix(2) == [0x50, 0x4B])
        }
    }

    /// Every clause of the text with its printed citation, in order; `·` where nothing numbers it.
    private static let clauses: [String: [String]] = [
        "safwa": none(2) + none(2) + range("أ.", 6) + range("بـ.", 5) + range("تـ.", 6) + range("ثـ.", 4)
            + range("جـ.", 3) + range("حـ.", 4) + range("خـ.", 3) + range("د.", 6) + ["ذ", "ذ"],
        "namudhaj": ["مادة 1", "مادة 1", "مادة 1", "مادة 2", "مادة 2"] + range("مادة 3.1.", 8) + range("مادة 3.2.", 6)
            + range("مادة 3.3.", 6) + ["مادة 3.4"] + range("مادة 3.4.", 3) + range("مادة 3.5.", 3)
            + range("مادة 3.6.", 4) + range("مادة 3.7.", 3) + range("مادة 3.8.", 6) + ["مادة 4", "مادة 4"],
        "zad-almakkiya": none(3 + 1 + 6 + 5) + range("", 8) + none(4 + 7),
        "optometry": none(3 + 1 + 6 + 5 + 7 + 4 + 7),
        "quwwat-watan": none(3 + 1) + range("", 4) + none(2 + 5) + ["1", "2", "·", "4", "5", "6", "7"] + range("", 3)
            + ["·", "·", "3", "4", "·", "6", "7"],
    ]

    private static func none(_ count: Int) -> [String] { Array(repeating: "·", count: count) }

    private static func range(_ prefix: String, _ count: Int) -> [String] { (1...count).map { "\(prefix)\($0)" } }

    @Test(arguments: PrintedPolicy.all)
    func `who acts for a person does so until their authority ends`(printed: PrintedPolicy) async throws {
        try await Walker.at(printed.slug) { walker in
            func take(_ until: String) async throws -> Visitor.Answer {
                try await walker.desk.post(
                    "requests",
                    """
                    {"channel": "phone", \(Walker.person), "representative": {"name": "بدر المثال",
                     "capacity": "power_of_attorney", "document": "و-7", "valid_until": "\(until)"}}
                    """)
            }
            let past = try await take("2026-02-28")
            #expect(past.status == 422, "\(past.text)")
            #expect(past.text("rule") == "representative.expired")
            let today = try await take("2026-03-01")
            #expect(today.status == 201, "\(today.text)")
            #expect(today.text("representative.valid_until") == "2026-03-01")
        }
    }
}
