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
        let handle = try connected(to: port)
        defer { close(handle) }
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

    /// A socket connected to a port of this machine, over whichever of its loopback addresses is listened on: what
    /// `localhost` comes to first differs from one machine to the next.
    private static func connected(to port: Int) throws -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        for host in ["127.0.0.1", "::1"] where getaddrinfo(host, "\(port)", &hints, &first) == 0 {
            defer { freeaddrinfo(first) }
            guard let place = first?.pointee else { continue }
            let handle = socket(place.ai_family, place.ai_socktype, place.ai_protocol)
            if handle >= 0, connect(handle, place.ai_addr, place.ai_addrlen) == 0 { return handle }
            if handle >= 0 { close(handle) }
        }
        throw ServedHouse.Trouble(description: "cannot connect to \(port)")
    }
}

extension [UInt8] {
    /// Whether the bytes stand somewhere among these.
    fileprivate func contains(subsequence bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        return (0...(count - bytes.count)).contains { self[$0..<($0 + bytes.count)].elementsEqual(bytes) }
    }
}
