import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Postgres
import SilaCore
import SilaPolicyFiles
import SilaStorage
import Synchronization

@testable import SilaServer
@testable import SilaService

/// An installation of one association, with a folder of its own for its files, that a test may publish in as it likes.
final class EditionHouse: Sendable {
    static let slug = "safwa"

    /// The folder of the associations.
    let root: String
    /// The database, as the superuser.
    let url: String
    let offices: Offices
    let pool: Pool
    private let database: String

    struct Trouble: Error, CustomStringConvertible { let description: String }

    private init(root: String, url: String, database: String, publishFiles: Bool, copy: String?) async throws {
        (self.root, self.url, self.database) = (root, url, database)
        guard let moment = ServedHouse.now, var address = URLComponents(string: url) else {
            throw Trouble(description: "no moment")
        }
        address.user = "sila_app"
        address.password = address.password ?? "sila-test"
        pool = Pool(
            configuration: try PostgresConfiguration(url: address.string ?? ""),
            limits: PoolLimits(maxConnections: 4), logger: Self.logger)
        guard let master = MasterKey(bytes: Array(repeating: 7, count: 32)) else {
            throw Trouble(description: "no key")
        }
        let box = ClockBox(moment)
        self.box = box
        offices = Offices(
            catalogue: TenantCatalogue(pool: pool), placement: Placement(pool), master: master,
            passwords: Passwords(threads: 2), clock: SilaService.Clock { box.now })
        if let copy { try Self.copy(copy, to: root) }
        try await open(publishFiles: publishFiles)
    }

    private let box: ClockBox
    static let logger = Logger(label: "edition-tests", factory: { _ in SwiftLogNoOpLogHandler() })
    private static let migrations = ServedHouse.root.appendingPathComponent("migrations").path

    /// A clock that a test sets.
    final class ClockBox: Sendable {
        private let moment: Mutex<Moment>

        init(_ moment: Moment) { self.moment = Mutex(moment) }

        var now: Moment {
            get { moment.withLock { $0 } }
            set { moment.withLock { $0 = newValue } }
        }
    }

    /// The service's clock, in the afternoon of that day.
    func on(_ day: String) throws {
        guard let moment = Moment(iso8601: "\(day)T14:00:00+03:00") else { throw Trouble(description: day) }
        box.now = moment
    }

    /// Opens the associations as a process that starts does.
    func open(publishFiles: Bool = false) async throws {
        try await offices.open(
            tenants: root, migrations: try MigrationSet(folder: Self.migrations), publishFiles: publishFiles,
            logger: Self.logger)
    }

    /// The association at work.
    var office: Office {
        get throws {
            guard let office = offices.office(Self.slug) else {
                throw Trouble(description: "not served: \(offices.faults)")
            }
            return office
        }
    }

    /// Makes a house, hands it over and removes it; with members in its bodies where `seated` is set, and with the files
    /// of that folder of the tree.
    static func with(
        publishFiles: Bool = false, seated: Bool = false, files: String = "tenants/\(slug)",
        _ body: (EditionHouse) async throws -> Void
    ) async throws {
        guard let given = ProcessInfo.processInfo.environment["SILA_TEST_DATABASE_URL"],
            var address = URLComponents(string: given)
        else { throw Trouble(description: "SILA_TEST_DATABASE_URL is not set; run `make test`") }
        let name = "sila_editions_\(UInt32.random(in: 0 ... .max))"
        try await command("create database \(name)", given)
        address.path = "/\(name)"
        let url = address.string ?? ""
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        do {
            try await setUp(url, password: address.password ?? "sila-test")
            let house = try await EditionHouse(
                root: root, url: url, database: name, publishFiles: publishFiles, copy: files)
            for login in ["admin", "second", "auditor", "management", "front_desk", "committee_chair"] {
                let role = Role(rawValue: login) ?? .admin
                _ = try await house.office.addStaff(
                    login: login, name: Name(ar: login, en: login), roles: [role], password: ServedHouse.password)
            }
            if seated {
                _ = try await house.office.addStaff(
                    login: "committee_member", name: Role.committeeMember.name, roles: [.committeeMember],
                    password: ServedHouse.password)
                try await ServedHouse.seat(at: house.office)
            }
            try await body(house)
            await house.pool.close()
        } catch {
            try? await command("drop database if exists \(name) with (force)", given)
            try? FileManager.default.removeItem(atPath: root)
            throw error
        }
        try await command("drop database if exists \(name) with (force)", given)
        try FileManager.default.removeItem(atPath: root)
    }

