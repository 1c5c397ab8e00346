/// The words of an announcement that a new edition proposes, and of the notice that tells a person of one.
public enum AnnouncementWords {
    /// How many changes a proposed text lists.
    static let listed = 30

    /// What is announced of these changes: those that bear on what people can ask for first, then the rest.
    public static func text(of changes: [PolicyChange]) -> Name {
        let ordered = changes.filter(\.bearsOnCases) + changes.filter { !$0.bearsOnCases }
        var ar = ["ما تغير:"] + ordered.prefix(listed).map { "- \($0.words.ar)" }
        var en = ["What has changed:"] + ordered.prefix(listed).map { "- \($0.words.en)" }
        if ordered.count > listed {
            ar.append("- وتغييرات أخرى عددها \(ordered.count - listed)")
            en.append("- and \(ordered.count - listed) more")
        }
        return Name(ar: ar.joined(separator: "\n"), en: en.joined(separator: "\n"))
    }

    /// The title of what an edition changes.
    public static func title(ofEdition number: Int, from day: CivilDate) -> Name {
        Name(
            ar: "تحديث في سياسة الجمعية وخدماتها: الإصدار \(number) يسري من \(day.iso)",
            en: "The association's policy and services are updated: edition \(number), in force from \(day.iso)")
    }

    /// The title of what a version of a document changes.
    public static func title(ofDocument title: Name, from day: CivilDate) -> Name {
        Name(
            ar: "نسخة جديدة من «\(title.ar)» يُعمل بها من \(day.iso)",
            en: "A new version of “\(title.en)”, in use from \(day.iso)")
    }

    /// What is announced of a version of a document.
    public static func text(ofDocument title: Name, version: Int, from day: CivilDate) -> Name {
        Name(
            ar: "صدرت النسخة \(version) من «\(title.ar)»، ويُعمل بها من \(day.iso). تُطلب من الجمعية عبر قنواتها.",
            en:
                "Version \(version) of “\(title.en)” has come out and is in use from \(day.iso). The association gives it out "
                + "over its channels.")
    }

    /// What the notice says over a medium: short ones have the title and say where the rest stands.
    public static func notice(_ title: Name, _ text: Name, over medium: Medium) -> Name {
        if medium.needsMobile {
            return Name(
                ar: "\(title.ar). التفاصيل في صفحة إعلانات الجمعية.",
                en: "\(title.en). The rest is on the association's page of announcements.")
        }
        return Name(ar: "\(title.ar)\n\n\(text.ar)", en: "\(title.en)\n\n\(text.en)")
    }
}
