import Foundation

/// A connection over which bytes are sent as they are.
enum RawConnection {
    /// What comes back, up to the end of the head, until the other end closes, or for three seconds.
    ///
    /// `rest` is sent after `meanwhile`.
    static func send(
        _ text: String, then rest: String = "", to port: Int, _ meanwhile: @escaping @Sendable () -> Void = {}
    ) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try talk(text, rest, port, meanwhile) }) }
        }
    }

    private static func talk(
        _ text: String, _ rest: String, _ port: Int, _ meanwhile: () -> Void
    ) throws -> String {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(handle, $0, size) }
        }
        guard status == 0 else { throw ServedHouse.Trouble(description: "cannot connect to \(port)") }
        var limit = timeval(tv_sec: 3, tv_usec: 0)
        setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        for (index, bytes) in [Array(text.utf8), Array(rest.utf8)].enumerated() where !bytes.isEmpty {
            if index == 1 { meanwhile() }
            _ = write(handle, bytes, bytes.count)
        }
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(handle, &chunk, chunk.count)
            if count <= 0 { break }
            answer += chunk[..<count]
            if answer.contains(subsequence: Array("\r\n\r\n".utf8)) { break }
        }
        return String(decoding: answer, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Whether the bytes stand somewhere among these.
    fileprivate func contains(subsequence bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        return (0...(count - bytes.count)).contains { self[$0..<($0 + bytes.count)].elementsEqual(bytes) }
    }
}
