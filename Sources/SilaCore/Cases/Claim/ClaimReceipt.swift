/// What opens a claim for compensation.
public struct ClaimReceipt: Hashable, Sendable, Codable {
    /// Within the policy or outside it.
    public var standing: Standing
    /// The harm alleged, in the person's words.
    public var harm: String
    /// The day it happened or began.
    public var harmedOn: CivilDate
    /// How much is asked for; nil where the person names no sum.
    public var asked: Halalas?
    /// The reference of the request or complaint it comes from.
    public var linked: String?
    /// The medium agreed with the person; nil while none is.
    public var medium: Medium?
    /// How the person can be reached.
    public var contact: Contact
    /// Who acts for the person, where somebody does.
    public var representative: Representative?

    /// A receipt with its parts.
    public init(
        standing: Standing, harm: String, harmedOn: CivilDate, asked: Halalas? = nil, linked: String? = nil,
        medium: Medium? = nil, contact: Contact, representative: Representative? = nil
    ) {
        self.standing = standing
        self.harm = harm
        self.harmedOn = harmedOn
        self.asked = asked
        self.linked = linked
        self.medium = medium
        self.contact = contact
        self.representative = representative
    }
}
