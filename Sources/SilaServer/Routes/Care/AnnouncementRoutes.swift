internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// What an association announces: drafted, approved by a second person, published, and who was told of it.
enum AnnouncementRoutes {
    private static let path = "\(RouteTable.api)/announcements"
    private static let one = "\(path)/{announcement}"
    private static let readers: Set<Role> = [.frontDesk, .researchOfficer, .followUp, .management, .admin, .auditor]
    private static let writers: Set<Role> = [.frontDesk, .followUp, .management, .admin]
    private static let approvers: Set<Role> = [.management, .admin]

    static let all = [
        Route(
            .get, "\(RouteTable.api)/public/announcements", .api, .tenant(published),
            Name(ar: "الإعلانات المنشورة", en: "What is published, for anybody, the newest first")
        ).asking(page).giving(.ok, .named("PublicAnnouncementList")),
        Route(
            .get, "/{tenant}/announcements", .page, .tenant(sheet),
            Name(ar: "صفحة الإعلانات", en: "What is announced, to read")
        ).asking(page),
        Route(
            .get, path, .api, .roles(readers, list),
            Name(ar: "الإعلانات بكل مراحلها", en: "Announcements at every stage, the newest first")
        ).asking(page).giving(.ok, .named("AnnouncementList")),
        Route(
            .post, path, .api, .roles(writers, draft), Name(ar: "كتابة إعلان", en: "Begin an announcement")
        ).taking(text).giving(.created, .named("Announcement")),
        Route(
            .get, one, .api, .roles(readers, show),
            Name(ar: "إعلان ومن أُبلغ به", en: "An announcement with how many were told how")
        ).giving(.ok, .named("Announcement")),
        Route(
            .post, "\(one)/text", .api, .roles(writers, change),
            Name(ar: "تعديل إعلان لم يُنشر", en: "Write an unpublished one anew; an approval falls")
        ).taking(text).changing().giving(.ok, .named("Announcement")),
        Route(
            .post, "\(one)/approval", .api, .roles(approvers, approve),
            Name(ar: "اعتماد إعلان كتبه غيرك", en: "Approve an announcement that others wrote")
        ).taking(Shape("AnnouncementApproval", [])).changing().giving(.ok, .named("Announcement")),
        Route(
            .post, "\(one)/publication", .api, .roles(approvers, publish),
            Name(ar: "نشر إعلان معتمد", en: "Publish an approved one; people are told in the background")
        ).taking(Shape("AnnouncementPublication", [])).changing().giving(.ok, .named("Announcement")),
        Route(
            .post, "\(one)/withdrawal", .api, .roles(approvers, withdraw),
            Name(ar: "صرف النظر عن إعلان لم يُنشر", en: "Give an unpublished one up")
        ).taking(reason).giving(.ok, .named("Announcement")),
        Route(
            .get, "\(one)/tellings", .api, .roles(readers, tellings),
            Name(ar: "من أُبلغ وكيف", en: "Who was told, over what, and who was not reached and why")
        ).asking(tellingPage).giving(.ok, .named("TellingList")),
        Route(
            .post, "\(one)/tellings/{person}", .api, .roles(writers, finish),
            Name(ar: "إثبات إبلاغ شخص", en: "Say what came of telling somebody by hand")
        ).taking(outcome).giving(.ok, .named("Telling")),
    ]

