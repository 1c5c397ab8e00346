/// How the service is reached and what it bounds.
public struct ServerConfiguration: Sendable {
    /// The address to listen at.
    public var host: String
    /// The port to listen at; 0 for one that is free.
    public var port: Int
    /// The port for health, readiness and metrics, on the same address; nil to answer them on the main port.
    public var privatePort: Int?
    /// How people reach the service: `https://sila.example.org`; nil on a loopback address without TLS.
    public var publicURL: String?
    /// How many proxies of our own stand before the service and add to `X-Forwarded-For` whom they heard from.
    public var proxies = 0
    /// How many bytes a body may have.
    public var bodyLimit = 1_048_576
    /// How many bytes a document may have that is sent as a body.
    public var documentLimit = 10_485_760
    /// How long a request with a body may take, from its head to its answer.
    public var deadline = Duration.seconds(30)
    /// After how long a connection on which nothing happens is closed.
    public var idleTimeout = Duration.seconds(60)

    /// A service at an address.
    public init(
        host: String = "127.0.0.1", port: Int = 8080, privatePort: Int? = nil, publicURL: String? = nil
    ) {
        self.host = host
        self.port = port
        self.privatePort = privatePort
        self.publicURL = publicURL
    }

    /// Whether people reach the service over https, so that cookies are for https alone.
    var isSecure: Bool { publicURL?.lowercased().hasPrefix("https://") ?? false }

    /// The origin of the public address, without path; nil where there is none.
    var origin: String? {
        guard let publicURL else { return nil }
        let parts = publicURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[1].isEmpty else { return nil }
        return "\(parts[0])//\(parts[2])".lowercased()
    }
}
