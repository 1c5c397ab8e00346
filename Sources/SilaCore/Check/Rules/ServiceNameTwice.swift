extension FindingRule {
    /// Two services bear one name, so that the desk cannot tell them apart.
    ///
    /// Source: the services as the desk lists them.
    static let serviceNameTwice = FindingRule(
        "service.name-twice", .warning,
        meaning: Name(ar: "خدمتان باسم واحد", en: "two services of one name"),
        judge: .subject { subject in
            subject.services.map { services in
                services.enumerated().compactMap { place, service in
                    let key = ArabicSearchKey(service.name.ar)
                    guard let twin = services[..<place].first(where: { ArabicSearchKey($0.name.ar) == key }) else {
                        return nil
                    }
                    return Sighting(
                        .path(.services, "services[\(place)].name"),
                        message: Name(
                            ar: "الخدمتان «\(twin.id)» و«\(service.id)» اسمهما واحد: «\(service.name.ar)»",
                            en: "the services `\(twin.id)` and `\(service.id)` are both called “\(service.name.en)”"),
                        remedy: Name(
                            ar: "سمّ كلاً منهما بما يميزها، أو اجعلهما واحدة",
                            en: "give each a name that tells it apart, or make them one"))
                }
            }
        })
}
