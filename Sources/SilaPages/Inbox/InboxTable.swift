import SilaCore

/// The cases of one page of the list.
///
/// The roles are spelled out because a table that is laid out as cards loses its own.
struct InboxTable {
    /// Whose desk it is.
    let tenant: TenantHeading
    /// The civil day in Riyadh.
    let today: CivilDate
    /// The cases.
    let rows: [InboxRow]

    private static let headings = ["المرجع", "صاحب الحالة", "الموضوع", "المرحلة", "القناة", "ورد", "موعد الرد"]

    /// Writes the table.
    func write(to html: inout HTML) {
        html.element(.table, .look(.cases), .role("table")) { html in
            html.element(.caption, text: CountWords.cases.subject(rows.count) + " في هذه الصفحة")
            html.element(.thead, .role("rowgroup")) { html in
                html.element(.tr, .role("row")) { html in
                    for heading in Self.headings {
                        html.element(.th, .role("columnheader"), .scope("col"), text: heading)
                    }
                }
            }
            html.element(.tbody, .role("rowgroup")) { html in
                for row in rows { write(row, to: &html) }
            }
        }
    }

    private func write(_ row: InboxRow, to html: inout HTML) {
        html.element(.tr, .role("row")) { html in
            html.element(.td, .look(.cellReference), .role("cell")) { html in
                html.element(.a, .href(.caseFile(tenant.slug, row.reference))) { $0.reference(row.reference) }
            }
            html.element(.td, .look(.cellPerson), .role("cell")) { html in
                if let person = row.person { html.written(person) } else { html.text("بلا اسم") }
            }
            subject(row, to: &html)
            html.element(.td, .look(.cellStage), .role("cell")) { $0.badge(row.stage) }
            html.element(.td, .look(.cellChannel), .role("cell"), .heading(Self.headings[4])) { html in
                html.written(row.channel.ar)
            }
            html.element(.td, .look(.cellReceived), .role("cell"), .heading(Self.headings[5])) { html in
                html.date(row.receivedAt.date)
            }
            html.element(.td, .look(.cellDue), .role("cell")) { html in
                DueCell(clock: row.clock, stage: row.stage, today: today).write(to: &html)
            }
        }
    }

    private func subject(_ row: InboxRow, to html: inout HTML) {
        html.element(.td, .look(.cellSubject), .role("cell")) { html in
            if let service = row.service {
                html.written(service.ar)
                html.text(" ")
                html.element(.span, .look(.quiet), text: row.stage.kind.name.ar)
            } else {
                html.text(row.stage.kind.name.ar)
                if row.stage.kind == .request {
                    html.text(" ")
                    html.element(.span, .look(.quiet), text: "الخدمة لم تحدد بعد")
                }
            }
        }
    }
}
