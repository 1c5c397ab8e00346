internal import Glibc

/// What the command says to whoever runs it: the one file that prints.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String = "") {
        write(line + "\n", to: STDOUT_FILENO)
    }

    /// A line on standard error.
    static func complain(_ line: String) {
        write(line + "\n", to: STDERR_FILENO)
    }

    /// Bytes on standard output, as they are.
    static func say(bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    /// Everything at once and past any buffer, so that lines are there when the process is killed.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
