/// Extending the ceiling: a reason, a later date, and the person told; else it is not valid.
///
/// No policy of the five speaks of it, so it rests on the house's practice. It cannot undo lateness.
public struct Extend: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.extension
    /// Why.
    public var reason: String
    /// The new last day in time.
    public var due: CivilDate
    /// What shows that the person was told, and over what.
    public var told: String

    /// An extension with its parts.
    public init(reason: String, due: CivilDate, told: String) {
        self.reason = reason
        self.due = due
        self.told = told
    }

    /// Between completeness and the decision, while a ceiling runs and has not run out.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.handling.reply?.clause
        try request.requireWithin()
        try request.require(from: .complete, clause: clause)
        try request.require(through: .decided, clause: clause)
        try request.requireRunning()
        guard let due = request.promise?.due else {
            throw Refusal(
                .extensionWithoutCeiling, clause: clause,
                message: Name(
                    ar: "لا حد أعلى للرد في السياسة حتى يُمدد", en: "the policy has no ceiling for the reply to extend")
            )
        }
        guard desk.today <= due else {
            throw Refusal(
                .extensionTooLate, clause: clause,
                message: Name(
                    ar: "انتهت المدة في \(due.iso)؛ التمديد لا يرفع التأخر",
                    en: "the term ran out on \(due.iso); an extension cannot undo lateness"
                )
            )
        }
    }

    /// Extended.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.reply?.clause
        if reason.isBlank { throw .missing("reason", clause: clause, Name(ar: "سبب التمديد", en: "the reason")) }
        if let promised = request.promise?.due, due <= promised {
            throw Refusal(
                .extensionNotLater, clause: clause, field: "due",
                message: Name(
                    ar: "التاريخ الجديد ليس بعد \(promised.iso)", en: "the new date is not after \(promised.iso)")
            )
        }
        if told.isBlank {
            throw Refusal(
                .extensionNotTold, clause: clause, field: "told",
                message: Name(
                    ar: "لا يصح التمديد حتى يُبلغ صاحب الطلب؛ اذكر متى وكيف أُبلغ",
                    en: "an extension is not valid until the person is told; say when and how"
                )
            )
        }
        return [desk.entry(.extended(reason: reason, due: due, told: told), on: nil)]
    }
}
