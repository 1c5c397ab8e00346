public import SilaCore
public import SilaStorage

/// What a member of staff is shown before they sign, and what they have signed.
public struct SigningSheet: Sendable {
    /// What they owe.
    public let duty: SigningDuty
    /// The edition in force.
    public let edition: Edition
    /// What is signed.
    public let act: SigningAct
    /// The words of it.
    public let statement: Name
    /// What changed since the edition they signed; nil where they signed none and read the whole.
    public let changes: [PolicyChange]?
    /// The code of ethics as it stands; nil where none is deposited.
    public let code: DocumentRow?
    /// The clause that asks for the code of ethics; nil where none does.
    public let ethics: Citation?
    /// True where they signed the edition with an older code of ethics than the one at hand.
    public let isCodeBehind: Bool
    /// The last day on which they may write unsigned; nil where nothing is withheld.
    public let lastDay: CivilDate?
    /// True where writing is withheld today.
    public let isOverdue: Bool
    /// What they signed, the newest first.
    public let signed: [AcknowledgementRow]
}

/// What is sent to sign.
public struct SigningIntake: Sendable {
    /// The hash of the edition that was read, in hexadecimal.
    public var sha256: String
    /// The hash of the code of ethics that was read, in hexadecimal; nil where none was shown.
    public var codeSHA256: String?
    /// The member's password, entered again.
    public var password: String

    /// An intake with its parts.
    public init(sha256: String, codeSHA256: String?, password: String) {
        self.sha256 = sha256
        self.codeSHA256 = codeSHA256
        self.password = password
    }
}

extension Office {
    /// What the caller owes and is to read; a refusal in the policy's words where nobody asks staff to sign.
    public func signing(by caller: Caller) async throws(ServiceError) -> SigningSheet {
        try await signingLook(caller, key: "").sheet
    }

    /// Signs the edition in force, and the code of ethics with it, in the caller's own name.
    ///
    /// `submission` must not be hashed over the password.
    public func sign(
        _ intake: SigningIntake, by caller: Caller, _ submission: Submission,
        answer: (SigningSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let look = try await signingLook(caller, key: submission.key ?? "")
            if let replay = try submission.replay(look.replay) { return replay }
            let sheet = look.sheet
            let under = sheet.signed.filter { $0.edition == sheet.edition.number }
            try Self.heeding { () throws(DutyRefusal) in
                try sheet.act.require(
                    read: intake.sha256.lowercased(), readCode: intake.codeSHA256?.lowercased(),
                    signed: under.map { $0.code?.version })
            }
            try await requirePassword(intake.password, of: look.credential)
            let now = clock.now()
            let row = try acknowledgement(sheet, by: caller, now: now)
            let next = sheet.signed(with: row)
            let answered = try answer(next)
            let audit = AuditRow(
                at: now, actor: caller.id.text, what: "policy.acknowledged",
                details: #"{"edition":\#(row.edition),"code":\#(row.code?.version ?? 0)}"#)
            let claim = submission.claim(answered, by: caller.id.text, now: now)
            if try await wrote(
                claim + [AcknowledgementStore.add(row), AuditStore.record(audit)], at: claim.count)
            {
                return answered
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    private struct SigningLook {
        var sheet: SigningSheet
        var credential: Credential?
        var replay: IdempotencyRow?
    }

    private func signingLook(_ caller: Caller, key: String) async throws(ServiceError) -> SigningLook {
        let today = clock.now().date
        let member: SigningMember?
        let (code, signed): (DocumentRow?, [AcknowledgementRow])
        let (credential, replay): (Credential?, IdempotencyRow?)
        do {
            (member, code, signed, credential, replay) = try await database.run(
                AcknowledgementStore.member(caller.id, on: today),
                DocumentStore.current(ToolRegister.codeOfEthics, on: today), AcknowledgementStore.of(caller.id),
                StaffStore.credential(login: caller.login), IdempotencyStore.find(actor: caller.id.text, key: key))
        } catch {
            throw .storage(error)
        }
        guard let member else { throw .notSignedIn }
        let edition = try await shelf.inForce(member.signing.inForce)
        guard let duty = try await duty(member.signing, joined: member.staff.createdAt) else {
            throw .duty(SigningDuty.notAsked(by: edition.policy))
        }
        let calendar = try await calendars.inForce(member.signing.calendar).calendar
        let sheet = try await sheet(duty, edition, code, signed, of: member.staff.name, calendar, today)
        return SigningLook(sheet: sheet, credential: credential, replay: replay)
    }

    private func sheet(
        _ duty: SigningDuty, _ edition: Edition, _ code: DocumentRow?, _ signed: [AcknowledgementRow],
        of member: Name, _ calendar: WorkingCalendar, _ today: CivilDate
    ) async throws(ServiceError) -> SigningSheet {
        let act = SigningAct(
            edition: edition.number, sha256: edition.sha256,
            code: code.map {
                CitedDocument(
                    item: $0.item, version: $0.number, title: $0.title, sha256: Hexadecimal.text($0.sha256))
            })
        var changes: [PolicyChange]?
        if let before = duty.signedBefore {
            changes =
                PolicyComparison(from: try await shelf.edition(before).contents, to: edition.contents).changes
        }
        let under = signed.filter { $0.edition == edition.number }
        return SigningSheet(
            duty: duty, edition: edition, act: act,
            statement: act.statement(of: member, policy: edition.policy, basis: duty.basis), changes: changes,
            code: code, ethics: edition.policy.ethicsClause?.citation,
            isCodeBehind: code != nil && !under.isEmpty && !under.contains { $0.code?.version == code?.number },
            lastDay: duty.lastDay(calendar), isOverdue: duty.isOverdue(on: today, calendar), signed: signed)
    }

    private func requirePassword(_ password: String, of credential: Credential?) async throws(ServiceError) {
        guard let credential, try await passwords.verify(password, credential.passwordHash) else {
            throw .duty(
                DutyRefusal(
                    .passwordWrong, field: "password",
                    ar: "كلمة المرور ليست كلمتك؛ يوقّع كل عامل بنفسه من جلسته وبكلمته",
                    en: "this is not your password; everyone signs for themselves, in their own session"))
        }
    }

    private func acknowledgement(
        _ sheet: SigningSheet, by caller: Caller, now: Moment
    ) throws(ServiceError) -> AcknowledgementRow {
        guard let sha256 = Hexadecimal.bytes(sheet.edition.sha256) else { throw .damaged("the hash of an edition") }
        return AcknowledgementRow(
            id: RowID(at: now), staffID: caller.id, edition: sheet.edition.number, sha256: sha256,
            clause: sheet.duty.basis.citation?.clause.rawValue, statement: sheet.statement,
            compared: sheet.duty.signedBefore,
            code: sheet.code.map { AcknowledgementRow.Code(item: $0.item, version: $0.number, sha256: $0.sha256) },
            signedAt: now)
    }
}

extension SigningSheet {
    /// The same after that signature.
    fileprivate func signed(with row: AcknowledgementRow) -> SigningSheet {
        SigningSheet(
            duty: duty.signed, edition: edition, act: act, statement: statement, changes: changes, code: code,
            ethics: ethics, isCodeBehind: false, lastDay: nil, isOverdue: false, signed: [row] + signed)
    }
}
