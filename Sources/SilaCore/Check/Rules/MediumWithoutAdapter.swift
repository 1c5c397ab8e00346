extension FindingRule {
    /// A medium is offered to people by which nothing can reach them from here.
    ///
    /// Which media are served is told to the check (`CheckSubject.carried`). Source: the list.
    static let mediumWithoutAdapter = FindingRule(
        "media.no-adapter", .warning,
        meaning: Name(
            ar: "وسيلة تعد بها الجمعية ولا شيء يوصل عليها", en: "a medium is promised that nothing here can serve"),
        judge: .subject { subject in
            guard let settings = subject.settings, let carried = subject.carried else { return nil }
            return settings.media.enumerated().filter { !carried.contains($0.element) }.map { place, medium in
                Sighting(
                    .path(.settings, "media[\(place)]"),
                    message: Name(
                        ar: "تعرض الجمعية «\(medium.name.ar)» وسيلة للتواصل، ولا شيء هنا يوصل عليها",
                        en: "`\(medium.rawValue)` is offered as a medium, and nothing here can send by it"),
                    remedy: Name(
                        ar: "اربط الوسيلة بمزودها، أو احذفها من «media» حتى تربط",
                        en: "set up its adapter, or take it out of `media` until then"))
            }
        })
}