    /// Another process on the same database and folder.
    func again(publishFiles: Bool = false) async throws -> EditionHouse {
        try await EditionHouse(root: root, url: url, database: database, publishFiles: publishFiles, copy: nil)
    }

    /// A house that another process made, in this one.
    static func child(root: String, url: String) async throws -> EditionHouse {
        try await EditionHouse(root: root, url: url, database: "", publishFiles: false, copy: nil)
    }

    private static func copy(_ files: String, to root: String) throws {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: ServedHouse.root.appendingPathComponent(files).path, toPath: "\(root)/\(slug)")
    }

    private static func setUp(_ url: String, password: String) async throws {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: url), limits: PoolLimits(maxConnections: 2), logger: logger)
        let set = try MigrationSet(folder: migrations)
        try await Bootstrap(pool: pool, set: set, logger: logger).run(appPassword: password)
        try await TenantProvisioning(placement: Placement(pool), set: set, logger: logger)
            .create(try TenantSlug.parse(slug), name: Name(ar: slug, en: slug))
        await pool.close()
    }

    private static func command(_ sql: String, _ url: String) async throws {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: url), limits: PoolLimits(maxConnections: 1), logger: logger)
        _ = try await pool.withLease { lease in try await lease.run(Statement(sql)) }
        await pool.close()
    }

    /// The service over this house.
    func application() -> some ApplicationProtocol {
        makeApplication(
            ServerConfiguration(port: 0), offices: offices, metrics: MetricsBook(), readiness: Readiness { [] },
            logger: Self.logger)
    }

    /// One of the files.
    func file(_ name: String = "policy.yaml") -> String { "\(root)/\(Self.slug)/\(name)" }

    /// The text of one of the files.
    func read(_ name: String = "policy.yaml") throws -> String {
        try String(contentsOfFile: file(name), encoding: .utf8)
    }

    /// Writes one of the files as an editor does: beside it, and then in its place.
    func write(_ text: String, _ name: String = "policy.yaml") throws {
        try text.write(toFile: file(name), atomically: true, encoding: .utf8)
    }

    /// The policy's text with another term of the reply.
    func text(days: Int) throws -> String { try Self.policy(days: days) }

    /// The policy's text with another term of the reply.
    static func policy(days: Int) throws -> String {
        let path = ServedHouse.root.appendingPathComponent("tenants/\(slug)/policy.yaml").path
        return try String(contentsOfFile: path, encoding: .utf8)
            .replacing("15 working days", with: "\(days) working days")
    }
}

extension Visitor {
    /// Somebody who signs in at the edition house with that login.
    init(_ client: any TestClientProtocol, login: String) async throws {
        self.init(client, at: EditionHouse.slug)
        let answer = try await post("session", #"{"login":"\#(login)","password":"\#(ServedHouse.password)"}"#)
        guard answer.status == 201 else { throw EditionHouse.Trouble(description: answer.text) }
        cookie = answer.headers[.setCookie]?.split(separator: ";").first.map(String.init)
    }

    /// Makes a draft of that policy; gives its number and its ETag.
    func draft(_ policy: String) async throws -> (number: Int, tag: String) {
        let answer = try await post(
            "policy/drafts", JSONNode.object([JSONMember(key: "policy", value: .text(policy))]).text)
        guard answer.status == 201, let number = answer["number"]?.int, let tag = answer.headers[.eTag] else {
            throw EditionHouse.Trouble(description: answer.text)
        }
        return (number, tag)
    }

    /// Publishes a draft.
    func publish(_ draft: (number: Int, tag: String), _ body: String = "{}", key: String? = nil) async throws -> Answer
    {
        try await post("policy/drafts/\(draft.number)/publication", body, key: key, seen: draft.tag)
    }
}

extension JSONNode {
    /// The JSON itself.
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
