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
        let representative = try requireWhole(request, clause: clause)
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
        try checkWay(request, at: desk, clause: clause)
        if let representative { try desk.requireValid(representative) }
        let signature = Signature(way: way, digest: current, representative: representative?.name)
        return [desk.entry(.signed(signature: signature), on: clause)]
    }

    /// Throws where the drawing, the code or the representative is missing; the representative, where that one signs.
    private func requireWhole(_ request: Request, clause: Clause?) throws(Refusal) -> Representative? {
        if case .drawn(let strokes) = way, strokes.isBlank {
            throw .missing("strokes", clause: clause, Name(ar: "الرسم", en: "the drawing"))
        }
        if way == .code, (code ?? "").isBlank {
            throw .missing("code", clause: clause, Name(ar: "الرمز", en: "the code"))
        }
        guard byRepresentative else { return nil }
        if let representative = request.receipt.representative { return representative }
        throw .missing("representative", Name(ar: "من ينوب عن صاحب الطلب", en: "the representative"))
    }

    private func checkWay(_ request: Request, at desk: Desk, clause: Clause?) throws(Refusal) {
        switch way {
        case .paper(let paper):
            guard paper.isBlank else { return }
            throw Refusal(
                .paperMissing, clause: clause, field: "paper",
                message: Name(ar: "اذكر رقم الورقة الموقعة الممسوحة", en: "give the number of the scanned paper")
            )
        case .drawn: return
        case .thumbprint(let witness):
            guard witness.isBlank else { return }
            throw Refusal(
                .witnessMissing, clause: clause, field: "witness",
                message: Name(ar: "البصمة تحتاج شاهداً؛ اذكر اسمه", en: "a thumbprint needs a witness; give the name")
            )
        case .code: try checkCode(request, at: desk, clause: clause)
        }
    }

    private func checkCode(_ request: Request, at desk: Desk, clause: Clause?) throws(Refusal) {
        guard let sent = request.signatureCode, sent.code == code, sent.digest == request.receipt.content.digest else {
            throw Refusal(
                .codeWrong, clause: clause, field: "code",
                message: Name(
                    ar: "الرمز ليس آخر رمز أُرسل لهذه البيانات؛ أرسل رمزاً جديداً",
                    en: "the code is not the last one sent for these data; send a new one"
                )
            )
        }
        guard desk.now <= sent.expires else {
            throw Refusal(
                .codeExpired, clause: clause, field: "code",
                message: Name(ar: "انتهت صلاحية الرمز؛ أرسل رمزاً جديداً", en: "the code has expired; send a new one")
            )
        }
    }
}
