internal import SilaCore

/// An association's three files as far as they can be read, with every fault of their form.
struct TenantReading {
    /// What the directory is called.
    let path: String
    /// The policy; where its file has faults, as much of it as can be read, and nil where that is too little.
    let policy: PolicyFile?
    /// True where the policy's file has no fault.
    let policyIsWhole: Bool
    /// What the association offers; nil where its file has faults.
    let services: Placed<[Service]>?
    /// What it sets for itself; nil where its file has faults.
    let settings: Placed<Settings>?
    /// The faults of each file, in the order of its lines.
    private let faultsByFile: [TenantFile: [PolicyFault]]

    /// Reads the bytes; `missing` are the faults of files of which there are none.
    init(_ bytes: [TenantFile: [UInt8]], path: String, missing: [TenantFile: PolicyFault]) {
        var faults = missing.mapValues { [$0] }
        self.path = path
        let (read, policyFaults) =
            bytes[.policy].map {
                PolicyReader.inPart(bytes: $0, file: Self.name(.policy, in: path))
            } ?? (nil, [])
        faults[.policy, default: []] += policyFaults
        policy = read
        policyIsWhole = read != nil && faults[.policy]?.isEmpty != false
        services = Self.read(bytes, .services, in: path, by: ServicesReader.placed, faults: &faults)
        settings = Self.read(bytes, .settings, in: path, by: SettingsReader.placed, faults: &faults)
        faultsByFile = faults
    }

    /// Every fault of the form, in the order of the files and then of the lines.
    var faults: [PolicyFault] { TenantFile.allCases.flatMap { faultsByFile[$0] ?? [] } }

    /// Every fault, with what keeps the policy from being put in force as the faults that stop it from being loaded.
    func faults(blockingFor isModel: Bool) -> [PolicyFault] {
        let blocking = PolicyCheck.blocking(subject(isModel: isModel)).map(fault).sorted { $0.position < $1.position }
        return TenantFile.allCases.flatMap { (faultsByFile[$0] ?? []) + ($0 == .policy ? blocking : []) }
    }

    /// What the check reads.
    func subject(isModel: Bool, carried: Set<Medium>? = nil, facts: TenantFacts? = nil) -> CheckSubject {
        CheckSubject(
            policy: policy?.policy, policyIsWhole: policyIsWhole, services: services?.value,
            settings: settings?.value, isModel: isModel, carried: carried, facts: facts)
    }

    /// What a file is called.
    func name(_ file: TenantFile) -> String { Self.name(file, in: path) }

    /// Where a finding stands.
    func position(of place: FindingPlace) -> Position {
        switch place {
        case .path(.services, let path): services?.positions.position(of: path) ?? .start
        case .path(.settings, let path): settings?.positions.position(of: path) ?? .start
        case .path(.policy, _), .clause: policy?.position(of: place) ?? .start
        }
    }

    /// The finding as a fault that stops the file from being loaded.
    private func fault(_ finding: Finding) -> PolicyFault {
        PolicyFault(
            rule: FaultRule(finding.rule), file: name(finding.place.file), position: position(of: finding.place),
            path: policy?.path(of: finding.place) ?? "",
            message: Name(
                ar: "\(finding.message.ar)؛ \(finding.remedy.ar)", en: "\(finding.message.en); \(finding.remedy.en)"))
    }

    private static func name(_ file: TenantFile, in path: String) -> String { "\(path)/\(file.rawValue).yaml" }

    private static func read<Value>(
        _ bytes: [TenantFile: [UInt8]], _ file: TenantFile, in path: String,
        by reader: ([UInt8], String) throws(PolicyFileError) -> Placed<Value>, faults: inout [TenantFile: [PolicyFault]]
    ) -> Placed<Value>? {
        guard let bytes = bytes[file] else { return nil }
        do throws(PolicyFileError) {
            return try reader(bytes, name(file, in: path))
        } catch {
            faults[file, default: []] += error.faults
            return nil
        }
    }
}

extension FaultRule {
    /// The rule of the fault as which a finding that blocks is told.
    fileprivate init(_ rule: FindingRule) {
        switch rule.id {
        case "body.unknown": self = .unknownBody
        case "channel.unknown": self = .unknownChannel
        case "association.unnamed": self = .unnamedAssociation
        default: self = .blockingFinding
        }
    }
}
