/// Every reason for which the engine refuses a step, in order of precedence: of two that apply, the earlier is given.
///
/// They come in this order: who acts, whether the case is open to the step, what the policy has, where the case stands,
/// what the step carries. The list with its texts is kept in `docs/rules.md`, which a test holds against this one.
public enum Rule: String, CaseIterable, Hashable, Sendable, Codable {
    /// The roles held do not include one that takes this step.
    case roleNotAllowed = "role.not-allowed"
    /// The case has ended: closed, withdrawn or turned into another; only reopening is left, or an objection to a refusal.
    case caseEnded = "case.ended"
    /// The case has not ended, so there is nothing to reopen.
    case caseNotEnded = "case.not-ended"
    /// The case is recorded outside the policy; senior management admits or closes it.
    case caseOutside = "case.outside"
    /// The case stands within the policy; this step is for what is recorded outside it.
    case caseWithin = "case.within"
    /// The policy has no clause on this kind of case.
    case policyLacksKind = "policy.lacks-kind"
    /// The policy has no clause that asks for this step.
    case policyLacksStep = "policy.lacks-step"
    /// The policy does not offer this channel.
    case channelNotOffered = "channel.not-offered"
    /// The policy offers this channel, so what came over it is not outside the policy.
    case channelOffered = "channel.offered"
    /// A refused request has nothing to deliver.
    case nothingToDeliver = "delivery.refused-request"
    /// Only a refusal can be objected to.
    case objectionWithoutRefusal = "objection.without-refusal"
    /// An earlier step has to be taken first.
    case stageTooEarly = "stage.too-early"
    /// The step was taken already, or a later one rules it out.
    case stageTooLate = "stage.too-late"
    /// The clock is stopped: the case was sent back for completion.
    case clockPaused = "clock.paused"
    /// The clock runs, so there is nothing to resume.
    case clockNotPaused = "clock.not-paused"
    /// No question is open with the social-research officer.
    case researchNotOpen = "research.not-open"
    /// There is no ceiling to extend.
    case extensionWithoutCeiling = "extension.without-ceiling"
    /// The term has run out; an extension cannot undo lateness.
    case extensionTooLate = "extension.too-late"
    /// A required field is absent or empty.
    case fieldMissing = "field.missing"
    /// No service of that name is offered.
    case serviceUnknown = "service.unknown"
    /// The service asks for no item of that name.
    case itemUnknown = "item.unknown"
    /// The association does not offer this medium.
    case mediumNotOffered = "medium.not-offered"
    /// Another medium was agreed with the person.
    case mediumNotAgreed = "medium.not-agreed"
    /// Something that a complete request holds is missing.
    case contentMissing = "content.missing"
    /// The medium needs a mobile number and none is on file.
    case mobileMissing = "mobile.missing"
    /// The policy asks that the data be matched, and they are not, or have changed since.
    case contentNotMatched = "content.not-matched"
    /// The declaration is not signed.
    case contentNotSigned = "content.not-signed"
    /// What was declared has changed since the signature, which therefore fell.
    case signatureFell = "signature.fell"
    /// A thumbprint needs a witness.
    case witnessMissing = "signature.witness-missing"
    /// A paper signature needs the number of the scanned paper.
    case paperMissing = "signature.paper-missing"
    /// The code is not the one that was sent, or none was.
    case codeWrong = "signature.code-wrong"
    /// The code has expired.
    case codeExpired = "signature.code-expired"
    /// The representative's authority has run out.
    case authorityExpired = "representative.expired"
    /// The policy gives the study to another body.
    case bodyNotPolicys = "body.not-policys"
    /// The policy has no clause of that name, or leaves it blank.
    case clauseUnknown = "clause.unknown"
    /// The new date is not after the date promised.
    case extensionNotLater = "extension.not-later"
    /// The person was not told of the extension.
    case extensionNotTold = "extension.not-told"

    // Complaints.

    /// The policy asks that a dispute be settled amicably first, and nothing was tried or waived.
    case amicableFirst = "amicable.first"
    /// An offer waits for its answer.
    case offerStanding = "offer.standing"
    /// No offer waits for an answer.
    case offerNone = "offer.none"
    /// The referral outside has no outcome yet.
    case referralOpen = "referral.open"
    /// No referral outside waits for an outcome.
    case referralNone = "referral.none"
    /// A remedy is not yet done and verified.
    case remedyOpen = "remedy.open"
    /// No remedy waits for this.
    case remedyNone = "remedy.none"
    /// There is no answer to appeal against.
    case appealWithoutAnswer = "appeal.without-answer"
    /// Nobody stands above who answered last.
    case appealNoLevel = "appeal.no-level"
    /// The association takes no complaint, and nothing about contact, from somebody who gives no name.
    case anonymityNotAllowed = "anonymity.not-allowed"
    /// The complaint has no point of that number.
    case pointUnknown = "point.unknown"
    /// The answer leaves a point out.
    case pointsUnanswered = "points.unanswered"
    /// The offer ran out before it was answered.
    case offerLapsed = "offer.lapsed"
    /// An offer is answered by the other side only.
    case offerOwn = "offer.own"
    /// The date has passed, or lies further ahead than it may.
    case dateOutOfRange = "date.out-of-range"

