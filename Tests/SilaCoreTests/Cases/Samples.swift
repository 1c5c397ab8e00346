import SilaCore
import Testing

/// Samples that are valid by default: what a test does not speak of is as it should be.
enum Sample {
    /// A day, by its ISO form.
    static func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .first }

    /// A moment of that day in Riyadh.
    static func moment(_ iso: String, hour: Int = 10, minute: Int = 0) -> Moment {
        Moment(startOf: date(iso)).adding(.seconds(hour * 3_600 + minute * 60))
    }

    /// Sunday 2026-03-15, the day most samples begin: 26 Ramadan 1447, four days before Eid.
    static let start = "2026-03-15"

    /// A service with two items, and one with another.
    static let services = [
        Service(
            id: "support", name: Name(ar: "طلب دعم", en: "Support"),
            required: [
                RequiredItem(id: "identity", name: Name(ar: "صورة الهوية", en: "Identity card"), kind: .document),
                RequiredItem(id: "need", name: Name(ar: "وصف الحاجة", en: "What is needed"), kind: .text),
            ]),
        Service(
            id: "training", name: Name(ar: "دورة تدريبية", en: "Training course"),
            required: [RequiredItem(id: "course", name: Name(ar: "الدورة", en: "Course"), kind: .text)]),
    ]

    /// What the association sets: everything but fax and letters, a target of ten working days.
    static let settings = Settings(
        media: [.sms, .whatsapp, .phone, .inPerson, .email], serviceTarget: WorkingDays(10))

    /// Somebody who holds these roles.
    static func actor(_ roles: Role...) -> Actor { actor(Set(roles)) }

    /// Somebody who holds these roles.
    static func actor(_ roles: Set<Role>) -> Actor { Actor(id: "staff-1", roles: roles) }

    /// A desk under that policy, with a member of staff who holds every role.
    static func desk(_ policy: SamplePolicy = .safwa, on day: String = start, as roles: Role...) -> Desk {
        Desk(
            policy: policy.value, services: services, settings: settings, calendar: .labour, now: moment(day),
            actor: actor(roles.isEmpty ? Set(Role.allCases) : Set(roles)))
    }

    /// Content in which both items of the first service are there.
    static let whole = content("whole", "identity", "need")

    /// Content with that digest that holds those items.
    static func content(_ digest: String, revision: Int = 1, _ supplied: String...) -> ContentMark {
        ContentMark(revision: revision, digest: digest, supplied: Set(supplied))
    }

    /// A representative whose authority ends on that day.
    static func representative(until day: String? = "2026-12-31") -> Representative {
        Representative(
            name: "سعيد", capacity: .attorney, document: "وكالة 4471", validUntil: day.map(date))
    }

    /// A receipt in person, of everything that the first service asks for.
    static func receive(
        channel: String = "in-person", named: String? = nil, outside: String? = nil, service: String? = "support",
        medium: Medium? = .sms, mobile: Bool = true, representative: Representative? = nil,
        content: ContentMark = whole
    ) -> Receive {
        Receive(
            channel: channel, channelName: named, outsideReason: outside, service: service, medium: medium,
            contact: Contact(mobile: mobile, identified: true), representative: representative, content: content)
    }

    /// An acceptance, resting on the clause on the study.
    static let acceptance = Decide(outcome: .accepted, reason: "تنطبق الشروط")

    /// A refusal, resting on the clause on complete data.
    static let refusal = Decide(
        outcome: .refused, reason: "لا تنطبق الشروط", clause: ClauseID("handling.complete-data"))

    /// An answer over the agreed medium.
    static let answer = AnswerRequest(text: "تم البت في طلبكم", proof: "outbox-17")
}

/// The refusal of what is taken; a failure of the test when it is not refused.
func refused<Taken>(
    sourceLocation: SourceLocation = #_sourceLocation, _ take: () throws -> Taken
) -> Refusal? {
    do {
        _ = try take()
        Issue.record("was not refused", sourceLocation: sourceLocation)
        return nil
    } catch {
        return error as? Refusal
    }
}
