extension FindingRule {
    /// Fewer attended the approval than the board's quorum, or than a majority where no quorum is printed.
    ///
    /// Attended are those listed who are not marked absent. An error where the policy prints the quorum, a warning where
    /// the majority is only usual. Source: the list of contradictions; `clauses.md` section 11 (Q: five listed,
    /// one absent, which is enough).
    static let approvalAttendance = FindingRule(
        "approval.attendance-under-quorum", .error,
        meaning: Name(
            ar: "حضور جلسة الاعتماد دون النصاب؛ وهو تحذير حين لا تذكر السياسة نصاباً",
            en: "attendance at the approval under quorum; a warning where the policy prints no quorum"),
        policy: { policy in
            guard let approval = policy.approval, let listed = approval.listed else { return [] }
            let board = policy.bodies.first { $0.kind == .board }
            let members = board?.members ?? listed
            let needed = board?.quorum ?? members / 2 + 1
            let attended = listed - (approval.absent ?? 0)
            guard attended < needed else { return [] }
            let isPrinted = board?.quorum != nil
            return [
                Sighting(
                    on: approval.clause, key: approval.absent == nil ? "listed" : "absent",
                    severity: isPrinted ? .error : .warning,
                    message: Name(
                        ar: "حضر جلسة الاعتماد \(attended) من \(listed)، و"
                            + (isPrinted ? "نصاب المجلس \(needed)" : "أغلبية \(members) هي \(needed)"),
                        en: "\(attended) of the \(listed) listed attended the approval, and "
                            + (isPrinted
                                ? "the board's quorum is \(needed)" : "a majority of \(members) is \(needed)")),
                    remedy: Name(
                        ar: "يراجع محضر الجلسة؛ فإن لم يكتمل النصاب فليعد عرض السياسة على المجلس",
                        en: "look in the minutes; if the quorum was not there, put the policy before the board again"))
            ]
        })
}
