public import SilaCore
public import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Office {
    /// Puts something on the agenda by hand: a case that waits for the body, or a matter.
    public func addItem(
        _ id: RowID, case reference: Reference?, title: String?, by caller: Caller, _ submission: Submission,
        answer: (SittingSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(id, by: caller, submission) { sheet async throws(ServiceError) in
            do throws(Refusal) {
                if sheet.row.stage != .convened { try sheet.sitting.require(.open) }
            } catch {
                throw .refused(error)
            }
            let now = clock.now()
            var item = AgendaRow(id: RowID(at: now), title: title, byHand: true, addedAt: now, addedBy: caller.id)
            var (file, interests): (CaseRow?, [InterestRow]) = (nil, [])
            if let reference {
                (file, interests) = try await waiting(reference, for: sheet, by: caller)
                item.caseID = file?.id
                item.title = nil
            }
            if sheet.row.stage == .open { item.place = sheet.agenda.count + 1 }
            var after = sheet
            after.agenda.removeAll { $0.row.caseID != nil && $0.row.caseID == item.caseID }
            after.agenda.append(AgendaItem(row: item, file: file, interests: interests, motions: []))
            return RegisterEntry(
                writes: [SittingStore.add(item, to: id)], guarded: 0, what: "sitting.item-added",
                details: item.caseID.map { ["sitting": id.text, "case": $0.text] } ?? ["sitting": id.text],
                answer: try answer(after))
        }
    }

    private func waiting(
        _ reference: Reference, for sheet: SittingSheet, by caller: Caller
    ) async throws(ServiceError) -> (CaseRow?, [InterestRow]) {
        let found: CaseRow?
        do { found = try await database.run(CaseStore.find(reference, for: caller.id)) } catch { throw .storage(error) }
        guard let found else { throw .notFound }
        let isThere = sheet.agenda.contains {
            $0.row.caseID == found.id && ($0.row.byHand || $0.row.place != nil)
        }
        do throws(Refusal) {
            try sheet.sitting.requireAgenda(
                with: found.closedOn == nil ? found.body.map { BodyID($0) } : nil, isThere: isThere,
                clause: sheet.clause)
        } catch {
            throw .refused(error)
        }
        do { return (found, try await database.run(InterestStore.of(case: found.id))) } catch { throw .storage(error) }
    }

    /// Puts an outcome of a case to the vote; a later one takes the place of those before.
    public func put(
        _ outcome: String, _ content: MotionContent, of reference: Reference, in id: RowID, by caller: Caller,
        _ submission: Submission, answer: (SittingSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(id, by: caller, submission) { sheet throws(ServiceError) in
            let (index, item, caseID) = try Self.item(reference, of: sheet, for: caller)
            do throws(Refusal) {
                if item.barred.contains(caller.id.text) { throw Desk.recusal([caller.id.text], sheet.clause) }
                try sheet.sitting.requireMotion(barring: item.barred, clause: sheet.clause)
            } catch {
                throw .refused(error)
            }
            let round = (item.motions.last?.row.round ?? 0) + 1
            let place = Self.place(of: caseID, round, in: id)
            let plain: Data
            do throws(any Error) { plain = try JSONEncoder().encode(content) } catch {
                throw .damaged(place.description)
            }
            let motion = MotionRow(
                caseID: caseID, round: round, outcome: outcome, sealed: try keys.seal(Array(plain), for: place),
                putAt: clock.now(), putBy: caller.id)
            var after = sheet
            after.agenda[index].motions.append(MotionSheet(row: motion, content: content, votes: []))
            return RegisterEntry(
                writes: [SittingStore.put(motion, in: id)], guarded: 0, what: "sitting.motion-put",
                details: ["sitting": id.text, "case": caseID.text, "round": "\(round)", "outcome": outcome],
                answer: try answer(after))
        }
    }

    /// Casts a vote on what was put last about a case: the caller's own, or that of `member`, whom the chair or the
    /// secretary writes down as they spoke.
    public func vote(
        _ vote: Vote, of member: String? = nil, on reference: Reference, in id: RowID, by caller: Caller,
        _ submission: Submission, answer: (SittingSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let (sheet, _) = try await read(id)
            let (index, item, caseID) = try Self.item(reference, of: sheet, for: caller)
            var voter = caller.id
            if let member {
                guard let found = sheet.member(member) else { throw Self.nobody("member") }
                voter = found.id
            }
            do throws(Refusal) {
                if voter != caller.id { try sheet.sitting.requireLead(caller.id.text) }
                try sheet.sitting.requireVote(
                    of: voter.text, on: item.motions.last?.motion, barring: item.barred, clause: sheet.clause)
            } catch {
                throw .refused(error)
            }
            let round = item.motions.last?.row.round ?? 1
            let row = VoteRow(
                caseID: caseID, round: round, staff: voter, vote: vote, castAt: act.at, recordedBy: caller.id)
            var after = sheet
            after.agenda[index].motions[item.motions.count - 1].votes.append(row)
            return RegisterEntry(
                writes: [SittingStore.cast(row, in: id)], guarded: 0, what: "sitting.voted",
                details: ["sitting": id.text, "case": caseID.text, "round": "\(round)", "member": voter.text],
                answer: try answer(after))
        }
    }

    private static func item(
        _ reference: Reference, of sheet: SittingSheet, for caller: Caller
    ) throws(ServiceError) -> (Int, AgendaItem, RowID) {
        let seen = sheet.agenda.firstIndex { $0.file?.reference == reference && !$0.isHidden(from: caller.id) }
        guard let index = seen,
            let caseID = sheet.agenda[index].row.caseID
        else { throw .refused(sheet.sitting.notWaiting(sheet.clause)) }
        return (index, sheet.agenda[index], caseID)
    }
}
