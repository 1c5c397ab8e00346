/// What an edition would change for one case.
public enum ImpactChange: Hashable, Sendable {
    /// It is in time and would be late.
    case becomesLate
    /// It is late and would be in time.
    case becomesTimely
    /// The last day in time would be another; nil where there is none.
    case due(from: CivilDate?, to: CivilDate?)
    /// The day before which no reply is promised would be another; nil where there is none.
    case floor(from: CivilDate?, to: CivilDate?)
    /// The channel it came over would not be taken.
    case losesChannel(Name)
    /// Recorded outside the policy for its channel, it would be taken within it.
    case gainsChannel
    /// Its kind would no longer have a clause.
    case losesKind
    /// Recorded outside the policy for its kind, it would have a clause.
    case gainsKind
    /// Another body would study it, or none.
    case body(from: Name, to: Name?)
    /// Another body would deal with the complaint, or none.
    case hearing(from: Name, to: Name?)
    /// Other gates would stand before the payment of the claim, or in another order.
    case gates(from: [Name], to: [Name])
    /// A step that it is waiting in would be gone.
    case losesStep(RequestAction)
    /// A step that it has not taken would be asked for.
    case needsStep(RequestAction)
    /// The service asked for would not be offered.
    case losesService(String)
    /// These items of its service would be asked for besides.
    case needsItems([Name])
    /// The medium agreed with the person would not be offered.
    case losesMedium(Medium)

    /// What sort of change it is; the raw value is its stable name.
    public enum Sort: String, CaseIterable, Hashable, Sendable, Codable {
        case becomesLate = "becomes-late"
        case becomesTimely = "becomes-timely"
        case dueEarlier = "due-earlier"
        case dueLater = "due-later"
        case dueGone = "due-gone"
        case dueNew = "due-new"
        case floorMoved = "floor-moved"
        case losesChannel = "loses-channel"
        case gainsChannel = "gains-channel"
        case losesKind = "loses-kind"
        case gainsKind = "gains-kind"
        case body
        case gates
        case losesStep = "loses-step"
        case needsStep = "needs-step"
        case losesService = "loses-service"
        case needsItems = "needs-items"
        case losesMedium = "loses-medium"
    }

    /// What sort of change it is.
    public var sort: Sort {
        switch self {
        case .becomesLate: .becomesLate
        case .becomesTimely: .becomesTimely
        case .due(let from?, let to?): to < from ? .dueEarlier : .dueLater
        case .due(_, nil): .dueGone
        case .due(nil, _): .dueNew
        case .floor: .floorMoved
        case .losesChannel: .losesChannel
        case .gainsChannel: .gainsChannel
        case .losesKind: .losesKind
        case .gainsKind: .gainsKind
        case .body, .hearing: .body
        case .gates: .gates
        case .losesStep: .losesStep
        case .needsStep: .needsStep
        case .losesService: .losesService
        case .needsItems: .needsItems
        case .losesMedium: .losesMedium
        }
    }

    /// The change in both languages.
    public var name: Name {
        switch self {
        case .due(let from, let to):
            return Name(
                ar: "آخر يوم للرد: \(Self.ar(from)) ← \(Self.ar(to))",
                en: "reply due: \(Self.en(from)) → \(Self.en(to))")
        case .floor(let from, let to):
            return Name(
                ar: "لا رد قبل: \(Self.ar(from)) ← \(Self.ar(to))",
                en: "no reply before: \(Self.en(from)) → \(Self.en(to))")
        case .losesChannel(let channel):
            return Name(ar: "تفقد قناتها «\(channel.ar)»", en: "loses its channel “\(channel.en)”")
        case .body(let from, let to):
            return Name(
                ar: "جهة الدراسة: \(from.ar) ← \(to?.ar ?? "لا جهة")",
                en: "studied by: \(from.en) → \(to?.en ?? "no body")")
        case .hearing(let from, let to):
            return Name(
                ar: "جهة الشكوى: \(from.ar) ← \(to?.ar ?? "لا جهة")",
                en: "dealt with by: \(from.en) → \(to?.en ?? "no body")")
        case .gates(let from, let to):
            return Name(
                ar: "شروط التعويض: \(from.map(\.ar).joined(separator: "، ")) ← "
                    + to.map(\.ar).joined(separator: "، "),
                en: "gates before payment: \(from.map(\.en).joined(separator: ", ")) → "
                    + to.map(\.en).joined(separator: ", "))
        case .losesStep(let step):
            return Name(ar: "تفقد خطوة «\(step.name.ar)»", en: "loses the step “\(step.name.en)”")
        case .needsStep(let step):
            return Name(ar: "تلزمها خطوة «\(step.name.ar)»", en: "needs the step “\(step.name.en)”")
        case .losesService(let id): return Name(ar: "لا تُقدم خدمتها «\(id)»", en: "its service `\(id)` is not offered")
        case .needsItems(let items):
            return Name(
                ar: "ينقصها: \(items.map(\.ar).joined(separator: "، "))",
                en: "lacks: \(items.map(\.en).joined(separator: ", "))")
        case .losesMedium(let medium):
            return Name(ar: "لا تُقدم وسيلتها «\(medium.name.ar)»", en: "its medium “\(medium.name.en)” is not offered")
        default: return sort.name
        }
    }

    private static func ar(_ date: CivilDate?) -> String { date?.iso ?? "لا موعد" }
    private static func en(_ date: CivilDate?) -> String { date?.iso ?? "none" }
}

extension ImpactChange.Sort {
    /// The sort of change in both languages, of several cases.
    public var name: Name {
        switch self {
        case .becomesLate: Name(ar: "تصير متأخرة", en: "become late")
        case .becomesTimely: Name(ar: "لا تعود متأخرة", en: "are no longer late")
        case .dueEarlier: Name(ar: "يتقدم آخر يوم للرد", en: "are due earlier")
        case .dueLater: Name(ar: "يتأخر آخر يوم للرد", en: "are due later")
        case .dueGone: Name(ar: "لا يبقى لها آخر يوم للرد", en: "have no due day any more")
        case .dueNew: Name(ar: "يصير لها آخر يوم للرد", en: "come to have a due day")
        case .floorMoved: Name(ar: "يتغير أول يوم يُنتظر فيه الرد", en: "have another first day of reply")
        case .losesChannel: Name(ar: "تفقد قناتها", en: "lose their channel")
        case .gainsChannel: Name(ar: "تصير قناتها من السياسة", en: "come within the policy by their channel")
        case .losesKind: Name(ar: "لا يبقى لنوعها بند", en: "lose the clause on their kind")
        case .gainsKind: Name(ar: "يصير لنوعها بند", en: "come within the policy by their kind")
        case .body: Name(ar: "تتولاها جهة أخرى أو لا جهة", en: "go to another body, or to none")
        case .gates: Name(ar: "تتغير شروط تعويضها", en: "have other gates before payment")
        case .losesStep: Name(ar: "تفقد خطوة هي فيها", en: "lose the step they are in")
        case .needsStep: Name(ar: "تلزمها خطوة لم تُتخذ", en: "need a step not yet taken")
        case .losesService: Name(ar: "لا تُقدم خدمتها", en: "ask for a service no longer offered")
        case .needsItems: Name(ar: "ينقصها بند من بنود الخدمة", en: "lack an item that the service asks for")
        case .losesMedium: Name(ar: "لا تُقدم وسيلتها", en: "agreed on a medium no longer offered")
        }
    }
}
