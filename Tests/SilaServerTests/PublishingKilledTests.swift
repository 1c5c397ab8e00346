import Foundation
import Postgres
import SilaCore
import SilaPolicyFiles
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

#if canImport(Glibc)
    import Glibc
#endif

/// What a child process needs to publish in the parent's house, and the step after which it is killed.
struct Killing: Codable, Sendable {
    var root: String
    var url: String
    var step: Int
}

extension PublishingStep {
    /// Every step of publishing an edition of which two files changed, in order.
    static let all: [PublishingStep] =
        [.ready, .committed]
        + [PolicyFolder.Step.written("policy.yaml"), .written("services.yaml")].map(PublishingStep.file)
        + [PolicyFolder.Step.placed("policy.yaml"), .placed("services.yaml"), .settled].map(PublishingStep.file)
}

@Suite(.serialized) struct `Publishing that is killed` {
    /// The services with one more word, so that two files change.
    static func services() throws -> String {
        let path = ServedHouse.root.appendingPathComponent("tenants/safwa/services.yaml").path
        return try String(contentsOfFile: path, encoding: .utf8) + "# two files change\n"
    }

    /// Publishes draft 1 as the second administrator; killed after the step of that place.
    static func publish(_ killing: Killing) async throws {
        let house = try await EditionHouse.child(root: killing.root, url: killing.url)
        let office = try house.office
        let staff = try await office.staff()
        guard let second = staff.first(where: { $0.login == "second" }) else { return }
        let draft = try await office.draft(1)
        let deadly = PublishingStep.all[killing.step]
        _ = try await office.publishDraft(
            1, seen: draft.sha256, onto: nil, by: Caller(second),
            Submission(key: "kill", route: "POST publication", bodyHash: Array(repeating: 1, count: 32)),
            afterStep: { step in if step == deadly { kill(getpid(), SIGKILL) } },
            answer: { StoredAnswer(status: 201, body: EditionView.bytes($0)) })
    }

    @Test(arguments: PublishingStep.all.indices)
    func `leaves what a restart sets right, at every step`(step: Int) async throws {
        try await EditionHouse.with { house in
            let office = try house.office
            let staff = try await office.staff()
            let admin = Caller(try #require(staff.first { $0.login == "admin" }))
            var intake = DraftIntake()
            intake.policy = try house.text(days: 10)
            intake.services = try Self.services()
            let making = Submission(key: nil, route: "POST drafts", bodyHash: Array(repeating: 0, count: 32))
            _ = try await office.makeDraft(intake, by: admin, making) {
                StoredAnswer(status: 201, body: DraftView.bytes($0))
            }

            let killing: Killing = Killing(root: house.root, url: house.url, step: step)
            await #expect(processExitsWith: .signal(SIGKILL)) { [killing = killing as Killing] in
                try await `Publishing that is killed`.publish(killing)
            }

            let next = try await house.again()
            let edition = try await next.office.edition()
            let isPublished = PublishingStep.all[step] != .ready
            #expect(edition.number == (isPublished ? 2 : 1))
            #expect(try next.read() == next.text(days: isPublished ? 10 : 15))
            let services = try next.read("services.yaml")
            #expect((services == (try Self.services())) == isPublished)
            #expect(next.offices.faults == [])
            let (last, open) = try await next.office.database.run(
                EditionStore.last(), DraftStore.list(open: true, limit: 9))
            #expect(last?.head.filesBehind == false)
            #expect(open.count == (isPublished ? 0 : 1))
            #expect(Edition.digest(try TenantDirectory.load(at: "\(next.root)/safwa").texts) == last?.head.sha256)
            let left = try FileManager.default.contentsOfDirectory(atPath: "\(next.root)/safwa").sorted()
            #expect(left.filter { !$0.hasPrefix(".") } == TenantDirectory.fileNames + ["surveys.yaml"])
            await next.pool.close()
        }
    }

    @Test func `does not lose a human's edit made after the kill`() async throws {
        try await EditionHouse.with { house in
            let office = try house.office
            let staff = try await office.staff()
            let admin = Caller(try #require(staff.first { $0.login == "admin" }))
            var intake = DraftIntake()
            intake.policy = try house.text(days: 10)
            intake.services = try Self.services()
            let making = Submission(key: nil, route: "POST drafts", bodyHash: Array(repeating: 0, count: 32))
            _ = try await office.makeDraft(intake, by: admin, making) {
                StoredAnswer(status: 201, body: DraftView.bytes($0))
            }
            let committed = try #require(PublishingStep.all.firstIndex(of: .committed))
            let killing: Killing = Killing(root: house.root, url: house.url, step: committed)
            await #expect(processExitsWith: .signal(SIGKILL)) { [killing = killing as Killing] in
                try await `Publishing that is killed`.publish(killing)
            }
            let mine = try house.text(days: 20)
            try house.write(mine)
            let next = try await house.again()
            #expect(try next.read() == mine)
            #expect(try await next.office.edition().number == 2)
            let open = try await next.office.database.run(DraftStore.list(open: true, limit: 9))
            #expect(open.map(\.texts.policy) == [mine])
            await next.pool.close()
        }
    }
}
