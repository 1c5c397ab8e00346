import SilaCore

/// Who a case is for, how it came and under which edition it stands.
struct CaseFacts {
    /// The case.
    let summary: CaseSummary

    /// Writes names and values.
    func write(to html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("facts")) { html in
            html.element(.h2, .id("facts")) { $0.both(Name(ar: "عن الحالة", en: "About the case")) }
            html.element(.dl, .look(.facts)) { html in
                person(&html)
                coming(&html)
                fact("السياسة المطبقة", to: &html) { html in
                    html.text("الإصدار ")
                    html.leftToRight(String(summary.edition))
                }
            }
        }
    }

    private func person(_ html: inout HTML) {
        if let person = summary.person {
            fact("الاسم", to: &html) { $0.written(person.name) }
            let numbers = [
                ("رقم الهوية", person.nationalID), ("الجوال", person.mobile), ("البريد", person.email),
                ("رقم العضوية", person.membership),
            ]
            for (label, number) in numbers {
                if let number { fact(label, to: &html) { $0.leftToRight(number) } }
            }
        }
        if let acting = summary.representative {
            fact("ينوب عنه", to: &html) { html in
                html.written(acting.name)
                html.text(" (\(acting.capacity.name.ar)، وثيقة رقم ")
                html.leftToRight(acting.document)
                if let end = acting.validUntil {
                    html.text("، سارية حتى ")
                    html.date(end, running: true)
                }
                html.text(")")
            }
        }
    }

    private func coming(_ html: inout HTML) {
        if let service = summary.service { fact("الخدمة", to: &html) { $0.written(service.ar) } }
        fact("وردت عبر", to: &html) { $0.written(summary.channel.ar) }
        if let reason = summary.outsideReason {
            fact("سبب التسجيل خارج السياسة", to: &html) { $0.written(reason) }
        }
        fact("الوسيلة المتفق عليها", to: &html) { $0.text(summary.medium?.name.ar ?? "لم يُتفق على وسيلة بعد") }
        fact("وقت الورود", to: &html) { html in
            html.date(summary.receivedAt.date, weekday: true, running: true)
            html.text("، الساعة ")
            html.leftToRight(summary.receivedAt.clock)
        }
        if let day = summary.completedOn {
            fact("اكتمل في", to: &html) { $0.date(day, weekday: true, running: true) }
        }
        if let body = summary.body { fact("لدى", to: &html) { $0.written(body.ar) } }
    }

    private func fact(_ label: String, to html: inout HTML, value: (inout HTML) -> Void) {
        html.element(.dt, text: label)
        html.element(.dd, content: value)
    }
}
