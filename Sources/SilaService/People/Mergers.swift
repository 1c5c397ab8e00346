internal import SilaCore
public import SilaStorage

/// A merger with what there is to see of it.
public struct Merger: Sendable {
    /// The merger.
    public var row: MergerRow
    /// What is known of the person whose record is kept.
    public var kept: DeclaredPerson
    /// The references of the cases that went over.
    public var cases: [String]
}

extension Office {
    /// Merges one record of a person into another; cases go over, and both numbers find the person since.
    ///
    /// What the kept record lacks (mobile, e-mail, membership number, category) is taken from the merged one; what it
    /// has stays. `ServiceError.notFound` where there is no such record, `.invalid` where `RecordMerger` objects.
    public func merge(
        _ merged: RowID, into kept: RowID, reason: String, by caller: Caller, _ submission: Submission,
        answer: (Merger) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enterHolding(by: caller, submission) { work, act in
            let now = act.at
            let records = try await work.run(MergerStore.hold(kept, merged))
            guard let keptRow = records.first(where: { $0.id == kept }),
                let mergedRow = records.first(where: { $0.id == merged })
            else { throw ServiceError.notFound }
            let (keptPerson, mergedPerson) = (try keys.open(keptRow), try keys.open(mergedRow))
            if let objection = RecordMerger.objection(
                kept: .init(nationalID: keptPerson.nationalID, isMerged: keptRow.mergedInto != nil),
                merged: .init(nationalID: mergedPerson.nationalID, isMerged: mergedRow.mergedInto != nil),
                same: kept == merged)
            {
                throw ServiceError.invalid([FieldFault(field: "into", message: objection.message)])
            }
            let row = MergerRow(
                id: RowID(at: now), kept: kept, merged: merged, reason: reason, at: now, by: caller.id)
            let person = keptPerson.completed(by: mergedPerson)
            let whole = try keys.seal(person, id: kept, createdAt: keptRow.createdAt)
            _ = try await work.run([PersonStore.change(whole)] + MergerStore.merge(row))
            let cases = try await work.run(MergerStore.cases(of: row.id))
            return Self.entry("person.merged", row, try answer(Merger(row: row, kept: person, cases: cases)))
        }
    }

    /// Undoes a merger: the record stands by itself again, with the cases that went over from it.
    ///
    /// What the kept record took from it stays. `ServiceError.notFound` where there is no such merger, `.invalid` where
    /// it is undone already, or where the kept record has itself been merged since.
    public func undoMerger(
        _ id: RowID, of person: RowID, why: String, by caller: Caller, _ submission: Submission,
        answer: (Merger) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enterHolding(by: caller, submission) { work, act in
            let now = act.at
            guard let found = try await work.run(MergerStore.find(id)), [found.kept, found.merged].contains(person)
            else { throw ServiceError.notFound }
            let records = try await work.run(MergerStore.hold(found.kept, found.merged))
            guard var row = try await work.run(MergerStore.find(id)),
                let kept = records.first(where: { $0.id == row.kept })
            else { throw ServiceError.notFound }
            if row.undone != nil { throw Self.notUndone("الدمج ملغى من قبل", "the merger is undone already") }
            if kept.mergedInto != nil {
                throw Self.notUndone(
                    "السجل المبقى مدموج في غيره؛ يلغى دمجه أولاً",
                    "the kept record is itself merged into another; undo that first")
            }
            let undoing = MergerRow.Undoing(at: now, by: caller.id, why: why)
            _ = try await work.run(MergerStore.undo(row, undoing))
            row.undone = undoing
            let cases = try await work.run(MergerStore.cases(of: row.id))
            return Self.entry(
                "person.merger-undone", row,
                try answer(Merger(row: row, kept: try keys.open(kept), cases: cases)))
        }
    }

    /// The mergers that a record had part in, the newest first; `ServiceError.notFound` where there is no such record.
    public func mergers(of person: RowID) async throws(ServiceError) -> [Merger] {
        do {
            let (found, rows) = try await database.run(PersonStore.find(person), MergerStore.of(person))
            guard found != nil else { throw ServiceError.notFound }
            var mergers: [Merger] = []
            for row in rows {
                let (kept, cases) = try await database.run(
                    PersonStore.find(row.kept), MergerStore.cases(of: row.id))
                guard let kept else { throw ServiceError.damaged("a merger of records") }
                mergers.append(Merger(row: row, kept: try keys.open(kept), cases: cases))
            }
            return mergers
        } catch {
            throw Self.told(error)
        }
    }

    /// Records that may be the same person's; `ServiceError.notFound` where there is no such record.
    public func likenesses(of person: RowID) async throws(ServiceError) -> [(id: RowID, person: DeclaredPerson)] {
        do {
            guard let row = try await database.run(PersonStore.find(person)) else { throw ServiceError.notFound }
            return try await database.run(PersonStore.like(row)).map { ($0.id, try keys.open($0)) }
        } catch {
            throw Self.told(error)
        }
    }

    private static func entry(
        _ what: String, _ row: MergerRow, _ answer: StoredAnswer
    ) -> RegisterEntry {
        RegisterEntry(
            writes: [], what: what,
            details: ["merger": row.id.text, "kept": row.kept.text, "merged": row.merged.text], answer: answer)
    }

    private static func notUndone(_ ar: String, _ en: String) -> ServiceError {
        .invalid([FieldFault(field: "merger", message: Name(ar: ar, en: en))])
    }

    private static func told(_ error: any Error) -> ServiceError {
        switch error {
        case let error as ServiceError: error
        case let error as StorageError: .storage(error)
        default: .damaged("a merger of records")
        }
    }
}

extension DeclaredPerson {
    /// This person, with what is lacking taken from another record of theirs.
    func completed(by other: DeclaredPerson) -> DeclaredPerson {
        DeclaredPerson(
            name: name, nationalID: nationalID, mobile: mobile ?? other.mobile, email: email ?? other.email,
            membershipNumber: membershipNumber ?? other.membershipNumber, category: category ?? other.category)
    }
}