    // Bodies.

    /// The head of the unit, or who stands in, takes this step.
    case actHeadRequired = "act.head-required"
    /// The body takes this step in a sitting, by vote.
    case actSittingRequired = "act.sitting-required"
    /// The sitting is another body's than the one to which the policy gives the step.
    case actBodyDiffers = "act.body-differs"
    /// The sitting was held before the case came to the body.
    case actBeforeCase = "act.before-case"
    /// What the sitting carried about the case was entered already; it has to be put to the vote anew.
    case actSpent = "act.spent"
    /// The case concerns somebody who sat, voted or decides on it.
    case recusalRequired = "recusal.required"
    /// Too few of the members are present.
    case sittingNoQuorum = "sitting.no-quorum"
    /// Somebody votes who is not present for the case.
    case voteNotPresent = "vote.not-present"
    /// The vote did not carry what was put to it.
    case actNotCarried = "act.not-carried"
    /// The vote carried something else.
    case actOutcomeDiffers = "act.outcome-differs"
    /// A seat in the body is needed for this, or an office in it.
    case seatRequired = "seat.required"
    /// The term of a seat ends before it begins, or before today.
    case seatTerm = "seat.term"
    /// The seat, or its holder, is taken in that term.
    case seatTaken = "seat.taken"
    /// The body has as many members as the policy gives it.
    case seatFull = "seat.full"
    /// The body has no members yet.
    case bodyUnseated = "body.unseated"
    /// The body acts through its head and holds no sittings.
    case bodySitsNot = "body.sits-not"
    /// The sitting was opened or cancelled already.
    case sittingNotConvened = "sitting.not-convened"
    /// The sitting is not open.
    case sittingNotOpen = "sitting.not-open"
    /// The sitting is not over.
    case sittingNotClosed = "sitting.not-closed"
    /// The day of the sitting has not come.
    case sittingEarly = "sitting.early"
    /// A member is not accounted for.
    case attendanceMissing = "attendance.missing"
    /// The case does not wait for this body, or is not on the agenda.
    case agendaNotWaiting = "agenda.not-waiting"
    /// Nothing was put to the vote about the case.
    case motionMissing = "motion.missing"
    /// The member has voted.
    case voteCast = "vote.cast"
    /// The minutes are drafted already, or not yet.
    case minutesDrafted = "minutes.drafted"
    /// The minutes are approved by all present and do not change.
    case minutesLocked = "minutes.locked"
    /// The minutes are not approved yet, so there is nothing to correct.
    case minutesOpen = "minutes.open"
    /// Only who was present approves the minutes.
    case minutesNotPresent = "minutes.not-present"
    /// The member said so of this writing of the minutes already.
    case minutesApproved = "minutes.approved"
    /// The minutes were changed since they were read.
    case minutesChanged = "minutes.changed"

    // Claims.

    /// A gate that the policy sets before compensation is not passed.
    case claimGatesOpen = "claim.gates-open"
    /// Both sides have not yet signed a settlement.
    case claimNotSettled = "claim.not-settled"
    /// The finding was objected to before.
    case objectionUsed = "objection.used"
    /// No payment waits for this step.
    case paymentNone = "payment.none"
    /// An amount of nothing.
    case amountZero = "amount.zero"
    /// The minutes lack something without which they do not count.
    case minutesLacking = "minutes.lacking"
    /// The policy asks for a ruling in every case.
    case rulingRequired = "ruling.required"
    /// Whether a ruling is needed was not determined.
    case rulingUndetermined = "ruling.undetermined"
    /// The ruling can still be appealed.
    case rulingNotFinal = "ruling.not-final"
    /// The settlement is not what was agreed on.
    case settlementNotAgreed = "settlement.not-agreed"
    /// The payment is over what is left of the settlement.
    case paymentOver = "payment.over"
    /// A payment is approved by another person than who prepared it, or settled.
    case paymentFourEyes = "payment.four-eyes"

    // People.

    /// No representative of that id is recorded on the person.
    case authorityUnknown = "representative.unknown"
    /// Heirs act together, or through one whom they authorised.
    case heirsLeftOut = "representative.heirs"
    /// The case that a claim is linked to is somebody else's.
    case linkedToOther = "link.other-person"
    /// The member was there already when they are said to arrive.
    case attendancePresent = "attendance.present"
}
