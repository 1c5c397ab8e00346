import SilaCore

/// Whether the policy carries its board's approval, and which: a label, as printed.
struct ApprovalLine {
    /// The stanza; nil where the text has none.
    let approval: Approval?

    /// Writes the line.
    func write(to html: inout HTML) {
        html.element(.p, .look(.quiet)) { html in
            guard let approval else { return html.both(Self.none) }
            if approval.clause.blank { return html.both(Self.blank) }
            html.text("اعتمد مجلس الإدارة هذه السياسة")
            if let session = approval.session {
                html.text(" في جلسته رقم ")
                html.leftToRight(session)
            }
            date(approval.hijri, "هـ", to: &html)
            date(approval.gregorian, "م", to: &html)
            html.text(" ")
            html.english("Approved by the board, as printed")
        }
    }

    private func date(_ date: PrintedDate?, _ era: String, to html: inout HTML) {
        guard let date else { return }
        html.text("، بتاريخ ")
        html.leftToRight("\(date.day)/\(date.month)/\(date.year)")
        html.text(" " + era)
    }

    private static let none = Name(
        ar: "لا يحمل نص هذه السياسة اعتماداً من مجلس الإدارة.", en: "The text of this policy carries no approval.")
    private static let blank = Name(
        ar: "خانة اعتماد مجلس الإدارة في هذه السياسة فارغة.", en: "The place for the board's approval is blank.")
}
