public import SilaCore
public import SilaStorage

/// What a list of cases is narrowed by.
public struct CaseQuery: Sendable {
    /// The order of a list.
    public enum Order: String, CaseIterable, Sendable {
        /// The newest first.
        case newest
        /// Open cases, those due first at the top.
        case due
    }

    /// Of this kind only.
    public var kind: CaseKind?
    /// At this stage only.
    public var stage: String?
    /// At one of these stages only.
    public var stages: [String]?
    /// With this body only.
    public var body: BodyID?
    /// Recorded outside the policy only, or within it only.
    public var outside: Bool?
    /// Open ones only, or ended ones only.
    public var open: Bool?
    /// Past their due day only.
    public var overdue = false
    /// In the hand of who asks only; open ones, unless `open` says otherwise.
    public var mine = false
    /// In this hand only; open ones, unless `open` says otherwise.
    public var assigned: AssignedTo?
    /// A reference, a national ID, a mobile number or part of a name.
    public var text: String?
    /// The order.
    public var order = Order.newest
    /// The cursor of the page before.
    public var after: String?
    /// At most so many, 1 to 100.
    public var limit = 50

    /// A query that nothing narrows yet.
    public init() {}
}

/// Whose cases a list is narrowed to.
public enum AssignedTo: Hashable, Sendable {
    /// Those of the member of staff with that login or id.
    case staff(String)
    /// Those that nobody has in hand.
    case nobody
}

/// One row of a list of cases.
public struct CaseSummary: Sendable {
    /// The current row.
    public let row: CaseRow
    /// The name of the person.
    public let personName: String?
    /// The service asked for, by name.
    public let service: Name?
    /// True where the last day in time has passed and no answer was given.
    public let overdue: Bool
    /// Who has it in hand, by staff id; nil where nobody has.
    public let assignedTo: String?
}

/// A page of a list of cases.
public struct CasePage: Sendable {
    /// The rows.
    public let rows: [CaseSummary]
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
    /// The day on which it was read.
    public let today: CivilDate
    /// The names of those who have them in hand, by staff id.
    public let names: [String: Name]
}

extension Office {
    /// A page of cases; `ServiceError.invalid` where the cursor is not one that was given.
    public func cases(_ query: CaseQuery, by caller: Caller) async throws(ServiceError) -> CasePage {
        let today = clock.now().date
        var list = CaseList(order: try Self.order(query), limit: min(max(query.limit, 1), 100) + 1)
        list.kind = query.kind?.rawValue
        list.stage = query.stage
        list.stages = query.stages
        list.body = query.body?.rawValue
        list.standing = query.outside.map { $0 ? "outside" : "within" }
        list.open = query.overdue ? true : query.open
        list.dueBy = query.overdue ? today.adding(days: -1) : nil
        list.assigned = try await hand(query, caller)
        if list.assigned != nil, list.open == nil { list.open = true }
        list.seenBy = caller.id
        if let text = query.text, !text.isEmpty {
            if let found = try await direct(text, &list, caller) { return try await page([found], list, query, today) }
        }
        let (rows, number): ([CaseListRow], Int?)
        do {
            (rows, number) = try await database.run(CaseStore.list(list), EditionStore.numberInForce(on: today))
        } catch {
            throw .storage(error)
        }
        return try await page(rows, list, query, today, services: try await shelf.inForce(number).services)
    }

    /// Whose cases the query asks for; a login that nobody has has no cases.
    private func hand(_ query: CaseQuery, _ caller: Caller) async throws(ServiceError) -> CaseList.Hand? {
        switch query.assigned {
        case .nobody: return .nobody
        case .staff(let named):
            if let id = RowID(named) { return .staff(id) }
            let found: Credential?
            do { found = try await database.run(StaffStore.credential(login: named)) } catch { throw .storage(error) }
            return .staff(found?.staff.id ?? RowID(at: clock.now()))
        case nil: return query.mine ? .staff(caller.id) : nil
        }
    }

    /// Of how many people the cases are looked up by person.
    private static let fewPeople = 1_000

