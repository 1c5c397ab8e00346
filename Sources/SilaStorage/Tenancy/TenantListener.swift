internal import Postgres

/// Hears what processes tell each other of associations, on one database.
public struct TenantListener: Sendable {
    /// What is heard.
    public enum Event: Sendable {
        /// From here on nothing is missed; what was told before may have been.
        case listening
        /// Something of an association changed.
        case heard(TenantNews)
        /// The line fell; it is taken up again by itself.
        case lost(StorageError)
    }

    private let listener: Listener

    init(_ listener: Listener) { self.listener = listener }

    /// Tells `handle` of every event, one after the other, until the task is cancelled.
    public func run(_ handle: (Event) async -> Void) async {
        await listener.run { event in
            switch event {
            case .listening: await handle(.listening)
            case .lost(let error): await handle(.lost(.database(error)))
            case .heard(let announcement):
                if let news = TenantNews(announcement.payload) { await handle(.heard(news)) }
            }
        }
    }
}

extension Placement {
    /// A listener for each database, by its name in the catalogue, in order.
    public func listeners() -> [(name: String, listener: TenantListener)] {
        pools.sorted { $0.key < $1.key }.map { name, pool in
            (name, TenantListener(pool.listener(to: [TenantNews.channel])))
        }
    }
}
