extension FindingRule {
    /// A clause names a body that the policy does not constitute.
    ///
    /// Source: the issue's list of contradictions: the study of requests, the minutes on compensation, complaints and
    /// satisfaction each name one.
    static let bodyUnknown = FindingRule(
        "body.unknown", .error, blocks: true,
        meaning: Name(ar: "بند يسمي جهة لا تنشئها السياسة", en: "a clause names a body that is not constituted"),
        policy: { policy in
            let known = policy.bodies.map(\.id.rawValue)
            return policy.bodyReferences.filter { !known.contains($0.body.rawValue) }.map { reference in
                let id = reference.body.rawValue
                let nearest = Spelling.nearest(to: id, among: known)
                return Sighting(
                    on: reference.clause, key: "body",
                    message: Name(
                        ar: "لا هيئة بالمعرّف «\(id)» تحت «bodies»، و\(reference.role.ar) إليها؛ وفيها: "
                            + known.map { "«\($0)»" }.joined(separator: "، "),
                        en:
                            "no body `\(id)` is constituted under `bodies`, which has \(known.joined(separator: ", ")); "
                            + "it is given \(reference.role.en)"),
                    remedy: nearest.map { word in
                        Name(ar: "لعل المقصود «\(word)»", en: "did you mean `\(word)`?")
                    }
                        ?? Name(
                            ar: "أضف الهيئة إلى «bodies» بمعرّفها ونوعها واسمها كما في النص",
                            en: "add it under `bodies` with its id, kind and name as the text has them"))
            }
        })
}
