internal import SilaCore

/// How a case stands to the policy, with the channel it came by.
enum StandingView {
    static let schema = NamedSchema(
        "Standing",
        .object([
            Property("outside", .flag, "true where it is recorded outside the policy"),
            Property("channel", .text(), "the channel's id in the policy, or what it lacks"),
            Property("name", .name, "the channel as the policy prints it"),
            Property("named", .nullable(.text()), "what the desk called it, under an open-ended channel"),
            Property("reason", .nullable(.text()), "why it was recorded outside the policy"),
        ]))

    static func write(_ standing: Standing, _ policy: Policy, _ json: inout JSONWriter) {
        switch standing {
        case .within(let channel, let named):
            json.field("outside", false)
            json.field("channel", channel.rawValue)
            json.field("name", name(channel.rawValue, policy))
            json.field("named", named)
            json.field("reason", nil as String?)
        case .outside(let channel, let reason):
            json.field("outside", true)
            json.field("channel", channel)
            json.field("name", name(channel, policy))
            json.field("named", nil as String?)
            json.field("reason", reason)
        }
    }

    /// The channel as the policy prints it; where the policy lacks it, what its kind is called, else the word itself.
    static func name(_ channel: String, _ policy: Policy) -> Name {
        let printed = policy.channels.first { offer in offer.id.rawValue == channel ? offer : nil }?.clause.title
        return printed ?? ChannelKind(rawValue: channel)?.name ?? Name(ar: channel, en: channel)
    }
}
