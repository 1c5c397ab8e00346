internal import Foundation

/// The migrations that the program comes with, from the folder `migrations`: those of the control schema and those of
/// every tenant's.
public struct MigrationSet: Sendable {
    /// For the schema `sila`.
    public let control: [Migration]
    /// For the schema of each tenant.
    public let tenant: [Migration]

    /// Takes them as they are; `StorageError.migrationFile` when the numbers do not count from 1 without a gap.
    public init(control: [Migration], tenant: [Migration]) throws(StorageError) {
        self.control = try Self.counted(control)
        self.tenant = try Self.counted(tenant)
    }

    /// Reads `control/*.sql` and `tenant/*.sql` under `folder`.
    ///
    /// `StorageError.migrationFile` names the file that cannot be read, is misnamed or breaks the count.
    public init(folder: String) throws(StorageError) {
        try self.init(control: Self.read("\(folder)/control"), tenant: Self.read("\(folder)/tenant"))
    }

    private static func read(_ folder: String) throws(StorageError) -> [Migration] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .migrationFile(folder, why: "the folder cannot be read; say where `migrations` is")
        }
        var migrations: [Migration] = []
        for name in names.sorted() where name.hasSuffix(".sql") {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                let text = String(validating: data, as: UTF8.self)
            else { throw .migrationFile("\(folder)/\(name)", why: "it cannot be read, or is not UTF-8") }
            migrations.append(try Migration(file: name, text: text))
        }
        return migrations
    }

    private static func counted(_ migrations: [Migration]) throws(StorageError) -> [Migration] {
        let sorted = migrations.sorted { $0.number < $1.number }
        for (index, migration) in sorted.enumerated() where migration.number != index + 1 {
            throw .migrationFile(
                migration.file, why: "its number should be \(index + 1); the files count without a gap")
        }
        return sorted
    }
}
