import SilaCore

/// What people think of the association: round by round, only where enough of them said so.
public struct SatisfactionPage: Page {
    /// What it shows.
    public var model: SatisfactionModel

    /// The page of this model.
    public init(_ model: SatisfactionModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "رضا الناس", tenant: model.tenant, staff: model.staff, offersSignIn: model.staff == nil)
            .html { html in
                html.element(.div, .look(.lead)) { html in
                    html.element(.h1) { $0.both(Name(ar: "رضا الناس عن الجمعية", en: "What people think of us")) }
                    html.element(.p, .look(.quiet), text: Self.note)
                    if let clause = model.ratingRight {
                        html.element(.p) { html in
                            html.text("التقييم أداة للتطوير لا للعقاب ولا للتشهير: ")
                            html.citation(clause)
                        }
                    }
                }
                if model.staff != nil { FieldworkTable(rows: model.fieldwork).write(to: &html) }
                if model.rounds.isEmpty {
                    html.element(.p, .look(.card, .empty), text: "لا نتائج بعد.")
                }
                for round in model.rounds { write(round, &html) }
            }
    }

    private static let note =
        "الإجابات بلا أسماء، وتظهر بعد إغلاق الجولة من أقل عدد معلن فأكثر، ولا يُعرض تقييم أحد من العاملين على حدة."

    private func write(_ round: SurveyRound, _ html: inout HTML) {
        html.element(.section, .look(.card)) { html in
            html.element(.h2) { $0.both(round.title) }
            html.element(.p, .look(.quiet)) { html in
                html.date(round.openedOn)
                html.text(" – ")
                html.date(round.closedOn)
            }
            html.element(.p) { html in
                if round.isOpen { html.element(.span, .look(.badge, .calm), text: "مفتوحة الآن") }
                html.text(" أجاب ")
                html.number(round.answers)
                if let invited = round.invited {
                    html.text(" من ")
                    html.number(invited)
                    html.text(" مدعواً")
                }
            }
            html.element(.p) { $0.basis(round.basis) }
            if !round.isOpen, round.questions.isEmpty {
                html.element(.p, .look(.notice, .calm)) { html in
                    html.text("لا نتائج لهذه الجولة: الإجابات أقل من ")
                    html.number(round.minimum)
                    html.text("، فأُتلفت ولم يبق منها إلا عددها.")
                }
            }
            for result in round.questions { write(result, round, &html) }
        }
    }

    private func write(_ result: QuestionResult, _ round: SurveyRound, _ html: inout HTML) {
        if case .text = result.question.kind { return words(result, &html) }
        html.element(.table, .look(.counts)) { html in
            html.element(.caption, text: result.question.text.ar)
            guard let whole = result.whole else {
                html.element(.tbody) { html in
                    html.element(.tr) { $0.element(.td, text: "الإجابات أقل من أن تُعرض.") }
                }
                return
            }
            html.element(.tbody) { html in
                for value in whole.values { line(value.choice.text.ar, count: value.count, of: whole.count, &html) }
                if let mean = whole.mean { line("المتوسط من 5", mean: mean, &html) }
                for (id, spread) in result.services.sorted(by: { $0.key < $1.key }) {
                    guard let mean = spread.mean else { continue }
                    line("المتوسط: \(round.services[id]?.ar ?? id)", mean: mean, &html)
                }
                for point in round.trend where round.trend.count > 1 {
                    guard let mean = point.means[result.question.id] else { continue }
                    line("جولة \(point.on.iso)", mean: mean, &html)
                }
            }
        }
    }

    private func words(_ result: QuestionResult, _ html: inout HTML) {
        guard model.showsWords, !result.texts.isEmpty else { return }
        html.element(.h3, text: result.question.text.ar)
        html.element(.ul) { html in
            for text in result.texts { html.element(.li, .look(.prose), .dir(.auto), text: text) }
        }
    }

    private func line(_ name: String, count: Int, of total: Int, _ html: inout HTML) {
        html.element(.tr) { html in
            html.element(.th, .scope("row"), text: name)
            html.element(.td) { html in
                html.number(count)
                html.text(" (")
                html.number(total == 0 ? 0 : (count * 100 + total / 2) / total)
                html.text("٪)")
            }
        }
    }

    private func line(_ name: String, mean: Int, _ html: inout HTML) {
        html.element(.tr) { html in
            html.element(.th, .scope("row"), text: name)
            html.element(.td) { html in
                html.element(.bdi, .dir(.ltr)) { html in
                    html.number(mean / 100)
                    html.text(".")
                    html.number(mean % 100, width: 2)
                }
            }
        }
    }
}

/// Field surveys, supervisory visits and interviews: what is to come, what is late, what was done.
struct FieldworkTable {
    /// What is planned and done.
    let rows: [FieldworkEntry]

    /// Writes the table.
    func write(to html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("fieldwork")) { html in
            html.element(.h2, .id("fieldwork")) {
                $0.both(Name(ar: "الزيارات والمقابلات والمسح الميداني", en: "Fieldwork"))
            }
            if rows.isEmpty { html.element(.p, .look(.quiet), text: "لا شيء مخططاً ولا منجزاً.") }
            html.element(.ul, .look(.tiles)) { html in
                for row in rows { write(row, &html) }
            }
        }
    }

    private func write(_ row: FieldworkEntry, _ html: inout HTML) {
        html.element(.li) { html in
            html.element(.h3, text: "\(row.kind.name.ar): \(row.subject.ar)")
            html.element(.p) { html in
                if let done = row.doneOn {
                    html.element(.span, .look(.badge, .good), text: "تم")
                    html.text(" ")
                    html.date(done)
                } else {
                    html.element(
                        .span, .look(.badge, row.isLate ? .late : .calm), text: row.isLate ? "متأخر" : "موعده")
                    html.text(" ")
                    html.date(row.due)
                }
            }
            html.element(.p) { html in
                html.text(row.assignee.map { "يقوم به: \($0.ar)" } ?? "لم يُعيَّن من يقوم به")
                if let place = row.place {
                    html.text("، المكان: ")
                    html.written(place)
                }
            }
            html.element(.p) { $0.basis(row.basis) }
            if row.findings.all > 0 {
                html.element(.p, text: "الملاحظات: \(row.findings.all)، عولج منها \(row.findings.done)")
            }
        }
    }
}
