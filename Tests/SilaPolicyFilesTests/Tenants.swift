import Foundation
import SilaCore
import SilaPolicyFiles

/// The directories of the tree's own tenants.
enum Tenants {
    /// `tenants/` beside `Tests/`.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "tenants").path()

    /// The four that are served and the model.
    static let all = ["safwa", "zad-almakkiya", "optometry", "quwwat-watan", "_model"]

    /// The files of one of them.
    static func files(_ name: String) throws(PolicyFileError) -> TenantFiles {
        try TenantDirectory.load(at: "\(root)/\(name)", for: name.hasPrefix("_") ? .template : .serving)
    }

    /// The policy of one of them.
    static func policy(_ name: String) throws(PolicyFileError) -> Policy { try files(name).policy.policy }
}
