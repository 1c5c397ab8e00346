internal import SilaCore

extension Problem {
    /// The problem that a refusal about signing, copies or documents makes.
    init(_ refusal: DutyRefusal) {
        self.init(refusal.rule.status, refusal.rule.rawValue, refusal.message)
        isRule = true
        clause = refusal.clause
        field = refusal.field
        items = refusal.items
    }
}

extension DutyRule {
    /// The HTTP status of a refusal by this rule: 403 for who may not, 422 for what was sent, 409 for where things stand.
    var status: Int {
        switch self {
        case .overdue, .passwordWrong, .receiptByOthers: 403
        case .notListed, .openEnded, .contentUnknown, .dayUnfit: 422
        case .policyLacksStep, .otherText, .signedAlready, .blank, .unchanged, .departmentClosed, .departmentTaken,
            .departmentHasStaff, .copyGiven, .receiptConfirmed:
            409
        }
    }
}
