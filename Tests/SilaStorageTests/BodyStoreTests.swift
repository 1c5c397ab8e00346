import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `Bodies in the tables` {
        /// A sitting that is open, with one case on its agenda that was put to the vote and three members, one of them absent.
        private struct Room {
            let tenant: TenantDatabase
            let file: CaseRow
            let sitting: RowID
            let staff: [StaffRow]

            init(_ tenant: TenantDatabase) async throws {
                self.tenant = tenant
                try await tenant.addEdition()
                file = try await tenant.addCase()
                let staff = ["one", "two", "three"].map { Sample.staff($0) }
                self.staff = staff
                try await tenant.run(staff.map { StaffStore.add($0, passwordHash: "x") })
                let row = SittingRow(
                    id: Sample.id(), body: BodyID("board"),
                    number: SittingNumber(number: 1, year: 1447, calendar: .hijri), on: Sample.day, place: nil,
                    convenedAt: Sample.moment, convenedBy: staff[0].id)
                sitting = row.id
                let opening = SittingRow.Opening(
                    quorum: Quorum(count: 2, of: 3, source: .house), at: Sample.moment, by: staff[0].id)
                let item = AgendaRow(
                    id: Sample.id(), place: 1, caseID: file.id, byHand: false, addedAt: Sample.moment,
                    addedBy: staff[0].id)
                let motion = MotionRow(
                    caseID: file.id, round: 1, outcome: "accepted", sealed: [1], putAt: Sample.moment,
                    putBy: staff[0].id)
                try await tenant.run(
                    [SittingStore.add(row), SittingStore.open(row.id, opening)]
                        + staff.enumerated().map { index, member in
                            SittingStore.attend(
                                row.id,
                                AttendanceRow(
                                    staff: member.id, office: .member, presence: index == 2 ? .absent : .present))
                        } + [SittingStore.add(item, to: row.id), SittingStore.put(motion, in: row.id)])
            }

            func vote(_ index: Int) -> Write {
                SittingStore.cast(
                    VoteRow(
                        caseID: file.id, round: 1, staff: staff[index].id, vote: .for, castAt: Sample.moment,
                        recordedBy: staff[index].id), in: sitting)
            }
        }

        private func constraint(_ work: () async throws(StorageError) -> Void) async -> String? {
            do {
                try await work()
                return nil
            } catch {
                switch error {
                case .impossible(let constraint), .duplicate(let constraint): return constraint
                default: return "\(error)"
                }
            }
        }

        @Test func `refuse a vote of whom the case concerns, of who is absent, a second one and one too late`()
            async throws
        {
            try await TestDatabase.with { database async throws in
                let room = try await Room(database.tenant())
                try await room.tenant.run([
                    InterestStore.add(
                        InterestRow(
                            caseID: room.file.id, staff: room.staff[1].id, kind: .declared, reason: "kin",
                            recordedAt: Sample.moment, recordedBy: "a"))
                ])
                func refused(_ index: Int) async -> String? {
                    await constraint { () async throws(StorageError) in try await room.tenant.run([room.vote(index)]) }
                }
                #expect(await refused(1) == "sitting_vote_of_the_concerned")
                #expect(await refused(2) == "sitting_vote_of_the_present")
                #expect(await refused(0) == nil)
                #expect(await refused(0) == "sitting_vote_pkey")
                let end = SittingRow.End(at: Sample.moment, by: room.staff[0].id)
                #expect(try await room.tenant.run([SittingStore.end(room.sitting, end)]) == [1])
                #expect(await refused(0) == "sitting_vote_of_the_present")
                #expect(try await room.tenant.run(SittingStore.votes(of: room.sitting)).map(\.vote) == [.for])
            }
        }

        @Test func `keep one chair a day, and nobody twice in one body`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                let (one, two) = (Sample.staff("one"), Sample.staff("two"))
                try await tenant.run([
                    StaffStore.add(one, passwordHash: "x"), StaffStore.add(two, passwordHash: "x"),
                ])
                func seat(_ staff: StaffRow, _ office: SeatOffice, from: Int, until: Int? = nil) -> SeatRow {
                    SeatRow(
                        id: Sample.id(), body: BodyID("board"), staff: staff.id, office: office,
                        from: Sample.day.adding(days: from), until: until.map { Sample.day.adding(days: $0) },
                        seatedAt: Sample.moment, seatedBy: one.id)
                }
                let first = seat(one, .chair, from: 0, until: 10)
                #expect(try await tenant.run([SeatStore.add(first, seen: 0)]) == [1])
                #expect(try await tenant.run([SeatStore.add(seat(two, .member, from: 0), seen: 0)]) == [0])
                func refused(_ row: SeatRow) async -> String? {
                    await constraint { () async throws(StorageError) in
                        try await tenant.run([SeatStore.add(row, seen: 1)])
                    }
                }
                #expect(await refused(seat(two, .chair, from: 10)) == "body_seat_taken")
                #expect(await refused(seat(one, .member, from: 5)) == "body_seat_taken")
                #expect(await refused(seat(two, .chair, from: 11)) == nil)
                let end = SeatRow.End(on: Sample.day, reason: "x", at: Sample.moment, by: one.id)
                #expect(try await tenant.run([SeatStore.end(first.id, end)]) == [1])
                #expect(try await tenant.run([SeatStore.end(first.id, end)]) == [0])
                #expect(try await tenant.run(SeatStore.held(on: Sample.day)).isEmpty)
                #expect(try await tenant.run(SeatStore.held(on: Sample.day.adding(days: 11))).map(\.staff) == [two.id])
            }
        }

        @Test func `lock minutes when the last who was present has approved, and never change them after`() async throws
        {
            try await TestDatabase.with { database async throws in
                let room = try await Room(database.tenant())
                var row = MinutesRow(
                    id: Sample.id(), sitting: room.sitting, number: 1, corrects: nil, dated: nil, sealed: [1],
                    draft: Act(at: Sample.moment, by: room.staff[0].id.text))
                try await room.tenant.run([MinutesStore.add(row)])
                func approve(_ index: Int, revision: Int = 1) -> [Write] {
                    [
                        MinutesStore.give(
                            OpinionRow(
                                minutes: row.id, revision: revision, staff: room.staff[index].id, opinion: .approved,
                                sealedNote: nil, at: Sample.moment)), MinutesStore.lock(row.id, at: Sample.moment),
                    ]
                }
                #expect(try await room.tenant.run(approve(0)) == [1, 0])
                row.revision = 2
                #expect(try await room.tenant.run([MinutesStore.change(row, from: 1)]) == [1])
                #expect(try await room.tenant.run([MinutesStore.change(row, from: 1)]) == [0])
                func refused(_ writes: [Write]) async -> String? {
                    await constraint { () async throws(StorageError) in try await room.tenant.run(writes) }
                }
                #expect(await refused(approve(1)) == "minutes_opinion_of_what_stands")
                #expect(try await room.tenant.run(approve(1, revision: 2)) == [1, 0])
                #expect(try await room.tenant.run(approve(0, revision: 2)) == [1, 1])
                #expect(await refused([MinutesStore.change(row, from: 2)]) == "minutes_locked")
                #expect(await refused(approve(2, revision: 2)) == "minutes_opinion_of_what_stands")
                #expect(try await room.tenant.run(MinutesStore.of(room.sitting)).map(\.lockedAt) == [Sample.moment])
            }
        }
    }
}
