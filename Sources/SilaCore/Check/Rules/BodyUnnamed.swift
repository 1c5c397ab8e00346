extension FindingRule {
    /// A body is spoken of and not named: "the competent committee".
    ///
    /// Source: `clauses.md` section 12, item 9 (S, M), and section 4.
    static let bodyUnnamed = FindingRule(
        "body.unnamed", .warning,
        meaning: Name(ar: "جهة يذكرها النص ولا يسميها", en: "a body that the text speaks of and does not name"),
        policy: { policy in
            policy.bodies.enumerated().filter { !$0.element.named }.map { place, body in
                let roles = policy.bodyReferences.filter { $0.body == body.id }.map(\.role)
                return Sighting(
                    .policy("bodies[\(place)].named"), clause: policy.clause(naming: body.id),
                    message: Name(
                        ar: "«\(body.name.ar)» وصف لا اسم"
                            + (roles.isEmpty ? "" : "، وإليها " + roles.map(\.ar).joined(separator: " و")),
                        en: "“\(body.name.en)” describes a body and names none"
                            + (roles.isEmpty ? "" : "; it has " + roles.map(\.en).joined(separator: " and "))),
                    remedy: Name(
                        ar: "ليعيّن المجلس الجهة باسمها، ثم يكتب اسمها في «name» ويحذف «named»",
                        en: "have the board say which it is, then write its name under `name` and remove `named`"))
            }
        })
}
