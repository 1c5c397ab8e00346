/// Naming who or what is complained of: they, and who works under them, see nothing of it from then on.
public struct NameAccused: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.accused
    /// Who or what, besides those named before.
    public var against: Accused
    /// Who is left to deal with it.
    public var reach: Reach

    /// A naming with its parts.
    public init(against: Accused, reach: Reach = .everybody) {
        self.against = against
        self.reach = reach
    }

    /// Until the case has ended.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) { try complaint.requireOpen() }

    /// Named; nobody's name is taken back.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if against.staff.isEmpty && against.body == nil {
            throw .missing("staff", Name(ar: "المشكو منه", en: "who is complained of"))
        }
        let before = complaint.receipt.against
        let all = Accused(staff: before.staff + against.staff, body: against.body ?? before.body)
        let least = desk.level(of: complaint.receipt.standing, against: all, reach: reach)
        let level = max(least, reach.level(from: complaint.receipt.level))
        return desk.entry(.accusedNamed(against: all, level: level), on: nil)
    }
}
