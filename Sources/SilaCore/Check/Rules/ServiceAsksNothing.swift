extension FindingRule {
    /// A service asks for nothing, so that a request for it is complete with a signature alone.
    ///
    /// Source: `clauses.md` section 4: a request is complete when nothing is missing.
    static let serviceAsksNothing = FindingRule(
        "service.asks-nothing", .warning,
        meaning: Name(ar: "خدمة لا يطلب لها شيء", en: "a service for which nothing is required"),
        judge: .subject { subject in
            subject.services.map { services in
                services.enumerated().filter { $0.element.required.isEmpty }.map { place, service in
                    Sighting(
                        .path(.services, "services[\(place)]"),
                        message: Name(
                            ar: "لا يطلب لخدمة «\(service.name.ar)» شيء، فيكتمل الطلب بالتوقيع وحده",
                            en:
                                "nothing is required for the service “\(service.name.en)”, so a request is complete once "
                                + "signed"),
                        remedy: Name(
                            ar: "اكتب في «required» ما تحتاج إليه دراسة الطلب، ولو وصفاً لما يطلب",
                            en: "list under `required` what its study needs, if only a description of what is asked for"
                        ))
                }
            }
        })
}
