internal import Foundation
public import SilaCore

/// The calendars of the regimes, `tenants/_calendars/*.yaml`, and by which of them an association works.
public enum CalendarDirectory {
    /// What the folder is called, beside the associations' own.
    public static let folder = "_calendars"

    /// Every regime's calendar by its id; the labour regime is there without a file too.
    ///
    /// `root` is the folder of the associations' folders. Throws every fault of all the files.
    public static func load(in root: String) throws(PolicyFileError) -> [String: WorkingCalendar] {
        var calendars = ["labour": WorkingCalendar.labour]
        var faults: [PolicyFault] = []
        for id in ids(in: root) {
            do throws(PolicyFileError) {
                calendars[id] = try load(file: "\(root)/\(folder)/\(id).yaml")
            } catch {
                faults += error.faults
            }
        }
        if !faults.isEmpty { throw .faults(faults) }
        return calendars
    }

    /// The calendar in one file, whose name is the regime's id.
    public static func load(file: String) throws(PolicyFileError) -> WorkingCalendar {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let id = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
        var faults: [PolicyFault] = []
        guard let bytes = FileBytes.read(file, faults: &faults) else { throw .faults(faults) }
        return try CalendarReader.read(bytes: bytes, id: id, file: file)
    }

    /// The regimes there are, by name, for an association whose folder stands in `root`.
    static func regimes(in root: String) -> [String] { Set(ids(in: root) + ["labour"]).sorted() }

    /// The calendar by which the association of that folder works: its regime's, with its own days.
    ///
    /// The regimes stand beside the folder; one without a `calendar.yaml` works by the labour regime.
    public static func calendar(ofTenant folder: String) throws(PolicyFileError) -> WorkingCalendar {
        let house = try TenantDirectory.calendar(at: folder) ?? HouseCalendar()
        let file = "\(parent(of: folder))/\(Self.folder)/\(house.regime).yaml"
        let isThere = FileManager.default.fileExists(atPath: file)
        let regime = isThere || house.regime != "labour" ? try load(file: file) : .labour
        return regime.adapted(to: house)
    }

    /// The folder that holds this one.
    static func parent(of folder: String) -> String {
        URL(filePath: folder).standardizedFileURL.deletingLastPathComponent().path()
    }

    private static func ids(in root: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }
}
