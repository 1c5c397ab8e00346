internal import Foundation

/// `wrk`, the HTTP load generator: 64 connections from another process on the same machine.
struct LoadGenerator {
    /// The folder of its scripts.
    let folder: URL
    /// How long one run takes.
    let seconds: Int

    /// Requests a second with the script; anything but 2xx or 3xx is an error.
    func run(_ url: String, script: String) throws -> Double {
        let file = folder.appendingPathComponent("load-\(UUID().uuidString).lua")
        try script.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = try Program.run(
            "/usr/bin/wrk", ["-t2", "-c64", "-d\(seconds)s", "--timeout", "10s", "-s", file.path, url])
        if let bad = output.split(separator: "\n").first(where: {
            $0.contains("Non-2xx") || $0.contains("Socket errors")
        }) {
            throw SetUpError.program("wrk on \(url): \(bad.trimmingCharacters(in: .whitespaces))")
        }
        guard let line = output.split(separator: "\n").first(where: { $0.hasPrefix("Requests/sec:") }),
            let rate = Double(line.dropFirst("Requests/sec:".count).trimmingCharacters(in: .whitespaces))
        else { throw SetUpError.program("wrk on \(url) gave no figure") }
        return rate
    }

    /// A script that asks for one of `paths` at random, with `headers`.
    static func get(_ paths: [String], headers: [String: String]) -> String {
        """
        local paths = {\(paths.map { "\"\($0)\"" }.joined(separator: ","))}
        local thread = 0
        function setup(t) t:set("seed", thread) thread = thread + 1 end
        function init() math.randomseed(os.time() + seed) end
        \(lines(headers))
        function request() return wrk.format("GET", paths[math.random(#paths)]) end
        """
    }

    /// A script that posts `body` to `path`, each time with a key of its own.
    static func post(_ path: String, _ body: String, headers: [String: String]) -> String {
        """
        local thread = 0
        function setup(t) t:set("seed", thread) thread = thread + 1 end
        local count = 0
        function init() math.randomseed(os.time() + seed) run = math.random(1000000000) end
        \(lines(headers))
        wrk.headers["Content-Type"] = "application/json"
        function request()
            count = count + 1
            wrk.headers["Idempotency-Key"] = "bench-" .. seed .. "-" .. run .. "-" .. count
            return wrk.format("POST", "\(path)", nil, [[\(body)]])
        end
        """
    }

    private static func lines(_ headers: [String: String]) -> String {
        headers.map { "wrk.headers[\"\($0.key)\"] = \"\($0.value)\"" }.joined(separator: "\n")
    }
}
