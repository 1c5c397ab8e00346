internal import SilaCore

/// What the items of one section say beyond number and title.
protocol SectionItems {
    /// What an item asks for.
    associatedtype Ask: Hashable & Sendable

    /// The keys that these items have besides those of every item.
    static var keys: [String] { get }

    /// What the item asks for; what cannot be read is taken down and left out.
    static func asks(of item: Fields, id: String, known: Constituted) -> [Ask]
}

/// What the policy has set up by the time its sections refer to it.
struct Constituted {
    /// The ids of its bodies.
    var bodies: [String] = []
    /// The ids of its channels.
    var channels: [String] = []

    /// The body that the field names, constituted or not: one that is not is a finding, told with all the others.
    func body(_ field: Field?) -> BodyID? { field?.id().map { BodyID($0) } }

    /// The channel that the field names, offered or not: one that is not is a finding, told with all the others.
    func channel(_ field: Field) -> ChannelID? { field.id().map { ChannelID($0) } }
}
