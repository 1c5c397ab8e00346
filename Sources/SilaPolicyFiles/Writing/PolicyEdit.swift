public import SilaCore

/// A change to an edition as a form makes it: one thing, by its id.
///
/// It can be applied to values (`EditionContents.apply`) and to texts (`PolicyEditor`), and the two have to agree.
public enum PolicyEdit: Hashable, Sendable {
    /// The policy's title.
    case setTitle(Name)
    /// The association's name, where the policy names one.
    case renameAssociation(Name)
    /// What a body is called.
    case renameBody(BodyID, Name)
    /// A new body, before another or at the end.
    case addBody(Body, before: BodyID?)
    /// A body that nothing refers to.
    case removeBody(BodyID)
    /// How many members a body has and how many must be present; nil takes the number away.
    case setMembership(BodyID, members: Int?, quorum: Int?)
    /// The title of a clause or of a heading: `handling.reply`, `handling`, `goals.trust`, `approval`.
    case renameClause(ClauseID, Name)
    /// The number of a clause or heading as printed, an item's without its heading's; nil takes it away.
    case setNumber(ClauseID, String?)
    /// A new channel, before another or at the end.
    case addChannel(NewChannel, before: ChannelID?)
    /// An item of a section: a channel, a tool, a clause.
    case removeItem(ClauseID)
    /// The term of the reply in a clause that asks for one.
    case setReplyTerm(ClauseID, TermEdit)
    /// The body that a clause names.
    case assignBody(ClauseID, BodyID)
    /// The channels over which complaints come.
    case setComplaintChannels(ClauseID, [ChannelID])
    /// The board's approval, as printed: what is not given is not printed.
    case setApproval(PrintedApproval)
    /// The whole stanza of the approval.
    case removeApproval
    /// What was read into a clause or body, in the place of what was read there for the same key.
    case setReading(ReadingPlace, Reading)
    /// A reading that no longer holds.
    case removeReading(ReadingPlace, of: String)
    /// The media offered, in the order shown.
    case setMedia([Medium])
    /// The association's own target; nil for none.
    case setServiceTarget(WorkingDays?)
    /// The colour of its pages, `#rrggbb`; nil for the house's own.
    case setColour(String?)
    /// A new service, before another or at the end.
    case addService(Service, before: String?)
    /// A service that is offered no more.
    case removeService(String)
    /// What a service is called.
    case renameService(String, Name)
    /// One more thing that a service asks for, before another or at the end.
    case addRequired(service: String, RequiredItem, before: String?)
    /// A thing that a service asks for no more.
    case removeRequired(service: String, String)
    /// What a thing that a service asks for is called.
    case renameRequired(service: String, String, Name)

    /// Which of an association's files it changes.
    public var file: EditedFile {
        switch self {
        case .setMedia, .setServiceTarget, .setColour: .settings
        case .addService, .removeService, .renameService, .addRequired, .removeRequired, .renameRequired: .services
        default: .policy
        }
    }
}

/// One of an association's files.
public enum EditedFile: String, CaseIterable, Hashable, Sendable {
    /// `policy.yaml`
    case policy
    /// `services.yaml`
    case services
    /// `settings.yaml`
    case settings
}

/// A channel to be added.
public struct NewChannel: Hashable, Sendable {
    /// Its id, a kind's own word where it is of that kind alone.
    public var id: ChannelID
    /// The number as printed, without its heading's.
    public var number: String?
    /// Its title.
    public var title: Name
    /// What it is; nil where the id says so.
    public var kinds: [ChannelKind]?
    /// A product that the text names.
    public var named: Name?

    /// A channel with its parts.
    public init(
        id: ChannelID, number: String? = nil, title: Name, kinds: [ChannelKind]? = nil, named: Name? = nil
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.kinds = kinds
        self.named = named
    }
}

/// What a form does with one part of a term.
public enum TermPart<Value: Hashable & Sendable>: Hashable, Sendable {
    /// It stays as it is.
    case keep
    /// It becomes this.
    case set(Value)
    /// It is taken away.
    case remove
}

/// What a form does with a term.
public struct TermEdit: Hashable, Sendable {
    /// The ceiling.
    public var atMost: TermPart<TermLength>
    /// The floor.
    public var atLeast: TermPart<TermLength>
    /// The start.
    public var from: TermPart<TermStart>
    /// The rule for ending on a day off.
    public var onDayOff: TermPart<DayOffRule>

    /// An edit with its parts.
    public init(
        atMost: TermPart<TermLength> = .keep, atLeast: TermPart<TermLength> = .keep, from: TermPart<TermStart> = .keep,
        onDayOff: TermPart<DayOffRule> = .keep
    ) {
        self.atMost = atMost
        self.atLeast = atLeast
        self.from = from
        self.onDayOff = onDayOff
    }
}

/// A board's approval as a form gives it.
public struct PrintedApproval: Hashable, Sendable {
    /// The session's number.
    public var session: String?
    /// The Hijri date.
    public var hijri: PrintedDate?
    /// The Gregorian date.
    public var gregorian: PrintedDate?
    /// The weekday.
    public var weekday: Weekday?
    /// How many members are listed.
    public var listed: Int?
    /// How many of them are marked absent.
    public var absent: Int?

    /// An approval with its parts.
    public init(
        session: String? = nil, hijri: PrintedDate? = nil, gregorian: PrintedDate? = nil, weekday: Weekday? = nil,
        listed: Int? = nil, absent: Int? = nil
    ) {
        self.session = session
        self.hijri = hijri
        self.gregorian = gregorian
        self.weekday = weekday
        self.listed = listed
        self.absent = absent
    }

    /// The title that a stanza is given where the file has none.
    static let title = Name(ar: "اعتماد مجلس الإدارة", en: "Approval by the board")
}

/// What something was read into.
public enum ReadingPlace: Hashable, Sendable {
    /// A clause or a heading.
    case clause(ClauseID)
    /// A body.
    case body(BodyID)
}
