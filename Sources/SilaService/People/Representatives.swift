public import SilaCore
public import SilaStorage

/// Somebody who may act for a person, as they are recorded.
public struct RepresentativeIntake: Sendable {
    /// Who acts.
    public var name: String
    /// Their national ID or iqama.
    public var nationalID: NationalID?
    /// Their mobile number.
    public var mobile: Mobile?
    /// By what right.
    public var capacity: Capacity
    /// The number of the deed, power of attorney or judgment.
    public var document: String
    /// The day of it.
    public var issuedOn: CivilDate
    /// The first day on which it holds; nil for the day of the deed.
    public var validFrom: CivilDate?
    /// The last day of it; nil where it has no end.
    public var validUntil: CivilDate?
    /// The day on which the minor comes of age, of a guardian of one.
    public var majorityOn: CivilDate?
    /// The share of say, of an heir.
    public var share: Share?
    /// True of an heir whom the others have authorised.
    public var isAuthorised = false

    /// An intake with what every one has; the rest is set afterwards.
    public init(name: String, capacity: Capacity, document: String, issuedOn: CivilDate) {
        self.name = name
        self.capacity = capacity
        self.document = document
        self.issuedOn = issuedOn
    }
}

/// Somebody who may act for a person, with what an answer shows of them.
public struct RepresentativeSheet: Sendable {
    /// The row.
    public internal(set) var row: RepresentativeRow
    /// Who acts and by which deed.
    public let holder: RepresentativeHolder
    /// How it stands today.
    public let standing: AuthorityStanding
    /// The names of the staff in it, by id.
    public let names: [String: Name]
}

extension Office {
    /// Everybody recorded as acting for a person, ended or not, those recorded first at the top.
    public func representatives(of person: RowID) async throws(ServiceError) -> [RepresentativeSheet] {
        let (found, rows): (PersonRow?, [RepresentativeRow])
        do { (found, rows) = try await database.run(PersonStore.find(person), RepresentativeStore.of(person)) } catch {
            throw .storage(error)
        }
        guard found != nil else { throw .notFound }
        let names = try await staffNames.names(
            of: Set(rows.flatMap { [$0.record.by] + ($0.ending.map { [$0.act.by] } ?? []) }))
        return try rows.map { row throws(ServiceError) in try sheet(row, names) }
    }

