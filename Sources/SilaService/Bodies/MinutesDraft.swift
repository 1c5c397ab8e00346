internal import SilaCore
internal import SilaStorage

/// The text that minutes begin with, drafted from the sitting: who was there, and what became of each case.
struct MinutesDraft {
    let sheet: SittingSheet

    /// The text, in Arabic, a line each.
    var text: String { (head + attendance + agenda).joined(separator: "\n") }

    /// What was stated of each case when it was put to the vote.
    var statements: [String: [MinutesStatement: String]] {
        var stated: [String: [MinutesStatement: String]] = [:]
        for item in sheet.agenda {
            guard let id = item.row.caseID, let given = item.motions.last?.content.statements, !given.isEmpty else {
                continue
            }
            stated[id.text] = given
        }
        return stated
    }

    private var head: [String] {
        let row = sheet.row
        let hijri = HijriDate(row.on).map { "\($0.iso)هـ الموافق " } ?? ""
        let quorum = row.opening.map { "، بنصاب \($0.quorum.count) من \($0.quorum.of)" } ?? ""
        return [
            "محضر الجلسة \(row.number.text) لـ«\(sheet.sitting.body.name.ar)»، \(hijri)\(row.on.iso)م\(quorum)."
        ]
    }

    private var attendance: [String] {
        Presence.allCases.compactMap { presence in
            let who = sheet.attendance.filter { $0.presence == presence }.map { row in
                let office = row.office?.name.ar ?? "مفوض بالقيام مقام متنحٍّ"
                let late = row.arrivedAt.map { "، حضر الساعة \($0.iso8601.dropFirst(11).prefix(5))" } ?? ""
                let note = late + (row.note.map { "، \($0)" } ?? "")
                return "\(name(row.staff.text)) (\(office)\(note))"
            }
            return who.isEmpty ? nil : "\(presence.name.ar): \(who.joined(separator: "، "))."
        }
    }

    private var agenda: [String] {
        sheet.agenda.map { item in
            let place = item.row.place.map { "\($0). " } ?? ""
            guard let file = item.file else { return "\(place)\(item.row.title ?? "")." }
            let kind = CaseKind(rawValue: file.kind)?.name.ar ?? file.kind
            var line = "\(place)\(kind) \(file.reference.printed): "
            let act = sheet.act(on: item)
            if let motion = item.motions.last {
                let outcome = Outcome(rawValue: motion.row.outcome)?.name.ar ?? motion.row.outcome
                line +=
                    "عُرض «\(outcome)»؛ \(act.result.name.ar) (موافق \(act.votedFor.count)، معارض "
                    + "\(act.votedAgainst.count)، ممتنع \(act.abstained.count)). السبب: \(motion.content.reason)"
            } else {
                line += "لم يُعرض للتصويت"
            }
            if !act.recused.isEmpty { line += "؛ تنحى: " + act.recused.map(name).joined(separator: "، ") }
            return line + "."
        }
    }

    private func name(_ staff: String) -> String { sheet.staff[staff]?.name.ar ?? staff }
}
