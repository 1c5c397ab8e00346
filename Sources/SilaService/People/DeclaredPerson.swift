public import SilaCore

/// What is known of a person served, as the desk writes it down; sealed wherever it is stored, except the name.
public struct DeclaredPerson: Hashable, Sendable, Codable {
    /// The name, never empty.
    public var name: String
    /// The national ID or iqama.
    public var nationalID: NationalID?
    /// The mobile number.
    public var mobile: Mobile?
    /// The e-mail address.
    public var email: EmailAddress?
    /// The membership number.
    public var membershipNumber: String?
    /// The category of people they belong to.
    public var category: String?

    /// A person with what is known.
    public init(
        name: String, nationalID: NationalID? = nil, mobile: Mobile? = nil, email: EmailAddress? = nil,
        membershipNumber: String? = nil, category: String? = nil
    ) {
        self.name = name
        self.nationalID = nationalID
        self.mobile = mobile
        self.email = email
        self.membershipNumber = membershipNumber
        self.category = category
    }

    /// What the engine is told of how the person can be reached.
    public var contact: Contact {
        Contact(mobile: mobile != nil, identified: nationalID != nil || membershipNumber != nil)
    }
}

/// What may be changed of a person; nil leaves it as it is.
public struct PersonChange: Hashable, Sendable {
    /// The name.
    public var name: String?
    /// The national ID or iqama.
    public var nationalID: NationalID?
    /// The mobile number.
    public var mobile: Mobile?
    /// The e-mail address.
    public var email: EmailAddress?
    /// The membership number.
    public var membershipNumber: String?
    /// The category.
    public var category: String?

    /// A change that leaves everything as it is.
    public init() {}

    /// The person after the change.
    func applied(to person: DeclaredPerson) -> DeclaredPerson {
        DeclaredPerson(
            name: name ?? person.name, nationalID: nationalID ?? person.nationalID, mobile: mobile ?? person.mobile,
            email: email ?? person.email, membershipNumber: membershipNumber ?? person.membershipNumber,
            category: category ?? person.category
        )
    }
}
