internal import Foundation

/// Another program that a command runs.
enum Program {
    /// What it printed on standard output, white space at the ends aside; its complaints go to standard error.
    static func run(_ path: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        do { try process.run() } catch {
            throw SetUpError.program("`\(path)` cannot be run: \(error.localizedDescription); or set SILA_DATABASE_URL")
        }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw SetUpError.program("`\(path) \(arguments.joined(separator: " "))` failed; what it said is above")
        }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
