public import SilaCore
internal import SilaDelivery
public import SilaStorage

/// An announcement with what stands beside it.
public struct AnnouncementSheet: Sendable {
    /// The announcement.
    public let row: AnnouncementRow
    /// The names of the staff in it, by id.
    public let names: [String: Name]
    /// The clause of the policy that asks for announcements; nil where they are the house's own practice.
    public let clause: Clause?
    /// How many people stand how towards it.
    public let counts: [TellingCount]
}

/// A page of announcements.
public struct AnnouncementPage: Sendable {
    /// The announcements, the newest first.
    public let rows: [AnnouncementRow]
    /// The names of the staff in them, by id.
    public let names: [String: Name]
    /// The clause of the policy that asks for them; nil where they are the house's own practice.
    public let clause: Clause?
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
}

/// An announcement as it is written.
public struct AnnouncementIntake: Sendable {
    /// Its title.
    public var title: Name
    /// What it says.
    public var text: Name
    /// Over what people are told, in the order tried; none for the page alone.
    public var media: [Medium]
    /// For whom it is.
    public var audience: Audience

    /// An announcement with its parts.
    public init(title: Name, text: Name, media: [Medium], audience: Audience) {
        self.title = title
        self.text = text
        self.media = media
        self.audience = audience
    }
}

extension Office {
    /// The announcements, of which staff see all and anybody those published; at most `limit`, 1 to 100.
    public func announcements(
        published: Bool, after cursor: String? = nil, limit: Int = 50
    ) async throws(ServiceError) -> AnnouncementPage {
        let last = cursor.flatMap { RowID($0) }
        if cursor != nil, last == nil { throw Self.strayCursor }
        let asked = min(max(limit, 1), 100)
        let found = try await read(
            published
                ? AnnouncementStore.published(before: last, limit: asked + 1)
                : AnnouncementStore.list(before: last, limit: asked + 1))
        let rows = Array(found.prefix(asked))
        return AnnouncementPage(
            rows: rows, names: published ? [:] : try await staffNames.names(of: Set(rows.flatMap(\.hands))),
            clause: try await informingClause(.announcements),
            next: found.count > rows.count ? rows.last?.id.text : nil)
    }

    /// One announcement with who was told.
    public func announcement(_ id: RowID) async throws(ServiceError) -> AnnouncementSheet {
        guard let row = try await read(AnnouncementStore.find(id)) else { throw .notFound }
        return try await sheet(row, counts: try await read(TellingStore.counts(of: id)))
    }

    private func sheet(
        _ row: AnnouncementRow, counts: [TellingCount] = []
    ) async throws(ServiceError) -> AnnouncementSheet {
        AnnouncementSheet(
            row: row, names: try await staffNames.names(of: Set(row.hands)),
            clause: try await informingClause(.announcements), counts: counts)
    }

    /// Begins an announcement.
    public func draftAnnouncement(
        _ intake: AnnouncementIntake, by caller: Caller, _ submission: Submission,
        answer: (AnnouncementSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            try await requireSound(intake)
            let row = AnnouncementRow(
                id: RowID(at: act.at), title: intake.title, text: intake.text, media: intake.media,
                audience: intake.audience, author: act.by, at: act.at)
            return RegisterEntry(
                writes: [AnnouncementStore.add(row)], what: "announcement.drafted", details: ["id": row.id.text],
                answer: try answer(try await sheet(row)))
        }
    }

    /// Writes an unpublished one anew, for the revision that was seen; an approval falls.
    public func changeAnnouncement(
        _ id: RowID, seen: Int?, _ intake: AnnouncementIntake, by caller: Caller, _ submission: Submission,
        answer: (AnnouncementSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let before = try await announcement(id, seen: seen) { row, clause throws(CareRefusal) in
                try row.state.requireUnpublished(clause)
            }
            try await requireSound(intake)
            var row = before
            (row.title, row.text, row.media, row.audience) = (intake.title, intake.text, intake.media, intake.audience)
            (row.revision, row.changedAt, row.approval) = (before.revision + 1, act.at, nil)
            if !row.authors.contains(act.by) { row.authors.append(act.by) }
            return RegisterEntry(
                writes: [AnnouncementStore.change(row, from: before.revision)], guarded: 0,
                what: "announcement.changed", details: ["id": id.text], answer: try answer(try await sheet(row)))
        }
    }

    /// Approves the revision that was seen; who had a hand in the text does not.
    public func approveAnnouncement(
        _ id: RowID, seen: Int?, by caller: Caller, _ submission: Submission,
        answer: (AnnouncementSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            var row = try await announcement(id, seen: seen) { row, clause throws(CareRefusal) in
                try row.state.requireApprovable(by: act.by, clause)
            }
            let again = row.approval != nil
            row.approval = act
            return RegisterEntry(
                writes: again ? [] : [AnnouncementStore.approve(id, revision: row.revision, act)],
                guarded: again ? nil : 0, what: "announcement.approved", details: ["id": id.text],
                answer: try answer(try await sheet(row)))
        }
    }

