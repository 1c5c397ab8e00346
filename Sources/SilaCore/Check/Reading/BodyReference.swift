/// A place in the policy that names a body by its id.
struct BodyReference {
    /// The body named.
    var body: BodyID
    /// The clause that names it.
    var clause: Clause
    /// What it is named for.
    var role: Name
}

extension Policy {
    /// Every place that names a body, section by section.
    var bodyReferences: [BodyReference] {
        let study = references(in: handling) { ask in
            guard case .study(let body) = ask else { return nil }
            return (body, Name(ar: "دراسة الطلبات", en: "the study of requests"))
        }
        let minutes = references(in: compensation) { ask in
            guard case .minutes(let body, _) = ask else { return nil }
            return (body, Name(ar: "محضر التعويض", en: "the minutes on compensation"))
        }
        let hearing = references(in: complaints) { ask in
            guard case .body(let body) = ask else { return nil }
            return (body, Name(ar: "معالجة الشكاوى", en: "the handling of complaints"))
        }
        let following = references(in: satisfaction) { ask in
            switch ask {
            case .complaintsLink(let body):
                (body, Name(ar: "متابعة رابط الشكاوى والاستفسارات", en: "following the complaints and inquiries link"))
            case .liaisonOversight(let body):
                (body, Name(ar: "الإشراف على ضابط الاتصال", en: "overseeing the liaison officer"))
            default: nil
            }
        }
        return study + minutes + hearing + following
    }

    /// The first clause that names the body.
    func clause(naming body: BodyID) -> Clause? {
        bodyReferences.first { $0.body == body }?.clause
    }

    private func references<Ask>(
        in section: Section<Ask>?, _ pick: (Ask) -> (BodyID, Name)?
    ) -> [BodyReference] {
        (section?.items ?? []).flatMap { item in
            item.asks.compactMap(pick).map { BodyReference(body: $0.0, clause: item.clause, role: $0.1) }
        }
    }
}
