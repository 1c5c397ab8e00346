internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The sittings of bodies: convened, opened with attendance, votes taken, closed.
///
/// Who may take part follows from the seats held, not from roles.
enum SittingRoutes {
    private static let path = "\(RouteTable.api)/sittings/{sitting}"

    static let all = [
        Route(
            .get, "\(RouteTable.api)/bodies/{body}/sittings", .api, .staff(list),
            Name(ar: "جلسات جهة", en: "The sittings of a body, the latest day first")
        ).giving(.ok, .named("SittingList")),
        Route(
            .post, "\(RouteTable.api)/bodies/{body}/sittings", .api, .staff(convene),
            Name(ar: "الدعوة إلى جلسة", en: "Convene a sitting; its agenda fills itself with what waits for the body")
        ).taking(convening).giving(.created, .named("Sitting")),
        Route(
            .get, path, .api, .staff(read),
            Name(ar: "جلسة بجدول أعمالها", en: "A sitting with its agenda, attendance and votes")
        ).giving(.ok, .named("Sitting")),
        Route(
            .post, "\(path)/agenda", .api, .staff(add),
            Name(ar: "إضافة إلى جدول الأعمال", en: "Put a case or a matter on the agenda by hand")
        ).taking(item).giving(.created, .named("Sitting")),
        Route(
            .post, "\(path)/opening", .api, .staff(open),
            Name(ar: "افتتاح الجلسة بإثبات الحضور", en: "Open the sitting: who is there; the agenda is frozen")
        ).taking(opening).giving(.ok, .named("Sitting")),
        Route(
            .post, "\(path)/arrivals", .api, .staff(arrive),
            Name(
                ar: "إثبات حضور عضو بعد افتتاح الجلسة",
                en: "Write down that a member came late; they vote on what is put to the vote after that")
        ).taking(arriving).giving(.ok, .named("Sitting")),
        Route(
            .post, "\(path)/motions", .api, .staff(put),
            Name(ar: "عرض قرار للتصويت", en: "Put an outcome of a case to the vote")
        ).taking(motion).giving(.created, .named("Sitting")),
        Route(
            .post, "\(path)/votes", .api, .staff(vote),
            Name(ar: "التصويت", en: "Vote; the chair or the secretary may write down a member's vote as spoken")
        ).taking(voting).giving(.created, .named("Sitting")),
        Route(
            .post, "\(path)/closure", .api, .staff(close),
            Name(ar: "إنهاء الجلسة", en: "Close the sitting; who cast no vote has abstained")
        ).taking(Shape("SittingClosure", [])).giving(.ok, .named("Sitting")),
        Route(
            .post, "\(path)/cancellation", .api, .staff(cancel),
            Name(ar: "إلغاء جلسة لم تنعقد", en: "Cancel a sitting that was not opened, such as for want of a quorum")
        ).taking(cancelling).giving(.ok, .named("Sitting")),
    ]

    private static let convening = Shape(
        "SittingConvening",
        [
            Field("on", .date, .optional, "its day; one of the two is needed, and both have to be the same day"),
            Field("on_hijri", .line(10), .optional, "its day by Umm al-Qura: 1447-09-12"),
            Field("place", .line, .optional, "where"),
        ])

    private static let item = Shape(
        "SittingItem",
        [
            Field("reference", .line(20), .optional, "a case that is with the body"),
            Field("title", .line, .optional, "a matter that is no case"),
        ])

    private static let opening = Shape(
        "SittingOpening",
        [
            Field(
                "attendance",
                .parts(
                    Shape(
                        "SittingAttendance",
                        [
                            Field("member", .line(100), .required, "the login"),
                            Field("presence", .word(of: Presence.self), .required, "present, excused or absent"),
                            Field("note", .line, .optional, "the excuse"),
                        ]), 100),
                .required, "every member of the body on that day, and who the board lets stand in")
        ])

    private static let arriving = Shape(
        "SittingArrival",
        [
            Field("member", .line(100), .required, "the login of a member who was not there when it was opened"),
            Field("at", .line(35), .optional, "when they came: 2026-03-01T10:05:00+03:00; now where it is not said"),
        ])

    private static let statements = Shape(
        "SittingStatements",
        MinutesStatement.allCases.map { Field($0.rawValue, .paragraphs, .optional, $0.name.en.lowercased()) })

    private static let motion = Shape(
        "SittingMotion",
        [
            Field("reference", .line(20), .required, "the case"),
            Field("outcome", .line(40), .required, "what is proposed, by its code: `accepted`, `refused`"),
            Field("reason", .paragraphs, .required, "why"),
            Field("clause", .line(100), .optional, "the id of the clause that it rests on"),
            Field(
                "statements", .part(statements), .optional, "harm, extent and causes, where minutes have to state them"),
        ])

    private static let voting = Shape(
        "SittingVote",
        [
            Field("reference", .line(20), .required, "the case"),
            Field("vote", .word(of: Vote.self), .required, "for, against or abstain"),
            Field("member", .line(100), .optional, "the login of the member who spoke; absent for your own vote"),
        ])

    private static let cancelling = Shape(
        "SittingCancellation", [Field("reason", .paragraphs(1_000), .required, "why")])

    private static func id(_ staff: StaffVisit) throws -> RowID {
        guard let id = RowID(try staff.visit.parameter("sitting")) else { throw ServiceError.notFound }
        return id
    }

