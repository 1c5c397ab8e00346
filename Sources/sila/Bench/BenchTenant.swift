internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaStorage

/// An association of a benchmark, made anew: one of that name that is there already is dropped.
enum BenchTenant {
    /// Makes it, with the control schema where that is missing; `password` becomes that of `sila_app`.
    static func make(
        _ slug: TenantSlug, in workshop: Workshop, _ migrations: MigrationSet, password: String = Secret.password()
    ) async throws {
        let bootstrap = Bootstrap(pool: workshop.pool, set: migrations, logger: workshop.logger)
        try await bootstrap.run(appPassword: password)
        let making = TenantProvisioning(placement: workshop.placement, set: migrations, logger: workshop.logger)
        if try await workshop.catalogue.find(slug) != nil { try await making.drop(slug, confirmation: slug.text) }
        try await making.create(slug, name: Name(ar: "قياس", en: "Bench"))
    }
}
