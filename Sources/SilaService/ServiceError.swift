public import SilaCore
public import SilaStorage

/// Why a use case did not do what it was asked.
public enum ServiceError: Error, Sendable {
    /// The engine refuses the step.
    case refused(Refusal)
    /// A step with an edition or a draft is refused.
    case edition(EditionRefusal)
    /// A step with signing, copies or documents is refused.
    case duty(DutyRefusal)
    /// Something around cases is refused: who has one in hand, announcements, outreach, obligations.
    case care(CareRefusal)
    /// What was sent cannot be read or is not sound; every fault of it.
    case invalid([FieldFault])
    /// There is no such thing in this association: never existed, or is another's.
    case notFound
    /// The case has changed since the version that the change was made for.
    case stale(current: Int, since: [String])
    /// The Idempotency-Key was used with another body or on another route.
    case keyReused
    /// A day of the calendar is not announced or taken back as asked.
    case calendar(CalendarRefusal)
    /// A step with a survey or fieldwork is refused.
    case satisfaction(SatisfactionRefusal)
    /// Nobody is signed in, or no longer.
    case notSignedIn
    /// The login or the password is wrong; which is not said.
    case signInFailed
    /// None of the roles held opens this route.
    case forbidden(needs: [Role])
    /// No case has that reference with that secret; which of the two is wrong is not said.
    case followFailed
    /// Too much of it came within the hour; try again after so many seconds.
    case tooMany(retryAfter: Int)
    /// Too much is waiting already; try again after so many seconds.
    case overloaded(retryAfter: Int)
    /// The tables or the database failed.
    case storage(StorageError)
    /// Something stored cannot be opened or read; the text names it without its content.
    case damaged(String)
    /// A key, a file or a setting of the installation is missing or wrong.
    case setUp(String)
}

/// One field that cannot be taken as it was sent.
public struct FieldFault: Hashable, Sendable, Codable {
    /// The field as the API names it: `person.national_id`.
    public var field: String
    /// What is wrong and what is wanted.
    public var message: Name

    /// A fault of `field`.
    public init(field: String, message: Name) {
        self.field = field
        self.message = message
    }
}

extension ServiceError: CustomStringConvertible {
    /// In lower case, without personal data.
    public var description: String {
        switch self {
        case .refused(let refusal): "refused by `\(refusal.rule.rawValue)`: \(refusal.message.en)"
        case .edition(let refusal):
            ([refusal.message.en] + refusal.faults.map { "\($0.field): \($0.message.en)" }).joined(separator: "\n")
        case .duty(let refusal): "refused by `\(refusal.rule.rawValue)`: \(refusal.message.en)"
        case .care(let refusal): "refused by `\(refusal.rule.rawValue)`: \(refusal.message.en)"
        case .invalid(let faults):
            "not sound: " + faults.map { "`\($0.field)` \($0.message.en)" }.joined(separator: "; ")
        case .notFound: "there is no such thing in this association"
        case .stale(let current, _): "the case is at version \(current); read it again"
        case .keyReused: "the idempotency key was used with another body or route; use a new one"
        case .calendar(.dayTaken(let day)): "\(day.date.iso) is announced already"
        case .calendar(.dayInUse(let day, let cases)): "\(cases.count) open cases are reckoned with \(day.date.iso)"
        case .satisfaction(let refusal): "refused by `\(refusal.rule.rawValue)`: \(refusal.message.en)"
        case .notSignedIn: "sign in first"
        case .signInFailed: "the login or the password is wrong"
        case .forbidden(let needs): "this is for: " + needs.map(\.rawValue).joined(separator: ", ")
        case .followFailed: "no case has that reference with that secret"
        case .tooMany(let seconds): "too much of it came within the hour; try again after \(seconds) s"
        case .overloaded(let seconds): "too much is waiting; try again after \(seconds) s"
        case .storage(let error): error.description
        case .damaged(let what): "\(what) is damaged and cannot be read; run `sila doctor`"
        case .setUp(let what): what
        }
    }
}
