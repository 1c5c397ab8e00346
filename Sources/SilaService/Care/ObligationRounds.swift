internal import SilaCore
internal import SilaDelivery
internal import SilaStorage

extension Office {
    /// Puts obligations whose day comes near among the tasks of staff, and writes down the next of those that come again;
    /// gives how many tasks were made.
    ///
    /// In batches, each in a transaction of its own; safe to be cut short and to run from several processes.
    @discardableResult
    public func lookAfterObligations(batch: Int = 200) async throws(ServiceError) -> Int {
        try await repeatObligations(batch: batch)
        try await reckonTaskDays(batch: batch)
        var made = 0
        while !Task.isCancelled {
            let count = try await round { work throws(StorageError) in
                let found = try await work.run(ObligationStore.wantingTask(by: clock.now().date, limit: batch))
                try await work.finish(found.flatMap(tasks(for:)))
                return found.count
            }
            made += count
            if count < batch { break }
        }
        return made
    }

    private func tasks(for found: ObligationOfPerson) -> [Write] {
        let (row, now) = (found.row, clock.now())
        let task = TaskRow(
            id: RowID(at: now), caseID: nil, about: "obligation/\(row.id.text)",
            kind: StaffTask.Kind.obligation.rawValue,
            title: Name(
                ar: "التزام مستحق لـ«\(found.name)» في \(row.due.iso)",
                en: "An obligation to “\(found.name)” is due on \(row.due.iso)"),
            due: row.due, assignedRole: Role.frontDesk.rawValue, createdAt: now)
        return [TaskStore.add(task), ObligationStore.setTask(row.id, task.id)]
    }

    /// Writes down the next of each series whose last was met or is past.
    func repeatObligations(batch: Int = 200) async throws(ServiceError) {
        let calendar = try await calendars.inForce()
        while !Task.isCancelled {
            let count = try await round { work throws(ServiceError) in
                let today = clock.now().date
                let found: [ObligationOfPerson]
                do throws(StorageError) {
                    found = try await work.run(ObligationStore.comingAgain(on: today, limit: batch))
                } catch {
                    throw .storage(error)
                }
                var writes: [Write] = []
                for one in found { writes += try next(after: one.row, calendar) }
                do throws(StorageError) { try await work.finish(writes) } catch { throw .storage(error) }
                return found.count
            }
            if count < batch { return }
        }
    }

    private func next(after row: ObligationRow, _ calendar: KeptCalendar) throws(ServiceError) -> [Write] {
        guard let repetition = row.repetition, let due = repetition.next(after: row.due) else {
            return [ObligationStore.followed(row.id)]
        }
        let id = RowID(at: clock.now())
        let what = try keys.open(row.what, from: Self.obligationPlace(row.id, "what_sealed"))
        let next = ObligationRow(
            id: id, series: row.series, personID: row.personID,
            what: try keys.seal(what, for: Self.obligationPlace(id, "what_sealed")), sourceKind: row.sourceKind,
            source: row.source, caseID: row.caseID, due: due, repetition: repetition, notice: row.notice,
            taskOn: calendar.calendar.day(row.notice, before: due), calendar: calendar.number, record: row.record)
        return [ObligationStore.add(next), ObligationStore.followed(row.id)]
    }

    /// Reckons anew the days of tasks that were reckoned with another calendar.
    private func reckonTaskDays(batch: Int) async throws(ServiceError) {
        let calendar = try await calendars.inForce()
        while !Task.isCancelled {
            let count = try await round { work throws(StorageError) in
                let found = try await work.run(
                    ObligationStore.reckoned(otherwiseThan: calendar.number, limit: batch))
                try await work.finish(
                    found.map { one in
                        ObligationStore.setTaskDay(
                            one.row.id, calendar.calendar.day(one.row.notice, before: one.row.due),
                            calendar: calendar.number)
                    })
                return found.count
            }
            if count < batch { return }
        }
    }

    /// One batch in a transaction of its own.
    private func round(_ body: (TenantTransaction) async throws -> Int) async throws(ServiceError) -> Int {
        do {
            return try await database.transaction { work in try await body(work) }
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .overloaded(retryAfter: 1)
        }
    }
}
