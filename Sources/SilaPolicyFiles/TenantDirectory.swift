internal import Foundation
internal import SilaCore

/// A directory that holds one association's files: `policy.yaml`, `services.yaml`, `settings.yaml`, and perhaps
/// `calendar.yaml`.
public enum TenantDirectory {
    /// What a directory is read for.
    public enum Purpose: Hashable, Sendable {
        /// To serve the association, whose name the policy has to give.
        case serving
        /// To make an association's files from it: it may name none.
        case template
    }

    /// The files of the directory.
    ///
    /// Faults name each file by `path` as given. Throws every fault of all of them.
    public static func load(at path: String, for purpose: Purpose = .serving) throws(PolicyFileError) -> TenantFiles {
        var faults: [PolicyFault] = []
        let policy = FileBytes.read("\(path)/policy.yaml", faults: &faults)
        let services = FileBytes.read("\(path)/services.yaml", faults: &faults)
        let settings = FileBytes.read("\(path)/settings.yaml", faults: &faults)
        let calendar: HouseCalendar?
        do throws(PolicyFileError) { calendar = try self.calendar(at: path) } catch {
            calendar = nil
            faults += error.faults
        }
        var files = try assemble(policy, services, settings, path: path, purpose: purpose, faults: faults)
        files.calendar = calendar
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

    /// The three texts read as `load` reads files.
    ///
    /// `path` is what faults call the directory.
    public static func read(
        _ texts: TenantTexts, path: String, for purpose: Purpose = .serving
    ) throws(PolicyFileError) -> TenantFiles {
        try assemble(
            Array(texts.policy.utf8), Array(texts.services.utf8), Array(texts.settings.utf8), path: path,
            purpose: purpose,
            faults: [])
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
        _ policy: [UInt8]?, _ services: [UInt8]?, _ settings: [UInt8]?, path: String, purpose: Purpose,
        faults missing: [PolicyFault]
    ) throws(PolicyFileError) -> TenantFiles {
        var faults = missing
        let policyFile = read(policy, "\(path)/policy.yaml", by: PolicyReader.read, faults: &faults)
        if let policyFile, purpose == .serving { faults += unnamed(policyFile) }
        let offered = read(services, "\(path)/services.yaml", by: ServicesReader.read, faults: &faults)
        let chosen = read(settings, "\(path)/settings.yaml", by: SettingsReader.read, faults: &faults)
        guard faults.isEmpty, let policyFile, let offered, let chosen, let services, let settings else {
            throw .faults(faults)
        }
        let texts = TenantTexts(
            policy: policyFile.text, services: String(decoding: services, as: UTF8.self),
            settings: String(decoding: settings, as: UTF8.self))
        return TenantFiles(policy: policyFile, services: offered, settings: chosen, texts: texts)
    }

    private static func read<Value>(
        _ bytes: [UInt8]?, _ file: String, by reader: ([UInt8], String) throws(PolicyFileError) -> Value,
        faults: inout [PolicyFault]
    ) -> Value? {
        guard let bytes else { return nil }
        do throws(PolicyFileError) {
            return try reader(bytes, file)
        } catch {
            faults += error.faults
            return nil
        }
    }

    /// The fault of a policy that names no association and is to be served.
    private static func unnamed(_ file: PolicyFile) -> [PolicyFault] {
        guard file.policy.association == nil else { return [] }
        let message = Name(
            ar: "السياسة لا تسمي جمعية، فلا تخدم بها جمعية",
            en: "the policy names no association; give its `name` to serve it")
        let position = file.position(of: "association")
        return [
            PolicyFault(
                rule: .unnamedAssociation, file: file.file, position: position, path: "association", message: message)
        ]
    }
}