    private static let page = Shape(
        "AnnouncementQuery",
        [
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    private static let tellingPage = Shape(
        "TellingQuery",
        [
            Field("state", .word(of: TellingRow.State.self), .optional, "of this state only"),
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    private static let text = Shape(
        "AnnouncementText",
        [
            Field("title", .part(NameShape.name), .required, "its title"),
            Field(
                "text",
                .part(
                    Shape(
                        "AnnouncementWords",
                        [
                            Field("ar", .paragraphs(8_000), .required, "in Arabic"),
                            Field("en", .paragraphs(8_000), .required, "in English"),
                        ])),
                .required, "what it says"),
            Field("media", .names(7), .optional, "over what people are told, in the order tried; none: the page alone"),
            Field("audience", .word(Audience.words), .optional, "everybody, where it is not said"),
            Field("audience_of", .line(60), .optional, "the category, or the id of the field or list"),
        ])

    private static let reason = Shape(
        "AnnouncementWithdrawal", [Field("reason", .paragraphs(1_000), .required, "why")])

    private static let outcome = Shape(
        "TellingOutcome",
        [
            Field("reached", .flag, .required, "whether they were told"),
            Field("outcome", .paragraphs(1_000), .required, "what came of it"),
        ])

    private static func published(_ tenant: TenantVisit) async throws -> Response {
        let asked = tenant.visit.query
        let page = try await tenant.office.announcements(
            published: true, after: asked.text("after"), limit: asked.number("limit") ?? 50)
        return .json(.ok, AnnouncementView.published(page))
    }

    private static func sheet(_ tenant: TenantVisit) async throws -> Response {
        let asked = tenant.visit.query
        let page = try await tenant.office.announcements(
            published: true, after: asked.text("after"), limit: asked.number("limit") ?? 20)
        let announcements = page.rows.map { row in
            PublicAnnouncement(title: row.title, text: row.text, on: (row.publication?.at ?? row.changedAt).date)
        }
        return .page(
            AnnouncementsPage(
                AnnouncementsModel(
                    tenant: try await tenant.office.heading(), announcements: announcements, clause: page.clause,
                    next: page.next)))
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let page = try await staff.office.announcements(
            published: false, after: asked.text("after"), limit: asked.number("limit") ?? 50)
        return .json(.ok, AnnouncementView.bytes(page))
    }

    private static func show(_ staff: StaffVisit) async throws -> Response {
        let sheet = try await staff.office.announcement(try id(staff))
        return .json(.ok, AnnouncementView.bytes(sheet), [.eTag: "\"\(sheet.row.revision)\""])
    }

    private static func draft(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.draftAnnouncement(
                try intake(staff.visit.input), by: staff.caller, try staff.visit.submission()
            ) { answer(201, $0) })
    }

    private static func change(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.changeAnnouncement(
                try id(staff), seen: try staff.visit.seenVersion(), try intake(staff.visit.input), by: staff.caller,
                try staff.visit.submission()
            ) { answer(200, $0) })
    }

    private static func approve(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.approveAnnouncement(
                try id(staff), seen: try staff.visit.seenVersion(), by: staff.caller, try staff.visit.submission()
            ) { answer(200, $0) })
    }

    private static func publish(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.publishAnnouncement(
                try id(staff), seen: try staff.visit.seenVersion(), by: staff.caller, try staff.visit.submission()
            ) { answer(200, $0) })
    }

    private static func withdraw(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.withdrawAnnouncement(
                try id(staff), why: staff.visit.input.demanded("reason"), by: staff.caller,
                try staff.visit.submission()
            ) { answer(200, $0) })
    }

    private static func tellings(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let page = try await staff.office.tellings(
            of: try id(staff), state: asked.word("state"), after: asked.text("after"),
            limit: asked.number("limit") ?? 50)
        return .json(
            .ok,
            JSONWriter.object { json in
                json.list("tellings", page.rows) { TellingView.write($0.telling, $0.name, &$1) }
                json.field("next", page.next)
            })
    }

    private static func finish(_ staff: StaffVisit) async throws -> Response {
        guard let person = RowID(try staff.visit.parameter("person")) else { throw ServiceError.notFound }
        let input = staff.visit.input
        return .stored(
            try await staff.office.finishTelling(
                try id(staff), of: person, reached: try input.required("reached", input.flag("reached")),
                outcome: input.demanded("outcome"), by: staff.caller, try staff.visit.submission()
            ) { telling, name in
                StoredAnswer(status: 200, body: JSONWriter.object { TellingView.write(telling, name, &$0) })
            })
    }

    private static func id(_ staff: StaffVisit) throws(ServiceError) -> RowID {
        guard let id = RowID(try staff.visit.parameter("announcement")) else { throw .notFound }
        return id
    }

    private static func answer(_ status: Int, _ sheet: AnnouncementSheet) -> StoredAnswer {
        StoredAnswer(
            status: status, headers: [StoredAnswer.Header(name: "ETag", value: "\"\(sheet.row.revision)\"")],
            body: AnnouncementView.bytes(sheet))
    }

    private static func intake(_ input: Input) throws(ServiceError) -> AnnouncementIntake {
        let (title, text) = (input.part("title") ?? Input(), input.part("text") ?? Input())
        var media: [Medium] = []
        for (place, word) in input.names("media").enumerated() {
            guard let medium = Medium(rawValue: word) else {
                throw .invalid([
                    FieldFault(
                        field: "media[\(place)]", message: InputFault.word(Medium.allCases.map(\.rawValue)))
                ])
            }
            media.append(medium)
        }
        guard let audience = Audience(word: input.text("audience") ?? "all", of: input.text("audience_of")) else {
            throw .invalid([
                FieldFault(
                    field: "audience_of",
                    message: Name(
                        ar: "تُذكر الفئة أو المجال أو القائمة مع جمهورها، ولا يُذكر شيء مع الجميع",
                        en: "name the category, field or list of the audience, and nothing for everybody"))
            ])
        }
        return AnnouncementIntake(
            title: Name(ar: title.demanded("ar"), en: title.demanded("en")),
            text: Name(ar: text.demanded("ar"), en: text.demanded("en")), media: media, audience: audience)
    }
}
