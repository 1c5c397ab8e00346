import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `Signatures, copies and documents` {
        private static let history = [
            "document_version", "case_form", "acknowledgement", "reminder", "awareness_session",
            "awareness_attendance",
        ]

        private func fill(_ database: TestDatabase) async throws {
            let tenant = database.tenant()
            try await tenant.addEdition()
            try await tenant.addCase()
            try await tenant.run([
                StaffStore.add(Sample.staff(), passwordHash: "x"),
                StaffStore.add(Sample.staff("other"), passwordHash: "x"),
            ])
            for row in BreachSet.duties.rows { try await database.superuser(row, on: database.slugs[0]) }
        }

        @Test(arguments: history) func `of the past are changed by nobody`(table: String) async throws {
            try await TestDatabase.with { database async throws in
                let slug = database.slugs[0]
                try await fill(database)
                let column = ["case_form": "item", "awareness_attendance": "staff_id"][table] ?? "edition"
                let named = table == "document_version" ? "number" : column
                for command in ["update \(table) set \(named) = \(named)", "delete from \(table)", "truncate \(table)"]
                {
                    #expect(try await database.refusal(command, as: slug) == "42501", "\(command)")
                    let error = await #expect(throws: PostgresError.self) {
                        try await database.superuser(
                            command.hasPrefix("truncate") ? command + " cascade" : command, on: slug)
                    }
                    #expect(error?.sqlState == "23001", "\(command)")
                }
                #expect(try await database.tenant().run(Probe.count(table)) == 1)
            }
        }

        private func document(_ number: Int, from day: String, by staff: RowID) -> Write {
            DocumentStore.add(
                DocumentRow(
                    item: "request-form", number: number, title: Name(ar: "نموذج", en: "Form"), media: .text,
                    sha256: Sample.hash(UInt8(number)), size: 1, isConfidential: false,
                    validFrom: CivilDate(iso: day) ?? .first, uploadedAt: Sample.moment, uploadedBy: staff),
                content: [1])
        }

        @Test func `a case keeps the version of the form that was at hand on its day`() async throws {
            try await TestDatabase.with { database async throws in
                let (tenant, staff) = (database.tenant(), Sample.staff())
                try await tenant.addEdition()
                let (one, two) = (try await tenant.addCase(), try await tenant.addCase())
                try await tenant.run([StaffStore.add(staff, passwordHash: "x")])
                let early = CivilDate(iso: "2026-03-09") ?? .first
                let none = try await tenant.run([DocumentStore.file(one.id, with: "request-form", on: early)])
                #expect(none == [0])
                try await tenant.run([
                    document(1, from: "2026-03-01", by: staff.id), document(2, from: "2026-03-10", by: staff.id),
                    document(3, from: "2026-03-10", by: staff.id), document(4, from: "2026-04-01", by: staff.id),
                ])
                let filed = try await tenant.run([
                    DocumentStore.file(one.id, with: "request-form", on: early),
                    DocumentStore.file(two.id, with: "request-form", on: Sample.day),
                ])
                #expect(filed == [1, 1])
                #expect(try await tenant.run(DocumentStore.form(of: one.id))?.number == 1)
                #expect(try await tenant.run(DocumentStore.form(of: two.id))?.number == 3)
                #expect(try await tenant.run(DocumentStore.current("request-form", on: Sample.day))?.number == 3)
                #expect(try await tenant.run(DocumentStore.current(on: Sample.day)).map(\.number) == [3])
                let error = await #expect(throws: StorageError.self) {
                    try await tenant.run([document(4, from: "2026-05-01", by: staff.id)])
                }
                guard case .duplicate("document_version_pkey") = error else {
                    return #expect(Bool(false), "\(String(describing: error))")
                }
            }
        }

        private func signature(_ edition: Int, code: Int?, by staff: RowID) -> Write {
            AcknowledgementStore.add(
                AcknowledgementRow(
                    id: Sample.id(), staffID: staff, edition: edition, sha256: Sample.hash(1), clause: nil,
                    statement: Name(ar: "أقر", en: "I state"), compared: nil,
                    code: code.map { .init(item: "request-form", version: $0, sha256: Sample.hash(2)) },
                    signedAt: Sample.moment))
        }

        @Test func `an edition is signed once, and once more with a newer code`() async throws {
            try await TestDatabase.with { database async throws in
                let (tenant, staff, other) = (database.tenant(), Sample.staff(), Sample.staff("other"))
                try await tenant.addEdition()
                try await tenant.run([
                    StaffStore.add(staff, passwordHash: "x"), StaffStore.add(other, passwordHash: "x"),
                    document(1, from: "2026-03-01", by: staff.id), signature(1, code: nil, by: staff.id),
                    signature(1, code: 1, by: staff.id),
                ])
                let error = await #expect(throws: StorageError.self) {
                    try await tenant.run([signature(1, code: 1, by: staff.id)])
                }
                guard case .duplicate("acknowledgement_once") = error else {
                    return #expect(Bool(false), "\(String(describing: error))")
                }
                let known = try #require(try await tenant.run(AcknowledgementStore.member(staff.id, on: Sample.day)))
                #expect(known.signing.inForce == 1)
                #expect(known.signing.signed == [1])
                let unsigned = try await tenant.run(
                    AcknowledgementStore.unsigned(1, on: Sample.day, after: nil, limit: 10))
                #expect(unsigned.map(\.staff.id) == [other.id])
                let after = try await tenant.run(
                    AcknowledgementStore.unsigned(1, on: Sample.day, after: other.id, limit: 10))
                #expect(after.isEmpty)
                #expect(try await tenant.run(AcknowledgementStore.under(1)).map(\.code?.version) == [1])
            }
        }

        @Test func `a reminder is made once, and stands until it is signed`() async throws {
            try await TestDatabase.with { database async throws in
                let (tenant, staff) = (database.tenant(), Sample.staff())
                try await tenant.addEdition()
                try await tenant.run([StaffStore.add(staff, passwordHash: "x")])
                func reminder(_ ordinal: Int) -> Write {
                    ReminderStore.add(
                        ReminderRow(
                            staffID: staff.id, edition: 1,
                            reminder: SigningReminder(audience: .member, ordinal: ordinal, dueOn: Sample.day),
                            madeAt: Sample.moment))
                }
                #expect(try await tenant.run([reminder(1), reminder(1), reminder(2)]) == [1, 0, 1])
                #expect(try await tenant.run(ReminderStore.standing(1)).map(\.reminder.ordinal) == [2])
                try await tenant.run([signature(1, code: nil, by: staff.id)])
                #expect(try await tenant.run(ReminderStore.standing(1)).isEmpty)
            }
        }

        @Test func `nobody belongs to a department that is closed, and none is closed with people in it`() async throws
        {
            try await TestDatabase.with { database async throws in
                let (tenant, staff) = (database.tenant(), Sample.staff())
                let row = DepartmentRow(
                    id: Sample.id(), name: Name(ar: "الاستقبال", en: "Reception"), head: staff.id,
                    createdAt: Sample.moment, createdBy: staff.id)
                try await tenant.run([StaffStore.add(staff, passwordHash: "x"), DepartmentStore.add(row)])
                let close = DepartmentStore.close(row.id, at: Sample.moment, by: staff.id)
                #expect(try await tenant.run([DepartmentStore.assign(staff.id, to: row.id), close]) == [1, 0])
                #expect(try await tenant.run([DepartmentStore.assign(staff.id, to: nil), close]) == [1, 1])
                #expect(try await tenant.run([DepartmentStore.assign(staff.id, to: row.id)]) == [0])
                #expect(try await tenant.run([DepartmentStore.change(row.id, name: row.name, head: nil)]) == [0])
            }
        }
    }
}
