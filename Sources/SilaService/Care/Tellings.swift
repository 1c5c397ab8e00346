internal import SilaCore
internal import SilaDelivery
public import SilaStorage

/// A page of who stands how towards an announcement.
public struct TellingPage: Sendable {
    /// The rows with the names of the people.
    public let rows: [(telling: TellingRow, name: String)]
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
}

extension Office {
    /// Tells people of what is published, a bounded batch of people a transaction; gives how many were dealt with.
    ///
    /// Each person is told once, over the first of the chosen media that reaches them; those before it are written down
    /// with why they do not. How far it came stands beside the announcement, so that it goes on after a kill; several
    /// processes may run it at once.
    @discardableResult
    public func tellPeople(batch: Int = 500) async throws(ServiceError) -> Int {
        var told = 0
        for announcement in try await read(AnnouncementStore.untold()) {
            while !Task.isCancelled, let count = try await tell(announcement.id, batch) {
                told += count
                if count < batch { break }
            }
        }
        return told
    }

    /// One batch; nil where nothing is left to do, or somebody else does it.
    private func tell(_ id: RowID, _ limit: Int) async throws(ServiceError) -> Int? {
        do {
            return try await database.transaction { work -> Int? in
                guard let row = try await work.run(AnnouncementStore.hold(id)), let publication = row.publication else {
                    return nil
                }
                let people = try await work.run(
                    TellingStore.audience(
                        row.audience, onFileBy: publication.at, after: row.toldThrough, limit: limit))
                let now = clock.now()
                var writes: [Write] = []
                for person in people { writes += try self.writes(telling: person, of: row, at: now) }
                let done = people.count < limit ? now : nil
                if done != nil { writes.append(Self.unreached(row, at: now)) }
                try await work.finish(
                    writes + [AnnouncementStore.progress(id, through: people.last?.id, doneAt: done)])
                return people.count
            }
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .damaged("announcement \(id.text)")
        }
    }

    /// The task by which staff see to those whom none of the media reaches: people without a mobile, say.
    private static func unreached(_ row: AnnouncementRow, at now: Moment) -> Write {
        TellingStore.taskForUnreached(
            TaskRow(
                id: RowID(at: now), caseID: nil, about: "announcement/\(row.id.text)/unreached",
                kind: StaffTask.Kind.announcement.rawValue,
                title: Name(
                    ar: "أبلغ بالإعلان «\(row.title.ar)» من لا تصلهم وسائله: ورقياً أو حضورياً أو عبر من ينوب عنهم",
                    en:
                        "Tell of “\(row.title.en)” those whom its media do not reach: on paper, in person, or through who "
                        + "represents them"),
                assignedRole: Role.frontDesk.rawValue, createdAt: now), by: row.id)
    }

    private func writes(
        telling person: Reachable, of row: AnnouncementRow, at now: Moment
    ) throws(ServiceError) -> [Write] {
        let way = TellingWay(over: row.media, hasMobile: person.hasMobile, hasEmail: person.hasEmail)
        var writes = way.passed.map { passed in
            TellingStore.add(
                TellingRow(
                    announcement: row.id, personID: person.id, medium: passed.medium, state: .undeliverable,
                    why: passed.lack, at: now))
        }
        guard let medium = way.over else { return writes }
        writes.append(
            TellingStore.add(
                TellingRow(
                    announcement: row.id, personID: person.id, medium: medium,
                    state: medium.carriedByStaff ? .waiting : .outbox, at: now)))
        if medium.carriedByStaff { return writes }
        let notice = Notice(
            topic: .announcement, medium: medium,
            text: AnnouncementWords.notice(row.title, row.text, over: medium))
        writes.append(
            try outbox(
                OutgoingNotice(notice: notice, reference: nil, person: person.id.text),
                key: "announcement/\(row.id.text)/\(person.id.text)", at: now))
        return writes
    }

    /// Who stands how towards an announcement, of one state where it is named, after the cursor of the page before.
    public func tellings(
        of id: RowID, state: TellingRow.State?, after cursor: String?, limit: Int
    ) async throws(ServiceError) -> TellingPage {
        guard try await read(AnnouncementStore.find(id)) != nil else { throw .notFound }
        var last: (person: RowID, medium: String)?
        if let cursor {
            let parts = cursor.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let person = RowID(parts[0]) else { throw Self.strayCursor }
            last = (person, parts[1])
        }
        let asked = min(max(limit, 1), 100)
        let found = try await read(TellingStore.list(of: id, state: state, after: last, limit: asked + 1))
        let rows = Array(found.prefix(asked))
        let end = rows.last.map { "\($0.telling.personID.text).\($0.telling.medium.rawValue)" }
        return TellingPage(rows: rows, next: found.count > rows.count ? end : nil)
    }

    /// Says what came of telling somebody by hand: reached, or not.
    public func finishTelling(
        _ id: RowID, of person: RowID, reached: Bool, outcome: String, by caller: Caller, _ submission: Submission,
        answer: (TellingRow, String) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let rows = try await read(TellingStore.list(of: id, to: person))
            guard let known = try await read(PersonStore.find(person)), !rows.isEmpty else { throw .notFound }
            guard var row = rows.first(where: { $0.state == .waiting }) else {
                throw .care(
                    CareRefusal(
                        .tellingNotWaiting, clause: try await informingClause(.announcements),
                        ar: "لا إبلاغ ينتظر موظفاً لهذا الشخص", en: "nobody is waited for to tell this person"))
            }
            row.telling = TaskRow.Done(at: act.at, by: caller.id, outcome: outcome)
            (row.state, row.why) = reached ? (.told, nil) : (.undeliverable, .notReached)
            let done = TaskRow.Done(at: act.at, by: caller.id, outcome: outcome)
            return RegisterEntry(
                writes: [TellingStore.finish(id, person, reached: reached, done)], guarded: 0,
                what: "announcement.told", details: ["id": id.text, "person": person.text],
                answer: try answer(row, known.name))
        }
    }
}
