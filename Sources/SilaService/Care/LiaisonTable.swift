public import SilaCore
public import SilaStorage

/// The routing of cases as its administrators see it.
public struct LiaisonSheet: Sendable {
    /// The clause of the policy that asks for it; nil where it is the house's own practice.
    public let clause: Clause?
    /// The fields of work, those withdrawn too.
    public let fields: [WorkFieldRow]
    /// The routes that stand, the oldest first.
    public let routes: [LiaisonRouteRow]
    /// The categories of people on file that no route names, with how many people.
    public let unrouted: [Held]
    /// The names of those in it, by staff id.
    public let names: [String: Name]
    /// The logins of those in it, by staff id.
    public let logins: [String: String]
}

/// A route as it is asked for; what is nil takes any.
public struct RouteIntake: Sendable {
    /// The category of people.
    public var category: String?
    /// The field of work, by id.
    public var field: String?
    /// The service, by id.
    public var service: String?
    /// The kind of case.
    public var kind: CaseKind?
    /// The login of the officer.
    public var officer: String
    /// The logins of the deputies, in order.
    public var deputies: [String]
    /// The route that this one replaces.
    public var replaces: RowID?

    /// A route with its officer; the rest is set afterwards.
    public init(officer: String, deputies: [String]) {
        self.officer = officer
        self.deputies = deputies
    }
}

extension Office {
    /// The routing as it stands.
    public func liaison() async throws(ServiceError) -> LiaisonSheet {
        let (fields, routes, unrouted, staff): ([WorkFieldRow], [LiaisonRouteRow], [Held], [StaffRow])
        do {
            (fields, routes, unrouted, staff) = try await database.run(
                WorkFieldStore.list(), LiaisonRouteStore.standing(), LiaisonRouteStore.unroutedCategories(),
                StaffStore.list())
        } catch {
            throw .storage(error)
        }
        return LiaisonSheet(
            clause: try await informingClause(.liaison), fields: fields, routes: routes, unrouted: unrouted,
            names: Dictionary(staff.map { ($0.id.text, $0.name) }) { first, _ in first },
            logins: Dictionary(staff.map { ($0.id.text, $0.login) }) { first, _ in first })
    }

