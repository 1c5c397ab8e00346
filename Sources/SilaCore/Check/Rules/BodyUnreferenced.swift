extension FindingRule {
    /// A body is constituted and nothing in the policy refers to it.
    ///
    /// The board is referred to by the stanza of its approval. Source: the list.
    static let bodyUnreferenced = FindingRule(
        "body.unreferenced", .note,
        meaning: Name(ar: "جهة في السياسة لا يسند إليها شيء", en: "a body to which the policy gives nothing"),
        policy: { policy in
            policy.bodies.enumerated().filter { _, body in
                policy.clause(naming: body.id) == nil && !(body.kind == .board && policy.approval != nil)
            }.map { place, body in
                Sighting(
                    .policy("bodies[\(place)]"),
                    message: Name(
                        ar: "«\(body.name.ar)» مذكورة في «bodies»، ولا يسند إليها بند شيئاً",
                        en: "the \(body.name.en) stands under `bodies`, and no clause gives it anything to do"),
                    remedy: Name(
                        ar: "إن كان لها عمل في النص فسمّها في بنده، وإلا فاحذفها من «bodies»",
                        en: "name it in the clause that gives it work, or remove it from `bodies`"))
            }
        })
}
