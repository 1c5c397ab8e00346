internal import Postgres
internal import SilaCore
internal import SilaService
internal import SilaStorage

extension Problem {
    /// The one answer for whatever is not there: unknown address, unknown association, unknown case or another's.
    static let notFound = Problem(
        404, "not-found", Name(ar: "لا شيء بهذا العنوان", en: "there is nothing at this address"))

    /// The answer to what went wrong inside, of which nothing is told.
    static let failed = Problem(
        500, "failed",
        Name(
            ar: "حدث خلل في الخدمة وسُجّل؛ أعد المحاولة، فإن تكرر فاذكر رقم الطلب في الترويسة X-Request-Id",
            en: "something failed and was logged; try again, and if it stays tell the operator the X-Request-Id"))

    /// The problem that a use case's error makes.
    init(_ error: ServiceError) {
        switch error {
        case .refused(let refusal): self.init(refusal)
        case .edition(let refusal): self.init(refusal)
        case .duty(let refusal): self.init(refusal)
        case .care(let refusal): self.init(refusal)
        case .invalid(let faults): self.init(faults)
        case .notFound: self = .notFound
        case .stale(let current, let since): self = .stale(current, since)
        case .keyReused:
            self.init(
                422, "idempotency-key-reused",
                Name(
                    ar: "استُعمل مفتاح Idempotency-Key هذا مع محتوى آخر؛ استعمل مفتاحاً جديداً",
                    en: "this Idempotency-Key was used with another body or route; use a new one"))
        case .calendar(let refusal): self.init(refusal)
        case .satisfaction(let refusal):
            self.init(refusal.rule.status, refusal.rule.rawValue, refusal.message)
            (isRule, field, items) = (true, refusal.field, refusal.items)
        case .notSignedIn:
            self.init(401, "not-signed-in", Name(ar: "سجّل الدخول أولاً", en: "sign in first"))
        case .signInFailed:
            self.init(
                401, "sign-in-failed",
                Name(ar: "اسم الدخول أو كلمة المرور غير صحيح", en: "the login or the password is wrong"))
        case .forbidden(let needs): self = .forbidden(needs)
        case .followFailed: self = .followFailed
        case .tooMany(let seconds): self = .tooMany(seconds)
        case .overloaded(let seconds): self = .busy(seconds)
        case .storage(let error): self = Self.passing(error) ? .busy(1) : .failed
        case .damaged, .setUp: self = .failed
        }
    }

    /// The problem that a refusal of the engine makes.
    init(_ refusal: Refusal) {
        self.init(refusal.rule.status, refusal.rule.rawValue, refusal.message)
        isRule = true
        clause = refusal.clause
        field = refusal.field
        items = refusal.items
    }

    /// The problem that a refusal about an edition or a draft makes.
    init(_ refusal: EditionRefusal) {
        self.init(refusal.rule.status, refusal.rule.rawValue, refusal.message)
        isRule = true
        field = refusal.field
        items = refusal.items
        errors = refusal.faults
        currentVersion = refusal.current
    }

    /// The problem that a refusal around cases makes.
    init(_ refusal: CareRefusal) {
        self.init(refusal.rule.status, refusal.rule.rawValue, refusal.message)
        isRule = true
        clause = refusal.clause
        field = refusal.field
        items = refusal.items
    }

    /// How many cases a problem lists; how many there are it says in `count`.
    private static let listed = 50

