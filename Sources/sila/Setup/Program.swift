#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Another program that a command runs.
enum Program {
    /// What it printed on standard output, white space at the ends aside; its complaints go to standard error.
    ///
    /// Foundation's `Process` is not used: it takes a program for running as long as anything it started still runs, and
    /// the PostgreSQL that `deploy/cluster.sh start` leaves behind is meant to.
    static func run(_ path: String, _ arguments: [String]) throws -> String {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw failure(path, errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let (child, code) = spawn(path, arguments, output: ends[1])
        close(ends[1])
        guard code == 0 else { throw failure(path, code) }
        let output = everything(from: ends[0])
        guard status(of: child) == 0 else {
            throw SetUpError.program("`\(path) \(arguments.joined(separator: " "))` failed; what it said is above")
        }
        let words = output.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        return String(decoding: Array(words), as: UTF8.self)
    }

    private static func spawn(_ path: String, _ arguments: [String], output: Int32) -> (child: pid_t, code: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var child: pid_t = 0
        let code = posix_spawn(&child, path, &actions, nil, words, environ)
        return (child, code)
    }

    private static func everything(from end: Int32) -> [UInt8] {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(end, &chunk, chunk.count)
            if count > 0 { all += chunk[..<count] }
            if count == 0 || (count < 0 && errno != EINTR) { return all }
        }
    }

    private static func status(of child: pid_t) -> Int32 {
        var status: Int32 = -1
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func failure(_ path: String, _ code: Int32) -> SetUpError {
        .program("`\(path)` cannot be run: \(String(cString: strerror(code))); or set SILA_DATABASE_URL")
    }
}
