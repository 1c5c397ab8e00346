/// How one person is told of an announcement: over the first of the media that reaches them.
public struct TellingWay: Hashable, Sendable {
    /// Why a medium does not reach a person.
    public enum Lack: String, CaseIterable, Hashable, Sendable {
        /// No mobile number is on file.
        case noMobile = "no-mobile"
        /// No e-mail address is on file.
        case noEmail = "no-email"
        /// No fax number is on file.
        case noFax = "no-fax"
        /// A member of staff tried and did not reach them.
        case notReached = "not-reached"
    }

    /// A medium that was passed over, and why.
    public struct Passed: Hashable, Sendable {
        /// The medium.
        public var medium: Medium
        /// Why.
        public var lack: Lack
    }

    /// The media that do not reach them, in the order tried.
    public var passed: [Passed] = []
    /// The medium that does; nil where none does.
    public var over: Medium?

    /// The way to a person with these on file.
    public init(over media: [Medium], hasMobile: Bool, hasEmail: Bool) {
        for medium in media {
            let lack: Lack? =
                switch medium {
                case .sms, .whatsapp, .phone: hasMobile ? nil : .noMobile
                case .email: hasEmail ? nil : .noEmail
                case .fax: .noFax
                case .inPerson, .letter: nil
                }
            guard let lack else {
                over = medium
                return
            }
            passed.append(Passed(medium: medium, lack: lack))
        }
    }
}
