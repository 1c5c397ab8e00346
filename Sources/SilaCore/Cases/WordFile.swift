/// A case that begins with somebody's words, has no term and no study, and can become another: its stage alone decides
/// which steps it has left.
public protocol WordFile: CaseFile {
    /// Where it can stand.
    associatedtype Stage: RawRepresentable<String> & Hashable & Sendable
    /// The steps by the names they have in addresses.
    associatedtype Action: CaseIterable & Hashable & RawRepresentable<String> & Sendable
    /// A step with what it carries.
    associatedtype Step: Hashable & Sendable

    /// The roles that take one.
    static var takers: Set<Role> { get }
    /// What taking one is called.
    static var taking: Name { get }
    /// The entry that opens one, or the refusal.
    static func opening(_ words: TakenWords, at desk: Desk) throws(Refusal) -> Entry<Event>
    /// The roles that take a step.
    static func roles(of action: Action) -> Set<Role>
    /// What a step is called.
    static func name(of action: Action) -> Name
    /// What a stage is called.
    static func name(of stage: Stage) -> Name
    /// Which step it is.
    static func action(of step: Step) -> Action
    /// One sound step of each sort.
    static var sound: [Step] { get }
    /// Where such a case can stand, and which step leads there first.
    static var ways: [WordWay<Stage, Action>] { get }

    /// The words it began with.
    var words: String { get }
    /// Where it stands to the policy.
    var standing: Standing { get }
    /// The medium agreed with the person.
    var medium: Medium? { get }
    /// Where it stands on its way.
    var stage: Stage { get }
    /// Throws when this actor cannot take the step with this case now.
    func check(_ action: Action, at desk: Desk) throws(Refusal)
    /// The entry that a step gives, or the refusal.
    func taking(_ step: Step, at desk: Desk) throws(Refusal) -> Entry<Event>
}

extension WordFile {
    /// What the actor may do with the case now, step by step; nil for what is allowed, else the refusal.
    public func actions(at desk: Desk) -> [(action: Action, refusal: Refusal?)] {
        Action.allCases.map { action -> (action: Action, refusal: Refusal?) in
            do throws(Refusal) {
                try check(action, at: desk)
                return (action, nil)
            } catch {
                return (action, error)
            }
        }
    }
}

/// What somebody asked, suggested or reported, and how it came.
public struct TakenWords: Sendable {
    /// The words.
    public var text: String
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why it is recorded though the policy lacks the channel or the kind.
    public var outsideReason: String?
    /// The agreed medium.
    public var medium: Medium?
    /// True where who brings them gives no name.
    public var isAnonymous = false

    /// Words that came over that channel.
    public init(
        text: String, channel: String, channelName: String? = nil, outsideReason: String? = nil, medium: Medium? = nil
    ) {
        self.text = text
        self.channel = channel
        self.channelName = channelName
        self.outsideReason = outsideReason
        self.medium = medium
    }
}

/// A place of such a case, with the step that leads there first and from where; none where it is opened there.
public struct WordWay<Stage: Sendable, Action: Sendable>: Sendable {
    /// The place.
    public let stage: Stage
    /// The step; nil where it is opened there.
    public let action: Action?
    /// From where.
    public let from: [Stage]

    /// A place and how it is come to.
    public init(_ stage: Stage, by action: Action? = nil, from: [Stage] = []) {
        self.stage = stage
        self.action = action
        self.from = from
    }
}
