internal import SilaCore
internal import SilaPages

/// The clock of a request or a complaint: what was promised, and how that is reckoned day by day.
enum ClockView {
    static let parts = [
        NamedSchema(
            "ClockRung",
            .object([
                Property("after", .integer, "so many working days, the day of receipt being day 0"),
                Property("to", .text(example: "management"), "the role to whom it goes up"),
                Property("on", .date, "the last day on which the answer keeps it from going up"),
                Property("on_hijri", .nullable(.text(example: "1447-10-24"))),
                Property("taken", .flag, "it went up by this rung"),
                Property("kept", .flag, "the day is later than the days give: it was told so, and never moves earlier"),
                Property("days", .list(.named("ReckonedDay")), "by the calendar in force"),
            ]))
    ]

    static let schema = NamedSchema(
        "Clock",
        .object([
            Property("reference", .text()),
            Property("promise", .nullable(.named("Promise")), "null before the term starts"),
            Property("paused_since", .nullable(.date), "the day the clock stopped, while it stands"),
            Property(
                "kept", .flag, "a promised date is later than the days give: it was extended, or never moves earlier"),
            Property(
                "reckoning", .nullable(.named("Reckoning")), "by the calendar in force; null before the term starts"),
            Property("rungs", .list(.named("ClockRung")), "of a complaint's ladder, set by the association for itself"),
        ]))

    static func bytes(_ request: Request, _ reference: Reference, _ desk: Desk) -> [UInt8] {
        let reply = desk.policy.handling.reply
        let reckoned = Self.reckoned(request, desk)
        return JSONWriter.object { json in
            json.field("reference", reference.text)
            json.object("promise", request.promise) { PromiseView.write($0, request, desk, &$1) }
            json.field("paused_since", request.pause?.from.iso)
            json.field("kept", request.promise.map { isKept($0, reckoned) } ?? false)
            json.object("reckoning", reckoned) { ReckoningView.write($0, reply?.term, reply?.clause, &$1) }
            json.list("rungs", [RungDay]()) { _, _ in }
        }
    }

    static func bytes(_ complaint: Complaint, _ reference: Reference, _ desk: Desk) -> [UInt8] {
        let reply = complaint.isOutside ? nil : desk.policy.complaints?.reply
        let reckoned = Self.reckoned(complaint, desk)
        return JSONWriter.object { json in
            json.field("reference", reference.text)
            json.object("promise", complaint.promise) {
                PromiseView.write($0, reply, runs: complaint.awaitsAnswer, on: desk.today, &$1)
            }
            json.field("paused_since", complaint.withdrawn ? complaint.endedOn?.iso : nil)
            json.field("kept", complaint.promise.map { isKept($0, reckoned) } ?? false)
            json.object("reckoning", reckoned) { ReckoningView.write($0, reply?.term, reply?.clause, &$1) }
            json.list("rungs", complaint.rungs(at: desk).enumerated()) { numbered, json in
                let rung = numbered.element
                let term = rungTerm(rung, complaint, desk)
                json.field("after", rung.after.count)
                json.field("to", rung.to.rawValue)
                json.field("on", rung.on.iso)
                json.field("on_hijri", HijriDate(rung.on)?.iso)
                json.field("taken", numbered.offset < complaint.escalations.count)
                json.field("kept", term.due?.date.map { $0 < rung.on } ?? false)
                json.list("days", term.due?.days ?? [], ReckoningView.write)
            }
        }
    }

    private static func isKept(_ promise: Promise, _ reckoned: ReckonedTerm?) -> Bool {
        let pairs = [
            (promise.due, reckoned?.due?.date), (promise.notBefore, reckoned?.notBefore?.date),
        ]
        return pairs.contains { promised, date in
            if let promised, let date { promised > date } else { false }
        }
    }
}

extension ClockView {
    /// How the dates of a request's page are found; empty before its term starts and once it is answered.
    static func lines(_ request: Request, _ desk: Desk) -> [CaseReckoning] {
        guard request.runs, let promise = request.promise, let reckoned = reckoned(request, desk) else { return [] }
        return lines(promise, reckoned)
    }

    /// How the dates of a complaint's page are found, those of the rungs still to come among them.
    static func lines(_ complaint: Complaint, _ desk: Desk) -> [CaseReckoning] {
        guard complaint.awaitsAnswer, let promise = complaint.promise, let reckoned = reckoned(complaint, desk) else {
            return []
        }
        return lines(promise, reckoned)
            + complaint.rungsAhead(at: desk).map { rung in
                CaseReckoning(
                    title: Name(
                        ar: "تُصعَّد إلى \(rung.to.name.ar) إن لم يُرد عليها حتى",
                        en: "It goes up to \(rung.to.name.en) if nobody answers by"),
                    date: rung.on, days: rungTerm(rung, complaint, desk).due?.days ?? [])
            }
    }

    private static func lines(_ promise: Promise, _ reckoned: ReckonedTerm) -> [CaseReckoning] {
        let due = promise.due.map { date in
            CaseReckoning(
                title: Name(ar: "كيف حُسب آخر يوم للرد:", en: "How the last day for the reply is found:"), date: date,
                days: reckoned.due?.days ?? [])
        }
        let floor = promise.notBefore.map { date in
            CaseReckoning(
                title: Name(ar: "كيف حُسب الحد الأدنى:", en: "How the floor is found:"), date: date,
                days: reckoned.notBefore?.days ?? [])
        }
        return [due, floor].compactMap { $0 }
    }

    private static func reckoned(_ request: Request, _ desk: Desk) -> ReckonedTerm? {
        request.promise.map { promise in
            let open = request.pause.map { [PausedSpan(from: $0.from, to: nil)] } ?? []
            return ReckonedTerm(
                desk.policy.handling.reply?.term, from: promise.from, calendar: desk.calendar,
                pauses: request.stoppages + open)
        }
    }

    private static func reckoned(_ complaint: Complaint, _ desk: Desk) -> ReckonedTerm? {
        complaint.promise.map { promise in
            ReckonedTerm(
                complaint.isOutside ? nil : desk.policy.complaints?.reply?.term, from: promise.from,
                calendar: desk.calendar, pauses: complaint.stoppages)
        }
    }

    private static func rungTerm(_ rung: RungDay, _ complaint: Complaint, _ desk: Desk) -> ReckonedTerm {
        ReckonedTerm(
            ReplyTerm(atMost: .workingDays(rung.after)), from: complaint.countsFrom, calendar: desk.calendar,
            pauses: complaint.stoppages)
    }
}
