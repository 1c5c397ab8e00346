extension FindingRule {
    /// Something that the text leaves open stands in the file as a reading, for the board to confirm.
    ///
    /// What other rules tell in more words is left to them: the start of a term, the ruling, the order of amicable
    /// settlement, unnamed bodies, overlapping names. Source: `clauses.md` section 12, preamble ("a reading with its
    /// reason wherever the text leaves something open").
    static let readingStands = FindingRule(
        "reading.stands", .note,
        meaning: Name(ar: "قراءة لما سكت عنه النص", en: "a reading of what the text leaves open"),
        policy: { policy in
            let told: Set<String> = ["from", "ruling", "amicable_first"]
            let overlapping = Set(policy.overlappingBodies.flatMap { [$0.first, $0.second] })
            let ofBodies = policy.bodies.enumerated().flatMap { place, body in
                body.readings.filter { reading in
                    let isTold =
                        (reading.of == "named" && !body.named)
                        || (["id", "name"].contains(reading.of) && overlapping.contains(place))
                        || !body.settles(reading)
                    return !isTold
                }.map { reading in
                    sighting(.policy("bodies[\(place)].reading"), policy.clause(naming: body.id), body.name, reading)
                }
            }
            let written = policy.writtenKeys
            let ofClauses = policy.clauses.flatMap { clause in
                clause.readings.filter { reading in
                    !told.contains(reading.of) && ClauseKeys.settles(reading, written[clause.id])
                }.map { reading in
                    sighting(.clause(clause.id, key: "reading"), clause, clause.title, reading)
                }
            }
            return ofBodies + ofClauses
        })

    private static func sighting(
        _ place: FindingPlace, _ clause: Clause?, _ title: Name, _ reading: Reading
    ) -> Sighting {
        Sighting(
            place, clause: clause,
            message: Name(
                ar: "قراءة لمفتاح «\(reading.of)» في «\(title.ar)» («\(reading.reason.ar)»)",
                en: "a reading of `\(reading.of)` in “\(title.en)” (“\(reading.reason.en)”)"),
            remedy: Name(
                ar: "ليقرها المجلس أو يبيّن غيرها، فتثبت في النص عند أول تعديل",
                en: "have the board confirm it or say otherwise, and print it when the policy is next amended"))
    }
}
