extension FindingRule {
    /// Every rule there is, in the order in which a reader comes upon them.
    public static let all: [FindingRule] =
        form + [
            approvalNone, approvalBlank, approvalUndated, approvalWithoutSession, approvalDatesContradict,
            approvalDatesDayApart, approvalWeekday, approvalDateImpossible, approvalDateOutOfRange,
            approvalSessionMalformed, approvalSessionYear, approvalAttendance, approvalListed,
        ] + terms + sections + bodies + offers + people + [suppressionUnused, suppressionOfBlocking]

    /// Names, numbers, blanks and readings.
    private static let form: [FindingRule] = [
        associationUnnamed, titlePeople, peopleSlips, clauseBlank, clauseUnnumbered, clauseNumberMissing,
        clauseNumberTwice, clauseNumberGap, clauseNumbersMixed, headingNumberGap, readingStands, readingOfNothing,
    ]

    /// Terms and targets.
    private static let terms: [FindingRule] = [
        replyNone, replyFloorWithoutCeiling, replyFloorAgainstSpeed, replyFloorOverCeiling, replyFloorMayPassCeiling,
        replyWithoutStart, replyStartUnprinted, replyDayOffUnsaid, serviceTargetAfterCeiling,
        serviceTargetBeforeFloor,
    ]

    /// Complaints and compensation.
    private static let sections: [FindingRule] = [
        complaintsNone, complaintsWithoutTerm, complaintsWithoutBody, complaintsWithoutChannel,
        complaintsWithoutAmicable, complaintsAmicableOrder, complaintsOwnCause, complaintsLinkToNothing,
        compensationGates, compensationMinutes, compensationRuling,
    ]

    /// Bodies.
    private static let bodies: [FindingRule] = [
        bodyUnknown, bodyUnnamed, bodyNamesOverlap, bodyUnreferenced, bodyQuorumOverMembers, bodyQuorumMinority,
        bodyUnderQuorum,
    ]

    /// Channels, media and services.
    private static let offers: [FindingRule] = [
        channelUnknown, channelKindTwice, mediumWithoutAdapter, mediumWithoutChannel, mediaMobileOnly,
        serviceAsksNothing, serviceNameTwice,
    ]

    /// Who is there to do it.
    private static let people: [FindingRule] = [
        staffFrontDesk, staffResearchOfficer, staffAdministrators, staffChair, staffFollowUp, staffManagement,
    ]

    /// The rule of that id; nil where there is none.
    public static func named(_ id: String) -> FindingRule? { all.first { $0.id == id } }
}
