internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A few cases of a demo association, at different places of their way; the people are invented.
struct DemoCases {
    /// The association.
    let office: Office

    private static let people = [
        Invented(name: "سارة المثال", mobile: "0500000011"), Invented(name: "خالد النموذج", mobile: "0500000012"),
        Invented(name: "نورة التجربة", mobile: "0500000013"),
    ]

    private struct Invented {
        var name: String
        var mobile: String
    }

    /// Makes them; minutes of the sitting that decided one wait for approval where no claim has some that do.
    func make() async throws {
        let staff = try await office.staff().map(Caller.init)
        guard let desk = staff.first(where: { $0.roles.contains(.frontDesk) }),
            let chair = staff.first(where: { $0.login == "committee.chair" })
        else { return }
        let edition = try await office.edition()
        for (index, person) in Self.people.enumerated() {
            let service = edition.services[index % edition.services.count]
            let reference = try await receive(person, service, whole: index > 0, by: desk)
            if index == 0 { continue }
            try await complete(reference, edition.policy, by: desk)
            if index == 1 { continue }
            try await change(reference, .step(Refer()), by: desk)
            let reason = "استوفى الطلب الشروط"
            let sitting = try await DemoBodies(office: office).accept(reference, reason: reason)
            let decision = Decide(outcome: .accepted, reason: reason)
            try await change(reference, .decision(decision, sitting: sitting, standsIn: nil), by: chair)
            if let sitting, edition.policy.compensation == nil {
                try await DemoBodies(office: office).draftMinutes(of: sitting)
            }
        }
    }

    private func receive(
        _ person: Invented, _ service: Service, whole: Bool, by caller: Caller
    ) async throws -> Reference {
        let items = whole ? service.required : Array(service.required.dropLast())
        var intake = RequestIntake(
            channel: ChannelKind.inPerson.rawValue,
            person: DeclaredPerson(name: person.name, mobile: Mobile(reading: person.mobile)), service: service.id,
            items: Dictionary(items.map { ($0.id, $0.kind.sample) }) { first, _ in first })
        intake.medium = .phone
        let made = Made()
        _ = try await office.takeRequest(intake, by: caller, .demo) { record in
            made.reference = record.reference
            return StoredAnswer(status: 201, body: [])
        }
        guard let reference = made.reference else { throw SetUpError.unsound("a demo case was not made") }
        return reference
    }

    private func complete(_ reference: Reference, _ policy: Policy, by caller: Caller) async throws {
        if policy.handling.clause(asking: .matching) != nil {
            try await change(reference, .step(Match()), by: caller)
        }
        try await change(reference, .step(Sign(way: .paper(paper: "1"))), by: caller)
        try await change(reference, .step(Complete()), by: caller)
        if policy.handling.clause(asking: .registration) != nil {
            try await change(reference, .step(Register()), by: caller)
        }
    }

    private func change(_ reference: Reference, _ change: RequestChange, by caller: Caller) async throws {
        _ = try await office.changeRequest(reference, seen: nil, by: caller, .demo, change) { _ in
            StoredAnswer(status: 200, body: [])
        }
    }

    /// Where the closure that answers leaves the reference.
    private final class Made {
        var reference: Reference?
    }
}

extension Submission {
    /// A write of the demo's own, which needs no key.
    static let demo = Submission(key: nil, route: "demo", bodyHash: [UInt8](repeating: 0, count: 32))
}

extension ItemKind {
    /// Something that fits.
    fileprivate var sample: String {
        switch self {
        case .text: "نص تجريبي"
        case .document: "مستند تجريبي رقم 1"
        case .number: "3"
        case .date: "2026-01-01"
        }
    }
}
