import SilaCore
import SilaPages

/// Editions of a policy in the states that they can be in.
enum SampleEditions {
    static let hash = "5b1f0c9e7a3d24c8b6e0917f53ad2c4e8f60b17d9a2c3e4f5061728394a5b6c7"

    static func pages() throws -> [(name: String, page: any Page)] {
        [
            ("policy", PolicyPage(try inForce(.arabic))),
            ("policy-english", PolicyPage(try inForce(.english))),
            ("policy-draft", PolicyPage(try draft(.arabic))),
            ("policy-draft-english", PolicyPage(try draft(.english))),
            ("policy-past", PolicyPage(try past())),
            ("policy-changes", PolicyChangesPage(try changes(.arabic))),
            ("policy-changes-english", PolicyChangesPage(try changes(.english))),
            ("policy-changes-none", PolicyChangesPage(try unchanged())),
        ]
    }

    static func inForce(_ language: PageLanguage) throws -> PolicyModel {
        PolicyModel(
            tenant: try SampleHouse.safwa(), policy: full,
            edition: EditionLabel(
                number: 3, standing: .inForce(SampleHouse.day("2026-03-15")), sha256: hash), language: language)
    }

    static func draft(_ language: PageLanguage) throws -> PolicyModel {
        PolicyModel(
            tenant: try SampleHouse.zad(), policy: SamplePolicies.floor,
            edition: EditionLabel(number: nil, standing: .draft, sha256: hash), language: language)
    }

    private static func past() throws -> PolicyModel {
        var policy = SamplePolicies.bare
        policy.channels.heading.number = "أ"
        return PolicyModel(
            tenant: try SampleHouse.zad(), policy: policy,
            edition: EditionLabel(number: 1, standing: .past(SampleHouse.day("2025-01-05")), sha256: hash),
            language: .arabic, asked: 1)
    }

    /// A policy with a section of each sort, readings, an unnamed body and an approval that contradicts itself.
    static var full: Policy {
        var policy = SamplePolicies.ceiling
        let unnamed = Reading(
            of: "named", reason: Name(ar: "لا يسمي النص اللجنة", en: "The text does not name the committee"))
        policy.bodies = [
            Body(
                id: BodyID("competent"), kind: .committee, name: Name(ar: "اللجنة المختصة", en: "competent committee"),
                named: false, members: 5, quorum: 3, readings: [unnamed]),
            Body(
                id: BodyID("management"), kind: .management, name: Name(ar: "الإدارة العليا", en: "senior management")),
        ]
        policy.handling.items.insert(
            item(
                "handling.study", "تـ.5", 5, "عرض الطلب على اللجنة", "Study",
                [.study(body: BodyID("competent")), .updates]),
            at: 2)
        policy.goals = [
            Section(
                heading: clause("goals.aim", nil, 0, "الهدف", "Aim"),
                items: [item("goals.aim.speed", nil, 0, "خدمة سريعة", "Fast service", [.speed, .suggestions])])
        ]
        let why = Reading(
            of: "ruling", reason: Name(ar: "سردت البنود في قائمة واحدة", en: "The items stand in one list"))
        var ruling = item("compensation.ruling", "ثـ.3", 3, "الحكم", "Ruling", [CompensationAsk.ruling(.required)])
        ruling.clause.readings = [why]
        policy.compensation = Section(
            heading: clause("compensation", "ثـ", 0, "التعويض", "Compensation"),
            items: [
                item("compensation.fault", "ثـ.1", 1, "ثبوت الضرر", "Harm", [.fault]),
                item(
                    "compensation.minutes", "ثـ.2", 2, "المحضر", "Minutes",
                    [.minutes(body: BodyID("competent"), stating: MinutesStatement.allCases)]), ruling,
            ])
        policy.approval?.hijri = PrintedDate(year: 1443, month: 7, day: 11)
        policy.approval?.weekday = .wednesday
        policy.approval?.listed = 5
        policy.approval?.absent = 1
        return policy
    }

    private static func item<Ask>(
        _ id: String, _ number: String?, _ position: Int, _ ar: String, _ en: String, _ asks: [Ask]
    ) -> SectionItem<Ask> {
        SectionItem(clause: clause(id, number, position, ar, en), asks: asks)
    }

    private static func clause(_ id: String, _ number: String?, _ position: Int, _ ar: String, _ en: String) -> Clause {
        Clause(id: ClauseID(id), number: number, position: position, title: Name(ar: ar, en: en))
    }

    static func changes(_ language: PageLanguage) throws -> PolicyChangesModel {
        let old = EditionContents(
            policy: full, services: SamplePolicies.services, settings: Settings(media: [.sms, .phone]))
        var new = old
        new.policy.channels.items.removeLast()
        new.policy.bodies[0].name = Name(ar: "لجنة الخدمات", en: "services committee")
        new.policy.compensation = nil
        for item in new.policy.handling.items.indices where item == 3 {
            new.policy.handling.items[item].clause.number = "تـ.7"
            new.policy.handling.items[item].asks = [
                .reply(ReplyTerm(atMost: .workingDays(WorkingDays(10)), from: .completeness))
            ]
        }
        new.services[0].required.append(
            RequiredItem(id: "deed", name: Name(ar: "صك", en: "Deed"), kind: .document))
        new.settings = Settings(media: [.sms, .phone, .letter], serviceTarget: WorkingDays(7))
        return PolicyChangesModel(
            tenant: try SampleHouse.safwa(),
            from: EditionLabel(number: 3, standing: .inForce(SampleHouse.day("2026-03-15")), sha256: hash),
            to: EditionLabel(number: nil, standing: .draft, sha256: hash),
            changes: PolicyComparison(from: old, to: new).changes, language: language)
    }

    private static func unchanged() throws -> PolicyChangesModel {
        var model = try changes(.arabic)
        model.changes = []
        return model
    }
}
