/// What a member said of the minutes.
public enum MinutesOpinion: String, CaseIterable, Hashable, Sendable, Codable {
    /// Approved them.
    case approved
    /// Objected, with a note.
    case objected

    /// The opinion in both languages.
    public var name: Name {
        switch self {
        case .approved: Name(ar: "اعتمد المحضر", en: "Approved")
        case .objected: Name(ar: "اعترض على المحضر", en: "Objected")
        }
    }
}

/// The minutes of a sitting as far as rules look at them.
///
/// Who was there has to approve them, each in person; who was excused or absent is written down as such. They change until
/// the last has approved, and never after that.
public struct SittingMinutes: Hashable, Sendable {
    /// The number of the sitting.
    public var sitting: SittingNumber
    /// The staff ids of the members present, who have to approve them.
    public var present: [String]
    /// The date that they bear; nil where they bear none.
    public var dated: CivilDate?
    /// Which writing of them; an approval is of one.
    public var revision: Int
    /// The staff ids of those who approved this writing.
    public var approvedBy: Set<String>
    /// The staff ids of those who objected to it and have not approved it since.
    public var objectedBy: Set<String>
    /// Whether they are locked.
    public var isLocked: Bool

    /// Minutes with their parts.
    public init(
        sitting: SittingNumber, present: [String], dated: CivilDate?, revision: Int, approvedBy: Set<String> = [],
        objectedBy: Set<String> = [], isLocked: Bool = false
    ) {
        self.sitting = sitting
        self.present = present
        self.dated = dated
        self.revision = revision
        self.approvedBy = approvedBy
        self.objectedBy = objectedBy
        self.isLocked = isLocked
    }

    /// The staff ids of the members present who have not approved them, in the order of the seats.
    public var awaiting: [String] { present.filter { !approvedBy.contains($0) } }

    /// Throws unless they can still be changed.
    public func requireOpen() throws(Refusal) {
        guard isLocked else { return }
        throw Refusal(
            .minutesLocked,
            message: Name(
                ar: "اعتمد الحاضرون جميعاً محضر الجلسة \(sitting.text) فلا يتغير؛ يُكتب محضر تصحيح يشير إليه",
                en:
                    "all present approved the minutes of sitting \(sitting.text), and they do not change; write minutes "
                    + "that correct them"))
    }

    /// Throws unless they are locked, so that others can correct them.
    public func requireLocked() throws(Refusal) {
        guard !isLocked else { return }
        throw Refusal(
            .minutesOpen,
            message: Name(
                ar: "لم يُعتمد محضر الجلسة \(sitting.text) بعد؛ يُعدَّل نصه",
                en: "the minutes of sitting \(sitting.text) are not approved yet; change their text"))
    }

    /// Throws unless they are still the writing that was seen.
    public func requireSeen(_ seen: Int) throws(Refusal) {
        guard seen != revision else { return }
        throw Refusal(
            .minutesChanged, field: "revision",
            message: Name(
                ar: "عُدّل المحضر منذ قرأته (النسخة \(revision))؛ اقرأه ثم أعد المحاولة",
                en: "the minutes were changed since you read them (revision \(revision)); read them and decide again"))
    }

    /// Throws unless that member may approve them or object to them, as they were at `seen`.
    public func requireOpinion(of staff: String, _ opinion: MinutesOpinion, seen: Int) throws(Refusal) {
        try requireOpen()
        guard present.contains(staff) else {
            throw Refusal(
                .minutesNotPresent,
                message: Name(
                    ar: "يعتمد المحضرَ من حضر الجلسة من أعضائها",
                    en: "the members who were present at the sitting approve its minutes"))
        }
        if approvedBy.contains(staff) {
            throw Refusal(
                .minutesApproved,
                message: Name(
                    ar: "اعتمدتَ هذا المحضر من قبل", en: "you approved these minutes already"))
        }
        if opinion == .objected, objectedBy.contains(staff) {
            throw Refusal(
                .minutesApproved,
                message: Name(
                    ar: "أثبتَّ اعتراضك على هذه النسخة من قبل", en: "you objected to this writing already"))
        }
        try requireSeen(seen)
    }

    /// What they are worth for one case about which they state this.
    ///
    /// The approval of those who sat on the case counts for it; who was recused from it is not waited for.
    public func act(
        stating statements: [MinutesStatement: String], sitting members: [String]
    ) -> MinutesAct {
        MinutesAct(
            dated: dated, approvedBy: members.filter(approvedBy.contains),
            awaiting: members.filter { !approvedBy.contains($0) }, statements: statements, locked: isLocked)
    }
}
