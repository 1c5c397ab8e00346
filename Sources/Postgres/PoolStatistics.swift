/// A pool at one moment, and what it has done since it was made.
public struct PoolStatistics: Sendable, Hashable {
    /// Connections that wait for work.
    public var idle = 0
    /// Connections in use.
    public var leased = 0
    /// Connections being opened.
    public var opening = 0
    /// Leases that wait for a connection.
    public var waiting = 0
    /// Connections opened so far.
    public var opened = 0
    /// Connections closed so far, for whatever reason.
    public var closed = 0
    /// Leases given so far.
    public var leases = 0
    /// Leases with an affinity that did not get the connection of their key.
    public var overflowed = 0
    /// Leases refused because too many were waiting or none came free in time.
    public var refused = 0

    /// A pool that has done nothing.
    public init() {}
}
