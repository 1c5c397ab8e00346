internal import SilaService

/// What the whole site works with: the associations, how it is set up, what probes ask.
struct House: Sendable {
    /// How it is set up.
    var configuration: ServerConfiguration
    /// The associations served.
    var offices: Offices
    /// What the counters hold, as Prometheus reads it.
    var metrics: MetricsBook
    /// What keeps the service from taking requests.
    var readiness: Readiness
    /// The OpenAPI document.
    var document: [UInt8]
}
