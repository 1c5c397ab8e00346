internal import CReadiness

/// Runs what blocks on a thread of its own, so that it holds none of those that Swift's tasks run on.
enum ShortThread {
    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts a detached thread; false when the system has none to give.
    static func start(_ name: String, _ run: @escaping @Sendable () -> Void) -> Bool {
        let body = Unmanaged.passRetained(Body(run))
        let started = readiness_thread(
            name,
            { argument in
                guard let argument else { return }
                Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
            },
            body.toOpaque()
        )
        if started != 0 { body.release() }
        return started == 0
    }
}
