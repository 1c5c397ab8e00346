internal import Foundation
internal import SilaCore

/// A directory that holds one association's files: `policy.yaml`, `services.yaml`, `settings.yaml`, and perhaps
/// `calendar.yaml` and `surveys.yaml`.
public enum TenantDirectory {
    /// What a directory is read for.
    public enum Purpose: Hashable, Sendable {
        /// To serve the association, whose name the policy has to give.
        case serving
        /// To make an association's files from it: it may name none.
        case template
        /// To read what an association keeps as an edition: a draft may have what keeps it from being put in force, and
        /// an edition that once was stays readable whatever the check has learnt since.
        case edition
    }

    /// The names of the files in it.
    public static let fileNames = ["policy.yaml", "services.yaml", "settings.yaml"]

    /// The files of the directory.
    ///
    /// Faults name each file by `path` as given. Throws every fault of all of them, and, unless they are read as an
    /// edition, everything that keeps the policy from being put in force (`PolicyCheck.blocking`).
    public static func load(at path: String, for purpose: Purpose = .serving) throws(PolicyFileError) -> TenantFiles {
        let (bytes, missing) = bytes(in: path)
        var faults: [PolicyFault] = []
        var files: TenantFiles?
        do throws(PolicyFileError) {
            files = try assemble(bytes, path: path, purpose: purpose, missing: missing)
        } catch {
            guard case .faults(let found) = error else { throw error }
            faults = found
        }
        do throws(PolicyFileError) { files?.calendar = try calendar(at: path) } catch { faults += error.faults }
        guard let files, faults.isEmpty else { throw .faults(faults) }
        return files
    }

    /// What `calendar.yaml` of the directory says; nil where there is none, which is no fault.
    static func calendar(at path: String) throws(PolicyFileError) -> HouseCalendar? {
        let file = "\(path)/calendar.yaml"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        var faults: [PolicyFault] = []
        guard let bytes = FileBytes.read(file, faults: &faults) else { throw .faults(faults) }
        let regimes = CalendarDirectory.regimes(in: CalendarDirectory.parent(of: path))
        return try HouseCalendarReader.read(bytes: bytes, file: file, regimes: regimes)
    }

    /// The text of `surveys.yaml` of the directory, read to the end; nil where there is none, which is no fault.
    public static func surveys(at path: String) throws(PolicyFileError) -> String? {
        let file = "\(path)/\(surveysName)"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        var faults: [PolicyFault] = []
        guard let bytes = FileBytes.read(file, faults: &faults) else { throw .faults(faults) }
        _ = try SurveysReader.read(bytes: bytes, file: file)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name of the file that declares surveys; no edition holds it.
    public static let surveysName = "surveys.yaml"

    /// The names of the files in a directory whose change is of interest: an edition's, and those beside it.
    public static let watchedNames = fileNames + ["calendar.yaml", surveysName]

    /// The three texts read as `load` reads files.
    ///
    /// `path` is what faults call the directory.
    public static func read(
        _ texts: TenantTexts, path: String, for purpose: Purpose = .serving
    ) throws(PolicyFileError) -> TenantFiles {
        let bytes: [TenantFile: [UInt8]] = [
            .policy: Array(texts.policy.utf8), .services: Array(texts.services.utf8),
            .settings: Array(texts.settings.utf8),
        ]
        return try assemble(bytes, path: path, purpose: purpose, missing: [:])
    }

    /// The faults of the YAML files in a directory that nothing reads: most are a known name written otherwise.
    static func strangers(in path: String) -> [PolicyFault] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let strangers = names.sorted().filter { name in
            (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".") && !watchedNames.contains(name)
        }
        return strangers.map { name in
            let near = Spelling.nearest(to: name.lowercased().replacing(".yml", with: ".yaml"), among: watchedNames)
            let known = watchedNames.map { "`\($0)`" }
            return PolicyFault(
                rule: .fileUnknown, file: "\(path)/\(name)", position: .start, path: "",
                message: Name(
                    ar: "لا يقرأ أحد ملفًا بهذا الاسم؛ ملفات الجمعية: \(known.joined(separator: "، "))",
                    en: "nothing reads a file of this name; an association's files are \(known.joined(separator: ", "))"
                ),
                found: name, suggestion: near)
        }
    }

    /// The names of the directories under `root` that are to be served, in order: none that begins with `_` or `.`.
    public static func names(in root: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.sorted().filter { name in
            var isDirectory: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isDirectory)
            return exists && isDirectory.boolValue && !name.hasPrefix("_") && !name.hasPrefix(".")
        }
    }

    private static func assemble(
        _ bytes: [TenantFile: [UInt8]], path: String, purpose: Purpose, missing: [TenantFile: PolicyFault]
    ) throws(PolicyFileError) -> TenantFiles {
        let reading = TenantReading(bytes, path: path, missing: missing)
        let faults = purpose == .edition ? reading.faults : reading.faults(blockingFor: purpose == .template)
        guard faults.isEmpty, let policy = reading.policy, let services = reading.services,
            let settings = reading.settings
        else { throw .faults(faults) }
        let texts = TenantTexts(
            policy: policy.text, services: String(decoding: bytes[.services] ?? [], as: UTF8.self),
            settings: String(decoding: bytes[.settings] ?? [], as: UTF8.self))
        return TenantFiles(policy: policy, services: services.value, settings: settings.value, texts: texts)
    }

    /// The bytes of the three files, and the faults of those of which there are none.
    static func bytes(in path: String) -> (bytes: [TenantFile: [UInt8]], missing: [TenantFile: PolicyFault]) {
        var found: [TenantFile: [UInt8]] = [:]
        var missing: [TenantFile: PolicyFault] = [:]
        for file in TenantFile.allCases {
            var faults: [PolicyFault] = []
            found[file] = FileBytes.read("\(path)/\(file.rawValue).yaml", faults: &faults)
            missing[file] = faults.first
        }
        return (found, missing)
    }
}
