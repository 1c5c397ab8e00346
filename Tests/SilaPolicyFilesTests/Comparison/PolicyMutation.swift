import SilaCore

/// Random changes of values, each to one stored property of one thing in an edition.
///
/// They make values that no file could say too: the comparison is of values.
struct PolicyMutation {
    var dice: Dice

    /// Changes one thing; true where the change is told as a change of that property.
    mutating func change(_ contents: inout EditionContents) {
        switch dice.below(10) {
        case 0: head(&contents.policy)
        case 9: terms(&contents.policy)
        case 1: bodies(&contents.policy.bodies)
        case 2: approval(&contents.policy.approval)
        case 3: services(&contents.services)
        case 4: settings(&contents.settings)
        default: sections(&contents.policy)
        }
    }

    private mutating func name() -> Name { Name(ar: "اسم \(dice.below(4))", en: "name \(dice.below(4))") }

    private mutating func word() -> String? { dice.below(3) == 0 ? nil : "\(dice.below(4))" }

    private mutating func number() -> Int? { dice.below(3) == 0 ? nil : dice.below(4) }

    private mutating func head(_ policy: inout Policy) {
        switch dice.below(11) {
        case 0: policy.association = dice.below(2) == 0 ? nil : Association(name: name())
        case 1: policy.association?.licence = word()
        case 2: policy.association?.supervisor = dice.below(2) == 0 ? nil : name()
        case 3: policy.title = name()
        case 4: policy.people.kind = dice.pick(PeopleKind.allCases) ?? .members
        case 5: policy.people.one = name()
        case 6: policy.people.many = name()
        case 7: policy.people.inTitle = dice.pick(PeopleKind.allCases) ?? .members
        case 8: policy.people.slips = Array(PeopleKind.allCases.shuffled(using: &dice).prefix(dice.below(3)))
        case 9: policy.frontRole = name()
        default: policy.association?.name = name()
        }
    }

    private mutating func terms(_ policy: inout Policy) {
        let clause = dice.pick(policy.clauses)?.id ?? ClauseID("none")
        switch dice.below(6) {
        case 0: policy.edition = dice.below(2) == 0 ? nil : EditionTerms()
        case 1: policy.edition?.effective = number().flatMap { CivilDate(year: 2027, month: 1, day: 1 + $0) }
        case 2:
            let to = dice.pick(Following.allCases) ?? .new
            policy.edition?.applies.append(EditionTerms.Application(clause: clause, to: to))
        case 3: policy.edition?.applies.shuffle(using: &dice)
        case 4:
            policy.suppressions.append(
                Suppression(rule: "r.\(dice.below(3))", clause: dice.below(2) == 0 ? nil : clause, reason: name()))
        default: policy.suppressions.shuffle(using: &dice)
        }
    }

    private mutating func bodies(_ bodies: inout [Body]) {
        if bodies.isEmpty || dice.below(6) == 0 {
            bodies.append(Body(id: BodyID("b\(dice.below(3))"), kind: .unit, name: name()))
        }
        let place = dice.below(bodies.count)
        switch dice.below(9) {
        case 0: bodies[place].kind = dice.pick(BodyKind.allCases) ?? .unit
        case 1: bodies[place].name = name()
        case 2: bodies[place].named.toggle()
        case 3: bodies[place].members = number()
        case 4: bodies[place].quorum = number()
        case 5: readings(&bodies[place].readings)
        case 6: bodies.remove(at: place)
        case 7: bodies.shuffle(using: &dice)
        default: bodies[place].id = BodyID("b\(dice.below(3))")
        }
    }

    private mutating func readings(_ readings: inout [Reading]) {
        switch dice.below(3) {
        case 0: readings.append(Reading(of: "k\(dice.below(3))", reason: name()))
        case 1: readings.shuffle(using: &dice)
        default: readings = readings.dropLast()
        }
    }

    private mutating func clause(_ clause: inout Clause) {
        switch dice.below(6) {
        case 0: clause.number = word()
        case 1: clause.position = dice.below(4)
        case 2: clause.title = name()
        case 3: clause.blank.toggle()
        case 4: clause.id = ClauseID("\(clause.id)-\(dice.below(3))")
        default: readings(&clause.readings)
        }
    }

    private mutating func approval(_ approval: inout Approval?) {
        if approval == nil { approval = Approval(clause: Clause(id: ClauseID("approval"), title: name())) }
        switch dice.below(8) {
        case 0: approval = nil
        case 1: approval?.session = word()
        case 2: approval?.hijri = number().map { PrintedDate(year: 1440 + $0, month: 1, day: 1 + $0) }
        case 3: approval?.gregorian = number().map { PrintedDate(year: 2020, month: 1 + $0, day: 2) }
        case 4: approval?.weekday = dice.pick(Weekday.allCases)
        case 5: approval?.listed = number()
        case 6: approval?.absent = number()
        default:
            if var stanza = approval?.clause {
                clause(&stanza)
                approval?.clause = stanza
            }
        }
    }

