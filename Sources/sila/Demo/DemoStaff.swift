internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Who acts in the demo's cases.
struct DemoStaff {
    let desk: Caller
    let followUp: Caller
    let manager: Caller
    let admin: Caller
    let chair: Caller

    /// The staff of an association; nil where somebody is missing.
    init?(_ office: Office) async throws {
        let staff = try await office.staff()
        func caller(_ login: String) -> Caller? { staff.first { $0.login == login }.map(Caller.init) }
        guard let desk = caller("front.desk"), let followUp = caller("follow.up"), let manager = caller("management"),
            let admin = caller("admin"), let chair = caller("committee.chair")
        else { return nil }
        (self.desk, self.followUp, self.manager, self.admin, self.chair) = (desk, followUp, manager, admin, chair)
    }
}
