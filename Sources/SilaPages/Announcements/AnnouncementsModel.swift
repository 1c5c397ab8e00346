public import SilaCore

/// One published announcement, as anybody reads it.
public struct PublicAnnouncement: Hashable, Sendable {
    /// Its title.
    public var title: Name
    /// What it says.
    public var text: Name
    /// The day it was published.
    public var on: CivilDate

    /// An announcement with its parts.
    public init(title: Name, text: Name, on: CivilDate) {
        self.title = title
        self.text = text
        self.on = on
    }
}

/// What the public page of announcements shows.
public struct AnnouncementsModel: Hashable, Sendable {
    /// Whose page it is.
    public var tenant: TenantHeading
    /// The announcements, the newest first.
    public var announcements: [PublicAnnouncement]
    /// The clause that asks for them; nil where they are the association's own practice.
    public var clause: Clause?
    /// The cursor of the next page; nil where this is the last.
    public var next: String?

    /// A page with its parts.
    public init(
        tenant: TenantHeading, announcements: [PublicAnnouncement], clause: Clause? = nil, next: String? = nil
    ) {
        self.tenant = tenant
        self.announcements = announcements
        self.clause = clause
        self.next = next
    }
}
