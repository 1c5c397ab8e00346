/// How large a pool may grow and how long things in it may last.
public struct PoolLimits: Sendable, Hashable {
    /// Connections open at the same time.
    public var maxConnections: Int
    /// Leases that may wait for a connection; one more is refused at once.
    public var maxWaiting: Int
    /// How long a lease waits for a connection, whatever its deadline.
    public var acquireTimeout: Duration
    /// A connection older than this is closed when it comes back.
    public var maxAge: Duration
    /// A connection unused for this long is closed.
    public var maxIdle: Duration
    /// Prepared statements that a connection keeps on the server.
    public var maxStatementsPerConnection: Int
    /// Scopes (tenants) that a connection may touch before it is closed: its server process grows with each.
    public var maxScopesPerConnection: Int

    /// Limits for a service of one machine; give those that should differ.
    public init(
        maxConnections: Int = 16,
        maxWaiting: Int = 512,
        acquireTimeout: Duration = .seconds(5),
        maxAge: Duration = .seconds(3600),
        maxIdle: Duration = .seconds(600),
        maxStatementsPerConnection: Int = 1024,
        maxScopesPerConnection: Int = 512
    ) {
        self.maxConnections = maxConnections
        self.maxWaiting = maxWaiting
        self.acquireTimeout = acquireTimeout
        self.maxAge = maxAge
        self.maxIdle = maxIdle
        self.maxStatementsPerConnection = maxStatementsPerConnection
        self.maxScopesPerConnection = maxScopesPerConnection
    }
}
