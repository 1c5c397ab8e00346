/// The JSON Schemas of an association's files, for editors and for whoever wants to check a file without Sila.
public enum PolicySchema: String, CaseIterable, Hashable, Sendable {
    /// `policy.yaml`.
    case policy
    /// `services.yaml`.
    case services
    /// `settings.yaml`.
    case settings
    /// `surveys.yaml`.
    case surveys

    /// The schema as JSON (draft 2020-12), ending in a newline; the same bytes every time.
    public var json: String { SchemaBuilder.schema(of: layout).json() + "\n" }

    /// What the schema is called in the tree: `policy.schema.json`.
    public var fileName: String { "\(rawValue).schema.json" }

    private var layout: Layout {
        switch self {
        case .policy: PolicyReader.layout
        case .services: ServicesReader.layout
        case .settings: SettingsReader.layout
        case .surveys: SurveysReader.layout
        }
    }
}
