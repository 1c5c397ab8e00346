public import SilaCore
public import SilaStorage

/// What a link leads to.
public struct SurveyVisit: Sendable {
    /// How the link stands.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// It can be answered.
        case open
        /// It was answered.
        case answered
        /// The round takes no answers any more.
        case closed
    }

    /// How the link stands.
    public let standing: Standing
    /// The survey.
    public let survey: Survey
    /// The last day on which it can be answered.
    public let closesOn: CivilDate
    /// Fewer answers give no results.
    public let minimum: Int
    /// The clause by which a rating is a right, a tool to improve and never to punish; nil where the policy has none.
    public let ratingRight: Citation?
    /// Why what was sent is not taken, question by question.
    public let faults: [SurveyFault]
}

extension Office {
    /// What the link with that token leads to; looking uses nothing up.
    ///
    /// `ServiceError.notFound` for any other token.
    public func surveyVisit(_ token: String) async throws(ServiceError) -> SurveyVisit {
        try await visit(try await invitation(token), faults: [])
    }

    /// Takes the answers to an invitation, once: the visit as it is then, with faults where they cannot be taken.
    public func answerSurvey(_ token: String, _ given: [String: String]) async throws(ServiceError) -> SurveyVisit {
        let invitation = try await invitation(token)
        let before = try await visit(invitation, faults: [])
        guard before.standing == .open else { return before }
        let (values, faults) = before.survey.read(given)
        guard faults.isEmpty else { return try await visit(invitation, faults: faults) }
        var reply = SurveyReply(values: values)
        if before.survey.byService {
            do { reply.service = try await database.run(InvitationStore.service(of: invitation.id)) } catch {
                throw .storage(error)
            }
        }
        try await hold(reply, for: invitation.campaignID, spending: invitation.id)
        return try await visit(try await self.invitation(token), faults: [])
    }

    /// Takes answers that staff write down for somebody they ask: on a field survey, a visit, in an interview.
    ///
    /// Who wrote them down is not kept with them.
    public func enterAnswers(
        _ campaign: RowID, _ given: [String: String], by caller: Caller
    ) async throws(ServiceError) {
        let sheet = try await self.campaign(campaign)
        guard sheet.isOpen else { throw .satisfaction(.closed) }
        if sheet.row.audience.invites {
            throw .satisfaction(
                SatisfactionRefusal(
                    .answeredByInvited,
                    ar: "هذه الاستبانة يجيب عنها المدعو بنفسه من رابطه، ولا يدخلها الموظف عنه",
                    en: "who is invited to this survey answers it over their own link; staff enter nothing for them"))
        }
        let (values, faults) = sheet.survey.read(given)
        guard faults.isEmpty else {
            throw .invalid(faults.map { FieldFault(field: "answers.\($0.question)", message: $0.message) })
        }
        try await hold(SurveyReply(values: values), for: campaign, spending: nil)
    }

    private func invitation(_ token: String) async throws(ServiceError) -> InvitationRow {
        guard let token = SurveyToken(reading: token) else { throw .notFound }
        let found: InvitationRow?
        do { found = try await database.run(InvitationStore.find(tokenHash: keys.lookup(token))) } catch {
            throw .storage(error)
        }
        guard let found else { throw .notFound }
        return found
    }

    private func visit(
        _ invitation: InvitationRow, faults: [SurveyFault]
    ) async throws(ServiceError) -> SurveyVisit {
        let sheet = try await campaign(invitation.campaignID)
        return SurveyVisit(
            standing: invitation.isAnswered ? .answered : sheet.isOpen ? .open : .closed, survey: sheet.survey,
            closesOn: sheet.row.closesOn, minimum: sheet.row.minimum, ratingRight: sheet.ratingRight, faults: faults)
    }

    /// Holds the reply and uses the invitation up, both or neither; nothing where it was used up meanwhile.
    private func hold(
        _ reply: SurveyReply, for campaign: RowID, spending invitation: RowID?
    ) async throws(ServiceError) {
        let today = clock.now().date
        let held = try held(reply, for: campaign)
        do {
            try await database.transaction { work in
                guard try await work.run(CampaignStore.holdToAnswer(campaign, on: today)) != nil else {
                    throw ServiceError.satisfaction(.closed)
                }
                if let invitation, try await work.run([InvitationStore.spend(invitation)]) == [0] { return }
                try await work.finish([SurveyAnswerStore.hold(held)])
            }
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .overloaded(retryAfter: 1)
        }
    }
}
