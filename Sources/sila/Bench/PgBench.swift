internal import Foundation
internal import Glibc

/// PostgreSQL's own benchmark, run as a program of its own on the same statements.
struct PgBench {
    enum Failure: Error, CustomStringConvertible {
        case notFound([String])
        case failed(String)

        var description: String {
            switch self {
            case .notFound(let places): "pgbench is not at \(places.joined(separator: ", ")); install postgresql-15"
            case .failed(let text): "pgbench failed: \(text)"
            }
        }
    }

    /// The connection string of the database.
    let url: String
    let connections: Int

    /// Runs a script for so many seconds with prepared statements; gives transactions a second.
    func run(script: String, seconds: Int) throws -> Double {
        let file = FileManager.default.temporaryDirectory.appending(path: "sila-\(UUID().uuidString).sql")
        try script.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = [
            "-n", "-M", "prepared", "-c", "\(connections)", "-j", "2", "-T", "\(seconds)", "-f", file.path, url,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try Self.withAlarms { try process.run() }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        for line in text.split(separator: "\n") where line.hasPrefix("tps = ") {
            if let rate = Double(line.dropFirst(6).prefix { $0 != " " }) { return rate }
        }
        throw Failure.failed(String(text.suffix(400)))
    }

    /// Starts a program so that it can be told the time: threads that run Swift's tasks block SIGALRM, and a program
    /// inherits what its starter blocks.
    private static func withAlarms(_ start: () throws -> Void) rethrows {
        var alarm = sigset_t()
        var before = sigset_t()
        sigemptyset(&alarm)
        sigaddset(&alarm, SIGALRM)
        pthread_sigmask(SIG_UNBLOCK, &alarm, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try start()
    }

    private static func program() throws -> URL {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let places = ["/usr/lib/postgresql/15/bin"] + path.split(separator: ":").map(String.init)
        for place in places where FileManager.default.isExecutableFile(atPath: "\(place)/pgbench") {
            return URL(filePath: "\(place)/pgbench")
        }
        throw Failure.notFound(places)
    }
}
