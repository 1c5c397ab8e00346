internal import SilaCore
internal import SilaService

/// What the desk writes down, as bodies: the parts that several routes share.
enum CaseShapes {
    /// The person a case is for.
    static let person = Shape("PersonInput", [Field("name", .line, .required, "the name")] + numbers)

    /// What may be changed of the person; what is absent stays.
    static let personChange = Shape("PersonChange", [Field("name", .line, .optional, "the name")] + numbers)

    private static let numbers = [
        Field("national_id", .nationalID, .optional, "national ID or iqama, ten digits in any script"),
        Field("mobile", .mobile, .optional, "Saudi mobile number"),
        Field("email", .email, .optional, "e-mail address"),
        Field("membership_number", .line(40), .optional, "membership number"),
        Field("category", .line(60), .optional, "the category of people they belong to"),
    ]

    /// Who acts for the person.
    static let representative = Shape(
        "RepresentativeInput",
        [
            Field("name", .line, .requiredByRule, "the name"),
            Field("capacity", .word(of: Capacity.self), .requiredByRule, "by what right"),
            Field("document", .line, .requiredByRule, "the number of the deed, power of attorney or judgment"),
            Field("valid_until", .date, .optional, "the last day of the authority; absent where it has no end"),
            Field(
                "recorded", .line(36), .optional,
                "instead of all that: the id of one recorded on the person (`people/{person}/representatives`)"),
            Field("agreeing", .names(100), .optional, "with `recorded`: the ids of the other heirs who agree"),
        ])

    /// Which of those recorded on the person such a body chooses; nil where it describes one itself.
    static func chosen(_ input: Input) -> ChosenAuthority? {
        input.text("recorded").map {
            ChosenAuthority(id: $0.lowercased(), agreeing: input.names("agreeing").map { $0.lowercased() })
        }
    }

    /// How something came.
    static let channel = [
        Field("channel", .line(60), .required, "the channel: its id in the policy, or its kind"),
        Field("channel_name", .line, .optional, "what the desk calls it, under an open-ended channel"),
        Field(
            "outside_reason", .paragraphs, .optional,
            "why it is recorded though the policy lacks the channel (or the kind): it is then outside the policy"),
    ]

    /// The medium to be in touch over.
    static let medium = Field("medium", .word(of: Medium.self), .optional, "the medium agreed with the person")

    /// The service asked for.
    static let service = Field("service", .line(60), .optional, "the service asked for, by its id")

    /// What is supplied.
    static let items = Field("items", .items, .optional, "what is supplied, by the item's id; empty takes one away")

    /// The person that such a body describes.
    static func person(_ input: Input) -> DeclaredPerson {
        let part = input.part("person") ?? Input()
        return DeclaredPerson(
            name: part.demanded("name"), nationalID: part.nationalID("national_id"), mobile: part.mobile("mobile"),
            email: part.email("email"), membershipNumber: part.text("membership_number"),
            category: part.text("category"))
    }

    /// The change that such a body describes; nil where it says nothing of the person.
    static func personChange(_ input: Input) -> PersonChange? {
        guard let part = input.part("person") else { return nil }
        var change = PersonChange()
        change.name = part.text("name")
        change.nationalID = part.nationalID("national_id")
        change.mobile = part.mobile("mobile")
        change.email = part.email("email")
        change.membershipNumber = part.text("membership_number")
        change.category = part.text("category")
        return change
    }

    /// The representative that such a body describes; nil where its capacity is missing.
    static func representative(_ input: Input) -> Representative? {
        guard let capacity = input.word("capacity", Capacity.self) else { return nil }
        return Representative(
            name: input.demanded("name"), capacity: capacity, document: input.demanded("document"),
            validUntil: input.date("valid_until"))
    }
}
