import Foundation
import HummingbirdTesting
import Postgres
import SilaCore
import SilaPolicyFiles
import SilaStorage
import Synchronization
import Testing

@testable import SilaServer
@testable import SilaService

@Suite(.serialized) struct `Files and editions` {
    private func last(_ house: EditionHouse) async throws -> EditionHead {
        try #require(try await house.office.database.run(EditionStore.last())).head
    }

    private func drafts(_ house: EditionHouse) async throws -> [DraftRow] {
        try await house.office.database.run(DraftStore.list(open: true, limit: 50))
    }

    @Test func `a changed file is a draft, and changed again the next revision of it`() async throws {
        try await EditionHouse.with { house in
            try house.write(try house.text(days: 10))
            await house.offices.settleFiles(of: [EditionHouse.slug])
            try house.write(try house.text(days: 11))
            await house.offices.settleFiles(of: [EditionHouse.slug])
            await house.offices.settleFiles(of: [EditionHouse.slug])
            let drafts = try await drafts(house)
            #expect(drafts.map(\.number) == [1])
            #expect(drafts.map(\.revision) == [2])
            #expect(drafts.first?.texts.policy == (try house.text(days: 11)))
            #expect(try await last(house).number == 1)
            #expect(house.offices.faults == [])
        }
    }

    @Test func `a changed file is published at once where that is chosen, and a stale one says so`() async throws {
        try await EditionHouse.with(publishFiles: true) { house in
            try house.write(try house.text(days: 10))
            await house.offices.settleFiles(of: [EditionHouse.slug])
            #expect(try await last(house).number == 2)
            try house.write(try house.text(days: 15))
            await house.offices.settleFiles(of: [EditionHouse.slug])
            #expect(try await last(house).number == 2)
            #expect(house.offices.faults.map(\.kind) == [.stale])
            #expect(try house.read() == house.text(days: 15))
            try house.write(try house.text(days: 10))
            await house.offices.settleFiles(of: [EditionHouse.slug])
            #expect(house.offices.faults == [])
        }
    }

    @Test func `an invalid file changes nothing and is shown, line by line, until it is mended`() async throws {
        try await EditionHouse.with(publishFiles: true) { house in
            try house.write(try house.text(days: 10).replacing("people:", with: "peeple:"))
            await house.offices.settleFiles(of: [EditionHouse.slug])
            #expect(try await last(house).number == 1)
            try await house.application().test(.router) { client in
                let admin = try await Visitor(client, login: "admin")
                let shown = try await admin.get("policy/faults")
                let faults = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
                    .faults(shown.json, ["$ref": "#/components/schemas/FileFaults"])
                #expect(faults == [])
                #expect(shown.text("faults.0.kind") == "unsound")
                let places = shown["faults.0.places"]?.nodes ?? []
                #expect(places.contains { $0["line"] == 14 && $0["rule"] == "unknown-key" })
                #expect(places.allSatisfy { $0["file"]?.string == "\(EditionHouse.slug)/policy.yaml" })
                try house.write(try house.text(days: 10))
                await house.offices.settleFiles(of: [EditionHouse.slug])
                #expect(try await admin.get("policy/faults")["faults"] == [])
                #expect(try await admin.get("policy")["edition"] == 2)
            }
        }
    }

