public import SilaCore

/// By what a notice can reach a person from here.
public enum Carrier {
    /// The media that are served today: those that a member of staff carries.
    ///
    /// Notices over the others wait in the outbox for their senders, which join this list as they come. The check of a
    /// policy holds the media that an association offers against it (`media.no-adapter`).
    public static let media: Set<Medium> = Set(Medium.allCases.filter(\.carriedByStaff))
}
