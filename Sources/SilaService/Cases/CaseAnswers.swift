public import SilaCore
internal import SilaStorage

extension Office {
    /// A case as `render` shows it; `form` names the rendering.
    ///
    /// One key read where nothing that the rendering hangs on has changed since it was last rendered, else the whole case.
    /// While a body may act on the case, a second read says what is known of the bodies: who heads them, who is seated, whom
    /// the case concerns, which sittings put it to the vote.
    public func answer<File: StoredCase>(
        _ type: File.Type, _ reference: Reference, by caller: Caller, as form: String,
        render: (CaseRecord<File>) -> [UInt8]
    ) async throws(ServiceError) -> CaseAnswer {
        let now = clock.now()
        let mark: CaseMark?
        var bodies: BodyFacts?
        do {
            mark = try await database.run(CaseStore.mark(reference, on: now.date, for: caller.id))
            if mark?.waits == true { bodies = try await database.run(AgendaStore.facts(of: reference, on: now.date)) }
        } catch {
            throw .storage(error)
        }
        guard let mark, mark.kind == File.kind.rawValue else { throw .notFound }
        var key = AnswerCache.Key(
            id: mark.id, version: mark.version, personID: mark.personID, inForce: mark.inForce, calendar: mark.calendar,
            day: now.date, roles: caller.roles, acting: bodies.map { AnswerCache.Acting(bodies: $0, staff: caller.id) },
            form: form)
        if let kept = answers.answer(key, now: now) { return kept }
        let record = try await record(type, reference, by: caller)
        let answer = CaseAnswer(version: record.file.version, body: render(record))
        // It is kept under what it was made with, which may have changed since the key was read.
        key.version = answer.version
        key.personID = record.row.personID
        key.day = record.desk.now.date
        key.acting = record.facts.map { AnswerCache.Acting(bodies: $0, staff: caller.id) }
        answers.keep(answer, key, now: now)
        return answer
    }

    /// Of which kind the case with that reference is; `ServiceError.notFound` where there is none that `caller` may see.
    public func kind(of reference: Reference, by caller: Caller) async throws(ServiceError) -> CaseKind {
        let mark: CaseMark?
        do { mark = try await database.run(CaseStore.mark(reference, on: clock.now().date, for: caller.id)) } catch {
            throw .storage(error)
        }
        guard let mark else { throw .notFound }
        guard let kind = CaseKind(rawValue: mark.kind) else { throw .damaged("the kind of case `\(mark.kind)`") }
        return kind
    }
}
