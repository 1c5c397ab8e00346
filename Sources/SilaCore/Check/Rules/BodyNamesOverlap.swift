extension FindingRule {
    /// Two bodies of one kind have names that overlap, and may be one.
    ///
    /// The words of the one are all among those of the other, the article and a joining و left aside. Source:
    /// `clauses.md` section 12, item 10 (S: the investigation and follow-up committee, and the follow-up committee).
    static let bodyNamesOverlap = FindingRule(
        "body.names-overlap", .warning,
        meaning: Name(ar: "اسمان متداخلان لجهتين: أهما واحدة؟", en: "two bodies with overlapping names: one or two?"),
        policy: { policy in
            policy.overlappingBodies.map { first, second in
                let (one, other) = (policy.bodies[first], policy.bodies[second])
                return Sighting(
                    .policy("bodies[\(second)]"), clause: policy.clause(naming: other.id),
                    message: Name(
                        ar: "«\(one.name.ar)» و«\(other.name.ar)»: أجهة واحدة هما أم جهتان؟"
                            + roles(of: one, and: other, in: policy).ar,
                        en: "the \(one.name.en) and the \(other.name.en): one body or two?"
                            + roles(of: one, and: other, in: policy).en),
                    remedy: Name(
                        ar: "ليبيّن المجلس؛ فإن كانتا واحدة فلتكتب مرة في «bodies» ويشار إليها من البندين",
                        en:
                            "have the board say; if they are one, write it once under `bodies` and name it in both clauses"
                    ))
            }
        })

    private static func roles(of one: Body, and other: Body, in policy: Policy) -> Name {
        let roles = [one, other].map { body in policy.bodyReferences.first { $0.body == body.id } }
        guard let first = roles[0], let second = roles[1] else { return Name(ar: "", en: "") }
        return Name(
            ar: " للأولى \(first.role.ar) (\(first.clause.label.ar)) وللثانية \(second.role.ar) "
                + "(\(second.clause.label.ar))",
            en: " the first has \(first.role.en) (\(first.clause.label.en)), the second \(second.role.en) "
                + "(\(second.clause.label.en))")
    }
}

extension Policy {
    /// Pairs of bodies of one kind, by their places, whose names overlap.
    var overlappingBodies: [(first: Int, second: Int)] {
        bodies.indices.flatMap { first in
            bodies.indices.filter { second in
                guard first < second, bodies[first].kind == bodies[second].kind else { return false }
                let (one, other) = (bodies[first].name.words, bodies[second].name.words)
                return one.isSubset(of: other) || other.isSubset(of: one)
            }.map { (first: first, second: $0) }
        }
    }
}

extension Name {
    /// The Arabic words as they are searched for, the article and a joining و left aside.
    fileprivate var words: Set<String> {
        Set(
            ArabicSearchKey(ar).text.split(separator: " ").map { word in
                let joined = word.hasPrefix("وال") ? word.dropFirst(1) : word
                return String(joined.hasPrefix("ال") && joined.count > 4 ? joined.dropFirst(2) : joined)
            })
    }
}
