internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The members of a demo association's bodies, and the sitting that decides a demo case.
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
        let policy = try await office.edition().policy
        guard let study = policy.handling.study, policy.body(study.body)?.kind.sits == true else { return nil }
        let sheet = try await office.body(study.body)
        let members = sheet.held.compactMap { seat in sheet.staff[seat.staff] }
        guard let chair = members.first.map(Caller.init) else { return nil }
        let made = Made()
        _ = try await office.convene(study.body, on: sheet.today, place: nil, by: chair, .demo) { sheet in
            made.sitting = sheet.row.id
            return Self.done
        }
        guard let id = made.sitting else { throw SetUpError.unsound("a demo sitting was not convened") }
        let attendance = members.map { AttendanceIntake(login: $0.login, presence: .present) }
        _ = try await office.open(id, attendance, by: chair, .demo) { _ in Self.done }
        let content = MotionContent(reason: reason)
        _ = try await office.put(Outcome.accepted.rawValue, content, of: reference, in: id, by: chair, .demo) { _ in
            Self.done
        }
        for member in members {
            _ = try await office.vote(.for, on: reference, in: id, by: Caller(member), .demo) { _ in Self.done }
        }
        _ = try await office.end(id, by: chair, .demo) { _ in Self.done }
        return id
    }

    private static let done = StoredAnswer(status: 200, body: [])

    /// Where the closure that answers leaves the sitting.
    private final class Made {
        var sitting: RowID?
    }
}

extension BodyKind {
    /// How many the demo seats where the policy does not say.
    fileprivate var size: Int { sits ? 4 : 2 }
}
