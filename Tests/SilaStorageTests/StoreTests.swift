import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `What is stored comes back` {
        private let later = Sample.moment.adding(.seconds(60))

        @Test func `a case with every fact, changed and read again`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let (staff, person) = (Sample.staff(), Sample.person())
                let inquiry = try await tenant.addCase("inquiry")
                try await tenant.run([StaffStore.add(staff, passwordHash: "x"), PersonStore.add(person)])
                let first = Sample.received()
                var row = first.row
                row.convertedFrom = inquiry.id
                try await tenant.run([CaseStore.add(row), EventStore.append(first.event)])
                let step = Sample.next(row)
                row = step.row
                (row.medium, row.personID, row.service, row.body) = ("sms", person.id, "care", "committee")
                (row.completedOn, row.notBefore) = (Sample.day, Sample.day.adding(days: 14))
                (row.due, row.target) = (Sample.day.adding(days: 21), Sample.day.adding(days: 18))
                (row.pausedSince, row.decidedOn) = (Sample.day.adding(days: 1), Sample.day.adding(days: 2))
                (row.outcome, row.answeredOn) = ("accepted", Sample.day.adding(days: 3))
                (row.deliveredOn, row.closedOn) = (Sample.day.adding(days: 4), Sample.day.adding(days: 5))
                (row.stage, row.takenBy, row.stateSealed) = ("closed", staff.id, [0, 255, 7])
                let writes = [CaseStore.change(row, from: 1), EventStore.append(step.event)]
                #expect(try await tenant.run(writes) == [1, 1])
                let (byReference, byID) = try await tenant.run(CaseStore.find(row.reference), CaseStore.find(row.id))
                #expect(byReference == row)
                #expect(byID == row)
                #expect(try await tenant.run([CaseStore.change(row, from: 1)]) == [0])
            }
        }

        @Test func `instants to the microsecond and days of any year`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                for moment in [
                    Moment(microseconds: 0), Moment(microseconds: -1), Moment(microseconds: 1_773_561_600_999_999),
                    Moment(startOf: CivilDate(year: 1, month: 1, day: 2)!), Moment(endOf: CivilDate.last),
                ] {
                    let row = try await tenant.addCase(at: moment)
                    #expect(try await tenant.run(CaseStore.find(row.id))?.receivedAt == moment)
                    var next = Sample.next(row)
                    next.row.completedOn = moment.date
                    try await tenant.run([CaseStore.change(next.row, from: 1), EventStore.append(next.event)])
                    #expect(try await tenant.run(CaseStore.find(row.id))?.completedOn == moment.date)
                }
            }
        }

        @Test func `editions, of which one is in force`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                #expect(try await tenant.run(EditionStore.last()) == nil)
                #expect(try await tenant.run(EditionStore.lastNumber()) == 0)
                #expect(try await tenant.run(EditionStore.numberInForce(on: Sample.day)) == nil)
                try await tenant.run(EditionStore.publish(Sample.edition(1), inForce: true))
                try await tenant.run(EditionStore.publish(Sample.edition(2), inForce: true))
                let later = Sample.day.adding(days: 30)
                try await tenant.run(EditionStore.publish(Sample.edition(3, from: later), inForce: false))
                func inForce(on day: CivilDate) async throws -> Int? {
                    try await tenant.run(EditionStore.numberInForce(on: day))
                }
                #expect(try await inForce(on: Sample.day.adding(days: -1)) == nil)
                #expect(try await inForce(on: Sample.day) == 2)
                #expect(try await inForce(on: later.adding(days: -1)) == 2)
                #expect(try await inForce(on: later) == 3)
                let (last, first, heads, same, flag) = try await tenant.run(
                    EditionStore.last(), EditionStore.find(1), EditionStore.heads(before: 3, limit: 5),
                    EditionStore.newest(sha256: Sample.hash(1)), Probe.count("edition where in_force"))
                #expect(last == Sample.edition(3, from: later))
                #expect(first?.texts.policy == "title: سياسة 1")
                #expect(heads.map(\.number) == [2, 1])
                #expect(same?.number == 1)
                #expect(flag == 1)
                let act = Act(at: Sample.moment, by: "admin")
                #expect(try await tenant.run([EditionStore.withdraw(3, act)]) == [1])
                #expect(try await tenant.run([EditionStore.withdraw(3, act)]) == [0])
                #expect(try await inForce(on: later) == 2)
                #expect(try await tenant.run(EditionStore.find(3))?.head.withdrawal == act)
                let again = EditionStore.publish(Sample.edition(2), inForce: true)
                let error = await #expect(throws: StorageError.self) { try await tenant.run(again) }
                guard case .duplicate("edition_pkey") = error else {
                    return #expect(Bool(false), "\(String(describing: error))")
                }
            }
        }

        @Test func `which texts of files some edition has`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.run(EditionStore.publish(Sample.edition(1), inForce: true))
                #expect(try await tenant.run(EditionStore.known(Sample.texts(1))) == [true, true, true])
                #expect(try await tenant.run(EditionStore.known(Sample.texts(2))) == [false, true, true])
            }
        }

        @Test func `drafts, which change until they end`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                try await tenant.run(DraftStore.add(Sample.draft()))
                var draft = try #require(try await tenant.run(DraftStore.find(1)))
                #expect(draft == Sample.draft())
                draft.revision = 2
                draft.texts = Sample.texts(8)
                draft.change = Act(at: Sample.moment, by: "staff-2")
                let change = DraftStore.change(draft, from: 1)
                #expect(try await tenant.run(change) == [1, 1])
                await #expect(throws: StorageError.self) { try await tenant.run(change) }
                let (found, revisions, open, none) = try await tenant.run(
                    DraftStore.find(1), DraftStore.revisions(of: 1), DraftStore.open(sha256: Sample.hash(8)),
                    DraftStore.ofFiles())
                #expect(found == draft)
                #expect(revisions.map(\.act.by) == ["staff-1", "staff-2"])
                #expect(open?.number == 1)
                #expect(none == nil)
                let end = DraftRow.End.published(edition: 1, Act(at: Sample.moment, by: "staff-3"))
                #expect(try await tenant.run([DraftStore.end(1, at: 1, end)]) == [0])
                #expect(try await tenant.run([DraftStore.end(1, at: 2, end)]) == [1])
                #expect(try await tenant.run(DraftStore.find(1))?.end == end)
                #expect(try await tenant.run(DraftStore.list(open: true, limit: 5)) == [])
                #expect(try await tenant.run(DraftStore.list(open: false, limit: 5)).map(\.number) == [1])
            }
        }

        @Test func `approvals, of which the newest holds, and delegations until they end`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let (one, two) = (Sample.staff("one"), Sample.staff("two"))
                try await tenant.run([
                    StaffStore.add(one, passwordHash: "x"), StaffStore.add(two, passwordHash: "x"),
                ])
                func approval(_ session: String, _ later: Duration) -> ApprovalRow {
                    ApprovalRow(
                        id: Sample.id(), edition: 1, session: session, heldOn: Sample.day, present: ["سعد", "هند"],
                        absent: ["علي"], recordedAt: Sample.moment.adding(later), recordedBy: one.id)
                }
                try await tenant.run([
                    ApprovalStore.add(approval("2", .seconds(9))), ApprovalStore.add(approval("1", .zero)),
                ])
                #expect(try await tenant.run(ApprovalStore.of(1))?.session == "2")
                #expect(try await tenant.run(ApprovalStore.of([1, 7])).map(\.present) == [["سعد", "هند"]])
                let given = DelegationRow(
                    id: Sample.id(), delegate: two.id, session: "3", heldOn: Sample.day, reason: "ثلاثة فقط",
                    until: Sample.day.adding(days: 10), recordedAt: Sample.moment, recordedBy: one.id)
                try await tenant.run([DelegationStore.add(given)])
                func holds(_ staff: StaffRow, after days: Int) async throws -> Bool {
                    try await tenant.run(
                        DelegationStore.holding(for: staff.id, on: Sample.day.adding(days: days))) != nil
                }
                #expect(try await holds(two, after: 10))
                #expect(try await !holds(two, after: 11))
                #expect(try await !holds(two, after: -1))
                #expect(try await !holds(one, after: 1))
                let revoke = DelegationStore.revoke(given.id, at: Sample.moment, by: one.id)
                #expect(try await tenant.run([revoke]) == [1])
                #expect(try await tenant.run([revoke]) == [0])
                #expect(try await !holds(two, after: 1))
                #expect(try await tenant.run(DelegationStore.list()).map(\.revokedBy) == [one.id])
            }
        }

        @Test func `staff, whose logins differ by more than capitals`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                var staff = Sample.staff("Mona", roles: ["front_desk", "admin"])
                staff.bodies = ["research-committee", "a,b {\"\\}"]
                try await tenant.run([StaffStore.add(staff, passwordHash: "$argon2id$x")])
                #expect(try await tenant.run(StaffStore.credential(login: "mONA"))?.staff == staff)
                #expect(try await tenant.run(StaffStore.credential(login: "mona"))?.passwordHash == "$argon2id$x")
                let twin = [StaffStore.add(Sample.staff("MONA"), passwordHash: "x")]
                let error = await #expect(throws: StorageError.self) { try await tenant.run(twin) }
                guard case .duplicate("staff_login_key") = error else {
                    return #expect(Bool(false), "\(String(describing: error))")
                }
                try await tenant.run([
                    StaffStore.setRoles(staff.id, ["auditor"], bodies: []),
                    StaffStore.setPassword(staff.id, hash: "y"), StaffStore.setDisabled(staff.id, at: later),
                ])
                let (found, all) = try await tenant.run(StaffStore.find(staff.id), StaffStore.list())
                #expect(found?.roles == ["auditor"])
                #expect(found?.bodies == [])
                #expect(found?.disabledAt == later)
                #expect(all.map(\.login) == ["Mona"])
            }
        }

        @Test func `how many hold each role and sit in each body, of accounts that are good`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                var (mona, saad, gone) = (
                    Sample.staff("mona", roles: ["front_desk", "admin"]), Sample.staff("saad", roles: ["admin"]),
                    Sample.staff("gone", roles: ["auditor"])
                )
                (mona.bodies, saad.bodies, gone.bodies) = (["board"], ["board", "committee"], ["board"])
                gone.disabledAt = later
                try await tenant.run([mona, saad, gone].map { StaffStore.add($0, passwordHash: "x") })
                let (roles, seats) = try await tenant.run(StaffStore.rolesHeld(), StaffStore.seatsHeld())
                #expect(roles.map { "\($0.what) \($0.count)" } == ["admin 2", "front_desk 1"])
                #expect(seats.map { "\($0.what) \($0.count)" } == ["board 2", "committee 1"])
            }
        }

        @Test func `sessions, until they are idle, old, ended or their owner disabled`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                let staff = Sample.staff()
                let session = SessionRow(
                    tokenHash: Sample.hash(1), staffID: staff.id, createdAt: Sample.moment, lastSeenAt: Sample.moment,
                    idleUntil: later, expiresAt: later.adding(.seconds(600))
                )
                try await tenant.run([StaffStore.add(staff, passwordHash: "x"), SessionStore.open(session)])
                func found(at moment: Moment) async throws -> SignedIn? {
                    try await tenant.run(SessionStore.find(tokenHash: Sample.hash(1), now: moment))
                }
                #expect(try await found(at: Sample.moment)?.session == session)
                #expect(try await found(at: Sample.moment)?.staff == staff)
                #expect(try await found(at: later) == nil)
                try await tenant.run([
                    SessionStore.seen(tokenHash: Sample.hash(1), at: later, idleUntil: later.adding(.seconds(9_000)))
                ])
                #expect(try await found(at: later)?.session.lastSeenAt == later)
                #expect(try await found(at: later)?.session.idleUntil == session.expiresAt)
                #expect(try await found(at: session.expiresAt) == nil)
                try await tenant.run([StaffStore.setDisabled(staff.id, at: later)])
                #expect(try await found(at: later) == nil)
                try await tenant.run([StaffStore.setDisabled(staff.id, at: nil)])
                #expect(try await found(at: later) != nil)
                #expect(try await tenant.run([SessionStore.endAll(of: staff.id, at: later)]) == [1])
                #expect(try await found(at: later) == nil)
                #expect(
                    try await tenant.run([SessionStore.forget(before: session.expiresAt.adding(.seconds(1)))]) == [1])
            }
        }

        @Test func `people, found by what is sealed and by what is not`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                var person = Sample.person("فاطمة بنت أحمد الزهراني")
                person.nationalID = Sealed(sealed: [1, 2], lookup: Sample.hash(1))
                person.mobile = Sealed(sealed: [3], lookup: Sample.hash(2))
                (person.email, person.membershipNumber, person.category) = ([4], "M-1", "widows")
                let other = Sample.person("أحمد علي")
                try await tenant.run([PersonStore.add(person), PersonStore.add(other)])
                let (byID, byNumber, byMobile, byMembership) = try await tenant.run(
                    PersonStore.find(person.id), PersonStore.find(nationalID: Sample.hash(1)),
                    PersonStore.list(mobile: Sample.hash(2)), PersonStore.list(membershipNumber: "M-1")
                )
                #expect(byID == person)
                #expect(byNumber == person)
                #expect(byMobile == [person])
                #expect(byMembership == [person])
                let search = try #require(NameSearch(key: ArabicSearchKey("احمد").text))
                let all = try await tenant.run(PersonStore.search(search, limit: 10))
                #expect(Set(all.map(\.id)) == [person.id, other.id])
                let first = try await tenant.run(PersonStore.search(search, limit: 1))
                let second = try await tenant.run(
                    PersonStore.search(search, after: (first[0].nameKey, first[0].id), limit: 10)
                )
                #expect(first + second == all)
                person.mobile = nil
                person.name = "فاطمة الزهراني"
                #expect(try await tenant.run([PersonStore.change(person)]) == [1])
                #expect(try await tenant.run(PersonStore.find(person.id)) == person)
                var twin = Sample.person()
                twin.nationalID = person.nationalID
                let writes = [PersonStore.add(twin)]
                await #expect(throws: StorageError.self) { try await tenant.run(writes) }
            }
        }

        @Test func `content, revision by revision`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let row = try await tenant.addCase()
                let revisions = (1...3).map { number in
                    ContentRow(
                        caseID: row.id, revision: number, recordedAt: Sample.moment, sealed: [UInt8(number)],
                        digest: Sample.hash(UInt8(number)))
                }
                try await tenant.run(revisions.map(ContentStore.add))
                let (all, latest, sameLatest) = try await tenant.run(
                    ContentStore.revisions(of: row.id), ContentStore.latest(of: row.id),
                    ContentStore.latest(of: row.reference)
                )
                #expect(all == revisions)
                #expect(latest == revisions[2])
                #expect(sameLatest == revisions[2])
            }
        }

        @Test func `tasks, until somebody says what came of them`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let staff = Sample.staff()
                let row = try await tenant.addCase()
                let tasks = [Sample.day, nil, Sample.day.adding(days: -3)].map { due in
                    TaskRow(
                        id: Sample.id(), caseID: row.id, kind: "call", title: Name(ar: "اتصل", en: "Call"), due: due,
                        assignedRole: "front_desk", createdAt: Sample.moment)
                }
                try await tenant.run([StaffStore.add(staff, passwordHash: "x")] + tasks.map(TaskStore.add))
                let open = try await tenant.run(TaskStore.open(for: ["front_desk", "admin"], limit: 10))
                #expect(open.map(\.task.id) == [tasks[2].id, tasks[0].id, tasks[1].id])
                #expect(open.allSatisfy { $0.reference == row.reference })
                let rest = try await tenant.run(
                    TaskStore.open(for: ["front_desk"], after: (open[0].task.due, open[0].task.id), limit: 10)
                )
                #expect(rest == [open[1], open[2]])
                #expect(
                    try await tenant.run(TaskStore.open(for: ["front_desk"], after: (nil, open[2].task.id), limit: 1))
                        == [])
                #expect(try await tenant.run(TaskStore.open(for: ["auditor"], limit: 10)) == [])
                let done = TaskRow.Done(at: later, by: staff.id, outcome: "answered")
                #expect(try await tenant.run([TaskStore.finish(open[0].task.id, done)]) == [1])
                #expect(try await tenant.run([TaskStore.finish(open[0].task.id, done)]) == [0])
                let (found, all) = try await tenant.run(TaskStore.find(open[0].task.id), TaskStore.of(row.reference))
                #expect(found?.task.done == done)
                #expect(all.count == 3)
            }
        }

        @Test func `the outbox, whose rows are taken by one, hidden, and taken again`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                let rows = (0..<3).map { number in
                    OutboxRow(
                        id: Sample.id(), key: "k\(number)", topic: "notice.sms", body: [UInt8(number)],
                        createdAt: Sample.moment.adding(.seconds(number)))
                }
                try await tenant.run(rows.map(OutboxStore.add))
                let early = try await tenant.run(OutboxStore.take(now: Sample.moment, hiddenUntil: later, limit: 9))
                #expect(early.map(\.key) == ["k0"])
                let taken = try await tenant.run(
                    OutboxStore.take(now: Sample.moment.adding(.seconds(5)), hiddenUntil: later, limit: 9)
                )
                #expect(Set(taken.map(\.key)) == ["k1", "k2"])
                #expect(taken.allSatisfy { $0.attempts == 1 && $0.availableAt == later })
                try await tenant.run([
                    OutboxStore.done(rows[0].id, at: later),
                    OutboxStore.failed(rows[1].id, why: "no answer", again: later.adding(.seconds(60))),
                ])
                let again = try await tenant.run(OutboxStore.take(now: later, hiddenUntil: later, limit: 9))
                #expect(again.map(\.key) == ["k2"])
                #expect(again[0].attempts == 2)
                let backlog = try await tenant.run(OutboxStore.waiting())
                #expect(backlog.count == 2)
                #expect(backlog.oldest == rows[1].createdAt)
                let twin = [OutboxStore.add(rows[0])]
                await #expect(throws: StorageError.self) { try await tenant.run(twin) }
                #expect(try await tenant.run([OutboxStore.forget(before: later.adding(.seconds(1)))]) == [1])
            }
        }

        @Test func `the audit trail, newest first`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.run(
                    (0..<5).map {
                        AuditStore.record(
                            AuditRow(at: Sample.moment, actor: "a", what: "w\($0)", details: "{\"n\": \($0)}"))
                    }
                )
                let page = try await tenant.run(AuditStore.page(limit: 2))
                #expect(page.map(\.what) == ["w4", "w3"])
                #expect(page[0].details == "{\"n\": 4}")
                #expect(
                    try await tenant.run(AuditStore.page(before: page[1].id, limit: 9)).map(\.what) == [
                        "w2", "w1", "w0",
                    ])
            }
        }
    }

    @Suite struct `The identity of a row` {
        @Test func `sorts by the moment it was made at and reads back`() {
            let first = RowID(at: Sample.moment)
            let second = RowID(at: Sample.moment.adding(.microseconds(1)))
            let third = RowID(at: Sample.moment.adding(.milliseconds(1)))
            #expect(first < second)
            #expect(second < third)
            #expect(RowID(first.text) == first)
            #expect(RowID(first.text.uppercased()) == first)
            #expect(first.bytes.count == 16)
            #expect(first.bytes[6] >> 4 == 7)
            #expect(first.bytes[8] >> 6 == 2)
            #expect(Set((0..<1_000).map { _ in RowID(at: Sample.moment) }).count == 1_000)
        }

        @Test(arguments: [
            "", "0199aa3c", "0199aa3c-8f00-7a1b-9c2d-3e4f5a6b7c8", "0199aa3c-8f00-7a1b-9c2d-3e4f5a6b7c8dd",
            "0199aa3c_8f00_7a1b_9c2d_3e4f5a6b7c8d", "g199aa3c-8f00-7a1b-9c2d-3e4f5a6b7c8d",
        ])
        func `is not read from another text`(text: String) {
            #expect(RowID(text) == nil)
        }
    }
}