    @Test func `work in a file that no edition has is never overwritten by a publication`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let admin = try await Visitor(client, login: "admin")
                let second = try await Visitor(client, login: "second")
                let mine = try house.text(days: 10) + "# by hand\n"
                let draft = try await admin.draft(try house.text(days: 12))
                try house.write(mine)
                #expect(try await second.publish(draft).status == 201)
                #expect(try house.read() == mine)
                await house.offices.settleFiles(of: [EditionHouse.slug])
                #expect(try await drafts(house).map(\.texts.policy) == [mine])
                #expect(try await last(house).filesBehind == false)
            }
        }
    }

    @Test func `a folder that cannot be written holds no publication up, and says so`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let admin = try await Visitor(client, login: "admin")
                let second = try await Visitor(client, login: "second")
                let draft = try await admin.draft(try house.text(days: 12))
                // A folder in the place of the file that waits cannot be opened for writing, whoever asks.
                let obstacle = house.file(".policy.yaml.sila-new")
                try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: false)
                #expect(try await second.publish(draft).status == 201)
                #expect(try await admin.get("policy")["edition"] == 2)
                #expect(try await admin.get("policy/editions/2")["files_behind"] == true)
                await house.offices.settleFiles(of: [EditionHouse.slug])
                #expect(house.offices.faults.map(\.kind).contains(.behind))
                try FileManager.default.removeItem(atPath: obstacle)
                await house.offices.settleFiles(of: [EditionHouse.slug])
                #expect(house.offices.faults == [])
                #expect(try house.read() == house.text(days: 12))
                #expect(try await admin.get("policy/editions/2")["files_behind"] == false)
            }
        }
    }

    @Test func `two processes on one database: what one publishes the other has in force and in its lists`()
        async throws
    {
        try await EditionHouse.with { one in
            let two = try await one.again()
            let watch = TenantWatch(two.offices, tenants: nil, logger: try two.office.logger)
            let (hangups, _) = AsyncStream.makeStream(of: Void.self)
            let watching = Task { await watch.run(hangups: hangups) }
            try await one.application().test(.router) { client in
                let flow = try await CaseFlow(
                    desk: try await Visitor(client, login: "front_desk"),
                    chair: try await Visitor(client, login: "committee_chair"))
                let reference = try await flow.take()
                let due = try #require(try await flow.complete(reference).text("promise.due"))
                let admin = try await Visitor(client, login: "admin")
                let second = try await Visitor(client, login: "second")
                let draft = try await admin.draft(
                    try one.text(days: 30) + "\nedition: {applies: [{clause: handling.reply, to: open}]}\n")
                // The listener of the other process is at work once it has connected.
                try await Task.sleep(for: .milliseconds(500))
                #expect(try await second.publish(draft).status == 201)
                #expect(try await two.office.edition().number == 2)
                var listed: String?
                for _ in 0..<20 {
                    let list = try await flow.desk.get("requests")
                    listed = list["cases"]?.nodes.first { $0["reference"]?.string == reference }?["due"]?.string
                    if listed != due { break }
                    try await Task.sleep(for: .milliseconds(50))
                }
                #expect(try #require(listed) > due)
            }
            watching.cancel()
            await watching.value
            await two.pool.close()
        }
    }
}

@Suite(.serialized) struct `A folder that is watched` {
    /// What a watch told, folder by folder.
    private final class Told: Sendable {
        private let names = Mutex<[Set<String>]>([])
        func add(_ set: Set<String>) { names.withLock { $0.append(set) } }
        var all: [Set<String>] { names.withLock { $0 } }

        func wait(for count: Int) async throws {
            for _ in 0..<200 where all.count < count { try await Task.sleep(for: .milliseconds(20)) }
        }
    }

    private func watching(_ body: (String, Told) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("sila_watch_\(UInt32.random(in: 0 ... .max))").path
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: "\(root)/one", withIntermediateDirectories: true)
        for name in TenantDirectory.fileNames { try Data("a".utf8).write(to: URL(filePath: "\(root)/one/\(name)")) }
        let told = Told()
        let watch = FolderWatch(root: root)
        let task = Task { await watch.run { told.add($0) } }
        try await Task.sleep(for: .milliseconds(100))
        try await body(root, told)
        task.cancel()
        await task.value
    }

    @Test func `tells of a file that was replaced, once it lies still`() async throws {
        try await watching { root, told in
            try Data("bc".utf8).write(to: URL(filePath: "\(root)/one/policy.yaml"), options: .atomic)
            try await told.wait(for: 1)
            #expect(told.all == [["one"]])
            try await Task.sleep(for: .milliseconds(700))
            #expect(told.all == [["one"]])
        }
    }

    @Test func `tells nothing of a file that is half written, until its writer has closed it`() async throws {
        try await watching { root, told in
            let file = try FileHandle(forWritingTo: URL(filePath: "\(root)/one/policy.yaml"))
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: Data("half".utf8))
            try await Task.sleep(for: .milliseconds(1_200))
            #expect(told.all == [])
            try file.write(contentsOf: Data(" whole".utf8))
            try file.close()
            try await told.wait(for: 1)
            #expect(told.all == [["one"]])
        }
    }

    @Test func `tells of a folder that is new, and not of what is no file of an association`() async throws {
        try await watching { root, told in
            try Data("x".utf8).write(to: URL(filePath: "\(root)/one/notes.txt"))
            try await Task.sleep(for: .milliseconds(800))
            #expect(told.all == [])
            try FileManager.default.createDirectory(atPath: "\(root)/two", withIntermediateDirectories: true)
            try Data("a".utf8).write(to: URL(filePath: "\(root)/two/policy.yaml"))
            try await told.wait(for: 1)
            #expect(told.all == [["two"]])
            try Data("b".utf8).write(to: URL(filePath: "\(root)/two/policy.yaml"))
            try await told.wait(for: 2)
            #expect(told.all == [["two"], ["two"]])
        }
    }
}
