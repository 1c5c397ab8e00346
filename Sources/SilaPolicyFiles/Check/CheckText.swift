internal import SilaCore

/// A check as a terminal shows it: each entry as compilers write theirs, and a line of summary for each directory.
public enum CheckText {
    /// The lines of a report.
    public static func lines(of report: CheckReport, language: RemarkLanguage) -> [String] {
        let printer = RemarkPrinter(texts: report.texts, language: language)
        let entries = report.counting.flatMap { printer.lines(of: $0.remark) + [""] }
        return entries + [summary(of: report, language: language)]
    }

    /// What the report comes to, on one line.
    static func summary(of report: CheckReport, language: RemarkLanguage) -> String {
        let found = Severity.allCases.filter { report.count($0) > 0 }.map { $0.counted(report.count($0)) }
        switch language {
        case .en:
            return "\(report.path): " + (found.isEmpty ? "nothing found" : found.map(\.en).joined(separator: ", "))
                + (report.suppressed > 0 ? "; \(report.suppressed) suppressed with a reason" : "")
                + (report.blocks ? "; cannot be put in force" : "")
        case .ar:
            return "\(report.path): \u{2067}" + (found.isEmpty ? "لا ملاحظات" : found.map(\.ar).joined(separator: "، "))
                + (report.suppressed > 0 ? "؛ ما ترك بسببه: \(report.suppressed)" : "")
                + (report.blocks ? "؛ لا يعمل بها حتى تصحح" : "") + "\u{2069}"
        }
    }
}
