internal import Postgres
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// The fifth association of the demo, made from the model policy as any new one is.
enum DemoAssociation {
    private static let slug = "namudhaj"
    private static let name = Name(ar: "جمعية نموذج التجريبية", en: "Namudhaj Demonstration Association")

    /// Makes it where it is not there, and publishes the filled model as its first edition.
    static func make(in workshop: Workshop, _ set: MigrationSet, _ tenants: String, _ time: DemoTime) async throws {
        let slug = try TenantSlug.parse(slug)
        let making = TenantProvisioning(placement: workshop.placement, set: set, logger: workshop.logger)
        do throws(StorageError) {
            try await making.create(slug, name: name)
        } catch .tenantExists {
            try await Migrator(pool: workshop.pool, set: set, logger: workshop.logger).migrate(.tenant(slug))
        }
        let texts = try ModelTemplate.fill(from: "\(tenants)/_model", association: name)
        let tenant = try await workshop.tenant(slug.text)
        let database = try workshop.placement.database(of: tenant)
        _ = try await FilePublishing(database: database, clock: time.clock).take(texts, publish: true, by: "model")
        if let surveys = try TenantDirectory.surveys(at: "\(tenants)/_model") {
            try await SurveysTaking(database: database, clock: time.clock).take(surveys, by: "model")
        }
    }
}
