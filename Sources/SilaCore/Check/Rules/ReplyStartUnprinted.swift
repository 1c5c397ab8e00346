extension FindingRule {
    /// A term begins on a day that the text does not print: the file settles it by a reading.
    ///
    /// Source: `clauses.md` section 12, item 4, and section 4 (Z, O, Q: "Their files state one as a reading, and the
    /// check says so").
    static let replyStartUnprinted = FindingRule(
        "reply.start-unprinted", .warning, inPart: true,
        meaning: Name(
            ar: "بداية المدة قراءة لا نص", en: "the start of a term is a reading and not in the text"),
        policy: { policy in
            policy.printedTerms.compactMap { printed in
                guard let start = printed.term.from,
                    let reading = printed.clause.readings.first(where: { $0.of == "from" })
                else { return nil }
                return Sighting(
                    on: printed.clause, key: "reply.from",
                    message: Name(
                        ar: "لا يذكر النص متى تبدأ المدة؛ وقد حسبت \(start.words.ar) بقراءة («\(reading.reason.ar)»)",
                        en: "the text prints no start for the term; it is counted \(start.words.en), by a reading "
                            + "(“\(reading.reason.en)”)"),
                    remedy: Name(
                        ar: "ليقر المجلس هذه البداية أو غيرها، ولتطبع في البند",
                        en: "have the board confirm this start or another, and print it in the clause"))
            }
        })
}

extension TermStart {
    /// From when, in words.
    var words: Name {
        switch self {
        case .completeness: Name(ar: "من تاريخ اكتمال الطلب", en: "from the day the request is complete")
        case .receipt: Name(ar: "من تاريخ استلام الطلب", en: "from the day the request is received")
        case .referral: Name(ar: "من تاريخ إحالة الطلب للدراسة", en: "from the day the request goes for study")
        }
    }
}
