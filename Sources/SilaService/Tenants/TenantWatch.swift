public import Logging
internal import SilaCore
internal import SilaStorage

/// Keeps a process that serves associations up with what changes outside of it: files, the database, the day.
///
/// None of it is needed for a request to be answered rightly: which edition is in force is asked of the database each
/// time. It takes files in, lets lists show the dates that open cases have now, and opens what was made since.
public struct TenantWatch: Sendable {
    private enum Signal: Sendable {
        case files(Set<String>)
        case news(TenantNews)
        /// Something may have been missed, or the operator asks: look at everything.
        case everything
        case tick
    }

    /// How often the day is looked at.
    private static let tick = Duration.seconds(15)

    private let offices: Offices
    private let folders: FolderWatch?
    private let logger: Logger

    /// A watch over the associations of `offices` and their folders under `root`.
    ///
    /// Make it before they are opened, so that no change falls between.
    public init(_ offices: Offices, tenants root: String?, logger: Logger) {
        self.offices = offices
        self.logger = logger
        folders = root.map { FolderWatch(root: $0) }
    }

    /// Watches until the task is cancelled; each element of `hangups` asks to look at everything.
    public func run(hangups: AsyncStream<Void>) async {
        let (signals, mouth) = AsyncStream.makeStream(of: Signal.self)
        await withDiscardingTaskGroup { group in
            for (name, listener) in offices.listeners() {
                group.addTask { await listen(listener, to: name, mouth) }
            }
            if let folders { group.addTask { await folders.run { mouth.yield(.files($0)) } } }
            group.addTask { for await _ in hangups { mouth.yield(.everything) } }
            group.addTask {
                while (try? await Task.sleep(for: Self.tick)) != nil { mouth.yield(.tick) }
                mouth.finish()
            }
            await heed(signals)
            group.cancelAll()
        }
    }

    private func listen(
        _ listener: TenantListener, to name: String, _ mouth: AsyncStream<Signal>.Continuation
    ) async {
        var isFirst = true
        await listener.run { event in
            switch event {
            case .listening:
                // The first time everything has just been opened; whatever came between is followed with the rest.
                mouth.yield(isFirst ? .tick : .everything)
                isFirst = false
            case .heard(let news): mouth.yield(.news(news))
            case .lost(let error):
                logger.warning(
                    "nothing is heard of what other processes do; requests are answered rightly all the same",
                    metadata: ["database": "\(name)", "why": "\(error)"])
            }
        }
    }

    private func heed(_ signals: AsyncStream<Signal>) async {
        var day: CivilDate?
        for await signal in signals {
            switch signal {
            case .files(let slugs): await offices.settleFiles(of: slugs)
            case .news(let news):
                switch news.kind {
                case .edition: await offices.editionChanged(at: news.slug)
                case .calendar: break
                case .tenant: await offices.lookAgain()
                }
            case .everything:
                await offices.lookAgain()
                await offices.followAll()
            case .tick:
                if day != offices.today {
                    day = offices.today
                    await offices.followAll()
                }
            }
        }
    }
}
