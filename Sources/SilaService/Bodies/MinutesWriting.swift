public import SilaCore
public import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A change to minutes; what is nil stays.
public struct MinutesChange: Sendable {
    /// The text.
    public var text: String?
    /// The date that they bear.
    public var dated: CivilDate?
    /// True takes the date away.
    public var undated: Bool
    /// What they state of a case, by its reference; an empty statement takes one away.
    public var statements: [(reference: Reference, stated: [MinutesStatement: String])]

    /// A change with its parts.
    public init(
        text: String? = nil, dated: CivilDate? = nil, undated: Bool = false,
        statements: [(reference: Reference, stated: [MinutesStatement: String])] = []
    ) {
        self.text = text
        self.dated = dated
        self.undated = undated
        self.statements = statements
    }
}

extension Office {
    /// The minutes of a sitting, the first first.
    public func minutes(of sitting: RowID, by caller: Caller) async throws(ServiceError) -> [MinutesSheet] {
        let (sheet, seats) = try await read(sitting)
        try Self.requireReader(caller, seats)
        return try await minutes(of: sheet)
    }

    /// Drafts the minutes of a sitting that is over from what it did; where `corrects`, others that correct the last.
    public func draftMinutes(
        of id: RowID, correcting: Bool, undated: Bool, by caller: Caller, _ submission: Submission,
        answer: (MinutesSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let sheet = try await led(id, by: caller)
            let before = try await minutes(of: sheet)
            do throws(Refusal) {
                try sheet.sitting.require(.closed)
                if correcting {
                    guard let last = before.last else {
                        throw sheet.sitting.draftedAlready(false, sheet.clause)
                    }
                    try last.minutes.requireLocked()
                } else if !before.isEmpty {
                    throw sheet.sitting.draftedAlready(true, sheet.clause)
                }
            } catch {
                throw .refused(error)
            }
            let now = act.at
            let draft = MinutesDraft(sheet: sheet)
            let content =
                before.last?.content ?? MinutesContent(text: draft.text, statements: draft.statements)
            let minutesID = RowID(at: now)
            let row = MinutesRow(
                id: minutesID, sitting: id, number: before.count + 1, corrects: before.last?.row.id,
                dated: undated ? nil : sheet.row.on, sealed: try sealed(content, of: minutesID, 1),
                draft: Act(at: now, by: caller.id.text))
            let made = MinutesSheet(
                row: row, content: content, opinions: [], sitting: sheet, asked: try await asked(of: sheet))
            return RegisterEntry(
                writes: [MinutesStore.add(row)], guarded: 0,
                what: correcting ? "minutes.correction-drafted" : "minutes.drafted",
                details: ["minutes": minutesID.text, "sitting": id.text], answer: try answer(made))
        }
    }

    /// Writes minutes anew: what was said of them before is of another writing then.
    public func changeMinutes(
        _ id: RowID, seen: Int, _ change: MinutesChange, by caller: Caller, _ submission: Submission,
        answer: (MinutesSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            var sheet = try await found(id)
            do throws(Refusal) {
                try sheet.sitting.sitting.requireLead(caller.id.text)
                try sheet.minutes.requireOpen()
                try sheet.minutes.requireSeen(seen)
            } catch {
                throw .refused(error)
            }
            if let text = change.text { sheet.content.text = text }
            if let dated = change.dated { sheet.row.dated = dated }
            if change.undated { sheet.row.dated = nil }
            for (reference, stated) in change.statements {
                guard let caseID = sheet.sitting.item(reference)?.row.caseID else {
                    throw .refused(sheet.sitting.sitting.notWaiting(sheet.sitting.clause))
                }
                sheet.content.statements[caseID.text, default: [:]].merge(stated) { _, new in new }
            }
            sheet.row.revision += 1
            sheet.row.change = act
            sheet.row.sealed = try sealed(sheet.content, of: id, sheet.row.revision)
            return RegisterEntry(
                writes: [MinutesStore.change(sheet.row, from: seen)], guarded: 0, what: "minutes.changed",
                details: ["minutes": id.text, "revision": "\(sheet.row.revision)"], answer: try answer(sheet))
        }
    }

    /// Writes down what the caller, who was present, says of the minutes as they were at `seen`; the last approval locks
    /// them.
    public func giveOpinion(
        _ opinion: MinutesOpinion, note: String? = nil, of id: RowID, seen: Int, by caller: Caller,
        _ submission: Submission, answer: (MinutesSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            var sheet = try await found(id)
            do throws(Refusal) { try sheet.minutes.requireOpinion(of: caller.id.text, opinion, seen: seen) } catch {
                throw .refused(error)
            }
            let now = act.at
            let place = Self.place(ofNote: id, seen, caller.id)
            let row = OpinionRow(
                minutes: id, revision: seen, staff: caller.id, opinion: opinion,
                sealedNote: try note.map { note throws(ServiceError) in try keys.seal(Array(note.utf8), for: place) },
                at: now)
            sheet.opinions.append(MinutesSheet.Opinion(row: row, note: note))
            var writes = [MinutesStore.give(row)]
            if opinion == .approved { writes.append(MinutesStore.lock(id, at: now)) }
            if sheet.minutes.awaiting.isEmpty { sheet.row.lockedAt = now }
            return RegisterEntry(
                writes: writes, guarded: 0, what: "minutes.\(opinion.rawValue)",
                details: ["minutes": id.text, "revision": "\(seen)"], answer: try answer(sheet))
        }
    }

    /// The sitting, which the caller leads.
    private func led(_ id: RowID, by caller: Caller) async throws(ServiceError) -> SittingSheet {
        let (sheet, seats) = try await read(id)
        try Self.requireReader(caller, seats)
        do throws(Refusal) { try sheet.sitting.requireLead(caller.id.text) } catch { throw .refused(error) }
        return sheet
    }

    private func sealed(_ content: MinutesContent, of id: RowID, _ revision: Int) throws(ServiceError) -> [UInt8] {
        let place = Self.place(ofMinutes: id, revision)
        let plain: Data
        do throws(any Error) { plain = try JSONEncoder().encode(content) } catch { throw .damaged(place.description) }
        return try keys.seal(Array(plain), for: place)
    }
}
