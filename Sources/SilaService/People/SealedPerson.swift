internal import SilaCore
internal import SilaStorage

/// Turns what is known of a person into the row of the table, its numbers sealed and findable.
extension TenantKeys {
    /// The row of a person.
    func seal(_ person: DeclaredPerson, id: RowID, createdAt: Moment) throws(ServiceError) -> PersonRow {
        var row = PersonRow(
            id: id, name: person.name, nameKey: ArabicSearchKey(person.name).text, createdAt: createdAt)
        row.membershipNumber = person.membershipNumber
        row.category = person.category
        if let number = person.nationalID?.text {
            row.nationalID = Sealed(
                sealed: try sealed(number, "national_id_sealed", id), lookup: nationalIDLookup(number))
        }
        if let number = person.mobile?.text {
            row.mobile = Sealed(sealed: try sealed(number, "mobile_sealed", id), lookup: mobileLookup(number))
        }
        if let email = person.email?.text { row.email = try sealed(email, "email_sealed", id) }
        return row
    }

    /// What is known of the person of that row.
    func open(_ row: PersonRow) throws(ServiceError) -> DeclaredPerson {
        DeclaredPerson(
            name: row.name,
            nationalID: try opened(row.nationalID?.sealed, "national_id_sealed", row.id).flatMap(
                NationalID.init(reading:)),
            mobile: try opened(row.mobile?.sealed, "mobile_sealed", row.id).flatMap(Mobile.init(reading:)),
            email: try opened(row.email, "email_sealed", row.id).flatMap(EmailAddress.init(reading:)),
            membershipNumber: row.membershipNumber, category: row.category
        )
    }

    /// The keyed hash by which a national ID or iqama is found.
    func nationalIDLookup(_ number: String) -> [UInt8] { lookup(number, kind: "national-id") }

    /// The keyed hash by which a mobile number is found.
    func mobileLookup(_ number: String) -> [UInt8] { lookup(number, kind: "mobile") }

    private func sealed(_ text: String, _ column: String, _ id: RowID) throws(ServiceError) -> [UInt8] {
        try seal(Array(text.utf8), for: SealedPlace(table: "person", column: column, row: id.text))
    }

    private func opened(_ bytes: [UInt8]?, _ column: String, _ id: RowID) throws(ServiceError) -> String? {
        guard let bytes else { return nil }
        let place = SealedPlace(table: "person", column: column, row: id.text)
        return String(decoding: try open(bytes, from: place), as: UTF8.self)
    }
}
