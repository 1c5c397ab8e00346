import SilaStorage

/// Counts rows of the audit.
enum AuditCounts {
    /// How many cases were recorded to have followed an edition.
    static func followed() -> Query<Int> {
        AuditStore.page(limit: 1_000).map { rows in rows.count { $0.what == "case.followed" } }
    }
}
