internal import SilaCore
internal import SilaStorage

/// Taking complaints that nobody answered in time up to who is above.
enum Escalation {
    /// What stands in histories as having taken them up.
    static let actor = "ladder"
    /// What it is called there.
    static let name = Name(ar: "سلّم التصعيد", en: "The escalation ladder")
}

extension Office {
    /// Takes every complaint up whose day of a rung went by without an answer; gives how many were looked at.
    ///
    /// In pages, each complaint in a transaction of its own, so that it can be left and taken up again anywhere; of two
    /// processes at one complaint the second finds it done. What is due is found by the ladder and the calendar in force,
    /// not by anything that was written when the complaint came in. A complaint that cannot be read holds up no other.
    @discardableResult
    public func escalateComplaints(page: Int = 200) async throws(ServiceError) -> Int {
        let today = clock.now().date
        let settings = try await edition().settings.complaints
        let gone = settings.lastDaysGone(before: today, calendar: try await calendar())
        var looked = 0
        var last: RowID?
        while !Task.isCancelled {
            let found: [UnansweredComplaint]
            do {
                found = try await database.run(
                    UnansweredComplaint.page(rungsGone: gone, before: today, after: last, limit: page))
            } catch {
                throw .storage(error)
            }
            for complaint in found {
                do {
                    _ = try await load(Complaint.self, complaint.reference, actor: nil, key: nil)
                } catch .damaged, .overloaded {
                    continue
                }
            }
            looked += found.count
            guard found.count == page else { break }
            last = found.last?.id
        }
        return looked
    }

    /// Writes down what happened to the case because days went by; false where nothing did, true where it has to be read
    /// again, be it that somebody else changed it meanwhile.
    func wroteLapses<File: StoredCase>(of record: CaseRecord<File>) async throws(ServiceError) -> Bool {
        var desk = record.desk
        desk.actor = Actor(id: Escalation.actor, roles: [])
        var entries = record.file.lapses(at: desk, reach: .everybody)
        if !record.file.accused.isEmpty {
            entries = record.file.lapses(at: desk, reach: Reach(of: record.file.accused, among: try await staff()))
        }
        if entries.isEmpty { return false }
        let draft = CaseDraft<File>(entries: entries)
        let (_, writes) = try await changed(record, draft, by: nil)
        do {
            try await database.run(writes)
        } catch .versionTaken, .calendarChanged {
            return true
        } catch {
            throw .storage(error)
        }
        return true
    }
}
