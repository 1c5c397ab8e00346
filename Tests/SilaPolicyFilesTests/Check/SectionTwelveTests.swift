import SilaCore
import SilaPolicyFiles
import Testing

/// What a careful reader finds in the five policies, item by item (`clauses.md`, section 12).
@Suite struct `What a careful reader finds` {
    /// The findings of one rule in one of the five, as `file:line:column`.
    private func places(_ rule: String, _ tenant: String) -> [String] {
        let root = "\(Tenants.root)/\(tenant)"
        return CheckReport.directory(root).counting.map(\.remark).filter { $0.rule == rule }.map {
            "\($0.file.dropFirst(root.count + 1)):\($0.position.line):\($0.position.column)"
        }
    }

    @Test func `1: Quwwat Watan's two dates contradict each other, and its session number is malformed`() throws {
        #expect(places("approval.dates-contradict", "quwwat-watan") == ["policy.yaml:185:10"])
        #expect(places("approval.session-malformed", "quwwat-watan") == ["policy.yaml:184:12"])
        let said = CheckReport.directory("\(Tenants.root)/quwwat-watan").entries.first {
            $0.remark.rule == "approval.dates-contradict"
        }
        let message = try #require(said?.remark.message)
        #expect(message.en.contains("11/7/1443 AH is Saturday 12 February 2022"))
        #expect(message.en.contains("Wednesday 8 February 2023 is 17/7/1444 AH"))
        #expect(message.ar.contains("11/7/1443هـ يوافق السبت 12 فبراير 2022م"))
        #expect(said?.remark.severity == .error)
        #expect(said?.blocks == false)
    }

    @Test func `2: Safwa's session is numbered 2020 and was held in 2021`() {
        #expect(places("approval.session-year", "safwa") == ["policy.yaml:315:12"])
    }

    @Test func `3: Zad's approval is blank, Optometry's and the model's are not there`() {
        #expect(places("approval.blank", "zad-almakkiya") == ["policy.yaml:167:3"])
        #expect(places("approval.none", "optometry") == ["policy.yaml:11:3"])
        #expect(places("approval.none", "_model") == ["policy.yaml:8:3"])
        for tenant in ["safwa", "quwwat-watan"] {
            #expect(places("approval.none", tenant) + places("approval.blank", tenant) == [])
        }
    }

    @Test(arguments: [("zad-almakkiya", 152), ("optometry", 142), ("quwwat-watan", 166)])
    func `4: a floor of two weeks without a ceiling, and no printed start`(tenant: String, line: Int) {
        #expect(places("reply.floor-without-ceiling", tenant) == ["policy.yaml:\(line):25"])
        #expect(places("reply.start-unprinted", tenant) == ["policy.yaml:\(line):40"])
    }

    @Test func `5: the model's tool no. 4 is blank, and an item at the end of Optometry's tools`() {
        #expect(places("clause.blank", "_model") == ["policy.yaml:128:7"])
        #expect(places("clause.blank", "optometry") == ["policy.yaml:117:7"])
    }

    @Test func `6: Safwa's title speaks of members; in Optometry and Quwwat Watan a clause slips`() {
        #expect(places("people.title-differs", "safwa") == ["policy.yaml:18:13"])
        #expect(places("people.slips", "optometry") == ["policy.yaml:19:10"])
        #expect(places("people.slips", "quwwat-watan") == ["policy.yaml:17:10"])
    }

    @Test func `7: Safwa lists a court's ruling with neither "all of these" nor "where needed"`() {
        #expect(places("compensation.ruling-unsaid", "safwa") == ["policy.yaml:180:15"])
        #expect(places("compensation.ruling-unsaid", "_model") == [])
    }

    @Test(arguments: [("optometry", 34), ("quwwat-watan", 35), ("zad-almakkiya", 33)])
    func `8: no channel for complaints and no body, though disputes, ratings and suggestions are spoken of`(
        tenant: String, line: Int
    ) throws {
        #expect(places("complaints.none", tenant) == ["policy.yaml:\(line):7"])
        let said = CheckReport.directory("\(Tenants.root)/\(tenant)").entries.first {
            $0.remark.rule == "complaints.none"
        }
        let message = try #require(said?.remark.message.en)
        for what in ["disputes", "suggestions", "rating"] { #expect(message.contains(what)) }
    }

    @Test func `9: complaints have no time limit, and the competent body is unnamed`() {
        #expect(places("complaints.no-term", "safwa") == ["policy.yaml:196:7"])
        #expect(places("complaints.no-term", "_model") == ["policy.yaml:200:7"])
        #expect(places("body.unnamed", "safwa") == ["policy.yaml:25:12"])
        #expect(places("body.unnamed", "_model") == ["policy.yaml:21:12", "policy.yaml:33:12"])
    }

    @Test func `10: Safwa's two committees may be one`() {
        #expect(places("body.names-overlap", "safwa") == ["policy.yaml:39:5"])
        #expect(places("body.names-overlap", "_model") == [])
    }

    @Test func `11: the model names no association`() {
        #expect(places("association.unnamed", "_model") == ["policy.yaml:6:14"])
    }

    @Test func `12: clauses without a printed number`() {
        #expect(places("clause.unnumbered", "zad-almakkiya").map(line) == [53, 72, 117, 132])
        #expect(places("clause.unnumbered", "optometry").map(line) == [54, 73, 89, 108, 122])
        #expect(places("clause.unnumbered", "quwwat-watan").map(line) == [82])
        #expect(places("clause.number-missing", "quwwat-watan").map(line) == [70, 73, 111, 146, 149, 162])
        #expect(places("clause.unnumbered", "safwa") + places("clause.unnumbered", "_model") == [])
    }

    private func line(_ place: String) -> Int? { place.split(separator: ":").dropFirst().first.flatMap { Int($0) } }
}
