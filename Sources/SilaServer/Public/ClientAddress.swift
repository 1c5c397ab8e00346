internal import HTTPTypes
internal import Hummingbird

/// From where a request comes, as far as the limits of the public pages need it; it is logged and kept nowhere.
enum ClientAddress {
    /// The address; nil where there is none, as in a test without a network.
    ///
    /// Behind `proxies` of our own, each of which adds to `X-Forwarded-For` whom it heard from, it is the last but so
    /// many of that list: what stands before it was written by whoever sent the request. An address of IPv6 counts with
    /// the whole network of its first 64 bits, which one household has.
    static func of(_ request: Request, _ context: ServerContext, proxies: Int) -> String? {
        guard proxies > 0 else { return context.peer.map(network) }
        let hops = request.headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }
            .map { String($0.filter { !$0.isWhitespace }) }
        guard hops.count >= proxies else { return context.peer.map(network) }
        return network(String(hops[hops.count - proxies].prefix(60)))
    }

    /// The first 64 bits of an address of IPv6; any other as it is.
    static func network(_ address: String) -> String {
        let groups = address.split(separator: ":", omittingEmptySubsequences: false)
        guard groups.count > 2, !address.contains(".") else { return address }
        guard let gap = groups.firstIndex(of: "") else { return groups.prefix(4).joined(separator: ":") }
        let before = groups[..<gap].filter { !$0.isEmpty }
        let after = groups[gap...].filter { !$0.isEmpty }
        let whole = before + Array(repeating: "0", count: max(0, 8 - before.count - after.count)) + after
        return whole.prefix(4).joined(separator: ":")
    }
}

extension HTTPField.Name {
    /// `X-Forwarded-For`: whom a proxy heard from.
    static let forwardedFor = known("X-Forwarded-For")
}