    private mutating func services(_ services: inout [Service]) {
        if services.isEmpty || dice.below(6) == 0 {
            services.append(Service(id: "s\(dice.below(3))", name: name(), required: []))
        }
        let place = dice.below(services.count)
        let item = RequiredItem(id: "r\(dice.below(4))", name: name(), kind: dice.pick(ItemKind.allCases) ?? .date)
        switch dice.below(7) {
        case 0: services[place].name = name()
        case 1: services[place].required.append(item)
        case 2: services[place].required = services[place].required.dropLast()
        case 3: services[place].required.shuffle(using: &dice)
        case 4: services.remove(at: place)
        case 5: services.shuffle(using: &dice)
        default:
            guard let at = services[place].required.indices.randomElement(using: &dice) else { return }
            services[place].required[at].kind = item.kind
            services[place].required[at].name = dice.below(2) == 0 ? item.name : services[place].required[at].name
        }
    }

    private mutating func settings(_ settings: inout Settings) {
        switch dice.below(8) {
        case 0: settings.media = Array(Medium.allCases.shuffled(using: &dice).prefix(dice.below(8)))
        case 1: settings.serviceTarget = number().map { WorkingDays($0) }
        case 2: settings.registerYear = dice.pick(YearCalendar.allCases) ?? .hijri
        case 3: settings.colour = word()
        case 4: settings.sittingYears = dice.pick(YearCalendar.allCases) ?? .hijri
        case 5: complaints(&settings.complaints)
        case 6: satisfaction(&settings.satisfaction)
        default: signing(&settings.acknowledgement)
        }
    }

    private mutating func complaints(_ settings: inout ComplaintSettings) {
        switch dice.below(2) {
        case 0: settings.anonymous.toggle()
        default: settings.ladder = number().map { [Rung(after: WorkingDays($0), to: .management)] } ?? Rung.house
        }
    }

    private mutating func satisfaction(_ settings: inout SatisfactionSettings) {
        let months = number().map { Months($0) }
        switch dice.below(5) {
        case 0: settings.surveys = months
        case 1: settings.fieldSurveys = months
        case 2: settings.visits = months
        case 3: settings.interviews = months
        default: settings.restBetween = number().map { CalendarDays($0) }
        }
    }

    private mutating func signing(_ signing: inout AcknowledgementSettings?) {
        if dice.below(4) == 0 {
            signing = nil
            return
        }
        var next = signing ?? AcknowledgementSettings()
        switch dice.below(4) {
        case 0: next.asked.toggle()
        case 1: next.grace = number().map { WorkingDays($0) }
        case 2: next.remindEvery = number().map { WorkingDays($0) }
        default: next.tellManagementAfter = number().map { WorkingDays($0) }
        }
        signing = next
    }

    private mutating func sections(_ policy: inout Policy) {
        switch dice.below(12) {
        case 0: optional(&policy.scope) { Set(ScopeAsk.allCases).randomElement(using: &$0) ?? .staff }
        case 1: optional(&policy.sources) { SourceAsk.allCases.randomElement(using: &$0) ?? .review }
        case 2: goals(&policy.goals)
        case 3:
            section(&policy.channels) { dice in
                Channel(
                    id: ChannelID("c\(dice.below(3))"),
                    kinds: Array(ChannelKind.allCases.shuffled(using: &dice).prefix(1 + dice.below(3))),
                    named: dice.below(2) == 0 ? nil : Name(ar: "م\(dice.below(3))", en: "p"))
            }
        case 4:
            optional(&policy.tools) { dice in
                Tool(id: "t\(dice.below(3))", kind: ToolKind.allCases.randomElement(using: &dice) ?? .guide)
            }
        case 5, 6: section(&policy.handling, AskMutation.handling)
        case 7: optional(&policy.compensation, AskMutation.compensation)
        case 8: optional(&policy.complaints, AskMutation.complaint)
        case 9: optional(&policy.relation) { RelationAsk.allCases.randomElement(using: &$0) ?? .ethics }
        case 10:
            optional(&policy.informing) { InformingAsk.allCases.randomElement(using: &$0) ?? .liaison }
            optional(&policy.satisfaction, AskMutation.satisfaction)
        default: optional(&policy.responsibilities, AskMutation.responsibility)
        }
    }

