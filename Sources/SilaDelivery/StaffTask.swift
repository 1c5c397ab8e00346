public import SilaCore

/// Something a member of staff does by hand.
public struct StaffTask: Hashable, Sendable {
    /// What sort of errand it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// Call the person.
        case call
        /// Write a letter.
        case letter
        /// Tell the person face to face.
        case visit
        /// Look at a case recorded outside the policy.
        case outside
        /// Answer what is unclear to the person.
        case research
        /// Go on with what the person did themselves over the public link.
        case personal
        /// Tell people of an announcement.
        case announcement
        /// Meet what is owed to a person.
        case obligation
        /// Deal with a complaint.
        case complaint
        /// Answer an offer to settle a dispute.
        case offer
        /// Put something right.
        case remedy
        /// Ask those outside what has become of a complaint.
        case referral
        /// See to a complaint that nobody answered in time.
        case escalation
        /// Approve a payment that somebody else prepared.
        case approval
        /// Have the bank execute a payment that was approved.
        case execution
    }

    /// What sort.
    public var kind: Kind
    /// What it is about; nil where nothing is told to the person.
    public var topic: NoticeTopic?
    /// What to do, as the list shows it.
    public var title: Name
    /// Who does it.
    public var role: Role
    /// By when; nil where nothing presses.
    public var due: CivilDate?

    /// A task with its parts.
    public init(kind: Kind, topic: NoticeTopic? = nil, title: Name, role: Role, due: CivilDate? = nil) {
        self.kind = kind
        self.topic = topic
        self.title = title
        self.role = role
        self.due = due
    }

    /// The task by which staff carry `topic` over `medium`; nil for a medium that needs nobody.
    public static func carrying(_ topic: NoticeTopic, over medium: Medium, due: CivilDate?) -> StaffTask? {
        let kind: Kind
        switch medium {
        case .phone: kind = .call
        case .letter: kind = .letter
        case .inPerson: kind = .visit
        case .sms, .whatsapp, .email, .fax: return nil
        }
        let title = Name(ar: "\(topic.name.ar) — \(medium.name.ar)", en: "\(topic.name.en) — \(medium.name.en)")
        return StaffTask(kind: kind, topic: topic, title: title, role: .frontDesk, due: due)
    }

    /// The task by which staff tell the person `topic` some other way, since nothing is on file to reach them over `medium`.
    public static func carrying(_ topic: NoticeTopic, insteadOf medium: Medium) -> StaffTask {
        let lack =
            medium.needsMobile
            ? Name(ar: "لا جوال مسجلاً", en: "no mobile on file")
            : Name(ar: "لا عنوان مسجلاً لوسيلة «\(medium.name.ar)»", en: "no address on file for \(medium.name.en)")
        let title = Name(
            ar: "\(topic.name.ar) — \(lack.ar): ورقياً أو حضورياً أو عبر من ينوب عنه",
            en: "\(topic.name.en) — \(lack.en): on paper, in person, or through who represents them")
        return StaffTask(kind: .visit, topic: topic, title: title, role: .frontDesk)
    }

    /// The task by which senior management looks at a case recorded outside the policy.
    public static let outsidePolicy = StaffTask(
        kind: .outside, title: Name(ar: "حالة مسجلة خارج السياسة", en: "A case recorded outside the policy"),
        role: .management)

    /// The task by which a second person approves a payment.
    public static let paymentApproval = StaffTask(
        kind: .approval, title: Name(ar: "دفعة تعويض بانتظار اعتمادها", en: "A payment of compensation to approve"),
        role: .management)

    /// The task by which follow-up has the bank execute an approved payment.
    public static let paymentExecution = StaffTask(
        kind: .execution, title: Name(ar: "دفعة تعويض معتمدة بانتظار تنفيذها", en: "An approved payment to execute"),
        role: .followUp)
    /// The task by which the desk learns of a step that the person took over the public link.
    static func personal(_ step: Name) -> StaffTask {
        StaffTask(
            kind: .personal,
            title: Name(ar: "عبر رابط المتابعة: \(step.ar)", en: "Over the follow link: \(step.en)"), role: .frontDesk)
    }

    /// The task by which the officer whom the policy names answers what is unclear.
    public static func research(_ policy: Policy) -> StaffTask {
        let officer = policy.handling.research?.officer ?? Role.researchOfficer.name
        return StaffTask(
            kind: .research, title: Name(ar: "سؤال إلى \(officer.ar)", en: "A question to the \(officer.en)"),
            role: .researchOfficer)
    }
}