    /// The problem that a refusal to change the calendar makes.
    private init(_ refusal: CalendarRefusal) {
        switch refusal {
        case .dayTaken(let day):
            self.init(
                409, "day-announced",
                Name(
                    ar: "اليوم \(day.date.iso) معلن من قبل: \(day.name.ar)؛ اسحبه أولاً",
                    en: "\(day.date.iso) is announced already: \(day.name.en); take it back first"))
            field = "date"
        case .dayInUse(let day, let cases):
            let later = cases.count { $0.would != $0.promised }
            self.init(
                409, "day-in-use",
                Name(
                    ar: "عدد الحالات المفتوحة المحسوبة على اليوم \(day.date.iso): \(cases.count)؛ "
                        + "يتأخر موعد \(later) منها ويبقى ما وُعد به في الباقي. للسحب أعد الطلب مع acknowledged=\(cases.count)",
                    en: "open cases reckoned with \(day.date.iso): \(cases.count); the date of \(later) moves later, "
                        + "and what was promised stays for the rest. To take it back, repeat with acknowledged=\(cases.count)"
                ))
            count = cases.count
            items = cases.prefix(Self.listed).map { item in
                let (was, would) = (item.promised?.iso ?? "", item.would?.iso ?? "")
                let words = was == would ? was : "\(was) → \(would)"
                return RefusalItem(
                    id: item.reference.text,
                    name: Name(ar: "\(item.kind.name.ar): \(words)", en: "\(item.kind.name.en): \(words)"))
            }
        }
    }

    private init(_ faults: [FieldFault]) {
        self.init(
            422, "invalid",
            Name(ar: "في الحقول ما يلزم تصحيحه", en: "some fields have to be put right"))
        errors = faults
        field = faults.count == 1 ? faults[0].field : nil
    }

    private static func stale(_ current: Int, _ since: [String]) -> Problem {
        var problem = Problem(
            412, "stale",
            Name(
                ar: "تغيرت الحالة منذ قرأتها، وهي الآن في النسخة \(current)؛ اقرأها ثم أعد المحاولة",
                en: "the case has changed since you read it and is at version \(current); read it and decide again"))
        problem.currentVersion = current
        problem.since = since
        return problem
    }

    /// The answer to who holds none of the roles that a route is for.
    static func forbidden(_ needs: [Role]) -> Problem {
        var problem = Problem(
            403, Rule.roleNotAllowed.rawValue,
            Name(
                ar: "هذا من صلاحية: \(needs.map(\.name.ar).joined(separator: "، "))",
                en: "this is for: \(needs.map(\.name.en).joined(separator: ", "))"))
        problem.isRule = true
        problem.items = needs.map { RefusalItem(id: $0.rawValue, name: $0.name) }
        return problem
    }

    /// The answer to a reference and a secret that do not belong together, the same for an unknown reference.
    private static let followFailed = Problem(
        404, "follow-failed",
        Name(
            ar: "الرقم المرجعي أو رمز المتابعة غير صحيح؛ راجعهما في الإيصال، أو اطلب من الجمعية رمزاً جديداً",
            en: "the reference or the follow code is wrong; look at the receipt, or ask the association for a new code")
    )

    /// The answer where too much of it came within the hour.
    private static func tooMany(_ seconds: Int) -> Problem {
        var problem = Problem(
            429, "too-many",
            Name(
                ar: "تكررت المحاولات؛ أعد المحاولة بعد \((seconds + 59) / 60) دقيقة، أو تواصل مع الجمعية عبر قنواتها",
                en: "too many attempts; try again in \((seconds + 59) / 60) min, or reach the association otherwise"))
        problem.retryAfter = seconds
        return problem
    }

    /// The answer where too much is waiting already.
    static func busy(_ seconds: Int) -> Problem {
        var problem = Problem(
            503, "busy",
            Name(
                ar: "الخدمة مشغولة؛ أعد المحاولة بعد \(seconds) ثانية",
                en: "the service is busy; try again in \(seconds) s"))
        problem.retryAfter = seconds
        return problem
    }

    /// Whether what the database says is likely to have passed in a second.
    private static func passing(_ error: StorageError) -> Bool {
        guard case .database(let error) = error else { return false }
        switch error {
        case .cannotConnect, .connectionLost, .cancelled, .deadlineExceeded, .poolFull, .acquireTimeout, .poolClosed:
            return true
        case .server, .configuration, .transactionAborted, .decoding, .misuse: return error.mayRetry
        }
    }
}

