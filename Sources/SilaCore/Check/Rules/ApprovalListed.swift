extension FindingRule {
    /// The approval lists more members than the board has, or fewer.
    ///
    /// Source: the policy's own two numbers (`bodies`, `approval`).
    static let approvalListed = FindingRule(
        "approval.listed-not-members", .note,
        meaning: Name(
            ar: "عدد المذكورين في الاعتماد ليس عدد أعضاء المجلس",
            en: "the approval lists another number of members than the board has"),
        policy: { policy in
            guard let approval = policy.approval, let listed = approval.listed,
                let members = policy.bodies.first(where: { $0.kind == .board })?.members, members != listed
            else { return [] }
            return [
                Sighting(
                    on: approval.clause, key: "listed",
                    message: Name(
                        ar: "يذكر الاعتماد \(listed) من الأعضاء، والمجلس بنص السياسة \(members)",
                        en: "the approval lists \(listed) members, and the policy gives the board \(members)"),
                    remedy: Name(
                        ar: "يراجع تشكيل المجلس يوم الجلسة، ويصحح العدد الذي ليس كما كان",
                        en: "see who sat on the board that day, and put right the number that is not so"))
            ]
        })
}
