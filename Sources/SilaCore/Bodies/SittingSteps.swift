extension Sitting {
    /// Throws unless it can be opened with this attendance on that day.
    ///
    /// Every seat of the day has to be accounted for, and the quorum has to be there.
    public func requireOpening(_ attendance: [String: Presence], on day: CivilDate, clause: Clause?) throws(Refusal) {
        try require(.convened)
        if seats.isEmpty { throw Self.unseated(body, clause) }
        guard on <= day else {
            throw Refusal(
                .sittingEarly,
                message: Name(
                    ar: "موعد الجلسة \(on.iso) ولم يأت بعد", en: "the sitting is set for \(on.iso), which has not come")
            )
        }
        if let stranger = attendance.keys.sorted().first(where: { seat(of: $0) == nil && standIns[$0] == nil }) {
            throw Self.notMember(body, stranger, field: "attendance")
        }
        let lacking = seats.filter { attendance[$0.staff] == nil }
        guard lacking.isEmpty else {
            throw Refusal(
                .attendanceMissing, field: "attendance",
                message: Name(
                    ar: "يُثبت حضور كل عضو أو غيابه بعذر أو بغير عذر؛ ينقص: \(lacking.count)",
                    en: "every member is present, excused or absent; \(lacking.count) are not accounted for"),
                items: lacking.map { RefusalItem(id: $0.staff, name: $0.office.name) })
        }
        var opened = self
        opened.attendance = attendance
        let quorum = opened.quorum
        guard opened.present.count >= quorum.count else {
            throw Self.noQuorum(
                body, present: opened.present.count, of: quorum.count, clause, number: number.text, why: quorum.name)
        }
    }

    /// Throws unless that member, who was not there when it was opened at `opened`, can be said to have come at `arrived`.
    public func requireArrival(
        of staff: String, at arrived: Moment, opened: Moment, now: Moment
    ) throws(Refusal) {
        try require(.open)
        guard let presence = attendance[staff] else { throw Self.notMember(body, staff, field: "member") }
        if presence == .present {
            throw Refusal(
                .attendancePresent, field: "member",
                message: Name(
                    ar: "هذا العضو حاضر في الجلسة من قبل", en: "this member is present at the sitting already"))
        }
        guard arrived < opened || arrived > now else { return }
        throw Refusal(
            .dateOutOfRange, field: "at",
            message: Name(
                ar: "وقت الحضور بين افتتاح الجلسة (\(opened.iso8601)) والآن (\(now.iso8601))",
                en: "the time of arrival lies between the opening of the sitting (\(opened.iso8601)) and now "
                    + "(\(now.iso8601))"))
    }

    /// Throws unless something can be put to the vote about a case from which these are barred.
    public func requireMotion(barring barred: Set<String>, clause: Clause?) throws(Refusal) {
        try require(.open)
        let table = table(barring: barred)
        guard table.isQuorate else {
            throw Self.noQuorum(
                body, present: table.present.count, of: table.quorum.count, clause, number: number.text,
                why: table.quorum.name)
        }
    }

    /// Throws unless that member can vote on `motion` about a case from which these are barred.
    public func requireVote(
        of staff: String, on motion: Motion?, barring barred: Set<String>, clause: Clause?
    ) throws(Refusal) {
        try require(.open)
        if barred.contains(staff) { throw Desk.recusal([staff], clause) }
        guard table(barring: barred, for: motion).present.contains(staff) else {
            throw Refusal(
                .voteNotPresent, clause: clause, field: "member",
                message: motion?.missedBy.contains(staff) == true
                    ? Name(
                        ar: "حضر هذا العضو بعد عرض هذه الحالة للتصويت؛ يصوت فيما يُعرض بعد حضوره، ويُعاد عرضها إن لزم",
                        en: "this member came after the case was put to the vote; they vote on what is put after that, "
                            + "and it can be put anew")
                    : Name(ar: "يصوت من حضر الجلسة من أعضائها", en: "the members who are present at the sitting vote"))
        }
        guard let motion else {
            throw Refusal(
                .motionMissing, clause: clause, field: "reference",
                message: Name(
                    ar: "لم يُعرض في هذه الحالة شيء للتصويت بعد", en: "nothing was put to the vote about this case yet"))
        }
        if motion.votes[staff] != nil {
            throw Refusal(
                .voteCast, clause: clause, field: "vote",
                message: Name(
                    ar: "صوّت هذا العضو من قبل؛ يُعاد العرض للتصويت إن لزم تغييره",
                    en: "this member has voted; put it to the vote anew to change that"))
        }
    }

    /// Throws unless that member may convene a sitting of a body with these seats on its day.
    public static func requireConvening(
        of body: Body, _ seats: [Seat], by staff: String, clause: Clause?
    ) throws(Refusal) {
        guard body.kind.sits else {
            throw Refusal(
                .bodySitsNot, clause: clause,
                message: Name(
                    ar: "«\(body.name.ar)» تعمل برئيسها ولا تعقد جلسات",
                    en: "“\(body.name.en)” acts through its head and holds no sittings"),
                items: [RefusalItem(id: body.id.rawValue, name: body.name)])
        }
        if seats.isEmpty { throw unseated(body, clause) }
        try requireLead(of: body, seats, staff)
    }

    /// Throws unless a case that is with `caseBody`, or with none, can be put on the agenda; one that is there cannot.
    public func requireAgenda(with caseBody: BodyID?, isThere: Bool, clause: Clause?) throws(Refusal) {
        if stage != .convened { try require(.open) }
        if caseBody != body.id || isThere { throw notWaiting(clause) }
    }

    /// The refusal of a case that is not with the body, or not on the agenda, or on it already.
    public func notWaiting(_ clause: Clause?) -> Refusal {
        Refusal(
            .agendaNotWaiting, clause: clause, field: "reference",
            message: Name(
                ar: "الحالة ليست لدى «\(body.name.ar)»، أو ليست في جدول أعمال الجلسة، أو فيه من قبل",
                en: "the case is not with “\(body.name.en)”, or not on the agenda of the sitting, or on it already"),
            items: [RefusalItem(id: body.id.rawValue, name: body.name)])
    }

    /// The refusal of drafting minutes that are there, or of correcting minutes that are not.
    public func draftedAlready(_ isThere: Bool, _ clause: Clause?) -> Refusal {
        Refusal(
            .minutesDrafted, clause: clause,
            message: isThere
                ? Name(
                    ar: "كُتب محضر الجلسة \(number.text) من قبل؛ يُعدَّل، أو يُصحَّح بعد اعتماده",
                    en: "the minutes of sitting \(number.text) are drafted; change them, or correct them once approved")
                : Name(
                    ar: "لم يُكتب محضر الجلسة \(number.text) بعد",
                    en: "the minutes of sitting \(number.text) are not drafted yet"))
    }

    /// Throws unless it stands there.
    public func require(_ wanted: SittingStage) throws(Refusal) {
        guard stage != wanted else { return }
        throw Refusal(
            wanted == .convened ? .sittingNotConvened : wanted == .open ? .sittingNotOpen : .sittingNotClosed,
            message: Name(
                ar: "الجلسة \(number.text) الآن: \(stage.name.ar)؛ يلزم أن تكون: \(wanted.name.ar)",
                en: "sitting \(number.text) is “\(stage.name.en)”; it has to be “\(wanted.name.en)”"))
    }

    /// Throws unless that member may lead it: its chair, deputy or secretary.
    public func requireLead(_ staff: String) throws(Refusal) {
        try Self.requireLead(of: body, seats, staff)
    }

    /// Throws unless that member may lead the sittings of a body with these seats.
    public static func requireLead(of body: Body, _ seats: [Seat], _ staff: String) throws(Refusal) {
        if seats.contains(where: { $0.staff == staff && $0.office != .member }) { return }
        throw Refusal(
            .seatRequired,
            message: Name(
                ar: "هذا لرئيس «\(body.name.ar)» أو نائبه أو أمين سرها",
                en: "this is for the chair of “\(body.name.en)”, the deputy or the secretary"),
            items: [RefusalItem(id: body.id.rawValue, name: body.name)])
    }

    /// The refusal of a body without members.
    public static func unseated(_ body: Body, _ clause: Clause?) -> Refusal {
        Refusal(
            .bodyUnseated, clause: clause,
            message: Name(
                ar: "لا أعضاء في «\(body.name.ar)» بعد؛ يعيّنهم مدير النظام: POST bodies/\(body.id)/seats",
                en: "“\(body.name.en)” has no members yet; the administrator seats them: POST bodies/\(body.id)/seats"),
            items: [RefusalItem(id: body.id.rawValue, name: body.name)])
    }

    static func notMember(_ body: Body, _ staff: String, field: String) -> Refusal {
        Refusal(
            .seatRequired, field: field,
            message: Name(
                ar: "ليس عضواً في «\(body.name.ar)» يوم الجلسة، ولا فوضه مجلس الإدارة",
                en: "is no member of “\(body.name.en)” on the day of the sitting, nor did the board delegate them"),
            items: [RefusalItem(id: staff, name: body.name)])
    }

    static func noQuorum(
        _ body: Body, present: Int, of quorum: Int, _ clause: Clause?, number: String, why: Name? = nil
    ) -> Refusal {
        Refusal(
            .sittingNoQuorum, clause: clause, field: "attendance",
            message: Name(
                ar: "لا نصاب لـ«\(body.name.ar)» في الجلسة \(number): حضر \(present) ويلزم \(quorum)"
                    + (why.map { " (\($0.ar))" } ?? "") + "؛ ولمجلس الإدارة أن يفوض نصاباً أقل",
                en: "“\(body.name.en)” has no quorum in sitting \(number): \(present) present, \(quorum) needed"
                    + (why.map { " (\($0.en))" } ?? "") + "; the board can delegate a smaller one"),
            items: [RefusalItem(id: body.id.rawValue, name: body.name)])
    }
}
