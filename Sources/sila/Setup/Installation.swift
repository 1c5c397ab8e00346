internal import ArgumentParser
internal import Configuration
internal import Foundation
internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaService
internal import SilaStorage
internal import SystemPackage

/// Where an installation is: what most commands need to know.
struct Installation: ParsableArguments {
    @Option(name: .customLong("config"), help: "A file of settings, one KEY=value a line.")
    var config: String?

    @Option(help: "The database, as a postgres:// address (SILA_DATABASE_URL).")
    var databaseURL: String?

    @Option(help: "The folder of the associations' files (SILA_TENANTS, else tenants).")
    var tenants: String?

    @Option(help: "The folder of the migrations (SILA_MIGRATIONS, else migrations).")
    var migrations: String?

    @Option(help: "The file of the master key, 64 hexadecimal digits (SILA_KEY_FILE).")
    var keyFile: String?

    @Option(help: "trace, debug, info, notice, warning, error or critical (SILA_LOG_LEVEL, else info).")
    var logLevel: String?

    /// The settings, the flags in front.
    func settings() async throws -> ConfigReader {
        let environment = EnvironmentVariablesProvider()
        guard let config else { return ConfigReader(provider: environment) }
        do {
            let file = try await EnvironmentVariablesProvider(environmentFilePath: FilePath(config))
            return ConfigReader(providers: [environment, file])
        } catch {
            throw SetUpError.unsound("the settings in `\(config)` cannot be read: \(error)")
        }
    }

    /// The address of the database; `SetUpError.missing` where none is given.
    func database() async throws -> PostgresConfiguration {
        guard let url = try await value(databaseURL, "sila.database.url") else {
            throw SetUpError.missing(flag: "--database-url", variable: "SILA_DATABASE_URL", what: "the database")
        }
        return try PostgresConfiguration(url: url)
    }

    /// The folder of the associations' files.
    func tenantsFolder() async throws -> String { try await value(tenants, "sila.tenants") ?? "tenants" }

    /// The migrations that this version comes with.
    func migrationSet() async throws -> MigrationSet {
        try MigrationSet(folder: try await value(migrations, "sila.migrations") ?? "migrations")
    }

    /// The master key; `SetUpError.missing` where no file is named.
    func masterKey() async throws -> MasterKey {
        guard let file = try await value(keyFile, "sila.key.file") else {
            throw SetUpError.missing(flag: "--key-file", variable: "SILA_KEY_FILE", what: "the file of the master key")
        }
        return try Self.masterKey(in: file)
    }

    /// The key in that file; `SetUpError.unsound` where it cannot be read.
    static func masterKey(in file: String) throws -> MasterKey {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw SetUpError.unsound("the master key in `\(file)` cannot be read; see that the file is there")
        }
        return try MasterKey(hexadecimal: String(decoding: data, as: UTF8.self), source: file)
    }

    /// A logger that writes to standard error.
    func logger() async throws -> Logger {
        let written = try await value(logLevel, "sila.log.level") ?? "info"
        guard let level = Logger.Level(rawValue: written) else {
            throw SetUpError.unsound("`\(written)` is no log level; write info or debug")
        }
        var logger = Logger(label: "sila", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = level
        return logger
    }

    /// A setting from its flag, else from the environment or the file.
    func value(_ flag: String?, _ key: String) async throws -> String? {
        if let flag { return flag }
        return try await settings().string(forKey: ConfigKey(key))
    }
}
