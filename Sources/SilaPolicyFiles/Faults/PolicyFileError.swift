public import SilaCore

/// Why a tenant's files cannot be had.
public enum PolicyFileError: Error, Hashable, Sendable {
    /// Everything wrong with them, in the order of the files and then of the lines; never empty.
    case faults([PolicyFault])
    /// The directory holds no template that a name can be put into, and why.
    case template(String)
    /// The name cannot be put into the template.
    case name(Malformed)
    /// A change by form was not made, and why.
    case edit(EditRefusal)

    /// The faults, of the files or of what an edit would have made of them; none for the other cases.
    public var faults: [PolicyFault] {
        switch self {
        case .faults(let faults): faults
        case .edit(let refusal): refusal.faults
        case .template, .name: []
        }
    }
}

extension PolicyFileError: CustomStringConvertible {
    /// One line for each fault.
    public var description: String {
        switch self {
        case .faults(let faults): faults.map(\.description).joined(separator: "\n")
        case .template(let reason): reason
        case .name(let malformed): malformed.description
        case .edit(let refusal):
            (["edit \(refusal.edit + 1): \(refusal.message.en)"] + refusal.faults.map(\.description))
                .joined(separator: "\n")
        }
    }
}
