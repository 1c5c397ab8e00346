import SilaCore
import SilaPolicyFiles

/// A short policy that reads without a fault, to be spoilt in one place at a time.
enum SamplePolicy {
    /// Its text, 52 lines.
    static let text = """
        # A policy made up for tests.
        association:
          name: {ar: جمعية المثال, en: Example Association}
        title: {ar: سياسة المثال, en: Example policy}
        people:
          kind: members
          one: {ar: العضو, en: the member}
          many: {ar: الأعضاء, en: members}
        front_role: {ar: موظف العلاقات, en: relations officer}
        bodies:
          - {id: committee, kind: committee, name: {ar: اللجنة, en: committee}}
          - {id: management, kind: management, name: {ar: الإدارة, en: management}, members: 5, quorum: 3}
        channels:
          heading: {number: أ, title: {ar: القنوات, en: Channels}}
          items:
            - {id: phone, number: 1, title: {ar: الهاتف, en: Telephone}}
            - {id: website-email, kinds: [website, email], number: 2, title: {ar: الموقع, en: Website}}
        tools:
          heading: {title: {ar: الأدوات, en: Tools}}
          items:
            - {id: guide, title: {ar: الدليل, en: Guide}}
            - {id: blank, blank: true}
        handling:
          heading:
            number: ب
            title: {ar: التعامل, en: Handling}
          items:
            - id: study
              number: 1
              title: {ar: الدراسة, en: Study}
              asks: [study, updates]
              body: committee
            - id: reply
              number: 2
              title: {ar: مدة الرد, en: Reply}
              asks: [reply]
              reply: {at_most: 15 working days, from: completeness}
              reading: {of: from, reason: {ar: لم يذكر, en: It is not said}}
        compensation:
          heading: {number: ت, title: {ar: التعويض, en: Compensation}}
          items:
            - {id: minutes, title: {ar: المحضر, en: Minutes}, gate: minutes, body: committee, stating: [harm, extent]}
            - {id: ruling, title: {ar: الحكم, en: Ruling}, gate: ruling, ruling: if-needed}
        complaints:
          heading: {title: {ar: الشكاوى, en: Complaints}}
          items:
            - {id: report, title: {ar: الإبلاغ, en: Reporting}, asks: [channels], channels: [phone]}
            - {id: amicable, title: {ar: ودياً, en: Amicably}, asks: [amicable], amicable_first: true}
        approval:
          title: {ar: الاعتماد, en: Approval}
          session: 2020/7
          gregorian: 2021-07-18
        """

    /// The sample with one piece of it replaced by another.
    static func with(_ piece: String, as other: String) -> String {
        text.replacing(piece, with: other, maxReplacements: 1)
    }

    /// The faults of a text, none when it reads.
    static func faults(in text: String) -> [PolicyFault] {
        do throws(PolicyFileError) {
            _ = try PolicyReader.read(text: text, file: "tenants/example/policy.yaml")
            return []
        } catch {
            return error.faults
        }
    }
}