    /// Writes a field of work, new or anew; its services have to be offered today.
    public func putField(
        _ id: String, name: Name, services: [String], by caller: Caller, _ submission: Submission,
        answer: (WorkFieldRow) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let offered = try await edition().services
        if let odd = services.first(where: { name in !offered.contains { $0.id == name } }) {
            throw .field(
                "services", ar: "لا خدمة بالمعرّف `\(odd)`", en: "no service of the id `\(odd)` is offered")
        }
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            let row = WorkFieldRow(id: id, name: name, services: services, change: act)
            return RegisterEntry(
                writes: [WorkFieldStore.put(row)], what: "field.written", details: ["id": id], answer: try answer(row))
        }
    }

    /// Withdraws a field of work; what was said to be in it stays said.
    public func withdrawField(
        _ id: String, by caller: Caller, _ submission: Submission,
        answer: (WorkFieldRow) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let fields = try await read(WorkFieldStore.list())
            guard var row = fields.first(where: { $0.id == id }) else { throw .notFound }
            (row.change, row.withdrawnAt) = (act, act.at)
            return RegisterEntry(
                writes: [WorkFieldStore.put(row)], what: "field.withdrawn", details: ["id": id],
                answer: try answer(row))
        }
    }

    /// Adds a route, in the place of another where one is named.
    public func addRoute(
        _ intake: RouteIntake, by caller: Caller, _ submission: Submission,
        answer: (LiaisonRouteRow) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let row = try await route(intake, act)
            var writes = [LiaisonRouteStore.add(row)]
            if let replaced = intake.replaces { writes.insert(LiaisonRouteStore.withdraw(replaced, act), at: 0) }
            return RegisterEntry(
                writes: writes, what: "route.added",
                details: ["id": row.id.text, "replaces": intake.replaces?.text ?? ""], answer: try answer(row))
        }
    }

    /// Withdraws a route; cases that went by it stay where they are.
    public func withdrawRoute(
        _ id: RowID, by caller: Caller, _ submission: Submission,
        answer: (LiaisonRouteRow) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let row = try await standing(id)
            return RegisterEntry(
                writes: [LiaisonRouteStore.withdraw(id, act)], guarded: 0, what: "route.withdrawn",
                details: ["id": id.text], answer: try answer(row))
        }
    }

    private func standing(_ id: RowID) async throws(ServiceError) -> LiaisonRouteRow {
        let sheet = try await liaison()
        if let row = sheet.routes.first(where: { $0.id == id }) { return row }
        throw .care(
            CareRefusal(
                .routeEnded, clause: sheet.clause, ar: "لا مسار قائماً بهذا المعرّف؛ اقرأ الجدول من جديد",
                en: "no route of that id stands; read the table again"))
    }

    private func route(_ intake: RouteIntake, _ act: Act) async throws(ServiceError) -> LiaisonRouteRow {
        let sheet = try await liaison()
        if let replaced = intake.replaces { _ = try await standing(replaced) }
        if let field = intake.field, !sheet.fields.contains(where: { $0.id == field && $0.withdrawnAt == nil }) {
            throw .field("field", ar: "لا مجال عمل بهذا المعرّف", en: "there is no field of work of that id")
        }
        if let service = intake.service, try await !edition().services.contains(where: { $0.id == service }) {
            throw .field("service", ar: "لا خدمة بهذا المعرّف", en: "no service of that id is offered")
        }
        if let category = intake.category, ArabicSearchKey(category).text.isEmpty {
            throw .field("category", ar: "الفئة بلا حروف", en: "the category has no letters")
        }
        let officer = try await keeper(intake.officer, "officer", intake.kind, sheet.clause)
        var deputies: [RowID] = []
        for (place, login) in intake.deputies.enumerated() {
            let deputy = try await keeper(login, "deputies[\(place)]", intake.kind, sheet.clause)
            if deputy == officer || deputies.contains(deputy) {
                throw .field(
                    "deputies[\(place)]", ar: "ذُكر الشخص نفسه مرتين", en: "the same person is named twice")
            }
            deputies.append(deputy)
        }
        return LiaisonRouteRow(
            id: RowID(at: act.at), category: intake.category, field: intake.field, service: intake.service,
            kind: intake.kind?.rawValue, officer: officer, deputies: deputies, creation: act)
    }

    /// The member of staff of that login, who has to be able to deal with such cases; of any kind where none is named.
    private func keeper(
        _ login: String, _ field: String, _ kind: CaseKind?, _ clause: Clause?
    ) async throws(ServiceError) -> RowID {
        let staff = try await colleague(login, field)
        let kinds = kind.map { [$0] } ?? CaseKind.allCases
        let assignee = Assignee(
            id: staff.id.text, name: staff.name, roles: Set(staff.roles.compactMap(Role.init)),
            isDisabled: staff.disabledAt != nil, isAway: false, isBarred: false)
        let fitting = kinds.first { !assignee.roles.isDisjoint(with: $0.keepers) } ?? kinds[0]
        do throws(CareRefusal) { try assignee.requireFit(for: fitting, clause: clause) } catch {
            var refusal = error
            refusal.field = field
            throw .care(refusal)
        }
        return staff.id
    }

    /// The member of staff of that login; a fault of `field` where nobody has it.
    func colleague(_ login: String, _ field: String) async throws(ServiceError) -> StaffRow {
        let found = try await read(StaffStore.credential(login: login))
        guard let staff = found?.staff else {
            throw .field(field, ar: "لا أحد باسم الدخول هذا", en: "nobody signs in with this login")
        }
        return staff
    }
}