    private mutating func goals(_ goals: inout [Section<GoalAsk>]) {
        if goals.isEmpty || dice.below(6) == 0 {
            goals.append(Section(heading: Clause(id: ClauseID("goals.g\(dice.below(3))"), title: name()), items: []))
        }
        let place = dice.below(goals.count)
        switch dice.below(6) {
        case 0: goals.shuffle(using: &dice)
        case 1: goals.remove(at: place)
        default: section(&goals[place]) { GoalAsk.allCases.randomElement(using: &$0) ?? .speed }
        }
    }

    private mutating func optional<Ask>(_ section: inout Section<Ask>?, _ ask: (inout Dice) -> Ask) {
        if dice.below(8) == 0 {
            section = nil
        } else if section == nil {
            section = Section(heading: Clause(id: ClauseID("new"), title: name()), items: [])
        }
        if var held = section {
            self.section(&held, ask)
            section = held
        }
    }

    private mutating func section<Ask>(_ section: inout Section<Ask>, _ ask: (inout Dice) -> Ask) {
        if section.items.isEmpty || dice.below(6) == 0 {
            let new = Clause(id: ClauseID("i.\(dice.below(3))"), position: dice.below(3), title: name())
            section.items.append(SectionItem(clause: new, asks: [ask(&dice)]))
        }
        let place = dice.below(section.items.count)
        switch dice.below(8) {
        case 0: clause(&section.heading)
        case 1, 2: clause(&section.items[place].clause)
        case 3: section.items.remove(at: place)
        case 4: section.items.shuffle(using: &dice)
        case 5: section.items[place].asks.shuffle(using: &dice)
        case 6: section.items[place].asks = section.items[place].asks.dropLast()
        default: section.items[place].asks.append(ask(&dice))
        }
    }
}

/// Random asks with everything that they carry.
enum AskMutation {
    static func name(_ dice: inout Dice) -> Name { Name(ar: "ف\(dice.below(3))", en: "p\(dice.below(3))") }

    static func body(_ dice: inout Dice) -> BodyID { BodyID("b\(dice.below(3))") }

    static func term(_ dice: inout Dice) -> ReplyTerm {
        func length(_ dice: inout Dice) -> TermLength? {
            let count = dice.below(3)
            switch dice.below(4) {
            case 0: return .weeks(Weeks(count))
            case 1: return .workingDays(WorkingDays(count))
            case 2: return .calendarDays(CalendarDays(count))
            default: return nil
            }
        }
        let (most, least) = (length(&dice), length(&dice))
        return ReplyTerm(
            atMost: most, atLeast: least,
            from: dice.below(3) == 0 ? nil : TermStart.allCases.randomElement(using: &dice),
            onDayOff: dice.below(3) == 0 ? nil : DayOffRule.allCases.randomElement(using: &dice))
    }

    static func handling(_ dice: inout Dice) -> HandlingAsk {
        let plain: [HandlingAsk] = [
            .reception, .answer, .criteria, .receivedWhole, .completeData, .matching, .declaration, .updates,
            .registration, .delivery,
        ]
        switch dice.below(6) {
        case 0: return .researchReferral(officer: name(&dice))
        case 1: return .study(body: body(&dice))
        case 2, 3: return .reply(term(&dice))
        default: return plain[dice.below(plain.count)]
        }
    }

    static func compensation(_ dice: inout Dice) -> CompensationAsk {
        switch dice.below(4) {
        case 0: .fault
        case 1:
            .minutes(
                body: body(&dice),
                stating: Array(MinutesStatement.allCases.shuffled(using: &dice).prefix(dice.below(4))))
        case 2: .ruling(RulingNeed.allCases.randomElement(using: &dice) ?? .required)
        default: .negotiation
        }
    }

    static func complaint(_ dice: inout Dice) -> ComplaintAsk {
        switch dice.below(6) {
        case 0: .channels((0..<dice.below(4)).map { _ in ChannelID("c\(dice.below(3))") })
        case 1: .body(body(&dice))
        case 2: .support
        case 3: .contactInquiries
        case 4: .amicable(first: dice.below(2) == 0)
        default: .reply(term(&dice))
        }
    }

    static func satisfaction(_ dice: inout Dice) -> SatisfactionAsk {
        switch dice.below(7) {
        case 0: .survey
        case 6: .frequency(Months(1 + dice.below(12)))
        case 1: .fieldSurvey
        case 2: .supervisoryVisits(to: name(&dice))
        case 3: .interviews
        case 4: .complaintsLink(by: body(&dice))
        default: .liaisonOversight(by: body(&dice))
        }
    }

    static func responsibility(_ dice: inout Dice) -> ResponsibilityAsk {
        switch dice.below(3) {
        case 0: .acknowledgement
        case 1: .awareness(by: name(&dice))
        default: .distribution(by: name(&dice), to: name(&dice))
        }
    }
}
