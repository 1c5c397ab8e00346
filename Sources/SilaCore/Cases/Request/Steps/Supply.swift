/// Writing or changing what is declared: the items, the service asked for, how the person can be reached.
///
/// Open until the request is complete, and again while it is sent back. A signature on other content falls by itself,
/// since it is bound to a digest. Source: the clauses that ask for complete data.
public struct Supply: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.content
    /// What is declared now.
    public var content: ContentMark
    /// The service asked for; nil leaves it as it is.
    public var service: String?
    /// How the person can be reached; nil leaves it as it is.
    public var contact: Contact?

    /// A change with its parts.
    public init(content: ContentMark, service: String? = nil, contact: Contact? = nil) {
        self.content = content
        self.service = service
        self.contact = contact
    }

    /// Until completeness, or while sent back.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        guard request.pause == nil else { return }
        try request.require(through: .received, clause: desk.policy.handling.clause(asking: .completeData))
    }

    /// The service when it changed, the contact when it changed, the content when it changed.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        var entries: [Entry<RequestEvent>] = []
        let clause = desk.policy.handling.clause(asking: .completeData)
        // What the service asked for on the day it was chosen holds, whatever it asks for today.
        let chosen = service == request.receipt.service ? nil : try desk.service(service)
        if let chosen {
            entries.append(desk.entry(.serviceChosen(service: chosen.id, required: chosen.required), on: clause))
        }
        let required = chosen?.required ?? request.receipt.required
        try desk.requireItems(
            content.supplied, of: Service(id: "", name: Name(ar: "", en: ""), required: required))
        if let contact, contact != request.receipt.contact {
            entries.append(desk.entry(.contactChanged(contact: contact), on: clause))
        }
        if content.digest != request.receipt.content.digest {
            entries.append(desk.entry(.supplied(content: content), on: clause))
        }
        return entries
    }
}
