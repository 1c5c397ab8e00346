public import SilaCore

/// What the check says of one association's files.
public struct CheckReport: Sendable {
    /// What the directory is called: `tenants/safwa`.
    public let path: String
    /// Everything, in the order of the files and then of the lines.
    public let entries: [CheckEntry]
    /// False where a file is not there or cannot be read.
    public let isReadable: Bool
    /// The texts of the files by their names, for excerpts.
    let texts: [String: String]

    /// The entries that count: those that are not suppressed.
    public var counting: [CheckEntry] { entries.filter { $0.suppressed == nil } }

    /// How many of that severity count.
    public func count(_ severity: Severity) -> Int { counting.count { $0.remark.severity == severity } }

    /// True where something keeps the policy from being put in force.
    public var blocks: Bool { counting.contains(where: \.blocks) }

    /// How many are suppressed with a reason.
    public var suppressed: Int { entries.count - counting.count }

    /// Checks the files of a directory.
    ///
    /// One whose name begins with `_` is a model. `carried` are the media by which something can reach people, where
    /// that is known.
    public static func directory(_ path: String, carried: Set<Medium>? = nil) -> CheckReport {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name == CalendarDirectory.folder { return calendars(path) }
        let (bytes, missing) = TenantDirectory.bytes(in: path)
        let report = CheckReport(
            TenantReading(bytes, path: path, missing: missing), bytes: bytes, isModel: name.hasPrefix("_"),
            carried: carried)
        var beside: [PolicyFault] = []
        do throws(PolicyFileError) { _ = try TenantDirectory.calendar(at: path) } catch { beside += error.faults }
        do throws(PolicyFileError) { _ = try TenantDirectory.surveys(at: path) } catch { beside += error.faults }
        beside += TenantDirectory.strangers(in: path)
        return beside.isEmpty ? report : report.adding(beside)
    }

    /// Checks the calendars of the regimes, one file each.
    private static func calendars(_ path: String) -> CheckReport {
        let root = CalendarDirectory.parent(of: path)
        let none = CheckReport(path: path, entries: [], isReadable: true, texts: [:])
        do throws(PolicyFileError) { _ = try CalendarDirectory.load(in: root) } catch {
            return none.adding(error.faults)
        }
        return none
    }

    /// The same with the faults of files beside the edition, whose texts are read for the excerpts.
    private func adding(_ faults: [PolicyFault]) -> CheckReport {
        var texts = texts
        for file in Set(faults.map(\.file)) {
            var unread: [PolicyFault] = []
            texts[file] = FileBytes.read(file, faults: &unread).map { String(decoding: $0, as: UTF8.self) }
        }
        let unreadable = faults.contains { $0.rule == .fileMissing || $0.rule == .fileUnreadable }
        return CheckReport(
            path: path, entries: entries + faults.map { CheckEntry($0) }, isReadable: isReadable && !unreadable,
            texts: texts)
    }

    private init(path: String, entries: [CheckEntry], isReadable: Bool, texts: [String: String]) {
        self.path = path
        self.entries = entries
        self.isReadable = isReadable
        self.texts = texts
    }

    /// Checks texts, as the editions of a policy keep them, with what is so at the association.
    ///
    /// `path` is what the directory is called.
    public static func texts(
        _ texts: TenantTexts, path: String, isModel: Bool = false, carried: Set<Medium>? = nil,
        facts: TenantFacts? = nil
    ) -> CheckReport {
        let bytes: [TenantFile: [UInt8]] = [
            .policy: Array(texts.policy.utf8), .services: Array(texts.services.utf8),
            .settings: Array(texts.settings.utf8),
        ]
        let reading = TenantReading(bytes, path: path, missing: [:])
        return CheckReport(reading, bytes: bytes, isModel: isModel, carried: carried, facts: facts)
    }

    private init(
        _ reading: TenantReading, bytes: [TenantFile: [UInt8]], isModel: Bool, carried: Set<Medium>?,
        facts: TenantFacts? = nil
    ) {
        let named = bytes.map { (reading.name($0.key), String(decoding: $0.value, as: UTF8.self)) }
        let texts = Dictionary(named, uniquingKeysWith: { first, _ in first })
        let lines = texts.mapValues(TextLines.init)
        let faults = reading.faults.map { CheckEntry($0) }
        let findings = PolicyCheck.findings(reading.subject(isModel: isModel, carried: carried, facts: facts))
            .map { finding in
                let (file, position) = (reading.name(finding.place.file), reading.position(of: finding.place))
                let length = lines[file]?[position.line].map { ValueSpan.length(in: $0, from: position.column) } ?? 1
                return CheckEntry(finding, file: file, position: position, length: length)
            }
        let files = TenantFile.allCases.map(reading.name)
        path = reading.path
        self.texts = texts
        isReadable = !reading.faults.contains { $0.rule == .fileMissing || $0.rule == .fileUnreadable }
        entries = files.flatMap { file in
            (faults + findings).filter { $0.remark.file == file }.enumerated()
                .sorted { ($0.element.remark.position, $0.offset) < ($1.element.remark.position, $1.offset) }
                .map(\.element)
        }
    }
}
