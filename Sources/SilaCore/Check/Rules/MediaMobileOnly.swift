extension FindingRule {
    /// Every medium offered needs a mobile, so that who has none cannot be told anything.
    ///
    /// Source: `product.md`, "people without a mobile"; `clauses.md` section 4, the agreed medium.
    static let mediaMobileOnly = FindingRule(
        "media.mobile-only", .warning,
        meaning: Name(
            ar: "كل الوسائل تحتاج إلى جوال", en: "every medium offered needs a mobile"),
        judge: .subject { subject in
            guard let media = subject.settings?.media else { return nil }
            guard !media.isEmpty, media.allSatisfy(\.needsMobile) else { return [] }
            return [
                Sighting(
                    .path(.settings, "media"),
                    message: Name(
                        ar: "كل الوسائل المعروضة تحتاج إلى جوال: \(media.map(\.name.ar).joined(separator: "، "))؛ "
                            + "فمن لا جوال له لا يكتمل طلبه",
                        en:
                            "every medium offered needs a mobile (\(media.map(\.rawValue).joined(separator: ", "))), so the "
                            + "request of someone without one can never be complete"),
                    remedy: Name(
                        ar: "أضف إلى «media» وسيلة لا تحتاج إليه: «in-person» أو «letter» أو «phone»",
                        en: "add one that does not to `media`: `in-person`, `letter` or `phone`"))
            ]
        })
}
