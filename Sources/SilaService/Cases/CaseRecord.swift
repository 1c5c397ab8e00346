public import SilaCore
public import SilaDelivery
public import SilaStorage

/// A case with all that an answer about it shows.
public struct CaseRecord<File: StoredCase>: Sendable {
    /// What people call it by.
    public let reference: Reference
    /// The case.
    public let file: File
    /// Its history.
    public let entries: [Entry<File.Event>]
    /// Who it is for and what was declared.
    public let declaration: Declaration
    /// The edition of the policy that it stands under.
    public let edition: Int
    /// What a step would be decided with: the policy, the calendar, the moment and who asks.
    public let desk: Desk
    /// The names of the staff in the history, by id.
    public let names: [String: Name]
    let row: CaseRow
    /// The number of the calendar that the desk has.
    let calendar: Int
    let person: PersonRow?
    let content: ContentRow?

    /// What was known of the bodies when it was read; nil where none may act on it.
    var facts: BodyFacts? { desk.bodies.heads == nil ? nil : desk.bodies }

    /// The record of the person, where the case names one.
    public var personID: String? { row.personID?.text }
}

/// A request with all that an answer about it shows.
public typealias RequestRecord = CaseRecord<Request>

/// A case whose current row and errands the service knows how to make.
public protocol StoredCase: CaseFile {
    /// Writes what lists and searches read into the row; identity, reference and chain are set already.
    func fill(_ row: inout CaseRow)

    /// What has to reach somebody after `entry`, given this case as it stands after it.
    func errands(after entry: Entry<Event>, reference: Reference, policy: Policy) -> [Errand]

    /// What happens at once when it is opened, beside the opening itself.
    func sequel(at desk: Desk) -> [Entry<Event>]

    /// The staff ids of those whom it is against.
    var accused: [String] { get }

    /// What happens by itself because days went by, as far as it has not been written down.
    func lapses(at desk: Desk, reach: Reach) -> [Entry<Event>]

    /// What has to be written into tables of its kind beside the current row, given this case as it was before.
    func rows(since before: Self, of id: RowID) throws(ServiceError) -> [Write]
}

extension StoredCase {
    /// Nothing more happens when it is opened.
    public func sequel(at desk: Desk) -> [Entry<Event>] { [] }

    /// It is against nobody.
    public var accused: [String] { [] }

    /// Nothing happens by itself.
    public func lapses(at desk: Desk, reach: Reach) -> [Entry<Event>] { [] }

    /// Nothing: most kinds have no tables of their own.
    public func rows(since before: Self, of id: RowID) throws(ServiceError) -> [Write] { [] }
}
