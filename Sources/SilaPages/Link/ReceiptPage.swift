import SilaCore

/// The receipt of a case, to be printed or copied by hand: the one time that the secret is shown.
public struct ReceiptPage: Page {
    /// What it shows.
    public var model: ReceiptModel

    /// The page of this model.
    public init(_ model: ReceiptModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(
            title: "إيصال", tenant: model.tenant, staff: model.staff.map { ($0, model.formToken) }, narrow: true
        ).html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { html in
                    html.both(
                        model.staff == nil
                            ? Name(ar: "وصلنا ما أرسلته", en: "We have received it")
                            : Name(ar: "إيصال المتابعة", en: "Follow receipt"))
                }
                html.element(.p, .look(.quiet)) { html in
                    html.text("\(model.kind.ar)، ")
                    html.date(model.receivedAt.date, weekday: true, running: true)
                    html.text("، الساعة ")
                    html.leftToRight(model.receivedAt.clock)
                }
            }
            for remark in model.remarks {
                html.element(.div, .look(.notice, .soon)) { LinkFrame.paragraph(remark, to: &$0) }
            }
            slip(&html)
            following(&html)
            html.element(.p, .look(.quiet)) { html in
                html.element(.a, .href(.follow(model.tenant.slug))) {
                    $0.both(Name(ar: "تابع حالتك", en: "Follow your case"))
                }
            }
        }
    }

    private func slip(_ html: inout HTML) {
        html.element(.section, .look(.notice, .good), .ariaLabelledby("slip")) { html in
            html.element(.h2, .id("slip")) {
                $0.both(Name(ar: "احتفظ بهذين الرقمين", en: "Keep these two"))
            }
            html.element(.dl, .look(.facts)) { html in
                html.element(.dt) { $0.both(Name(ar: "الرقم المرجعي", en: "Reference")) }
                html.element(.dd) { $0.element(.bdi, .look(.slip), .dir(.ltr), text: model.reference.printed) }
                html.element(.dt) { $0.both(Name(ar: "رمز المتابعة", en: "Follow code")) }
                html.element(.dd) { html in
                    if let secret = model.secret {
                        html.element(.bdi, .look(.slip), .dir(.ltr), text: secret.printed)
                    } else {
                        html.both(
                            Name(ar: "صدر رمز جديد بعد هذا الإيصال", en: "a new one was given out since"))
                    }
                }
            }
            if model.secret != nil {
                LinkFrame.paragraph(
                    Name(
                        ar: "لا يُعرض الرمز مرة أخرى: انسخه أو اطبع الصفحة. من يعرف الرقمين يفتح الحالة.",
                        en: "The code is not shown again: copy it or print this page. Whoever has both opens the case."),
                    to: &html)
            }
            html.element(.p) { html in
                html.text("المتابعة في ")
                html.leftToRight(SiteAddress.follow(model.tenant.slug).path)
                html.text(" من موقع الجمعية هذا.")
            }
        }
    }

    private func following(_ html: inout HTML) {
        guard !model.next.isEmpty else { return }
        html.element(.section, .look(.card), .ariaLabelledby("next")) { html in
            html.element(.h2, .id("next")) { $0.both(Name(ar: "ما الذي يحدث الآن", en: "What happens next")) }
            html.element(.ol, .look(.steps), .role("list")) { html in
                for line in model.next {
                    html.element(.li) { html in
                        html.element(.span, text: line.words.ar)
                        if let by = line.by {
                            html.element(.span) { html in
                                html.text("في موعد أقصاه ")
                                html.date(by, weekday: true, running: true)
                            }
                        }
                        html.element(
                            .span, .look(.english), .lang("en"), .dir(.ltr),
                            text: line.words.en + (line.by.map { " By \($0.english)." } ?? ""))
                        if let clause = line.clause { html.citation(clause) }
                    }
                }
            }
        }
    }
}