    /// Publishes an approved one; people are told in the background, and the page shows it at once.
    public func publishAnnouncement(
        _ id: RowID, seen: Int?, by caller: Caller, _ submission: Submission,
        answer: (AnnouncementSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let offered = try await edition().settings.media
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            var row = try await announcement(id, seen: seen) { row, clause throws(CareRefusal) in
                try row.state.requirePublishable(offering: offered, clause)
            }
            try await requireAudience(row.audience)
            row.publication = act
            row.toldAt = row.media.isEmpty ? act.at : nil
            return RegisterEntry(
                writes: [AnnouncementStore.publish(id, revision: row.revision, act)] + Self.tasks(for: row, at: act.at),
                guarded: 0, what: "announcement.published", details: ["id": id.text],
                answer: try answer(try await sheet(row)))
        }
    }

    /// The tasks by which staff tell those whom no notice reaches: one for each medium that a member of staff carries.
    private static func tasks(for row: AnnouncementRow, at now: Moment) -> [Write] {
        row.media.filter(\.carriedByStaff).map { medium in
            TaskStore.add(
                TaskRow(
                    id: RowID(at: now), caseID: nil, about: "announcement/\(row.id.text)",
                    kind: StaffTask.Kind.announcement.rawValue,
                    title: Name(
                        ar: "أبلغ الناس بالإعلان «\(row.title.ar)» — \(medium.name.ar)",
                        en: "Tell people of “\(row.title.en)” — \(medium.name.en)"),
                    assignedRole: Role.frontDesk.rawValue, createdAt: now))
        }
    }

    /// Gives an unpublished one up, with the reason.
    public func withdrawAnnouncement(
        _ id: RowID, why: String, by caller: Caller, _ submission: Submission,
        answer: (AnnouncementSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            var row = try await announcement(id, seen: nil) { row, clause throws(CareRefusal) in
                try row.state.requireUnpublished(clause)
            }
            (row.withdrawal, row.withdrawnWhy) = (act, why)
            return RegisterEntry(
                writes: [AnnouncementStore.withdraw(id, why: why, act)], guarded: 0, what: "announcement.withdrawn",
                details: ["id": id.text], answer: try answer(try await sheet(row)))
        }
    }

    /// The announcement of that id at the revision that was seen, with which `require` has to agree.
    private func announcement(
        _ id: RowID, seen: Int?, require: (AnnouncementRow, Clause?) throws(CareRefusal) -> Void
    ) async throws(ServiceError) -> AnnouncementRow {
        guard let row = try await read(AnnouncementStore.find(id)) else { throw .notFound }
        let clause = try await informingClause(.announcements)
        do throws(CareRefusal) { try require(row, clause) } catch { throw .care(error) }
        if let seen, seen != row.revision { throw .stale(current: row.revision, since: []) }
        return row
    }

    private func requireSound(_ intake: AnnouncementIntake) async throws(ServiceError) {
        if Set(intake.media).count < intake.media.count {
            throw .field("media", ar: "ذُكرت الوسيلة نفسها مرتين", en: "the same medium is named twice")
        }
        let current = try await edition()
        let state = AnnouncementState(stage: .draft, authors: [], media: intake.media)
        let clause = current.policy.informing?.clause(asking: .announcements)
        do throws(CareRefusal) { try state.requireOffered(current.settings.media, clause) } catch { throw .care(error) }
        try await requireAudience(intake.audience)
    }

    private func requireAudience(_ audience: Audience) async throws(ServiceError) {
        switch audience {
        case .all: break
        case .category(let category):
            if ArabicSearchKey(category).text.isEmpty {
                throw .field("audience_of", ar: "الفئة بلا حروف", en: "the category has no letters")
            }
        case .field(let id):
            let fields = try await read(WorkFieldStore.list())
            if !fields.contains(where: { $0.id == id && $0.withdrawnAt == nil }) {
                throw .field(
                    "audience_of", ar: "لا مجال عمل بهذا المعرّف", en: "there is no field of work of that id")
            }
        case .list(let id):
            let clause = try await outreachClause()
            guard let list = RowID(id), try await read(OutreachStore.find(list)) != nil else {
                throw .field("audience_of", ar: "لا قائمة بهذا المعرّف", en: "there is no list of that id")
            }
            _ = try await openList(list, clause)
        }
    }
}

extension AnnouncementRow {
    /// Those who did something with it, by staff id.
    fileprivate var hands: [String] {
        authors + [approval?.by, publication?.by, withdrawal?.by].compactMap(\.self)
    }
}