    /// The case that a reference names, else the list narrowed to a person.
    private func direct(
        _ text: String, _ list: inout CaseList, _ caller: Caller
    ) async throws(ServiceError) -> CaseListRow? {
        do {
            if let reference = Reference(reading: text) {
                let (row, person, held) = try await database.run(
                    CaseStore.find(reference, for: list.seenBy), PersonStore.of(reference),
                    AssignmentStore.held(reference, for: caller.id))
                if let row {
                    return CaseListRow(row: row, personName: person?.name, assignedTo: held?.assignedTo)
                }
            }
            if let id = NationalID(reading: text) {
                let person = try await database.run(PersonStore.find(nationalID: keys.nationalIDLookup(id.text)))
                list.personID = person?.id ?? RowID(at: clock.now())
            } else if let mobile = Mobile(reading: text) {
                let people = try await database.run(PersonStore.list(mobile: keys.mobileLookup(mobile.text)))
                list.personID = people.first?.id ?? RowID(at: clock.now())
            } else if let name = NameSearch(key: ArabicSearchKey(text).text) {
                // Few people are looked up first; of many, most cases are theirs, and the list finds them as it goes.
                let people = try await database.run(PersonStore.ids(name, limit: Self.fewPeople + 1))
                if people.count > Self.fewPeople { list.name = name } else { list.people = people }
            } else {
                list.people = []
            }
            return nil
        } catch {
            throw .storage(error)
        }
    }

    private func page(
        _ rows: [CaseListRow], _ list: CaseList, _ query: CaseQuery, _ today: CivilDate
    ) async throws(ServiceError) -> CasePage {
        try await page(rows, list, query, today, services: try await edition().services)
    }

    private func page(
        _ rows: [CaseListRow], _ list: CaseList, _ query: CaseQuery, _ today: CivilDate, services: [Service]
    ) async throws(ServiceError) -> CasePage {
        let shown = rows.prefix(list.limit - 1)
        let summaries = shown.map { found in
            CaseSummary(
                row: found.row, personName: found.personName,
                service: services.first { $0.id == found.row.service }?.name,
                overdue: found.row.answeredOn == nil && found.row.closedOn == nil
                    && found.row.pausedSince == nil && (found.row.due.map { $0 < today } ?? false),
                assignedTo: found.assignedTo?.text)
        }
        let next = rows.count > shown.count ? shown.last.map { Self.cursor($0.row, query.order) } : nil
        let hands = Set(summaries.compactMap(\.assignedTo))
        return CasePage(
            rows: summaries, next: next, today: today,
            names: hands.isEmpty ? [:] : try await staffNames.names(of: hands))
    }

    private static func cursor(_ row: CaseRow, _ order: CaseQuery.Order) -> String {
        switch order {
        case .newest: "\(row.receivedAt.microseconds).\(row.id.text)"
        case .due: cursor(row.due, row.id)
        }
    }

    /// The cursor after a row of a list in the order of due days.
    static func cursor(_ due: CivilDate?, _ id: RowID) -> String { "\(due?.iso ?? "none").\(id.text)" }

    /// The keys that such a cursor holds; nil where it is none.
    static func dueKey(_ cursor: String) -> CaseList.Due? {
        let parts = cursor.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let id = RowID(parts[1]) else { return nil }
        if parts[0] == "none" { return CaseList.Due(on: nil, id: id) }
        return CivilDate(iso: parts[0]).map { CaseList.Due(on: $0, id: id) }
    }

    private static func order(_ query: CaseQuery) throws(ServiceError) -> CaseList.Order {
        guard let after = query.after else {
            return query.order == .newest ? .newest(after: nil) : .due(after: nil)
        }
        switch query.order {
        case .newest:
            let parts = after.split(separator: ".", maxSplits: 1).map(String.init)
            if parts.count == 2, let at = Int64(parts[0]), let id = RowID(parts[1]) {
                return .newest(after: CaseList.Receipt(at: Moment(microseconds: at), id: id))
            }
        case .due:
            if let key = dueKey(after) { return .due(after: key) }
        }
        throw strayCursor
    }

    /// A cursor that was not given.
    static var strayCursor: ServiceError {
        let message = Name(
            ar: "المؤشر ليس مما أُعطي؛ ابدأ من أول القائمة",
            en: "this is not a cursor that was given; start from the top")
        return .invalid([FieldFault(field: "after", message: message)])
    }
}
