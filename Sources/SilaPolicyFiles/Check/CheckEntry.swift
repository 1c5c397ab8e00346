public import SilaCore

/// One line of a check's list: a fault of a file's form, or a finding about what it says.
public struct CheckEntry: Hashable, Sendable {
    /// What is said, and where.
    public var remark: Remark
    /// True where no edition may be put in force while it stands.
    public var blocks: Bool
    /// Why the association leaves it so, where its file says; such an entry counts for nothing.
    public var suppressed: Name?

    /// A fault of the form, which always blocks.
    init(_ fault: PolicyFault) {
        remark = Remark(fault)
        remark.remedy = fault.advice
        blocks = true
    }

    /// A finding at its place in a file.
    init(_ finding: Finding, file: String, position: Position, length: Int) {
        remark = Remark(
            severity: finding.severity, rule: finding.rule.id, file: file, position: position, length: length,
            message: finding.message, remedy: finding.remedy, clause: finding.clause)
        blocks = finding.blocks
        suppressed = finding.suppressed
    }
}

extension PolicyFault {
    /// What to do, where the message alone does not list it.
    fileprivate var advice: Name? {
        if let suggestion { return Name(ar: "اكتب «\(suggestion)»", en: "write `\(suggestion)`") }
        if rule == .unknownKey { return nil }
        return expected.map { Name(ar: "اكتب ما يقبل هنا: «\($0)»", en: "write what may stand here: `\($0)`") }
    }
}
