/// Entering the person's appeal against the answer: once against each, and always to a level above who answered.
public struct Appeal: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.appeal
    /// What the person says against the answer.
    public var reason: String
    /// Who is left to deal with it.
    public var reach: Reach

    /// An appeal with its reason.
    public init(reason: String, reach: Reach = .everybody) {
        self.reason = reason
        self.reach = reach
    }

    /// After an answer, closed or not.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        guard complaint.reply != nil else {
            throw Refusal(
                .appealWithoutAnswer,
                message: Name(ar: "لا رد حتى يُتظلم منه", en: "there is no answer to appeal against")
            )
        }
        guard complaint.receipt.level.above == nil else { return }
        throw Refusal(
            .appealNoLevel,
            message: Name(
                ar: "أجاب عنها مجلس الإدارة ولا جهة فوقه في الجمعية؛ لصاحبها أن يتوجه إلى الجهة المشرفة",
                en:
                    "the board answered it and nobody in the association stands above; the supervisor is left to turn to"
            )
        )
    }

    /// With the level above.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب التظلم", en: "the reason")) }
        let level = reach.level(from: complaint.receipt.level.above ?? .board)
        let promise = desk.complaintPromise(from: desk.today, outside: complaint.isOutside)
        return desk.entry(.appealed(reason: reason, level: level, promise: promise), on: nil)
    }
}
