/// Why something about signing, copies or documents is refused; the raw value is the rule's stable name.
///
/// The list with what to do stands in `docs/duties.md`, which a test holds against this one.
public enum DutyRule: String, CaseIterable, Hashable, Sendable {
    /// The policy has no clause that asks for this.
    case policyLacksStep = "policy.lacks-step"
    /// Who has not signed within the house's grace writes no more until they have.
    case overdue = "acknowledgement.overdue"
    /// Another edition is in force, or the code of ethics is another, than the one that was read.
    case otherText = "acknowledgement.other-text"
    /// The edition in force is signed already, with the code of ethics as it stands.
    case signedAlready = "acknowledgement.signed-already"
    /// The password that was entered again is not the member's own.
    case passwordWrong = "acknowledgement.password-wrong"
    /// The policy lists no document of that id, and it was not said to be the house's own.
    case notListed = "tool.not-listed"
    /// The item is blank in the source.
    case blank = "tool.blank"
    /// The item stands for documents of their own, each with a name.
    case openEnded = "tool.open-ended"
    /// The content is none of the kinds that are taken.
    case contentUnknown = "tool.content-unknown"
    /// The content is, byte for byte, that of the version at hand.
    case unchanged = "tool.unchanged"
    /// The day has not come, or is before the one it follows.
    case dayUnfit = "duty.day-unfit"
    /// The department is closed, or has what is still needed.
    case departmentClosed = "department.closed"
    /// A department of that name is there already.
    case departmentTaken = "department.taken"
    /// People belong to the department still.
    case departmentHasStaff = "department.has-staff"
    /// The department has a copy of this edition already.
    case copyGiven = "copy.given-already"
    /// The receipt is confirmed by the department, and never by who gave the copy.
    case receiptByOthers = "copy.receipt-not-yours"
    /// The receipt is confirmed already.
    case receiptConfirmed = "copy.received-already"
}

/// A step with signing, copies or documents that is not taken, with the rule, the clause behind it and what to do.
public struct DutyRefusal: Error, Hashable, Sendable {
    /// The rule.
    public var rule: DutyRule
    /// The clause behind it; nil where the rule is the house's own.
    public var clause: Citation?
    /// The field at fault, as the API names it.
    public var field: String?
    /// What is wrong and what to do.
    public var message: Name
    /// What the message speaks of.
    public var items: [RefusalItem]

    /// A refusal with its parts.
    public init(
        _ rule: DutyRule, clause: Citation? = nil, field: String? = nil, ar: String, en: String,
        items: [RefusalItem] = []
    ) {
        self.rule = rule
        self.clause = clause
        self.field = field
        message = Name(ar: ar, en: en)
        self.items = items
    }
}

extension Policy {
    /// That no clause of this policy asks for `what`, in the words of the policy: its title, and the section that could.
    func lacks(_ what: Name, remedy: Name) -> DutyRefusal {
        let place =
            responsibilities.map { section in
                let title = section.heading.title
                return Name(
                    ar: "والقسم «\(title.ar)» فيها لا يطلبه", en: "and its section “\(title.en)” does not ask for it")
            } ?? Name(ar: "وليس فيها قسم للمسؤوليات", en: "and it has no section on responsibilities")
        return DutyRefusal(
            .policyLacksStep, clause: responsibilities?.heading.citation,
            ar: "لا بند في سياسة الجمعية («\(title.ar)») على \(what.ar)، \(place.ar)\(remedy.ar)",
            en: "no clause of this association's policy (“\(title.en)”) asks for \(what.en), \(place.en)\(remedy.en)")
    }
}
