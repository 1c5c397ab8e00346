/// Taking a complaint: over a complaint channel of the policy, or outside it with a reason.
///
/// Not a `ComplaintStep`, since there is no complaint yet. Source: the clause on complaints of S and M names the channels
/// and the body; what comes otherwise, and whatever is brought where no such clause is, goes to senior management.
public struct FileComplaint: Sendable {
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why it is recorded though it did not come by a complaint channel; nil to take it within the policy.
    public var outsideReason: String?
    /// What is complained of, point by point.
    public var points: [String]
    /// Who or what is complained of.
    public var against: Accused
    /// True where the person gives no name.
    public var anonymous: Bool
    /// The agreed medium.
    public var medium: Medium?
    /// The reference of the case that it is about.
    public var about: String?
    /// The reference of the inquiry or suggestion it came from.
    public var convertedFrom: String?

    /// The roles that take complaints; the person may also file it themselves.
    public static let roles: Set<Role> = [.frontDesk, .followUp, .management]

    /// A complaint to take, with what every one has; the rest is set afterwards.
    public init(channel: String, points: [String]) {
        self.channel = channel
        self.points = points
        against = Accused()
        anonymous = false
    }

    /// The entry that opens the complaint, or the refusal; `reach` says who is left to deal with it.
    public func take(at desk: Desk, reach: Reach = .everybody) throws(Refusal) -> Entry<ComplaintEvent> {
        try desk.requireRole(Self.roles, orPerson: true, for: Name(ar: "استلام شكوى", en: "Take a complaint"))
        let (standing, clause) = try desk.complaintStanding(
            channel: channel, named: channelName, outsideReason: outsideReason)
        let points = try ComplaintPoint.written(points, clause: clause)
        if let medium { try desk.requireOffered(medium) }
        if anonymous && !desk.settings.complaints.anonymous {
            throw Refusal(
                .anonymityNotAllowed, field: "anonymous",
                message: Name(
                    ar: "لا تقبل الجمعية شكوى بلا اسم؛ اكتب اسم صاحبها",
                    en: "the association takes no complaint without a name; give the name"
                )
            )
        }
        let receipt = ComplaintReceipt(
            standing: standing, points: points, against: against, anonymous: anonymous, medium: medium, about: about,
            level: desk.level(of: standing, against: against, reach: reach), body: desk.policy.complaints?.body?.id,
            convertedFrom: convertedFrom)
        return desk.entry(.received(receipt: receipt), on: clause)
    }
}

extension ComplaintPoint {
    /// How many points a complaint has at most, and how long each is.
    public static let limit = 40

    /// These texts as points; refused where none is written.
    static func written(_ texts: [String], clause: Clause?) throws(Refusal) -> [ComplaintPoint] {
        let written = texts.filter { !$0.isBlank }
        if written.isEmpty { throw .missing("points", clause: clause, Name(ar: "نقاط الشكوى", en: "the points")) }
        return numbered(Array(written.prefix(limit)))
    }
}

extension Complaint {
    /// The acknowledgement that follows the receipt at once: by when it is answered, and when it goes up.
    public func acknowledgement(at desk: Desk) -> Entry<ComplaintEvent> {
        let promise = desk.complaintPromise(from: desk.today, outside: isOutside)
        let ladder = desk.settings.complaints.days(from: countsFrom, due: promise.due, calendar: desk.calendar)
        let clause = isOutside ? nil : desk.policy.complaints?.reply?.clause ?? desk.policy.complaints?.body?.clause
        return desk.entry(.acknowledged(promise: promise, ladder: ladder), on: clause)
    }
}

extension Desk {
    /// What a complaint that begins on that day is promised: the policy's term where it prints one, and nothing outside it.
    func complaintPromise(from start: CivilDate, outside: Bool) -> Promise {
        Promise.made(on: start, of: outside ? nil : policy.complaints?.reply?.term, by: calendar)
    }

    /// Who deals with a complaint: the policy's body, or senior management where there is none, or it is complained of.
    func level(of standing: Standing, against: Accused, reach: Reach) -> ComplaintLevel {
        var least = ComplaintLevel.body
        if case .outside = standing { least = .management }
        guard let body = policy.complaints?.body?.id else { return reach.level(from: .management) }
        if against.body == body { least = .management }
        if let accused = against.body.flatMap({ policy.body($0) }) {
            if accused.kind == .management { least = .board }
        }
        return reach.level(from: least)
    }

    /// How a complaint that came over `channel` stands to the policy, with the clause it rests on.
    func complaintStanding(
        channel: String, named: String?, outsideReason: String?
    ) throws(Refusal) -> (Standing, Clause?) {
        guard let complaints = policy.complaints else {
            guard let outsideReason else { throw lackingComplaints(field: "outside_reason") }
            return (try recorded(channel, outsideReason), nil)
        }
        guard let (clause, ids) = complaints.channels else {
            let (standing, own) = try standing(channel: channel, named: named, outsideReason: outsideReason)
            return (standing, own == nil ? nil : complaints.heading)
        }
        var own = self
        own.policy.channels.items = policy.channels.items.filter { item in item.asks.contains { ids.contains($0.id) } }
        do throws(Refusal) {
            let standing = try own.standing(channel: channel, named: named, outsideReason: outsideReason).0
            if case .within = standing { return (standing, clause) }
            return (standing, nil)
        } catch {
            throw error.rule == .channelNotOffered
                ? own.notAComplaintChannel(channel, clause) : error.resting(on: clause)
        }
    }

    private func recorded(_ channel: String, _ reason: String) throws(Refusal) -> Standing {
        if channel.isBlank { throw .missing("channel", Name(ar: "القناة", en: "the channel")) }
        if reason.isBlank { throw .missing("outside_reason", Name(ar: "سبب التسجيل", en: "the reason")) }
        return .outside(channel: channel, reason: reason)
    }

    private func notAComplaintChannel(_ channel: String, _ clause: Clause) -> Refusal {
        let offers = policy.channels.items.flatMap { item in
            item.asks.map { RefusalItem(id: $0.id.rawValue, name: item.clause.title) }
        }
        let name = ChannelKind(rawValue: channel)?.name ?? Name(ar: channel, en: channel)
        return Refusal(
            .channelNotOffered, clause: clause, field: "channel",
            message: Name(
                ar: "«\(name.ar)» ليست من قنوات الشكاوى في سياسة الجمعية؛ قنواتها: "
                    + offers.map(\.name.ar).joined(separator: "، ")
                    + ". ويمكن تسجيلها خارج السياسة مع ذكر السبب فتُعرض على الإدارة العليا",
                en: "complaints do not come by \(name.en) under this association's policy; they come by: "
                    + offers.map(\.name.en).joined(separator: ", ")
                    + ". It can be recorded outside the policy with a reason, and goes to senior management"
            ),
            items: offers
        )
    }
}

extension Refusal {
    /// This refusal with `clause` behind it.
    fileprivate func resting(on clause: Clause) -> Refusal {
        var refusal = self
        refusal.clause = clause.citation
        return refusal
    }
}
