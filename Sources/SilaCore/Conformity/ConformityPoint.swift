/// Something that a clause asks for and that can be told from what is recorded, so that conformity to it can be judged.
///
/// The word is the section of the clause and what the clause asks for there, as files have it; a third part tells points
/// of one ask apart. What is not among these is never counted as conformed to: `ConformitySilence` says why.
public enum ConformityPoint: String, CaseIterable, Hashable, Sendable {
    /// The question asked is answered.
    case answer = "handling.answer"
    /// The reply comes within its term.
    case reply = "handling.reply"
    /// The request went to the body before it was decided.
    case study = "handling.study"
    /// All data were there when the request was taken for complete: nothing was found wanting later.
    case completeData = "handling.complete-data"
    /// The data were matched before the request was complete.
    case matching = "handling.matching"
    /// The declaration was signed before the request was complete.
    case declaration = "handling.declaration"
    /// The registration was completed before the request went for study.
    case registration = "handling.registration"
    /// The question that went to the social-research officer was answered.
    case research = "handling.research-referral"
    /// What was granted was delivered before the case was closed.
    case delivery = "handling.delivery"
    /// Suggestions are answered.
    case suggestions = "goals.suggestions"
    /// Satisfaction is measured as often as the association set itself.
    case measuring = "goals.measuring"
    /// Fault was established before a settlement.
    case fault = "compensation.fault"
    /// Minutes that count were recorded before a settlement.
    case minutes = "compensation.minutes"
    /// The ruling that is needed was there before a settlement.
    case ruling = "compensation.ruling"
    /// A settlement followed from an offer that the other side accepted.
    case negotiation = "compensation.negotiation"
    /// Nothing was paid before both sides had signed and a second person had approved.
    case payment = "compensation.negotiation.payment"
    /// The complaint came over a channel of complaints.
    case complaintChannels = "complaints.channels"
    /// The complaint was answered before it had to go up.
    case complaintSpeed = "complaints.body"
    /// A complaint that nobody answered went up on its day.
    case ladder = "complaints.body.ladder"
    /// Every point that was raised was answered.
    case everyPoint = "complaints.body.points"
    /// Who had a problem of contact was answered.
    case support = "complaints.support"
    /// Inquiries about contact were answered.
    case contactInquiries = "complaints.contact-inquiries"
    /// The complaint is answered within its term.
    case complaintReply = "complaints.reply"
    /// An amicable settlement was tried, or waived, before anything was found.
    case amicable = "complaints.amicable"
    /// What is owed to people was met on its day.
    case obligations = "relation.obligations"
    /// The code of ethics was signed with the policy.
    case ethics = "relation.ethics"
    /// A case came into the hands of a member of staff.
    case liaison = "informing.liaison"
    /// What an edition changed was announced.
    case announcements = "informing.announcements"
    /// The periodic survey came round.
    case survey = "satisfaction.survey"
    /// Field surveys came round.
    case fieldSurvey = "satisfaction.field-survey"
    /// Supervisory visits came round.
    case visits = "satisfaction.supervisory-visits"
    /// Interviews came round.
    case interviews = "satisfaction.interviews"
    /// Everybody signed the edition.
    case acknowledgement = "responsibilities.acknowledgement"
    /// There was a session on the edition.
    case awareness = "responsibilities.awareness"
    /// Every department was given a copy.
    case distribution = "responsibilities.distribution"

    /// The section and the word of the ask that it judges.
    public var ask: String { rawValue.split(separator: ".").prefix(2).joined(separator: ".") }

    /// The points by which that ask is judged; none where nothing can tell.
    static func judging(_ ask: String) -> [ConformityPoint] { allCases.filter { $0.ask == ask } }

    /// What it asks for, where an ask has several points; nil where the words of the ask say it.
    public var part: Name? {
        switch self {
        case .payment:
            Name(ar: "لا صرف قبل توقيع التسوية واعتماده", en: "Nothing is paid before settlement and approval")
        case .ladder: Name(ar: "تصعيد ما لم يُرد عليه في يومه", en: "What is not answered goes up on its day")
        case .everyPoint: Name(ar: "رد على كل نقطة في الشكوى", en: "Every point of a complaint is answered")
        default: nil
        }
    }
}
