internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The routing of a demo association, with an announcement, something owed and, where the policy has that as a goal, an
/// outreach list; the people are invented.
struct DemoCare {
    /// The association.
    let office: Office

    /// Makes fields of work and routes where there are none, so that the demo's cases find their officers.
    func makeRoutes() async throws {
        let logins = Set(try await office.staff().map(\.login))
        guard try await office.liaison().routes.isEmpty, logins.isSuperset(of: ["admin", "front.desk"]),
            let admin = try await member("admin")
        else { return }
        let services = try await office.edition().services.map(\.id)
        _ = try await office.putField(
            "services", name: Name(ar: "الخدمات", en: "Services"), services: services, by: admin, .demo
        ) { _ in Self.done }
        var field = RouteIntake(officer: "front.desk", deputies: ["research.officer"].filter(logins.contains))
        field.field = "services"
        var inquiries = RouteIntake(officer: "front.desk", deputies: ["management"].filter(logins.contains))
        inquiries.kind = .inquiry
        let rest = RouteIntake(officer: "management", deputies: ["front.desk"])
        for route in [field, inquiries, rest] {
            _ = try await office.addRoute(route, by: admin, .demo) { _ in Self.done }
        }
    }

    /// Makes the rest where nobody has announced anything yet; what was only proposed does not count.
    func makeRest() async throws {
        guard let desk = try await member("front.desk"), let manager = try await member("management"),
            try await office.announcements(published: false).rows.allSatisfy({ $0.proposedFor != nil })
        else { return }
        try await announce(by: desk, approvedBy: manager)
        guard let person = try await office.people("سارة المثال", limit: 1).people.first else { return }
        let due = office.now.date.adding(days: 6)
        let owed = ObligationIntake(
            what: "تسليم بطاقة العضوية المجددة", sourceKind: .agreement, source: "اتفاقية الانضمام", due: due,
            every: Months(12))
        _ = try await office.recordObligation(owed, to: person.id, by: desk, .demo) { _ in Self.done }
        try await office.lookAfterObligations()
        var acting = RepresentativeIntake(
            name: "فهد المثال", capacity: .attorney, document: "وكالة 1447/2231",
            issuedOn: office.now.date.adding(days: -30))
        acting.validUntil = office.now.date.adding(days: 20)
        _ = try await office.recordRepresentative(acting, of: person.id, by: desk, .demo) { _ in Self.done }
        guard try await office.edition().policy.goal(asking: .outreach) != nil else { return }
        let made = Made()
        _ = try await office.makeOutreachList(
            "كبار السن", reason: "زيارتهم قبل الأعياد", by: desk, .demo
        ) { row in
            made.id = row.id
            return Self.done
        }
        guard let list = made.id else { return }
        _ = try await office.addToOutreachList(
            list, person: person.id, consent: "وافقت مكالمةً عند تسجيلها", by: desk, .demo
        ) { _, _ in Self.done }
    }

    private func announce(by desk: Caller, approvedBy manager: Caller) async throws {
        let media = try await office.edition().settings.media.filter { !$0.carriedByStaff }.prefix(1)
        let made = Made()
        let intake = AnnouncementIntake(
            title: Name(ar: "مواعيد العمل في الأسبوع القادم", en: "Working hours next week"),
            text: Name(
                ar: "يستقبل المكتب المراجعين من التاسعة صباحاً حتى الثالثة عصراً.",
                en: "The office receives visitors from nine in the morning until three in the afternoon."),
            media: Array(media), audience: .all)
        _ = try await office.draftAnnouncement(intake, by: desk, .demo) { sheet in
            made.id = sheet.row.id
            return Self.done
        }
        guard let id = made.id else { return }
        _ = try await office.approveAnnouncement(id, seen: nil, by: manager, .demo) { _ in Self.done }
        _ = try await office.publishAnnouncement(id, seen: nil, by: manager, .demo) { _ in Self.done }
        try await office.tellPeople()
    }

    private func member(_ login: String) async throws -> Caller? {
        try await office.staff().first { $0.login == login }.map(Caller.init)
    }

    private static let done = StoredAnswer(status: 201, body: [])

    /// Where the closures that answer leave an id.
    private final class Made {
        var id: RowID?
    }
}
