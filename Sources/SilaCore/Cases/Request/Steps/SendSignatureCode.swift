/// Sending a code to the person's mobile, to sign with; it signs the content as it stands and nothing else.
public struct SendSignatureCode: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.signatureCode
    /// For how long a code is good.
    public static let lifetime = Duration.seconds(15 * 60)
    /// A keyed digest of the code, in hexadecimal.
    public var code: String

    /// A code by its keyed digest.
    public init(code: String) { self.code = code }

    /// While the content can be signed, and a mobile is on file.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try Sign.gate(request, at: desk)
        guard !request.receipt.contact.mobile else { return }
        throw Refusal(
            .mobileMissing, clause: desk.policy.handling.clause(asking: .declaration), field: "person.mobile",
            message: Name(
                ar: "لا رقم جوال مسجلاً يُرسل إليه الرمز؛ وقّع على ورق أو ببصمة بحضور شاهد",
                en: "no mobile number is on file to send a code to; sign on paper or by thumbprint before a witness"
            )
        )
    }

    /// Sent.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let sent = SignatureCode(
            code: code, digest: request.receipt.content.digest, expires: desk.now.adding(Self.lifetime))
        return [desk.entry(.signatureCodeSent(code: sent), on: desk.policy.handling.clause(asking: .declaration))]
    }
}
