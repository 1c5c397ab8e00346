import SilaCore

/// A table of what was counted or entered: rows of cells where there is room, blocks of headed values where there is not.
///
/// The roles are spelled out because a table that is laid out as blocks loses its own.
struct Ledger {
    /// What stands over it.
    let caption: String
    /// What the columns are headed.
    let headings: [String]

    /// Writes a row for each value; `cells` has one writer for each heading, the first of which heads its row.
    func write<Value>(
        _ values: some Sequence<Value>, to html: inout HTML, _ cells: (Value) -> [(inout HTML) -> Void]
    ) {
        html.element(.table, .look(.ledger), .role("table")) { html in
            html.element(.caption, text: caption)
            html.element(.thead, .role("rowgroup")) { html in
                html.element(.tr, .role("row")) { html in
                    for heading in headings {
                        html.element(.th, .role("columnheader"), .scope("col"), text: heading)
                    }
                }
            }
            html.element(.tbody, .role("rowgroup")) { html in
                for value in values {
                    html.element(.tr, .role("row")) { html in
                        for (place, cell) in cells(value).enumerated() {
                            if place == 0 {
                                html.element(.th, .role("rowheader"), .scope("row"), content: cell)
                            } else {
                                html.element(.td, .role("cell"), .heading(headings[place]), content: cell)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A number with what it counts, as the head of a page shows it.
struct Figure {
    /// How many.
    let count: Int
    /// Of what.
    let name: Name
    /// How it looks; nil where it is neither late nor soon.
    var tone: Look?

    /// Writes figures side by side.
    static func write(_ figures: [Figure], to html: inout HTML) {
        html.element(.ul, .look(.figures)) { html in
            for figure in figures {
                html.element(.li, figure.tone.map { .look($0) }) { html in
                    html.element(.strong) { $0.number(figure.count) }
                    html.element(.span, text: figure.name.ar)
                    html.element(.span, .look(.quiet), .lang("en"), .dir(.ltr), text: figure.name.en)
                }
            }
        }
    }
}

extension HTML {
    /// A period by its name and its two days in both calendars.
    mutating func period(_ period: Period) {
        element(.p) { html in
            html.element(.strong, text: period.name.ar)
            html.text(" ")
            html.english(period.name.en)
        }
        element(.p, .look(.quiet)) { html in
            html.text("من ")
            html.date(period.from, running: true)
            html.text(" إلى ")
            html.date(period.through, running: true)
        }
    }
}
