/// What cannot be of a complaint.
extension BreachSet {
    static let complaint = BreachSet(
        rows: [],
        breaches: [
            Breach("case_file_complaint_counts", "case_file", "counts_from = '2026-03-15'"),
            Breach("case_file_escalations_counted", "case_file", "escalations = -1"),
            Breach("case_file_only_complaints_escalate", "case_file", "escalations = 1"),
            Breach(
                "case_file_ended_complaint_says_so", "case_file",
                "counts_from = '2026-03-15', closed_on = '2026-03-20', stage = 'answered'", kind: "complaint"),
        ])
}
