public import SilaCore
public import SilaStorage

/// A reminder with whom it is about.
public struct StandingReminder: Sendable {
    /// The reminder.
    public let row: ReminderRow
    /// The name of who owes the signature.
    public let name: Name
}

extension Office {
    /// How many members one round trip of a sweep looks at.
    private static let remindedAtOnce = 200

    /// Makes the reminders that have fallen due to those who have not signed, and tells management where that is due.
    ///
    /// Safe to run at any time and from several processes at once: a reminder is made once. Gives how many were made.
    public func remind() async throws(ServiceError) -> Int {
        let now = clock.now()
        let (number, days): (Int?, Int?)
        do {
            (number, days) = try await database.run(
                EditionStore.numberInForce(on: now.date), CalendarStore.numberInForce())
        } catch {
            throw .storage(error)
        }
        guard let number else { return 0 }
        let edition = try await shelf.edition(number)
        guard edition.settings.acknowledgement != nil, edition.policy.signingBasis(edition.settings) != nil else {
            return 0
        }
        let calendar = try await calendars.inForce(days).calendar
        var (made, last): (Int, RowID?) = (0, nil)
        while !Task.isCancelled {
            let members: [SigningMember]
            do {
                members = try await database.run(
                    AcknowledgementStore.unsigned(number, on: now.date, after: last, limit: Self.remindedAtOnce))
            } catch {
                throw .storage(error)
            }
            var rows: [ReminderRow] = []
            for member in members {
                guard let duty = try await duty(member.signing, joined: member.staff.createdAt) else { continue }
                rows += duty.reminders(by: now.date, calendar).map {
                    ReminderRow(staffID: member.staff.id, edition: duty.edition, reminder: $0, madeAt: now)
                }
            }
            if !rows.isEmpty {
                do { made += try await database.run(rows.map(ReminderStore.add)).reduce(0, +) } catch {
                    throw .storage(error)
                }
            }
            last = members.last?.staff.id
            if members.count < Self.remindedAtOnce { break }
        }
        return made
    }

    /// The reminders that stand for the caller: their own, and those for management where they are of it.
    public func reminders(by caller: Caller) async throws(ServiceError) -> [StandingReminder] {
        let number: Int?
        do { number = try await database.run(EditionStore.numberInForce(on: clock.now().date)) } catch {
            throw .storage(error)
        }
        let edition = try await shelf.inForce(number)
        guard edition.policy.signingBasis(edition.settings) != nil else {
            throw .duty(SigningDuty.notAsked(by: edition.policy))
        }
        let rows: [ReminderRow]
        do { rows = try await database.run(ReminderStore.standing(edition.number)) } catch { throw .storage(error) }
        let mine = rows.filter { row in
            switch row.reminder.audience {
            case .member: row.staffID == caller.id
            case .management: caller.roles.contains(.management)
            }
        }
        let names = try await staffNames.names(of: Set(mine.map(\.staffID.text)))
        return mine.map { row in
            StandingReminder(
                row: row, name: names[row.staffID.text] ?? Name(ar: row.staffID.text, en: row.staffID.text))
        }
    }
}
