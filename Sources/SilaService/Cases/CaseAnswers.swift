public import SilaCore
internal import SilaStorage

extension Office {
    /// A case as `render` shows it; `form` names the rendering.
    ///
    /// One key read where the case is unchanged since it was last rendered for the same roles, else the whole case.
    public func answer<File: StoredCase>(
        _ type: File.Type, _ reference: Reference, by caller: Caller, as form: String,
        render: (CaseRecord<File>) -> [UInt8]
    ) async throws(ServiceError) -> CaseAnswer {
        let now = clock.now()
        let mark: CaseMark?
        do { mark = try await database.run(CaseStore.mark(reference, on: now.date, for: caller.id)) } catch {
            throw .storage(error)
        }
        guard let mark, mark.kind == File.kind.rawValue else { throw .notFound }
        var key = AnswerCache.Key(
            id: mark.id, version: mark.version, personID: mark.personID, inForce: mark.inForce, calendar: mark.calendar,
            day: now.date, roles: caller.roles, form: form)
        if let kept = answers.answer(key, now: now) { return kept }
        let record = try await record(type, reference, by: caller)
        let answer = CaseAnswer(version: record.file.version, body: render(record))
        key.version = answer.version
        key.day = record.desk.now.date
        answers.keep(answer, key, now: now)
        return answer
    }
}