    private static func reference(_ input: Input) throws(ServiceError) -> Reference {
        guard let reference = Reference(reading: input.demanded("reference")) else {
            throw .invalid([
                FieldFault(
                    field: "reference", message: Name(ar: "ليس رقماً مرجعياً", en: "this is no reference"))
            ])
        }
        return reference
    }

    /// The day, by either calendar or both.
    private static func day(_ input: Input) throws(ServiceError) -> CivilDate {
        let hijri = input.text("on_hijri").flatMap(HijriDate.init(iso:))
        if input.text("on_hijri") != nil, hijri == nil {
            throw .invalid([
                FieldFault(
                    field: "on_hijri",
                    message: Name(
                        ar: "التاريخ الهجري يكتب هكذا: 1447-09-12", en: "a Hijri date is written like 1447-09-12"))
            ])
        }
        let day = try input.required("on", input.date("on") ?? hijri?.civil)
        guard let hijri, hijri.civil != day else { return day }
        throw .invalid([
            FieldFault(
                field: "on_hijri",
                message: Name(
                    ar: "\(hijri.iso)هـ هو \(hijri.civil.iso)م لا \(day.iso)م؛ صحح أحدهما",
                    en: "\(hijri.iso) AH is \(hijri.civil.iso) and not \(day.iso); put one of them right"))
        ])
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let rows = try await staff.office.sittings(of: BodyID(try staff.visit.parameter("body")), by: staff.caller)
        return .json(.ok, SittingView.bytes(rows))
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let sheet = try await staff.office.sitting(try id(staff), by: staff.caller)
        return .json(.ok, SittingView.bytes(sheet, for: staff.caller.id))
    }

    private static func convene(_ staff: StaffVisit) async throws -> Response {
        let day = try day(staff.visit.input)
        let place = staff.visit.input.text("place")
        let (office, caller) = (staff.office, staff.caller)
        return .stored(
            try await office.convene(
                BodyID(try staff.visit.parameter("body")), on: day, place: place, by: caller,
                try staff.visit.submission()
            ) { sheet in
                let place = "/\(office.slug.text)/api/v1/sittings/\(sheet.row.id.text)"
                return StoredAnswer(
                    status: 201, headers: [StoredAnswer.Header(name: "Location", value: place)],
                    body: SittingView.bytes(sheet, for: caller.id))
            })
    }

    private static func add(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let title = input.text("title")
        if input.text("reference") == nil, title == nil {
            throw ServiceError.invalid([FieldFault(field: "reference", message: InputFault.required)])
        }
        let reference = input.text("reference") == nil ? nil : try reference(input)
        let caller = staff.caller
        return .stored(
            try await staff.office.addItem(
                try id(staff), case: reference, title: title, by: caller, try staff.visit.submission()
            ) { .sitting(201, $0, caller) })
    }

    private static func open(_ staff: StaffVisit) async throws -> Response {
        let attendance = (staff.visit.input.parts("attendance") ?? []).map { part in
            AttendanceIntake(
                login: part.demanded("member"), presence: part.word("presence") ?? .absent, note: part.text("note"))
        }
        let caller = staff.caller
        return .stored(
            try await staff.office.open(try id(staff), attendance, by: caller, try staff.visit.submission()) {
                .sitting(200, $0, caller)
            })
    }

    private static func arrive(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let arrived = input.text("at").flatMap(Moment.init(iso8601:))
        if input.text("at") != nil, arrived == nil {
            throw ServiceError.invalid([
                FieldFault(
                    field: "at",
                    message: Name(
                        ar: "يُكتب الوقت هكذا: 2026-03-01T10:05:00+03:00",
                        en: "a time is written like 2026-03-01T10:05:00+03:00"))
            ])
        }
        let caller = staff.caller
        return .stored(
            try await staff.office.arrive(
                input.demanded("member"), at: arrived, in: try id(staff), by: caller, try staff.visit.submission()
            ) { .sitting(200, $0, caller) })
    }

    private static func put(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        var content = MotionContent(reason: input.demanded("reason"), clause: input.text("clause"))
        if let part = input.part("statements") {
            for statement in MinutesStatement.allCases {
                content.statements[statement] = part.text(statement.rawValue)
            }
        }
        let caller = staff.caller
        return .stored(
            try await staff.office.put(
                input.demanded("outcome"), content, of: try reference(input), in: try id(staff), by: caller,
                try staff.visit.submission()
            ) { .sitting(201, $0, caller) })
    }

    private static func vote(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let caller = staff.caller
        return .stored(
            try await staff.office.vote(
                try input.required("vote", input.word("vote")), of: input.text("member"), on: try reference(input),
                in: try id(staff), by: caller, try staff.visit.submission()
            ) { .sitting(201, $0, caller) })
    }

    private static func close(_ staff: StaffVisit) async throws -> Response {
        let caller = staff.caller
        return .stored(
            try await staff.office.end(try id(staff), by: caller, try staff.visit.submission()) {
                .sitting(200, $0, caller)
            })
    }

    private static func cancel(_ staff: StaffVisit) async throws -> Response {
        let caller = staff.caller
        let reason = staff.visit.input.demanded("reason")
        return .stored(
            try await staff.office.end(
                try id(staff), cancelledFor: reason, by: caller, try staff.visit.submission()
            ) { .sitting(200, $0, caller) })
    }
}

extension StoredAnswer {
    /// The answer to a change of a sitting, as its caller may see it.
    fileprivate static func sitting(_ status: Int, _ sheet: SittingSheet, _ caller: Caller) -> StoredAnswer {
        StoredAnswer(status: status, body: SittingView.bytes(sheet, for: caller.id))
    }
}
