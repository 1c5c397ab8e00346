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
        let isModel = path.split(separator: "/").last?.hasPrefix("_") ?? false
        let (bytes, missing) = TenantDirectory.bytes(in: path)
        return CheckReport(
            TenantReading(bytes, path: path, missing: missing), bytes: bytes, isModel: isModel, carried: carried)
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
