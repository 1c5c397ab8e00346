/// By what somebody may act for a person served, as it is recorded on the person: a fact about them, to which cases refer.
///
/// A guardianship of a minor ends on the day of majority that the association records; no age is reckoned here, since the
/// deed or the court says it.
public struct Authority: Hashable, Sendable {
    /// How it ended before its time.
    public struct End: Hashable, Sendable {
        /// The first day on which it holds no more.
        public var on: CivilDate
        /// Why.
        public var why: AuthorityEnd

        /// An end with its parts.
        public init(on: CivilDate, why: AuthorityEnd) {
            self.on = on
            self.why = why
        }
    }

    /// Its id, as stored.
    public var id: String
    /// Who acts, by name.
    public var name: String
    /// By what right.
    public var capacity: Capacity
    /// The number of the deed, power of attorney or judgment.
    public var document: String
    /// The first day of it.
    public var validFrom: CivilDate
    /// The last day of it; nil where it has no end.
    public var validUntil: CivilDate?
    /// The day on which the minor comes of age, of a guardian of one; nil otherwise.
    public var majorityOn: CivilDate?
    /// The share of say, of an heir.
    public var share: Share?
    /// True of an heir whom the others have authorised to act for all.
    public var isAuthorised = false
    /// How it ended before its time; nil where it did not.
    public var end: End?

    /// An authority with what every one has; the rest is set afterwards.
    public init(id: String, name: String, capacity: Capacity, document: String, validFrom: CivilDate) {
        self.id = id
        self.name = name
        self.capacity = capacity
        self.document = document
        self.validFrom = validFrom
    }

    /// How it stands on that day.
    public func standing(on day: CivilDate) -> AuthorityStanding {
        if let end, end.on <= day { return .ended(end) }
        if let majorityOn, majorityOn <= day { return .ofAge(majorityOn) }
        if let validUntil, validUntil < day { return .expired(validUntil) }
        if day < validFrom { return .coming(validFrom) }
        return .holds
    }
}

/// How an authority stands on a day.
public enum AuthorityStanding: Hashable, Sendable {
    /// It holds.
    case holds
    /// It begins on a later day.
    case coming(CivilDate)
    /// Its last day is past.
    case expired(CivilDate)
    /// The minor came of age.
    case ofAge(CivilDate)
    /// It was ended.
    case ended(Authority.End)

    /// The standing in a sentence.
    public var name: Name {
        switch self {
        case .holds: Name(ar: "سارٍ", en: "holds")
        case .coming(let day): Name(ar: "لا يسري قبل \(day.iso)", en: "holds from \(day.iso) only")
        case .expired(let day): Name(ar: "انتهت صلاحيته في \(day.iso)", en: "ran out on \(day.iso)")
        case .ofAge(let day):
            Name(ar: "بلغ القاصر سن الرشد في \(day.iso)", en: "ended when the minor came of age on \(day.iso)")
        case .ended(let end):
            Name(ar: "انتهى في \(end.on.iso): \(end.why.name.ar)", en: "ended on \(end.on.iso): \(end.why.name.en)")
        }
    }
}

/// Why an authority ended before its time.
public enum AuthorityEnd: String, CaseIterable, Hashable, Sendable, Codable {
    /// Revoked, by who gave it or by a court.
    case revoked
    /// Who acted has died, or, of a guardian or an attorney, the person has.
    case death
    /// The minor has come of age.
    case majority
    /// What was recorded was wrong; the right one is recorded anew.
    case mistaken

    /// The reason in both languages.
    public var name: Name {
        switch self {
        case .revoked: Name(ar: "إلغاء أو عزل", en: "Revoked")
        case .death: Name(ar: "وفاة", en: "Death")
        case .majority: Name(ar: "بلوغ القاصر سن الرشد", en: "The minor came of age")
        case .mistaken: Name(ar: "قيد خاطئ", en: "Recorded by mistake")
        }
    }
}