    /// Records that somebody may act for a person.
    ///
    /// `ServiceError.notFound` for nobody; `.invalid` where the dates or the shares contradict each other, and where the
    /// record was merged into another.
    public func recordRepresentative(
        _ intake: RepresentativeIntake, of person: RowID, by caller: Caller, _ submission: Submission,
        answer: (RepresentativeSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try Self.requireSound(intake)
        return try await enterHolding(by: caller, submission) { work, act in
            // Held, so that no two heirs recorded at once come to more than the whole.
            let held = try await work.run(MergerStore.hold(person, person))
            guard let known = held.first else { throw ServiceError.notFound }
            if known.mergedInto != nil { throw Self.recordMerged }
            if let number = intake.nationalID, try keys.open(known).nationalID == number { throw Self.ownNumber }
            let others = try await work.run(RepresentativeStore.of(person))
            try Self.requireRoom(for: intake, among: others.filter { $0.standing(on: act.at.date) == .holds })
            let id = RowID(at: act.at)
            let holder = RepresentativeHolder(
                name: intake.name, nationalID: intake.nationalID, mobile: intake.mobile, document: intake.document)
            let row = RepresentativeRow(
                id: id, personID: person, capacity: intake.capacity,
                sealed: try keys.seal(holder.encoded(), for: RepresentativeHolder.place(id)),
                issuedOn: intake.issuedOn, validFrom: intake.validFrom ?? intake.issuedOn,
                validUntil: intake.validUntil, majorityOn: intake.majorityOn, share: intake.share,
                isAuthorised: intake.isAuthorised, record: act)
            return RegisterEntry(
                writes: [RepresentativeStore.add(row)], what: "representative.recorded",
                details: ["id": id.text, "person": person.text, "capacity": intake.capacity.rawValue],
                answer: try answer(try sheet(row, [caller.id.text: caller.name])))
        }
    }

    /// Ends the authority of somebody to act for a person, with the reason; it holds no more from that day, today where
    /// none is named.
    public func endRepresentative(
        _ id: RowID, of person: RowID, on day: CivilDate?, why: AuthorityEnd, reason: String, by caller: Caller,
        _ submission: Submission, answer: (RepresentativeSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            guard var row = try await read(RepresentativeStore.of(person)).first(where: { $0.id == id }) else {
                throw .notFound
            }
            let on = day ?? act.at.date
            if row.ending != nil {
                throw .field(
                    "representative", ar: "انتهت هذه النيابة من قبل؛ تُسجل من جديد إن عادت",
                    en: "this authority has ended already; record it anew where it holds again")
            }
            if on > act.at.date || on < row.validFrom {
                throw .field(
                    "on", ar: "يوم الانتهاء من \(row.validFrom.iso) إلى \(act.at.date.iso)",
                    en: "the day it ended lies between \(row.validFrom.iso) and \(act.at.date.iso)")
            }
            if why == .majority, row.capacity != .guardian {
                throw .field(
                    "why", ar: "بلوغ سن الرشد ينهي ولاية الولي دون غيرها",
                    en: "coming of age ends a guardianship and nothing else")
            }
            let ending = RepresentativeRow.Ending(
                end: Authority.End(on: on, why: why), reason: reason, act: act)
            row.ending = ending
            let names = try await staffNames.names(of: [row.record.by]).merging([caller.id.text: caller.name]) { $1 }
            return RegisterEntry(
                writes: [RepresentativeStore.end(id, ending)], guarded: 0, what: "representative.ended",
                details: ["id": id.text, "person": person.text, "why": why.rawValue],
                answer: try answer(try sheet(row, names)))
        }
    }

    /// The authorities that the rules look at.
    func authorities(_ rows: [RepresentativeRow]) throws(ServiceError) -> [Authority] {
        try rows.map { row throws(ServiceError) in row.authority(try keys.holder(of: row)) }
    }

    private func sheet(_ row: RepresentativeRow, _ names: [String: Name]) throws(ServiceError) -> RepresentativeSheet {
        RepresentativeSheet(
            row: row, holder: try keys.holder(of: row), standing: row.standing(on: clock.now().date), names: names)
    }

    private static let recordMerged = ServiceError.field(
        "person", ar: "هذا السجل مدموج في غيره؛ سجّل النيابة في السجل المبقى",
        en: "this record is merged into another; record it on the one that is kept")

    private static let ownNumber = ServiceError.field(
        "national_id", ar: "هذا رقم صاحب السجل نفسه، ولا ينوب أحد عن نفسه",
        en: "this is the person's own number, and nobody represents themselves")

    /// Throws where the dates or the parts of an intake contradict each other.
    private static func requireSound(_ intake: RepresentativeIntake) throws(ServiceError) {
        let from = intake.validFrom ?? intake.issuedOn
        if from < intake.issuedOn {
            throw .field(
                "valid_from", ar: "تبدأ النيابة قبل تاريخ الصك (\(intake.issuedOn.iso))",
                en: "it begins before the day of the deed (\(intake.issuedOn.iso))")
        }
        if let until = intake.validUntil, until < from {
            throw .field(
                "valid_until", ar: "تنتهي النيابة قبل أن تبدأ (\(from.iso))",
                en: "it ends before it begins (\(from.iso))")
        }
        if intake.majorityOn != nil, intake.capacity != .guardian {
            throw .field(
                "majority_on", ar: "يُذكر يوم بلوغ سن الرشد في ولاية القاصر دون غيرها",
                en: "the day of majority is said of the guardian of a minor, and of nobody else")
        }
        let isHeir = intake.capacity == .heir
        if (intake.share != nil || intake.isAuthorised) != isHeir {
            throw .field(
                "share",
                ar: "لكل وارث نصيبه في الصك أو تفويض الورثة له، وليس ذلك لغير الورثة",
                en: "an heir has a share by the deed, or is authorised by the others; nobody else has either")
        }
    }

    /// Throws where the shares of the heirs would come to more than the whole.
    private static func requireRoom(
        for intake: RepresentativeIntake, among others: [RepresentativeRow]
    ) throws(ServiceError) {
        guard let share = intake.share else { return }
        let sum = Share.sum(others.compactMap(\.share) + [share])
        guard sum?.isOver != false else { return }
        throw .field(
            "share",
            ar: "مجموع أنصبة الورثة بهذا النصيب \(sum?.text ?? "؟")، وهو فوق الواحد الصحيح؛ راجع صك حصر الورثة",
            en: "with this share the heirs come to \(sum?.text ?? "?"), which is over the whole; look at the deed again"
        )
    }
}

extension RepresentativeRow {
    /// The authority that the rules look at.
    func authority(_ holder: RepresentativeHolder) -> Authority {
        var authority = Authority(
            id: id.text, name: holder.name, capacity: capacity, document: holder.document, validFrom: validFrom)
        authority.validUntil = validUntil
        authority.majorityOn = majorityOn
        authority.share = share
        authority.isAuthorised = isAuthorised
        authority.end = ending?.end
        return authority
    }

    /// How it stands on that day.
    func standing(on day: CivilDate) -> AuthorityStanding {
        authority(RepresentativeHolder(name: "", document: "")).standing(on: day)
    }
}

extension TenantKeys {
    /// Who acts by that row.
    func holder(of row: RepresentativeRow) throws(ServiceError) -> RepresentativeHolder {
        try RepresentativeHolder(encoded: try open(row.sealed, from: RepresentativeHolder.place(row.id)))
    }
}
