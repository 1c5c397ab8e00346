public import SilaCore

/// Why a tenant's files cannot be had.
public enum PolicyFileError: Error, Hashable, Sendable {
    /// Everything wrong with them, in the order of the files and then of the lines; never empty.
    case faults([PolicyFault])
    /// The directory holds no template that a name can be put into, and why.
    case template(String)
    /// The name cannot be put into the template.
    case name(Malformed)

    /// The faults, none for the other cases.
    public var faults: [PolicyFault] {
        if case .faults(let faults) = self { faults } else { [] }
    }
}

extension PolicyFileError: CustomStringConvertible {
    /// One line for each fault.
    public var description: String {
        switch self {
        case .faults(let faults): faults.map(\.description).joined(separator: "\n")
        case .template(let reason): reason
        case .name(let malformed): malformed.description
        }
    }
}
