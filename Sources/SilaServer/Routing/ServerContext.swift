public import Hummingbird
internal import NIOCore

/// What goes with a request through the middleware to its route.
public struct ServerContext: RequestContext {
    /// What Hummingbird keeps.
    public var coreContext: CoreRequestContextStorage
    /// The number under which the logs have the request: taken from `X-Request-Id` or drawn.
    var requestID = ""
    /// The address at the other end of the connection; nil where there is no network.
    let peer: String?

    /// A context of a request that has just come in.
    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
