/// Entering the signature of the person harmed, or of who acts for them, under the settlement as it was drawn up.
///
/// In one of the four ways of signing a declaration.
public struct SignSettlement: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.settlementSignature
    /// How.
    public var way: SigningWay
    /// The keyed digest of the code read back, where the way is a code.
    public var code: String?
    /// The digest of the settlement that the person was shown; nil for the one that was drawn up last.
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

    /// Once it is drawn up, and once.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try desk.requireOwnHand(of: claim)
        _ = try claim.requireDrawn(for: action.name, at: desk)
    }

    /// Signed.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let clause = desk.settlementClause
        let drawn = try claim.requireDrawn(for: Self.action.name, at: desk)
        if desk.actor.isPerson && way != .code { throw Desk.signedAtTheDesk(clause) }
        try desk.requireWhole(way, code: code, clause: clause)
        var acting: Representative?
        if byRepresentative {
            acting = claim.receipt.representative
            if acting == nil {
                throw .missing("representative", Name(ar: "من ينوب عن المتضرر", en: "the representative"))
            }
        }
        guard (digest ?? drawn.digest) == drawn.digest else {
            throw Refusal(
                .signatureFell, clause: clause, field: "digest",
                message: Name(
                    ar: "حُررت التسوية من جديد بعد عرضها؛ اعرضها كما هي الآن ثم خذ التوقيع",
                    en: "the settlement was drawn up anew after it was shown; show it as it is now and sign again"))
        }
        try desk.requireSound(way, code: code, sent: claim.signatureCode, of: drawn.digest, clause: clause)
        if let acting { try desk.requireValid(acting) }
        let signature = Signature(way: way, digest: drawn.digest, representative: acting?.name)
        return [desk.entry(.settlementSigned(signature: signature), on: clause)]
    }
}

/// Sending a code to the person's mobile, to sign the settlement with as it was drawn up.
public struct SendSettlementCode: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.settlementCode
    /// A keyed digest of the code, in hexadecimal.
    public var code: String

    /// A code by its keyed digest.
    public init(code: String) { self.code = code }

    /// While the settlement can be signed, and a mobile is on file.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try desk.requireOwnHand(of: claim)
        _ = try claim.requireDrawn(for: action.name, at: desk)
        guard !claim.receipt.contact.mobile else { return }
        throw Refusal(
            .mobileMissing, clause: desk.settlementClause, field: "person.mobile",
            message: Name(
                ar: "لا رقم جوال مسجلاً يُرسل إليه الرمز؛ خذ التوقيع على ورق أو ببصمة بحضور شاهد",
                en: "no mobile number is on file to send a code to; sign on paper or by thumbprint before a witness"))
    }

    /// Sent.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let drawn = try claim.requireDrawn(for: Self.action.name, at: desk)
        let sent = SignatureCode(
            code: code, digest: drawn.digest, expires: desk.now.adding(SendSignatureCode.lifetime))
        return [desk.entry(.settlementCodeSent(code: sent), on: desk.settlementClause)]
    }
}

extension Desk {
    /// Throws where the person would sign by themselves though somebody acts for them: who that is has to be seen.
    func requireOwnHand(of claim: Claim) throws(Refusal) {
        guard actor.isPerson, claim.receipt.representative != nil else { return }
        throw Self.signedAtTheDesk(settlementClause)
    }

    /// The refusal of a signature over the link in another way than by a code sent to the person's own mobile.
    static func signedAtTheDesk(_ clause: Clause?) -> Refusal {
        Refusal(
            .roleNotAllowed, clause: clause,
            message: Name(
                ar: "لا تُوقَّع التسوية عبر رابط المتابعة إلا برمز يُرسل إلى جوال المتضرر؛ وما سواه، ومنه توقيع من ينوب "
                    + "عنه، يكون لدى الجمعية",
                en:
                    "over the follow link a settlement is signed by a code sent to the mobile of the person harmed, and in "
                    + "no other way; any other, and the signature of who acts for them, is given at the association"))
    }
}

extension Claim {
    /// The settlement that waits for the person's signature.
    func requireDrawn(for step: Name, at desk: Desk) throws(Refusal) -> Settlement {
        try requireUndecided()
        try requireGatesPassed(before: step)
        if settlement != nil { throw settledAlready(at: desk) }
        if let drawn { return drawn.settlement }
        throw Refusal(
            .stageTooEarly, clause: desk.settlementClause,
            message: Name(ar: "لم تُحرر التسوية بعد", en: "the settlement has not been drawn up yet"))
    }
}
