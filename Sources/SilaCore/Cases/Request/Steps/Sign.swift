/// The person confirms the data and signs, in one of the four ways; the signature is bound to what was declared.
///
/// Source: the fourth clause on handling in all five policies.
public struct Sign: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.signature
    /// How.
    public var way: SigningWay
    /// The keyed digest of the code read back, where the way is a code.
    public var code: String?
    /// The digest of the content that the person was shown; nil for the content as it stands.
    public var digest: String?
    /// True where the representative signs.
    public var byRepresentative: Bool

    /// A signature with its parts.
    public init(way: SigningWay, code: String? = nil, digest: String? = nil, byRepresentative: Bool = false) {
        self.way = way
        self.code = code
        self.digest = digest
        self.byRepresentative = byRepresentative
    }

    /// Until completeness, or while sent back.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        guard request.pause == nil else { return }
        try request.require(through: .received, clause: desk.policy.handling.clause(asking: .declaration))
    }

    /// Signed, bound to the digest.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.clause(asking: .declaration)
        try desk.requireWhole(way, code: code, clause: clause)
        let representative = try requireRepresentative(of: request)
        let current = request.receipt.content.digest
        guard (digest ?? current) == current else {
            throw Refusal(
                .signatureFell, clause: clause, field: "digest",
                message: Name(
                    ar: "تغيرت البيانات بعد عرضها على صاحب الطلب؛ اعرضها كما هي الآن ثم خذ التوقيع",
                    en: "the data changed after the person was shown them; show them as they are now and sign again"
                )
            )
        }
        try desk.requireSound(way, code: code, sent: request.signatureCode, of: current, clause: clause)
        if let representative { try desk.requireValid(representative) }
        let signature = Signature(way: way, digest: current, representative: representative?.name)
        return [desk.entry(.signed(signature: signature), on: clause)]
    }

    /// Throws where the representative who is to sign is missing; nil where the person signs.
    private func requireRepresentative(of request: Request) throws(Refusal) -> Representative? {
        guard byRepresentative else { return nil }
        if let representative = request.receipt.representative { return representative }
        throw .missing("representative", Name(ar: "من ينوب عن صاحب الطلب", en: "the representative"))
    }
}
