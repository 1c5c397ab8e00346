public import SilaCore
public import SilaStorage

extension Office {
    /// How a body acts on a case: what `sitting` carried about it, or its head as `caller`; nil where it does neither.
    ///
    /// The rules look at what is given (`Desk.requireAct`). `standsIn` is why a deputy acts for the head; where the head
    /// is recused or the seat is empty, that is said by itself.
    public func act(
        of body: BodyID, sitting: RowID?, on caseID: RowID, by caller: Caller, standsIn: String? = nil
    ) async throws(ServiceError) -> BodyAct? {
        let found: CaseRow?
        do { found = try await database.run(CaseStore.find(caseID)) } catch { throw .storage(error) }
        guard let found else { throw .notFound }
        let held = try await edition(found.edition).policy.body(body)
        let current = try await edition().policy.body(body)
        if (held ?? current)?.kind.sits == false {
            return try await head(of: body, on: caseID, by: caller, standsIn).map(BodyAct.head)
        }
        guard let sitting else { return nil }
        return .sitting(try await act(in: sitting, on: caseID))
    }

    private func act(in id: RowID, on caseID: RowID) async throws(ServiceError) -> SittingAct {
        let sheet: SittingSheet
        do throws(ServiceError) { sheet = try await read(id).sheet } catch {
            guard case .notFound = error else { throw error }
            throw Self.noSitting
        }
        guard let item = sheet.item(of: caseID) else { return sheet.sitting.act(on: nil, barring: []) }
        return sheet.act(on: item, minutes: try await minutes(of: sheet).counting?.act(on: item))
    }

    private func head(
        of body: BodyID, on caseID: RowID, by caller: Caller, _ given: String?
    ) async throws(ServiceError) -> HeadAct? {
        let today = clock.now().date
        let (seats, delegations, interests): ([SeatRow], [DelegationRow], [InterestRow])
        do {
            (seats, delegations, interests) = try await database.run(
                SeatStore.of(body), DelegationStore.holding(in: body, on: today), InterestStore.of(case: caseID))
        } catch {
            throw .storage(error)
        }
        let held = seats.map(\.seat).filter { $0.isHeld(on: today) }
        let head = held.first { $0.office == .chair }
        if head?.staff == caller.id.text { return HeadAct(body: body, member: caller.id.text) }
        let isDeputy = held.contains { $0.office == .deputy && $0.staff == caller.id.text }
        let isDelegate = delegations.contains { $0.kind == .standIn && $0.delegate == caller.id }
        guard isDeputy || isDelegate else { return nil }
        let why: String? =
            if let head {
                interests.contains { $0.staff.text == head.staff } ? "تنحى الرئيس لأن الحالة تخصه" : nil
            } else {
                "مقعد الرئيس شاغر"
            }
        return HeadAct(body: body, member: caller.id.text, standsIn: given ?? why ?? "")
    }

    static let noSitting = ServiceError.invalid([
        FieldFault(
            field: "sitting", message: Name(ar: "لا جلسة بهذا المعرّف", en: "there is no sitting of this id"))
    ])
}
