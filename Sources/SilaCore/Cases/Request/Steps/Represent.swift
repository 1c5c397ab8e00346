/// Recording who acts for the person: a guardian, the holder of a power of attorney, an heir.
public struct Represent: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.representation
    /// Who.
    public var representative: Representative

    /// A recording of `representative`.
    public init(representative: Representative) { self.representative = representative }

    /// Until the case has ended.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
    }

    /// Recorded, while the authority is valid.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        try representative.requireWhole()
        try desk.requireValid(representative)
        return [desk.entry(.represented(representative: representative), on: nil)]
    }
}

extension Representative {
    /// Throws where the name or the document is missing.
    func requireWhole() throws(Refusal) {
        if name.isBlank {
            throw .missing("representative.name", Name(ar: "اسم النائب", en: "the representative's name"))
        }
        if document.isBlank {
            throw .missing("representative.document", Name(ar: "رقم الصك أو الوكالة", en: "the number of the deed"))
        }
    }
}
