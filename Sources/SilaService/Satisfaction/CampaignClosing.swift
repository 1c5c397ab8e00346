internal import SilaCore
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Closing a round is the one moment at which answers are read.
///
/// All of them, in one transaction: opened, torn into single values, mixed, and written under random ids, while what was
/// held is deleted. So the row that says who answered and the rows that say what were never written together, and all
/// rows of a round were written together (`docs/decisions/0008`).
extension Office {
    /// Closes the round; `ServiceError.satisfaction` where it is closed, or has fewer answers than the least.
    ///
    /// `answer` gives the answer to the request with its claim, which is written in the same transaction.
    func close(
        _ row: CampaignRow, by actor: String, leastAnswers: Int?,
        answer: (CampaignRow.Closing) throws(ServiceError) -> (StoredAnswer, [Write])
    ) async throws(ServiceError) -> StoredAnswer {
        let survey = try await surveys.book(row.book).survey(row.survey)
        guard let survey else { throw .damaged("the survey of campaign \(row.id.text)") }
        let today = clock.now().date
        do {
            return try await database.transaction { work in
                guard let row = try await work.run(CampaignStore.holdToClose(row.id)) else {
                    throw ServiceError.satisfaction(.closed)
                }
                let replies = try await work.run(SurveyAnswerStore.held(for: row.id)).map(opened)
                if let leastAnswers, replies.count < leastAnswers {
                    throw ServiceError.satisfaction(.tooFew(replies.count, of: row.minimum))
                }
                let closing = CampaignRow.Closing(
                    on: today, by: actor, end: replies.count >= row.minimum ? .results : .tooFew,
                    answers: replies.count)
                let (answered, claim) = try answer(closing)
                var writes = claim + kept(replies, of: row, survey)
                writes += [
                    SurveyAnswerStore.release(row.id), CampaignStore.close(row.id, closing),
                    audit("campaign.closed", row.id, by: actor, more: #","answers":\#(replies.count)"#),
                ]
                try await work.finish(writes)
                return answered
            }
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .overloaded(retryAfter: 1)
        }
    }

    /// The writes that keep what may be kept, a thousand values at a time, in the order drawn by lot.
    private func kept(_ replies: [SurveyReply], of row: CampaignRow, _ survey: Survey) -> [Write] {
        var generator = SystemRandomNumberGenerator()
        var declared = survey
        declared.minimum = row.minimum
        let values = SurveyRelease.values(of: replies, to: declared, using: &generator)
        return stride(from: 0, to: values.count, by: 1_000).map { start in
            SurveyAnswerStore.keep(values[start..<min(start + 1_000, values.count)], of: row.id)
        }
    }

    private func opened(_ held: HeldAnswer) throws(ServiceError) -> SurveyReply {
        let bytes = try keys.open(held.sealed, from: SealedPlace(heldAnswer: held.id))
        do { return try JSONDecoder().decode(SurveyReply.self, from: Data(bytes)) } catch {
            throw .damaged("an answer to a survey")
        }
    }

    /// The reply as it is held: sealed, and as long as any other of so many KiB, so that its length tells nothing.
    func held(_ reply: SurveyReply, for campaign: RowID) throws(ServiceError) -> HeldAnswer {
        var generator = SystemRandomNumberGenerator()
        let id = RowID.random(using: &generator)
        var bytes: [UInt8]
        do { bytes = Array(try JSONEncoder().encode(reply)) } catch { throw .damaged("an answer to a survey") }
        let room = (bytes.count / Self.room + 1) * Self.room
        bytes += [UInt8](repeating: UInt8(ascii: " "), count: room - bytes.count)
        return HeldAnswer(
            id: id, campaignID: campaign, sealed: try keys.seal(bytes, for: SealedPlace(heldAnswer: id)))
    }

    private static let room = 4_096
}

extension SealedPlace {
    init(heldAnswer id: RowID) { self.init(table: "survey_held", column: "sealed", row: id.text) }
}