extension EditionRule {
    /// The HTTP status of a refusal by this rule.
    var status: Int {
        switch self {
        case .fourEyes, .delegationToOneself: 403
        case .draftChanged: 412
        case .editNotMade, .datesDisagree, .dayNotCome: 422
        case .draftEnded, .notSound, .blocked, .unchanged, .baseReplaced, .inForceAlready, .withdrawn,
            .delegationEnded:
            409
        }
    }
}

extension SatisfactionRule {
    /// The HTTP status of a refusal by this rule.
    var status: Int {
        switch self {
        case .undeclared, .notLater: 422
        case .openAlready, .closed, .tooFew, .answeredByInvited, .answered, .done: 409
        }
    }
}

extension CareRule {
    /// The HTTP status of a refusal by this rule.
    var status: Int {
        switch self {
        case .announcementFourEyes: 403
        case .roleLacking, .announcementMedium: 422
        case .caseEnded, .barred, .disabled, .away, .alreadyTheirs, .takenAlready, .routeEnded, .absenceOverlaps,
            .absenceOver, .announcementPublished, .announcementWithdrawn, .announcementNotApproved, .tellingNotWaiting,
            .listClosed, .onListAlready, .obligationSettled:
            409
        }
    }
}

extension Rule {
    /// The HTTP status of a refusal by this rule: 403 for who may not, 422 for what was sent, 409 for where the case is.
    var status: Int {
        switch self {
        case .roleNotAllowed: 403
        case .actHeadRequired, .recusalRequired, .seatRequired, .voteNotPresent, .minutesNotPresent: 403
        case .actOutcomeDiffers, .seatTerm, .attendanceMissing: 422
        case .actSittingRequired, .actBodyDiffers, .actBeforeCase, .actSpent, .sittingNoQuorum, .actNotCarried,
            .seatTaken, .seatFull, .bodyUnseated, .bodySitsNot, .sittingNotConvened, .sittingNotOpen,
            .sittingNotClosed, .sittingEarly, .agendaNotWaiting, .motionMissing, .voteCast, .minutesDrafted,
            .minutesLocked, .minutesOpen, .minutesApproved, .minutesChanged:
            409
        case .paymentFourEyes: 403
        case .dateOutOfRange, .amountZero, .rulingNotFinal, .settlementNotAgreed, .paymentOver, .offerOwn, .offerLapsed:
            422
        case .claimGatesOpen, .claimNotSettled, .objectionUsed, .paymentNone, .minutesLacking, .rulingRequired,
            .rulingUndetermined, .offerNone, .offerStanding:
            409
        case .channelNotOffered, .channelOffered, .fieldMissing, .serviceUnknown, .itemUnknown, .mediumNotOffered,
            .mediumNotAgreed, .witnessMissing, .paperMissing, .codeWrong, .codeExpired, .authorityExpired,
            .bodyNotPolicys, .clauseUnknown, .extensionNotLater, .extensionNotTold, .anonymityNotAllowed,
            .pointUnknown, .pointsUnanswered, .authorityUnknown, .heirsLeftOut, .linkedToOther:
            422
        case .caseEnded, .caseNotEnded, .caseOutside, .caseWithin, .policyLacksStep, .policyLacksKind, .stageTooEarly,
            .stageTooLate, .clockPaused, .clockNotPaused, .mobileMissing, .contentMissing, .contentNotMatched,
            .contentNotSigned, .signatureFell, .researchNotOpen, .extensionWithoutCeiling, .extensionTooLate,
            .nothingToDeliver, .objectionWithoutRefusal, .amicableFirst, .referralOpen,
            .referralNone, .remedyOpen, .remedyNone, .appealWithoutAnswer, .appealNoLevel, .attendancePresent:
            409
        }
    }
}
