public import SilaCore
internal import SilaDelivery
public import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The link of an invitation that a member of staff carries.
public struct InvitationCard: Sendable {
    /// Where it leads, from the root of the site on.
    public let path: String
    /// What stands in it, to be read aloud.
    public let token: String
    /// What the survey is called.
    public let title: Name
    /// The last day on which it can be answered.
    public let closesOn: CivilDate
}

extension Office {
    /// How many are invited in one transaction.
    private static let batch = 500

    /// Invites to the open rounds whoever is to be invited; gives how many.
    ///
    /// A person is invited once to a round, and to no other within the days that the association leaves people alone.
    /// Over a medium that staff carry it is a task of theirs.
    @discardableResult
    public func inviteAll() async throws(ServiceError) -> Int {
        let rounds: [CampaignRow]
        do { rounds = try await database.run(CampaignStore.open()) } catch { throw .storage(error) }
        let today = clock.now().date
        let rest = try await edition().settings.satisfaction.restBetween ?? SatisfactionSettings.usualRest
        var invited = 0
        for round in rounds where round.closesOn >= today && round.audience.invites {
            guard let survey = try await surveys.book(round.book).survey(round.survey) else { continue }
            var count = Self.batch
            while count == Self.batch, !Task.isCancelled {
                count = try await inviteSome(to: round, survey, rested: today.adding(days: -rest.count))
                invited += count
            }
        }
        return invited
    }

    private func inviteSome(
        to round: CampaignRow, _ survey: Survey, rested: CivilDate
    ) async throws(ServiceError) -> Int {
        let kinds = survey.audience == .afterClosing ? survey.kinds.map(\.rawValue) : []
        do {
            return try await database.transaction { work in
                // All open rounds are held, so that two processes do not invite one person twice.
                guard try await work.run(CampaignStore.holdOpen()).contains(where: { $0.id == round.id }) else {
                    return 0
                }
                let invitees = try await work.run(
                    InvitationStore.invitees(of: round, kinds: kinds, rested: rested, limit: Self.batch))
                var writes: [Write] = []
                for invitee in invitees { writes += try invitation(of: invitee, to: round, survey) }
                if !writes.isEmpty { try await work.run(writes) }
                return invitees.count
            }
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .overloaded(retryAfter: 1)
        }
    }

    private func invitation(
        of invitee: Invitee, to round: CampaignRow, _ survey: Survey
    ) throws(ServiceError) -> [Write] {
        let now = clock.now()
        let token = SurveyToken.draw()
        let row = InvitationRow(
            id: RowID(at: now), campaignID: round.id, caseID: invitee.caseID, tokenHash: keys.lookup(token),
            sentOn: now.date)
        if let task = StaffTask.carrying(.survey, over: invitee.medium, due: round.closesOn) {
            let title = Name(
                ar: "\(task.title.ar): \(survey.title.ar)", en: "\(task.title.en): \(survey.title.en)")
            return [
                InvitationStore.add(row),
                TaskStore.add(
                    TaskRow(
                        id: RowID(at: now), caseID: invitee.caseID, kind: task.kind.rawValue, title: title,
                        due: task.due, assignedRole: task.role.rawValue, createdAt: now)),
            ]
        }
        return [InvitationStore.add(row), try notice(row, invitee, token, survey)]
    }

    private func notice(
        _ row: InvitationRow, _ invitee: Invitee, _ token: SurveyToken, _ survey: Survey
    ) throws(ServiceError) -> Write {
        let notice = Notice(
            topic: .survey, medium: invitee.medium,
            text: Name(
                ar:
                    "\(name.ar): \(survey.title.ar). رأيك يحسّن الخدمة، ولا يُعرف صاحب الجواب. الرابط لك ويستعمل مرة واحدة:",
                en: "\(name.en): \(survey.title.en). Your view betters the service, and nobody learns who answered. "
                    + "The link is yours and works once:"),
            path: path(of: token))
        let now = clock.now()
        let id = RowID(at: now)
        let body: Data
        do {
            body = try JSONEncoder().encode(
                OutgoingNotice(notice: notice, reference: invitee.reference, person: invitee.personID.text))
        } catch {
            throw .damaged("a notice")
        }
        let place = SealedPlace(table: "outbox", column: "body", row: id.text)
        return OutboxStore.add(
            OutboxRow(
                id: id, key: "survey/\(row.id.text)", topic: "notice.\(invitee.medium.rawValue)",
                body: try keys.seal(Array(body), for: place), createdAt: now))
    }

    private func path(of token: SurveyToken) -> String { "/\(slug.text)/survey/\(token.text)" }

    /// Draws a new link for an invitation that staff carry, to be read aloud or printed; the one before leads nowhere.
    ///
    /// Nothing of it is stored with an Idempotency-Key: the link would stand there.
    public func drawCard(
        _ campaign: RowID, _ reference: Reference, by caller: Caller
    ) async throws(ServiceError) -> InvitationCard {
        let sheet = try await self.campaign(campaign)
        guard sheet.isOpen else { throw .satisfaction(.closed) }
        let found: InvitationRow?
        do { found = try await database.run(InvitationStore.find(campaign, reference, for: caller.id)) } catch {
            throw .storage(error)
        }
        guard let found else { throw .notFound }
        let token = SurveyToken.draw()
        let writes = [
            InvitationStore.redraw(found.id, tokenHash: keys.lookup(token)),
            audit("survey.card-drawn", found.id, by: caller.id.text),
        ]
        guard try await wrote(writes, at: 0) else { throw .satisfaction(.answered) }
        return InvitationCard(
            path: path(of: token), token: token.text, title: sheet.survey.title, closesOn: sheet.row.closesOn)
    }
}
