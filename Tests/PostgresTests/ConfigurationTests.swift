import Postgres
import Testing

@Suite struct `A connection string` {
    @Test func `an address is read into its parts`() throws {
        let configuration = try PostgresConfiguration(
            url:
                "postgres://sila_app:p%40ss@db.example:6432/sila?connect_timeout=3&sslmode=require&application_name=test"
        )
        #expect(configuration.host == "db.example")
        #expect(configuration.port == "6432")
        #expect(configuration.database == "sila")
        #expect(configuration.user == "sila_app")
        #expect(configuration.password == "p@ss")
        #expect(configuration.connectTimeout == .seconds(3))
        #expect(configuration.applicationName == "test")
        #expect(configuration.others == ["sslmode": "require"])
        #expect("\(configuration)" == "sila_app@db.example:6432/sila")
    }

    @Test func `a socket's directory is a host, and libpq's own form is read too`() throws {
        let url = try PostgresConfiguration(url: "postgres:///sila?host=/run/postgresql")
        #expect(url.host == "/run/postgresql")
        #expect(url.database == "sila")
        let pairs = try PostgresConfiguration(url: "host=127.0.0.1 port=5432 dbname=sila user='a b'")
        #expect(pairs.user == "a b")
        #expect(pairs.database == "sila")
        #expect(pairs.connectTimeout == .seconds(5))
    }

    @Test func `what cannot be read is refused without repeating it`() throws {
        for text in ["postgres://u:secret word@[bad", "user=u password='secret", "a\0secret", "nonsense=secret"] {
            do {
                _ = try PostgresConfiguration(url: text)
                Issue.record("`\(text)` was read")
            } catch {
                #expect(!"\(error)".contains("secret"))
                #expect("\(error)".contains("write postgres://"))
            }
        }
    }

    @Test func `a host name is looked up and connected to by address`() async throws {
        var configuration = try TestDatabase.configuration()
        guard configuration.host == "127.0.0.1" else { return }
        configuration.host = "localhost"
        let pool = try TestDatabase.pool(of: configuration)
        #expect(try await TestDatabase.one(in: pool) == 1)
        await pool.close()
        configuration.host = "no-such-host.invalid"
        let lost = try TestDatabase.pool(of: configuration)
        let error = try await TestDatabase.error { _ = try await TestDatabase.one(in: lost) }
        guard case .cannotConnect(let text) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(text.contains("no-such-host.invalid"))
        await lost.close()
    }
}
