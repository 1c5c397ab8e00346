internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What staff have to do by hand.
enum TaskRoutes {
    static let all = [
        Route(
            .get, "\(RouteTable.api)/tasks", .api, .staff(list),
            Name(ar: "مهامي", en: "The open tasks of the roles held, those due first at the top")
        ).asking(shape).giving(.ok, .named("TaskList")),
        Route(
            .post, "\(RouteTable.api)/tasks/{task}/completion", .api, .staff(finish),
            Name(ar: "إثبات ما تم", en: "Say what came of a task")
        ).taking(outcome).giving(.ok, .named("Task")),
    ]

    private static let shape = Shape(
        "TaskQuery",
        [
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    private static let outcome = Shape(
        "TaskCompletion", [Field("outcome", .paragraphs, .required, "what came of it")])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let page = try await staff.office.tasks(
            by: staff.caller, after: asked.text("after"), limit: asked.number("limit") ?? 50)
        return .json(
            .ok,
            JSONWriter.object { json in
                json.list("tasks", page.rows, TaskView.write)
                json.field("next", page.next)
            })
    }

    private static func finish(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("task")) else { throw ServiceError.notFound }
        return .stored(
            try await staff.office.finishTask(
                id, outcome: staff.visit.input.demanded("outcome"), by: staff.caller, try staff.visit.submission()
            ) { task in StoredAnswer(status: 200, body: JSONWriter.object { TaskView.write(task, &$0) }) })
    }
}
