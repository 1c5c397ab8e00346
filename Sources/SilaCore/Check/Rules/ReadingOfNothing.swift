extension FindingRule {
    /// A reading of a key that is not there: it says that something was settled, and nothing is.
    ///
    /// Source: the list of readings; `docs/policy.md`, "the key that was settled, and why".
    static let readingOfNothing = FindingRule(
        "reading.of-nothing", .warning,
        meaning: Name(ar: "قراءة لمفتاح غير مكتوب", en: "a reading of a key that is not written"),
        policy: { policy in
            let ofBodies = policy.bodies.enumerated().flatMap { place, body in
                body.readings.filter { !body.settles($0) }.map {
                    sighting($0, .policy("bodies[\(place)].reading"), nil, body.name)
                }
            }
            let written = policy.writtenKeys
            let ofClauses = policy.clauses.flatMap { clause in
                clause.readings.filter { !ClauseKeys.settles($0, written[clause.id]) }.map {
                    sighting($0, .clause(clause.id, key: "reading"), clause, clause.title)
                }
            }
            return ofBodies + ofClauses
        })

    private static func sighting(
        _ reading: Reading, _ place: FindingPlace, _ clause: Clause?, _ title: Name
    ) -> Sighting {
        Sighting(
            place, clause: clause,
            message: Name(
                ar: "القراءة في «\(title.ar)» لمفتاح «\(reading.of)» وهو غير مكتوب، فلم تحسم شيئاً",
                en: "the reading in “\(title.en)” is of `\(reading.of)`, which is not written, so it settles nothing"),
            remedy: Name(
                ar: "اكتب «\(reading.of)» كما قرئ، أو احذف القراءة",
                en: "write `\(reading.of)` as it is read, or remove the reading"))
    }
}
