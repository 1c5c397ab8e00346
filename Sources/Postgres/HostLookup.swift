internal import Glibc
internal import Synchronization

/// Finds the addresses of host names on a thread of its own, because libpq would block while it asks.
///
/// What comes back is libpq's `host`, `hostaddr` and `port`, one entry for each address: libpq connects by `hostaddr`
/// and checks certificates by `host`.
struct HostLookup {
    /// The hosts of a connection string, of which libpq needs no address when they are paths or addresses.
    let hosts: [String]
    let ports: [String]

    /// Nil when there is nothing to look up.
    init?(_ configuration: PostgresConfiguration) {
        guard let host = configuration.host, configuration.others["hostaddr"] == nil else { return nil }
        hosts = host.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard hosts.contains(where: Self.isName) else { return nil }
        ports = (configuration.port ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    /// The keywords to use instead of `host` and `port`.
    ///
    /// Nil when they were not found by `deadline`. Throws `cannotConnect` or `cancelled`.
    func keywords(
        reactor: Reactor,
        deadline: ContinuousClock.Instant
    ) async throws(PostgresError) -> [(String, String)]? {
        let place = reactor.attach(nil)
        defer { reactor.detach(place) }
        let found = Answer()
        let names = hosts
        let started = ShortThread.start("sila-lookup") {
            let addresses = names.map { Self.isName($0) ? Self.addresses(of: $0) : [$0] }
            found.addresses.withLock { $0 = addresses }
            reactor.signal(place)
        }
        guard started else { throw .cannotConnect("no thread to look a host name up; raise the limit of threads") }
        switch await reactor.park(at: place, [], deadline: deadline, shielded: false) {
        case .ready: break
        case .cancelled: throw .cancelled
        case .deadline: return nil
        }
        return try keywords(for: found.addresses.withLock { $0 })
    }

    private final class Answer: Sendable {
        let addresses = Mutex<[[String]]>([])
    }

    private func keywords(for addresses: [[String]]) throws(PostgresError) -> [(String, String)] {
        var entries: [(host: String, address: String, port: String)] = []
        for (index, host) in hosts.enumerated() where index < addresses.count {
            let port = ports.count == 1 ? ports[0] : index < ports.count ? ports[index] : ""
            for address in addresses[index] {
                entries.append((host, host.hasPrefix("/") || host.hasPrefix("@") ? "" : address, port))
            }
        }
        guard !entries.isEmpty else {
            throw .cannotConnect("no address is known for `\(hosts.joined(separator: ","))`; look at the host name")
        }
        return [
            ("host", entries.map(\.host).joined(separator: ",")),
            ("hostaddr", entries.map(\.address).joined(separator: ",")),
            ("port", entries.map(\.port).joined(separator: ",")),
        ]
    }

    /// Whether this is a name that must be looked up, and neither an address nor the path of a socket.
    private static func isName(_ host: String) -> Bool {
        guard !host.isEmpty, !host.hasPrefix("/"), !host.hasPrefix("@") else { return false }
        var four = in_addr()
        var six = in6_addr()
        return inet_pton(AF_INET, host, &four) != 1 && inet_pton(AF_INET6, host, &six) != 1
    }

    /// The addresses of a name as text; blocks.
    private static func addresses(of name: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &first) == 0 else { return [] }
        defer { freeaddrinfo(first) }
        var found: [String] = []
        var next = first
        while let entry = next {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            let failed = getnameinfo(
                entry.pointee.ai_addr, entry.pointee.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST
            )
            if failed == 0 {
                found.append(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            next = entry.pointee.ai_next
        }
        return found
    }
}
