internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The departments and who belongs to them.
enum DepartmentRoutes {
    private static let path = "\(RouteTable.api)/departments"
    private static let keepers: Set<Role> = [.admin, .management]

    static let all = [
        Route(
            .get, path, .api, .staff(list), Name(ar: "الإدارات والأقسام", en: "The departments, the open ones first")
        ).giving(.ok, .named("DepartmentList")),
        Route(
            .post, path, .api, .roles(keepers, add), Name(ar: "إضافة إدارة", en: "Enter a department")
        ).taking(intake).giving(.created, .named("Department")),
        Route(
            .post, "\(path)/{department}/revision", .api, .roles(keepers, change),
            Name(ar: "تعديل إدارة", en: "Give a department another name or head")
        ).taking(revision).giving(.ok, .named("Department")),
        Route(
            .post, "\(path)/{department}/members", .api, .roles(keepers, assign),
            Name(ar: "إلحاق عامل بإدارة أو إخراجه", en: "Let a member of staff belong to a department, or no longer")
        ).taking(member).giving(.ok, .named("Department")),
        Route(
            .post, "\(path)/{department}/closure", .api, .roles(keepers, close),
            Name(ar: "إغلاق إدارة", en: "Close a department to which nobody belongs")
        ).taking(Shape("DepartmentClosure", [])).giving(.ok, .named("Department")),
    ]

    private static let intake = Shape(
        "DepartmentEntry",
        [
            Field("name", .part(NameShape.name), .required, "what it is called"),
            Field("head", .line(100), .optional, "the login of its head"),
        ])

    private static let revision = Shape(
        "DepartmentRevision",
        [
            Field("name", .part(NameShape.name), .optional, "another name"),
            Field("head", .line(100), .optional, "the login of another head"),
            Field("without_head", .flag, .optional, "true where it has none any more"),
        ])

    private static let member = Shape(
        "DepartmentMember",
        [
            Field("login", .line(100), .required, "the login of the member of staff"),
            Field("belongs", .flag, .optional, "false to let them belong to none; true where it is not said"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, DepartmentView.bytes(try await staff.office.departments()))
    }

    private static func add(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.addDepartment(
                try read(input, "name"), head: input.text("head"), by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: DepartmentView.bytes($0)) })
    }

    private static func change(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let name = input.part("name").map { Name(ar: $0.demanded("ar"), en: $0.demanded("en")) }
        return .stored(
            try await staff.office.changeDepartment(
                try id(staff), name: name, head: input.flag("without_head") == true ? "" : input.text("head"),
                by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 200, body: DepartmentView.bytes($0)) })
    }

    private static func assign(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.assign(
                input.demanded("login"), to: try id(staff), belongs: input.flag("belongs") ?? true, by: staff.caller,
                try staff.visit.submission()
            ) { StoredAnswer(status: 200, body: DepartmentView.bytes($0)) })
    }

    private static func close(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.closeDepartment(
                try id(staff), by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 200, body: DepartmentView.bytes($0)) })
    }

    private static func id(_ staff: StaffVisit) throws(ServiceError) -> RowID {
        guard let id = RowID(try staff.visit.parameter("department")) else { throw .notFound }
        return id
    }

    private static func read(_ input: Input, _ key: String) throws(ServiceError) -> Name {
        let part = try input.required(key, input.part(key))
        return Name(ar: part.demanded("ar"), en: part.demanded("en"))
    }
}
