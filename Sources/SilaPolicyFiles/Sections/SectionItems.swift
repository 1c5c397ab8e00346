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

    /// The body that the field names; nil, with the fault taken down, when there is none of that name.
    func body(_ field: Field?) -> BodyID? {
        guard let field else { return nil }
        guard let written = field.written else { return field.wrongType("the id of a body", ar: "معرّف هيئة") }
        if bodies.contains(written) { return BodyID(written) }
        field.reportUnknownWord(.unknownBody, written, among: bodies)
        return nil
    }

    /// The channel that the field names; nil, with the fault taken down, when there is none of that name.
    func channel(_ field: Field) -> ChannelID? {
        guard let written = field.written else { return field.wrongType("the id of a channel", ar: "معرّف قناة") }
        if channels.contains(written) { return ChannelID(written) }
        field.reportUnknownWord(.unknownChannel, written, among: channels)
        return nil
    }
}
