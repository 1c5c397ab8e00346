internal import SilaCore
internal import SilaStorage

extension Office {
    /// Why who is signed in writes nothing until they have signed; nil where nothing is withheld.
    ///
    /// It asks the database for nothing but the texts of editions and the calendar that this process has not read yet:
    /// what was signed came with the session.
    func overdue(_ found: SignedIn, now: Moment) async throws(ServiceError) -> DutyRefusal? {
        let signing = found.signing
        guard let number = signing.inForce, !signing.signed.contains(number) else { return nil }
        guard try await shelf.edition(number).settings.acknowledgement?.grace != nil else { return nil }
        let calendar = try await calendars.inForce(signing.calendar).calendar
        guard let duty = try await duty(signing, joined: found.staff.createdAt),
            let lastDay = duty.lastDay(calendar), now.date > lastDay
        else { return nil }
        return SigningDuty.withheld(since: lastDay, edition: number, basis: duty.basis)
    }

    /// What somebody owes under the edition in force; nil where it asks nobody to sign.
    func duty(_ signing: SigningRow, joined: Moment) async throws(ServiceError) -> SigningDuty? {
        guard let number = signing.inForce else { return nil }
        return SigningDuty(
            reigns: try await shelf.signingReigns(upTo: number), signed: signing.signed, joined: joined)
    }
}
