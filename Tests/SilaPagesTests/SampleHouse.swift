import SilaCore
import SilaPages

/// Associations, people and days that the tests share.
enum SampleHouse {
    static let today = CivilDate(iso: "2026-04-05") ?? .first

    static func safwa() throws -> TenantHeading {
        TenantHeading(
            slug: try TenantSlug.parse("safwa"),
            name: Name(ar: "الجمعية التعاونية متعددة الأغراض بصفوى", en: "Safwa Multi-purpose Cooperative"),
            colour: "#1f5f8b")
    }

    static func zad() throws -> TenantHeading {
        TenantHeading(
            slug: try TenantSlug.parse("zad-almakkiya"),
            name: Name(ar: "جمعية زاد المكية", en: "Zad Almakkiya Association"))
    }

    static let desk = StaffHeading(name: "نورة السالم", roles: [.frontDesk])
    static let chair = StaffHeading(name: "عبدالله الحربي", roles: [.committeeChair, .management])

    static let declaration = Citation(
        clause: ClauseID("handling.declaration"), number: "تـ.4",
        title: Name(ar: "توقيع المستفيد على صحة البيانات", en: "The person signs for the data"))
    static let study = Citation(
        clause: ClauseID("handling.study"), number: "تـ.5",
        title: Name(ar: "عرض الطلب على اللجنة المختصة", en: "The committee studies the request"))
    static let reply = Citation(
        clause: ClauseID("handling.reply"), number: "تـ.6",
        title: Name(ar: "مدة الرد على الطلب", en: "The term of the reply"))
    static let floorReply = Citation(
        clause: ClauseID("handling.reply"), number: nil,
        title: Name(ar: "الرد بالقبول أو الرفض", en: "Acceptance or refusal"))

    static let ceiling = ReplyTerm(atMost: .workingDays(WorkingDays(15)), from: .completeness)
    static let floor = ReplyTerm(atLeast: .weeks(Weeks(2)), from: .completeness)

    static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .first }

    static func moment(_ iso: String) -> Moment { Moment(iso8601: iso) ?? Moment(microseconds: 0) }
}
