/// Where an announcement stands, and what may be done with it: drafted, approved by a second person, published.
public struct AnnouncementState: Hashable, Sendable {
    /// How far it has come.
    public enum Stage: String, CaseIterable, Hashable, Sendable {
        /// It is being written.
        case draft
        /// Somebody who had no hand in it approved it.
        case approved
        /// It is published.
        case published
        /// It was given up before it was published.
        case withdrawn

        /// The stage in both languages.
        public var name: Name {
            switch self {
            case .draft: Name(ar: "مسودة", en: "Draft")
            case .approved: Name(ar: "معتمد", en: "Approved")
            case .published: Name(ar: "منشور", en: "Published")
            case .withdrawn: Name(ar: "مسحوب", en: "Withdrawn")
            }
        }
    }

    /// How far it has come.
    public var stage: Stage
    /// Who had a hand in its text, by staff id.
    public var authors: Set<String>
    /// Over what it is to go, in the order tried.
    public var media: [Medium]

    /// A state with its parts.
    public init(stage: Stage, authors: Set<String>, media: [Medium]) {
        self.stage = stage
        self.authors = authors
        self.media = media
    }

    /// Refuses what can be done only before publication; `clause` is the policy's on announcements, nil where it has none.
    public func requireUnpublished(_ clause: Clause?) throws(CareRefusal) {
        if stage == .published {
            throw CareRefusal(
                .announcementPublished, clause: clause, ar: "نُشر هذا الإعلان؛ ما يستجد يُنشر في إعلان آخر",
                en: "the announcement was published; what is new goes into another")
        }
        if stage == .withdrawn {
            throw CareRefusal(
                .announcementWithdrawn, clause: clause, ar: "سُحب هذا الإعلان؛ اكتب غيره",
                en: "the announcement was withdrawn; write another")
        }
    }

    /// Refuses media that the association does not offer.
    public func requireOffered(_ offered: [Medium], _ clause: Clause?) throws(CareRefusal) {
        guard let medium = media.first(where: { !offered.contains($0) }) else { return }
        throw CareRefusal(
            .announcementMedium, clause: clause, field: "media",
            ar: "لا تقدم الجمعية وسيلة «\(medium.name.ar)»؛ المتاح: \(offered.map(\.name.ar).joined(separator: "، "))",
            en: "the association does not offer “\(medium.name.en)”; it offers: "
                + offered.map(\.name.en).joined(separator: ", "),
            items: offered.map { RefusalItem(id: $0.rawValue, name: $0.name) })
    }

    /// Refuses an approval by that member of staff.
    public func requireApprovable(by actor: String, _ clause: Clause?) throws(CareRefusal) {
        try requireUnpublished(clause)
        if authors.contains(actor) {
            throw CareRefusal(
                .announcementFourEyes, clause: clause,
                ar: "لا يعتمد الإعلان من كتبه أو عدّل فيه؛ يعتمده غيره من الإدارة العليا أو مديري النظام",
                en: "who wrote an announcement or changed it does not approve it; another of senior management or the "
                    + "administrators does")
        }
    }

    /// Refuses a publication, where the association offers these media today.
    public func requirePublishable(offering offered: [Medium], _ clause: Clause?) throws(CareRefusal) {
        try requireUnpublished(clause)
        guard stage == .approved else {
            throw CareRefusal(
                .announcementNotApproved, clause: clause, ar: "يعتمد الإعلانَ شخصٌ ثانٍ قبل نشره",
                en: "a second person approves an announcement before it is published")
        }
        try requireOffered(offered, clause)
    }
}

/// For whom an announcement is.
public enum Audience: Hashable, Sendable {
    /// Everybody on file.
    case all
    /// Those of a category of people.
    case category(String)
    /// Those who came for something in a field of the association's work.
    case field(String)
    /// Those on an outreach list.
    case list(String)

    /// The word for it in the API and the tables.
    public var word: String {
        switch self {
        case .all: "all"
        case .category: "category"
        case .field: "field"
        case .list: "list"
        }
    }

    /// Which category, field or list; nil for everybody.
    public var of: String? {
        switch self {
        case .all: nil
        case .category(let of), .field(let of), .list(let of): of
        }
    }

    /// The words there are.
    public static let words = ["all", "category", "field", "list"]

    /// The audience of these two; nil where they do not fit.
    public init?(word: String, of: String?) {
        switch (word, of) {
        case ("all", nil): self = .all
        case ("category", let of?): self = .category(of)
        case ("field", let of?): self = .field(of)
        case ("list", let of?): self = .list(of)
        default: return nil
        }
    }
}
