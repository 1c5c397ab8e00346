internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// What stands in the timeline of a case's page beside its history: notes, and from hand to hand.
enum CaseBeside {
    /// The lines, which belong to no history and move nothing.
    static func lines(_ staff: StaffVisit, _ reference: Reference) async throws(ServiceError) -> [CaseEventLine] {
        let notes = try await staff.office.notes(on: reference, by: staff.caller, limit: 100).notes.map { note in
            CaseEventLine(
                summary: Name(ar: "ملاحظة داخلية", en: "Internal note"), detail: note.text, basis: .house,
                actor: note.name?.ar ?? "—", at: note.at)
        }
        let sheet = try await staff.office.assignments(of: reference, by: staff.caller)
        let moves = sheet.moves.map { move in
            let holder = move.to.flatMap { sheet.names[$0.text]?.ar } ?? "لا أحد"
            return CaseEventLine(
                summary: move.why.name, detail: [holder, move.reason].compactMap(\.self).joined(separator: " — "),
                basis: .on(sheet.clause), actor: sheet.names[move.act.by]?.ar ?? "—", at: move.act.at)
        }
        return notes + moves
    }
}
