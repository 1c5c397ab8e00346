#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What the command says to whoever runs it: the one file that prints.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String = "") {
        print(line)
        fflush(stdout)
    }

    /// A line on standard error.
    static func complain(_ line: String) {
        fputs(line + "\n", stderr)
    }
}
