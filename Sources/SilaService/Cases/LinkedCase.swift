internal import SilaCore
internal import SilaStorage

/// Whether the case that a claim is linked to is of the person who claims, or of somebody who represents them or whom they
/// represent.
struct LinkedCase {
    /// Who is known to be the person of the linked case; nil where it names nobody.
    let owner: PersonRow?
    let ownersActing: [RepresentativeRow]
    /// Who claims, as they are on file by their national ID; nil where they are not.
    let claimant: PersonRow?
    let claimantsActing: [RepresentativeRow]
    let keys: TenantKeys
    let today: CivilDate

    func isOf(_ given: DeclaredPerson) throws(ServiceError) -> Bool {
        guard let owner else { return false }
        if claimant?.id == owner.id { return true }
        let known = try keys.open(owner)
        return given.isLikely(known) ? true : try acts(given, known)
    }

    private func acts(_ given: DeclaredPerson, _ known: DeclaredPerson) throws(ServiceError) -> Bool {
        for (rows, other) in [(ownersActing, given), (claimantsActing, known)] {
            for row in rows where row.standing(on: today) == .holds {
                let holder = try keys.holder(of: row)
                let acting = DeclaredPerson(name: holder.name, nationalID: holder.nationalID, mobile: holder.mobile)
                if acting.isLikely(other) { return true }
            }
        }
        return false
    }
}

extension DeclaredPerson {
    /// Whether two descriptions are of one person: by the numbers that are one person's alone where both have one, else by
    /// the name, and the mobile where both have one.
    fileprivate func isLikely(_ other: DeclaredPerson) -> Bool {
        if let own = nationalID, let theirs = other.nationalID { return own == theirs }
        if let own = membershipNumber, let theirs = other.membershipNumber { return own == theirs }
        if let own = mobile, let theirs = other.mobile, own != theirs { return false }
        return ArabicSearchKey(name).text == ArabicSearchKey(other.name).text
    }
}
