internal import ArgumentParser
internal import Logging
internal import Postgres
internal import SilaServer
internal import SilaService
internal import SilaStorage

/// `sila serve`: the service over an installation that is set up and migrated.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the associations of the installation.",
        discussion: "The database is given as `sila_app`, which owns nothing: `sila migrate` sets it up.")

    @OptionGroup var installation: Installation
    @OptionGroup var listening: Listening

    @Flag(help: "Publish a changed file of an association at once, instead of drafting it (SILA_PUBLISH_FILES).")
    var publishFiles = false

    func run() async throws {
        let publish = try await installation.value(publishFiles ? "true" : nil, "sila.publish.files") == "true"
        let serving = Serving(
            database: try await installation.database(), key: try await installation.masterKey(),
            migrations: try await installation.migrationSet(), tenants: try await installation.tenantsFolder(),
            publishFiles: publish, listening: try await listening.configuration(installation),
            logger: try await installation.logger())
        try await serving.run { port in
            Terminal.say("serving on port \(port)")
        }
    }
}

/// Where the service listens.
struct Listening: ParsableArguments {
    @Option(help: "The address to listen on (SILA_HOST, else 127.0.0.1).")
    var host: String?

    @Option(help: "The port to listen on (SILA_PORT, else 8080).")
    var port: Int?

    @Option(help: "A port of its own for /healthz, /readyz and /metrics (SILA_PRIVATE_PORT).")
    var privatePort: Int?

    @Option(help: "The address by which people reach the service (SILA_PUBLIC_URL), such as https://sila.example.")
    var publicURL: String?

    @Option(help: "How many proxies of your own stand before the service (SILA_PROXIES, else 0).")
    var proxies: Int?

    func configuration(_ installation: Installation) async throws -> ServerConfiguration {
        let host = try await installation.value(host, "sila.host") ?? "127.0.0.1"
        let port = try await number(installation, port, "sila.port") ?? 8_080
        var configuration = ServerConfiguration(
            host: host, port: port, privatePort: try await number(installation, privatePort, "sila.private.port"),
            publicURL: try await installation.value(publicURL, "sila.public.url"))
        configuration.proxies = try await number(installation, proxies, "sila.proxies") ?? 0
        return configuration
    }

    private func number(_ installation: Installation, _ flag: Int?, _ key: String) async throws -> Int? {
        guard let text = try await installation.value(flag.map { "\($0)" }, key) else { return nil }
        guard let number = Int(text), (0...65_535).contains(number) else {
            throw SetUpError.unsound("`\(text)` cannot be taken for \(key); give a number from 0 to 65535")
        }
        return number
    }
}
