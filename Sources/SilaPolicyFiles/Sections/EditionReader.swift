internal import SilaCore

/// Reads what an edition says of its own coming into force: from which day, and which clauses open cases follow.
enum EditionReader {
    private static let application = Layout(
        "application", ar: "عنصر تحت «applies»", en: "an item of `applies`",
        [
            .required(
                "clause", .text(limit: 100), ar: "معرّف البند أو القسم", en: "the id of a clause, or of a section"),
            .required(
                "to", .word(Vocabulary(Following.self)), ar: "أي الحالات تتبعه", en: "which cases follow it"),
        ])

    static let layout = Layout(
        "edition", ar: "ما تقوله النسخة عن سريانها", en: "what the edition says of its coming into force",
        [
            .optional("effective", .date, ar: "تاريخ سريانها", en: "the day from which it is in force"),
            .optional(
                "applies", .list(application), ar: "البنود التي تتبعها الحالات المفتوحة",
                en: "the clauses that open cases follow"),
        ])

    /// The terms under `field`.
    ///
    /// A clause may be one that this text no longer has, since open cases can follow its going: only its section is
    /// looked at. That it is in neither text is seen where the edition before is known.
    static func read(_ field: Field) -> EditionTerms? {
        guard let fields = Fields(field, layout) else { return nil }
        let effective = fields.optional("effective")?.civilDate()
        let applications = (fields.optional("applies")?.list() ?? []).compactMap(applied)
        var seen: Set<ClauseID> = []
        let applies = applications.compactMap { place, application in
            if seen.insert(application.clause).inserted { return application }
            place.report(
                .repeated, found: application.clause.rawValue, ar: "البند «\(application.clause)» مكرر في القائمة",
                en: "`\(application.clause)` stands in the list already")
            return nil
        }
        return EditionTerms(effective: effective, applies: applies)
    }

    private static func applied(
        _ field: Field
    ) -> (place: Field, application: EditionTerms.Application)? {
        guard let fields = Fields(field, application) else { return nil }
        let place = fields.required("clause")
        let clause = place.flatMap(clause)
        let to = fields.required("to")?.word(of: Following.self)
        guard let place, let clause, let to else { return nil }
        return (place, EditionTerms.Application(clause: clause, to: to))
    }

    private static func clause(_ field: Field) -> ClauseID? {
        guard let written = field.written else { return field.wrongType("the id of a clause", ar: "معرّف بند") }
        let words = written.split(separator: ".", omittingEmptySubsequences: false)
        let isSound = words.allSatisfy { word in
            !word.isEmpty
                && word.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        }
        guard isSound, written.utf8.count <= 100 else {
            field.report(
                .idShape, expected: "handling.reply", found: written,
                ar: "معرّف البند كلمات لاتينية صغيرة تفصلها نقط: handling.reply",
                en: "`\(Sheet.short(written))` is no id of a clause; write it such as `handling.reply`")
            return nil
        }
        if EditionTerms.sections.contains(String(words[0])) { return ClauseID(written) }
        field.reportUnknownWord(.unknownWord, String(words[0]), among: Vocabulary(keys: EditionTerms.sections))
        return nil
    }
}
