import SilaCore

/// Whether the policy carries its board's approval, and which: a label, as printed.
struct ApprovalLine {
    /// The stanza; nil where the text has none.
    let approval: Approval?
    /// What was recorded beside the text; nil where nothing was.
    var recorded: BoardApproval?

    /// Writes the line in both languages.
    func write(to html: inout HTML) {
        html.element(.div, .look(.quiet)) { html in
            html.element(.p, content: arabic)
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: english)
        }
    }

    private func arabic(_ html: inout HTML) {
        if recorded != nil { return html.text(ApprovalWords(approval: approval, recorded: recorded).sentence.ar) }
        guard let approval else { return html.text("لا يحمل نص هذه السياسة اعتماداً من مجلس الإدارة.") }
        if approval.clause.blank { return html.text("خانة اعتماد مجلس الإدارة في هذه السياسة فارغة.") }
        html.text("اعتمد مجلس الإدارة هذه السياسة")
        if let session = approval.session {
            html.text(" في جلسته رقم ")
            html.leftToRight(session)
        }
        date(approval.hijri, "هـ", to: &html)
        date(approval.gregorian, "م", to: &html)
        html.text(" كما هو مطبوع فيها.")
    }

    private var english: String {
        if recorded != nil { return ApprovalWords(approval: approval, recorded: recorded).sentence.en }
        guard let approval else { return "The text of this policy carries no approval by the board." }
        if approval.clause.blank { return "The place for the board's approval is blank in this policy." }
        return "Approved by the board, with session and date as the policy prints them."
    }

    private func date(_ date: PrintedDate?, _ era: String, to html: inout HTML) {
        guard let date else { return }
        html.text("، بتاريخ ")
        html.leftToRight("\(date.day)/\(date.month)/\(date.year)")
        html.text(" " + era)
    }
}
