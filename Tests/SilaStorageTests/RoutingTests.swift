import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `Routing a case in the tables` {
        /// An association with staff by login and a field of work with one service in it.
        private struct House {
            let tenant: TenantDatabase
            var staff: [String: RowID] = [:]

            init(_ tenant: TenantDatabase, _ logins: [String: [String]]) async throws {
                self.tenant = tenant
                try await tenant.addEdition()
                for (login, roles) in logins.sorted(by: { $0.key < $1.key }) {
                    let row = Sample.staff(login, roles: roles)
                    try await tenant.run([StaffStore.add(row, passwordHash: "x")])
                    staff[login] = row.id
                }
                try await tenant.run([
                    WorkFieldStore.put(
                        WorkFieldRow(
                            id: "relief", name: Name(ar: "الإغاثة", en: "Relief"), services: ["food"],
                            change: Sample.act))
                ])
            }

            func id(_ login: String) throws -> RowID { try #require(staff[login]) }

            @discardableResult
            func route(
                _ officer: String, _ deputies: [String] = [], _ set: (inout LiaisonRouteRow) -> Void = { _ in }
            ) async throws -> RowID {
                var row = LiaisonRouteRow(
                    id: Sample.id(), officer: try id(officer), deputies: try deputies.map(id), creation: Sample.act)
                set(&row)
                try await tenant.run([LiaisonRouteStore.add(row)])
                return row.id
            }

            /// A case that is routed with its writing; gives who has it.
            func open(
                _ kind: String = "request", service: String? = nil, category: String? = nil, field: String? = nil,
                barred: [String] = []
            ) async throws -> (row: CaseRow, to: String?) {
                var (row, event) = Sample.received(kind)
                row.service = service
                if kind == "complaint" { row.countsFrom = Sample.day }
                var person = Sample.person()
                person.category = category
                row.personID = person.id
                var writes = [PersonStore.add(person), CaseStore.add(row), EventStore.append(event)]
                writes += try barred.map { Self.interest(row.id, try id($0)) }
                writes.append(AssignmentStore.route(row.id, on: Sample.day, Sample.act, field: field))
                try await tenant.run(writes)
                return (row, try await holder(row))
            }

            static func interest(_ caseID: RowID, _ staff: RowID) -> Write {
                Probe.write(
                    """
                    insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
                    values ($1, $2, 'complained-of', 'named', $3, 'tests')
                    """,
                    [.uuid(caseID.text), .uuid(staff.text), .text(Sample.moment.iso8601)])
            }

            func holder(_ row: CaseRow) async throws -> String? {
                let held = try await tenant.run(AssignmentStore.held(row.reference, for: Sample.id()))
                return staff.first { $0.value == held?.assignedTo }?.key
            }

            func history(_ row: CaseRow) async throws -> [AssignmentRow] {
                try await tenant.run(AssignmentStore.history(row.reference))
            }

            func away(_ login: String, from: Int = 0, until: Int = 0) async throws -> AbsenceRow {
                let row = AbsenceRow(
                    id: Sample.id(), staffID: try id(login), from: Sample.day.adding(days: from),
                    until: Sample.day.adding(days: until), reason: "إجازة", record: Sample.act)
                try await tenant.run([AbsenceStore.add(row)])
                return row
            }
        }

        private static let three = ["ali": ["front_desk"], "huda": ["front_desk"], "omar": ["management"]]

        @Test func `takes the route that asks for most`() async throws {
            try await TestDatabase.with { database async throws in
                let logins = [
                    "any": ["front_desk"], "cat": ["front_desk"], "field": ["front_desk"],
                    "both": ["front_desk"], "serv": ["front_desk"], "kind": ["front_desk"],
                ]
                let house = try await House(database.tenant(), logins)
                try await house.route("any")
                try await house.route("cat") { $0.category = "الأيتام" }
                try await house.route("field") { $0.field = "relief" }
                try await house.route("both") { ($0.category, $0.field) = ("الأيتام", "relief") }
                try await house.route("serv") { $0.service = "loan" }
                try await house.route("kind") { $0.kind = "inquiry" }
                #expect(try await house.open().to == "any")
                #expect(try await house.open(category: "الايتام").to == "cat")
                #expect(try await house.open(service: "food").to == "field")
                #expect(try await house.open(service: "food", category: "الأيتــام").to == "both")
                #expect(try await house.open(service: "loan", category: "الأيتام").to == "serv")
                #expect(try await house.open("inquiry").to == "kind")
                #expect(try await house.open("inquiry", field: "relief").to == "field")
                #expect(try await house.open("inquiry", category: "أيتام أخرى").to == "kind")
            }
        }

        @Test func `goes to the first deputy who is there, and to nobody where none is`() async throws {
            try await TestDatabase.with { database async throws in
                let house = try await House(database.tenant(), Self.three)
                let route = try await house.route("ali", ["huda", "omar"])
                #expect(try await house.open().to == "ali")
                _ = try await house.away("ali")
                let second = try await house.open()
                #expect(second.to == "huda")
                #expect(try await house.history(second.row).map(\.why) == [.deputy])
                #expect(try await house.history(second.row).first?.route == route)
                _ = try await house.away("huda", from: -3, until: 4)
                _ = try await house.away("omar", from: 1, until: 2)
                #expect(try await house.open().to == "omar")
                try await house.tenant.run([StaffStore.setDisabled(try house.id("omar"), at: Sample.moment)])
                let last = try await house.open()
                #expect(last.to == nil)
                #expect(try await house.history(last.row) == [])
            }
        }

        @Test func `goes among equals to whoever has the fewest open cases`() async throws {
            try await TestDatabase.with { database async throws in
                let house = try await House(database.tenant(), Self.three)
                try await house.route("ali")
                try await house.route("huda")
                var had: [String: Int] = [:]
                var firsts: [CaseRow] = []
                for _ in 0..<10 {
                    let opened = try await house.open()
                    had[try #require(opened.to), default: 0] += 1
                    firsts.append(opened.row)
                }
                #expect(had == ["ali": 5, "huda": 5])
                // Whose cases end has room again.
                try await database.superuser(
                    "update case_file set closed_on = '2026-03-15', stage = 'closed' where assigned_to = $1",
                    [.uuid(try house.id("ali").text)], on: house.tenant.slug)
                for _ in 0..<5 { #expect(try await house.open().to == "ali") }
            }
        }

        @Test func `never goes to who may not deal with it, by whichever way that becomes known`() async throws {
            try await TestDatabase.with { database async throws in
                let house = try await House(database.tenant(), Self.three)
                try await house.route("ali", ["huda"])
                #expect(try await house.open(barred: ["ali"]).to == "huda")
                #expect(try await house.open(barred: ["ali", "huda"]).to == nil)
                let (row, to) = try await house.open()
                #expect(to == "ali")
                try await house.tenant.run([House.interest(row.id, try house.id("ali"))])
                #expect(try await house.holder(row) == "huda")
                try await house.tenant.run([House.interest(row.id, try house.id("huda"))])
                #expect(try await house.holder(row) == nil)
                #expect(try await house.history(row).map(\.why) == [.routed, .deputy, .barred])
                #expect(try await house.history(row).map(\.seq) == [1, 2, 3])
            }
        }

        @Test func `goes to those alone whose roles deal with such a case, as Core says who they are`() async throws {
            try await TestDatabase.with { database async throws in
                let logins = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0.rawValue, [$0.rawValue]) })
                let house = try await House(database.tenant(), logins)
                for role in Role.allCases {
                    let route = try await house.route(role.rawValue)
                    for kind in CaseKind.allCases {
                        let to = try await house.open(kind.rawValue).to
                        #expect(to == (kind.keepers.contains(role) ? role.rawValue : nil), "\(kind) to \(role)")
                    }
                    try await house.tenant.run([LiaisonRouteStore.withdraw(route, Sample.act)])
                }
            }
        }

        @Test
        func `hands everything over when an absence begins, in batches, and leaves what nobody can take to nobody`()
            async throws
        {
            try await TestDatabase.with { database async throws in
                let house = try await House(database.tenant(), Self.three)
                try await house.route("ali", ["huda"]) { $0.kind = "request" }
                try await house.route("ali") { $0.kind = "inquiry" }
                var rows: [CaseRow] = []
                for _ in 0..<5 { rows.append(try await house.open().row) }
                let alone = try await house.open("inquiry").row
                let absence = try await house.away("ali", until: 9)
                let ali = try house.id("ali")
                var looked: [Int] = []
                repeat {
                    let counts = try await house.tenant.run([
                        AssignmentStore.handOver(of: ali, on: Sample.day, Sample.act, limit: 4)
                    ])
                    looked += counts
                } while looked.last == 4
                #expect(looked == [4, 2])
                for row in rows { #expect(try await house.holder(row) == "huda") }
                #expect(try await house.holder(alone) == nil)
                #expect(try await house.history(alone).map(\.why) == [.routed, .absent])
                #expect(try await house.tenant.run(AbsenceStore.toHandOver(on: Sample.day)).map(\.id) == [absence.id])
            }
        }

        @Test func `changes no version, no clock and no head of the case's chain`() async throws {
            try await TestDatabase.with { database async throws in
                let house = try await House(database.tenant(), Self.three)
                try await house.route("ali")
                let opened = try await house.open()
                let found = try await house.tenant.run(CaseStore.find(opened.row.id))
                #expect(found == opened.row)
                let moved = try await house.tenant.run([
                    AssignmentStore.move(
                        opened.row.id, from: try house.id("ali"), to: try house.id("huda"), why: .transferred,
                        reason: "قرب", Sample.act)
                ])
                #expect(moved == [1])
                #expect(try await house.tenant.run(CaseStore.find(opened.row.id)) == opened.row)
                #expect(try await house.holder(opened.row) == "huda")
                let late = try await house.tenant.run([
                    AssignmentStore.move(
                        opened.row.id, from: try house.id("ali"), to: try house.id("omar"), why: .transferred,
                        reason: "x", Sample.act)
                ])
                #expect(late == [0])
            }
        }
    }
}
