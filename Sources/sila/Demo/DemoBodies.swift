internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The members of a demo association's bodies, and their sittings.
struct DemoBodies {
    /// The association.
    let office: Office

    /// Seats the demo's staff in every body that has nobody yet.
    ///
    /// The follow-up officer chairs what deals with complaints, senior management heads itself, the rest is chaired by the
    /// committee chair.
    func seat() async throws {
        let staff = try await office.staff().map(Caller.init)
        guard let admin = staff.first(where: { $0.roles.contains(.admin) }) else { return }
        let policy = try await office.edition().policy
        for sheet in try await office.bodies() where sheet.seats.isEmpty {
            let most = sheet.body.members ?? sheet.body.kind.size
            for (office, login) in Self.seats(in: sheet.body, policy).prefix(most) {
                let intake = SeatIntake(login: login, office: office)
                _ = try await self.office.seat(intake, in: sheet.body.id, by: admin, .demo) { _ in Self.done }
            }
        }
    }

    private static func seats(in body: Body, _ policy: Policy) -> [(SeatOffice, String)] {
        var head = "committee.chair"
        if body.kind == .management { head = "management" }
        if policy.complaints?.clause(asking: .body(body.id)) != nil { head = "follow.up" }
        return [
            (.chair, head), (.deputy, "committee.deputy"), (.member, "committee.member"),
            (.secretary, "committee.secretary"),
        ]
    }

    /// The sitting in which the body that studies requests accepts this one; nil where it acts through its head.
    func accept(_ reference: Reference, reason: String) async throws -> RowID? {
        guard let study = try await office.edition().policy.handling.study else { return nil }
        return try await carry(
            Outcome.accepted.rawValue, MotionContent(reason: reason), of: reference, in: study.body)
    }

    /// The sitting in which a body carries that outcome of a case, by the votes of all; nil where it acts through its head.
    func carry(
        _ outcome: String, _ content: MotionContent, of reference: Reference, in body: BodyID
    ) async throws -> RowID? {
        guard try await office.edition().policy.body(body)?.kind.sits == true else { return nil }
        let members = try await members(of: body)
        guard let chair = members.first else { return nil }
        let made = Made()
        _ = try await office.convene(body, on: office.now.date, place: nil, by: chair, .demo) { sheet in
            made.sitting = sheet.row.id
            return Self.done
        }
        guard let id = made.sitting else { throw SetUpError.unsound("a demo sitting was not convened") }
        let attendance = members.map { AttendanceIntake(login: $0.login, presence: .present) }
        _ = try await office.open(id, attendance, by: chair, .demo) { _ in Self.done }
        _ = try await office.put(outcome, content, of: reference, in: id, by: chair, .demo) { _ in Self.done }
        for member in members {
            _ = try await office.vote(.for, on: reference, in: id, by: member, .demo) { _ in Self.done }
        }
        _ = try await office.end(id, by: chair, .demo) { _ in Self.done }
        return id
    }

    /// Drafts the minutes of a sitting, which the chair approves; the other members have not yet.
    func draftMinutes(of sitting: RowID) async throws {
        let members = try await members(of: office.sitting(sitting, by: admin()).row.body)
        guard let chair = members.first else { return }
        let made = Made()
        _ = try await office.draftMinutes(
            of: sitting, correcting: false, undated: false, by: chair, .demo
        ) { sheet in
            made.minutes = sheet.row.id
            return Self.done
        }
        guard let minutes = made.minutes else { return }
        _ = try await office.giveOpinion(.approved, of: minutes, seen: 1, by: chair, .demo) { _ in Self.done }
    }

    /// The members who have not approved the minutes of a sitting do, which locks them.
    func approveMinutes(of sitting: RowID) async throws {
        let members = try await members(of: office.sitting(sitting, by: admin()).row.body)
        guard let minutes = try await office.minutes(of: sitting, by: admin()).last else { return }
        for member in members.dropFirst() {
            _ = try await office.giveOpinion(
                .approved, of: minutes.row.id, seen: minutes.row.revision, by: member, .demo
            ) { _ in Self.done }
        }
    }

    /// Convenes a sitting for next week of the first body that sits; its agenda fills itself.
    func plan() async throws {
        for sheet in try await office.bodies() where sheet.body.kind.sits {
            guard let chair = try await members(of: sheet.body.id).first else { continue }
            _ = try await office.convene(
                sheet.body.id, on: office.now.date.adding(days: 7), place: "قاعة الاجتماعات بالمقر", by: chair, .demo
            ) { _ in Self.done }
            return
        }
    }

    /// Who holds a seat, the chair first.
    private func members(of body: BodyID) async throws -> [Caller] {
        let sheet = try await office.body(body)
        return sheet.held.compactMap { seat in sheet.staff[seat.staff].map(Caller.init) }
    }

    private func admin() async throws -> Caller {
        let found = try await office.staff().map(Caller.init).first { $0.roles.contains(.admin) }
        guard let found else { throw SetUpError.unsound("a demo association without an administrator") }
        return found
    }

    private static let done = StoredAnswer(status: 200, body: [])

    /// Where the closures that answer leave what was made.
    private final class Made {
        var sitting: RowID?
        var minutes: RowID?
    }
}

extension BodyKind {
    /// How many the demo seats where the policy does not say.
    fileprivate var size: Int { sits ? 4 : 2 }
}
