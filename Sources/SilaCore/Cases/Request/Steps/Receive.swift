/// Taking a request: over a channel of the policy, or outside it with a reason.
///
/// Not a `RequestStep`, since there is no request yet. Source: the channels of the five policies (`clauses.md`,
/// section 2): a channel the policy lacks is refused, naming what it offers, unless recorded outside it.
public struct Receive: Sendable {
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why it is recorded though the policy lacks the channel; nil to take it within the policy.
    public var outsideReason: String?
    /// The service asked for.
    public var service: String?
    /// The agreed medium.
    public var medium: Medium?
    /// How the person can be reached.
    public var contact: Contact
    /// Who acts for the person.
    public var representative: Representative?
    /// What was declared so far.
    public var content: ContentMark
    /// The reference of the inquiry or suggestion it came from.
    public var convertedFrom: String?

    /// The roles that take requests.
    public static let roles: Set<Role> = [.frontDesk, .management]

    /// A request to take, with its parts.
    public init(
        channel: String, channelName: String? = nil, outsideReason: String? = nil, service: String? = nil,
        medium: Medium? = nil, contact: Contact, representative: Representative? = nil, content: ContentMark,
        convertedFrom: String? = nil
    ) {
        self.channel = channel
        self.channelName = channelName
        self.outsideReason = outsideReason
        self.service = service
        self.medium = medium
        self.contact = contact
        self.representative = representative
        self.content = content
        self.convertedFrom = convertedFrom
    }

    /// The entry that opens the request, or the refusal.
    public func take(at desk: Desk) throws(Refusal) -> Entry<RequestEvent> {
        try desk.requireRole(Self.roles, for: Name(ar: "استلام طلب", en: "Take a request"))
        let (standing, clause) = try desk.standing(
            channel: channel, named: channelName, outsideReason: outsideReason)
        try representative?.requireWhole()
        let service = try desk.service(self.service)
        try desk.requireItems(content.supplied, of: service)
        if let medium { try desk.requireOffered(medium) }
        if let representative { try desk.requireValid(representative) }
        let receipt = Receipt(
            standing: standing, service: service?.id, required: service?.required ?? [], medium: medium,
            contact: contact, representative: representative, content: content, convertedFrom: convertedFrom
        )
        return desk.entry(.received(receipt: receipt), on: clause)
    }
}

extension Desk {
    /// The service of that name; nil when none is named.
    func service(_ id: String?) throws(Refusal) -> Service? {
        guard let id else { return nil }
        if let service = services.first(where: { $0.id == id }) { return service }
        throw Refusal(
            .serviceUnknown, field: "service",
            message: Name(
                ar: "لا خدمة باسم «\(id)»؛ المتاح: \(services.map(\.name.ar).joined(separator: "، "))",
                en: "no service is called `\(id)`; there are: \(services.map(\.id).joined(separator: ", "))"
            ),
            items: services.map { RefusalItem(id: $0.id, name: $0.name) }
        )
    }

    /// Throws when something is supplied that the service does not ask for.
    func requireItems(_ supplied: Set<String>, of service: Service?) throws(Refusal) {
        let known = service?.required ?? []
        guard let stray = supplied.sorted().first(where: { id in !known.contains { $0.id == id } }) else { return }
        throw Refusal(
            .itemUnknown, field: "items.\(stray)",
            message: Name(
                ar: "لا تطلب الخدمة بنداً باسم «\(stray)»",
                en: "the service asks for no item called `\(stray)`"
            ),
            items: known.map { RefusalItem(id: $0.id, name: $0.name) }
        )
    }

    /// Throws when the association does not offer the medium.
    func requireOffered(_ medium: Medium) throws(Refusal) {
        guard !settings.media.contains(medium) else { return }
        throw Refusal(
            .mediumNotOffered, clause: policy.handling.clause(asking: .updates), field: "medium",
            message: Name(
                ar:
                    "لا تقدم الجمعية «\(medium.name.ar)»؛ المتاح: \(settings.media.map(\.name.ar).joined(separator: "، "))",
                en: "the association does not offer \(medium.name.en); it offers: "
                    + settings.media.map(\.name.en).joined(separator: ", ")
            ),
            items: settings.media.map { RefusalItem(id: $0.rawValue, name: $0.name) }
        )
    }
}
