import SilaCore
import Testing

/// Samples of reigns and of what signing rests on.
enum SigningSample {
    static let clause = Citation(
        clause: ClauseID("responsibilities.acknowledgement"), number: "ذ",
        title: Name(ar: "الاطلاع على السياسة والتوقيع عليها", en: "The policy is read, known and signed"))

    /// An edition in force from the morning of that day.
    static func reign(
        _ edition: Int, _ day: String, grace: Int? = nil, every: Int? = nil, tell: Int? = nil, asks: Bool = true
    ) -> SigningReign {
        SigningReign(
            edition: edition, start: Sample.moment(day, hour: 8), basis: asks ? .clause(citation: clause) : nil,
            settings: AcknowledgementSettings(
                grace: grace.map { WorkingDays($0) }, remindEvery: every.map { WorkingDays($0) },
                tellManagementAfter: tell.map { WorkingDays($0) }))
    }

    /// The duty of somebody who signed those editions and came on that day.
    static func duty(_ reigns: [SigningReign], signed: Set<Int> = [], joined: String = "2025-01-05") -> SigningDuty? {
        SigningDuty(reigns: reigns, signed: signed, joined: Sample.moment(joined))
    }
}

@Suite struct `What a member of staff owes` {
    private typealias S = SigningSample

    @Test func `is nothing where no edition is in force, or the one that is asks for nothing`() {
        #expect(S.duty([]) == nil)
        #expect(S.duty([S.reign(1, "2026-02-01"), S.reign(2, "2026-03-01", asks: false)]) == nil)
    }

    @Test func `is a signature since the edition came into force`() throws {
        let duty = try #require(S.duty([S.reign(1, "2026-03-01")]))
        #expect(duty.edition == 1)
        #expect(!duty.isSigned)
        #expect(duty.since == Sample.date("2026-03-01"))
        #expect(duty.signedBefore == nil)
        #expect(duty.lastDay(.labour) == nil)
        #expect(!duty.isOverdue(on: Sample.date("2036-03-01"), .labour))
    }

    @Test func `is theirs from their first day`() throws {
        let duty = try #require(S.duty([S.reign(1, "2026-02-01", grace: 10)], joined: "2026-03-15"))
        #expect(duty.since == Sample.date("2026-03-15"))
        // Eid al-Fitr of 1447 lies between: ten working days after 15 March 2026.
        #expect(duty.lastDay(.labour) == DueDate.after(Sample.date("2026-03-15"), WorkingDays(10), calendar: .labour))
    }

    @Test func `is one edition, however many have followed since the one they signed`() throws {
        let reigns = [S.reign(1, "2026-01-04"), S.reign(2, "2026-02-01"), S.reign(4, "2026-03-01")]
        let duty = try #require(S.duty(reigns, signed: [1]))
        #expect(duty.edition == 4)
        #expect(duty.signedBefore == 1)
        #expect(duty.since == Sample.date("2026-02-01"))
        let signed = try #require(S.duty(reigns, signed: [1, 4]))
        #expect(signed.isSigned)
        #expect(signed.signedBefore == 1)
        #expect(signed.since == Sample.date("2026-03-01"))
        #expect(signed.lastDay(.labour) == nil)
    }

    @Test func `does not begin anew with an edition that follows`() throws {
        let reigns = [S.reign(1, "2026-01-04", grace: 10), S.reign(2, "2026-01-18", grace: 10)]
        let duty = try #require(S.duty(reigns))
        #expect(duty.lastDay(.labour) == Sample.date("2026-01-18"))
        #expect(!duty.isOverdue(on: Sample.date("2026-01-18"), .labour))
        #expect(duty.isOverdue(on: Sample.date("2026-01-19"), .labour))
    }

    @Test func `has a grace from the first edition under which the house set one`() throws {
        let reigns = [
            S.reign(1, "2025-06-01"), S.reign(2, "2026-01-04", grace: 10), S.reign(3, "2026-01-06", grace: 5),
        ]
        let duty = try #require(S.duty(reigns))
        #expect(duty.since == Sample.date("2025-06-01"))
        // Five working days, as the edition in force says, after Sunday the fourth.
        #expect(duty.lastDay(.labour) == Sample.date("2026-01-11"))
    }

    @Test func `has none where the edition in force took it away`() throws {
        let reigns = [S.reign(1, "2026-01-04", grace: 1), S.reign(2, "2026-02-01")]
        #expect(try #require(S.duty(reigns)).lastDay(.labour) == nil)
    }

    @Test func `starts with the first edition that asked without a break`() throws {
        let reigns = [S.reign(1, "2026-01-04"), S.reign(2, "2026-02-01", asks: false), S.reign(3, "2026-03-01")]
        #expect(try #require(S.duty(reigns)).since == Sample.date("2026-03-01"))
    }
}

@Suite struct `Who has not signed is reminded` {
    private typealias S = SigningSample

    private func reminders(
        on day: String, every: Int? = 3, tell: Int? = nil, grace: Int? = nil, signed: Set<Int> = []
    ) throws -> [SigningReminder] {
        let duty = try #require(
            S.duty([S.reign(1, "2026-01-04", grace: grace, every: every, tell: tell)], signed: signed))
        return duty.reminders(by: Sample.date(day), .labour)
    }

    @Test func `every so many working days, by the newest that fell due`() throws {
        #expect(try reminders(on: "2026-01-06") == [])
        #expect(
            try reminders(on: "2026-01-07") == [
                SigningReminder(audience: .member, ordinal: 1, dueOn: Sample.date("2026-01-07"))
            ])
        // Friday and Saturday do not count: 8, 11 and 12 January are the next three.
        #expect(
            try reminders(on: "2026-01-14") == [
                SigningReminder(audience: .member, ordinal: 2, dueOn: Sample.date("2026-01-12"))
            ])
    }

    @Test func `until management is told, once`() throws {
        let all = try reminders(on: "2026-06-01", tell: 5)
        #expect(
            all == [
                SigningReminder(audience: .member, ordinal: 1, dueOn: Sample.date("2026-01-07")),
                SigningReminder(audience: .management, ordinal: 1, dueOn: Sample.date("2026-01-11")),
            ])
    }

    @Test func `and management is told when the grace ends where no day is set for it`() throws {
        let all = try reminders(on: "2026-01-19", every: nil, grace: 10)
        #expect(all == [SigningReminder(audience: .management, ordinal: 1, dueOn: Sample.date("2026-01-19"))])
        #expect(try reminders(on: "2026-01-18", every: nil, grace: 10) == [])
    }

    @Test func `not without end, and not once they have signed`() throws {
        #expect(try reminders(on: "2036-01-01").map(\.ordinal) == [20])
        #expect(try reminders(on: "2036-01-01", tell: 5, signed: [1]) == [])
        #expect(try reminders(on: "2036-01-01", every: nil) == [])
    }
}
