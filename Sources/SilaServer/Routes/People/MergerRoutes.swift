internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Two records of one person made one, with trace, and taken apart again.
enum MergerRoutes {
    private static let path = "\(RouteTable.api)/people/{person}"
    private static let mergers: Set<Role> = [.management, .admin]
    private static let readers: Set<Role> = [.frontDesk, .researchOfficer, .followUp, .management, .admin, .auditor]

    static let all = [
        Route(
            .get, "\(path)/likenesses", .api, .roles(readers, likenesses),
            Name(ar: "سجلات قد تكون للشخص نفسه", en: "Records that may be the same person's")
        ).giving(.ok, .named("LikenessList")),
        Route(
            .get, "\(path)/mergers", .api, .roles(readers, list),
            Name(ar: "ما دُمج من سجلات الشخص", en: "The mergers that a person's record had part in")
        ).giving(.ok, .named("MergerList")),
        Route(
            .post, "\(path)/merger", .api, .roles(mergers, merge),
            Name(ar: "دمج هذا السجل في سجل آخر للشخص نفسه", en: "Merge this record into another of the same person")
        ).taking(shape).giving(.created, .named("Merger")),
        Route(
            .post, "\(path)/mergers/{merger}/undoing", .api, .roles(mergers, undo),
            Name(ar: "إلغاء دمج", en: "Undo a merger: the cases that went over go back")
        ).taking(undoing).giving(.ok, .named("Merger")),
    ]

    private static let shape = Shape(
        "RecordMerger",
        [
            Field("into", .line(36), .required, "the id of the record that is kept"),
            Field("reason", .paragraphs(1_000), .required, "what shows that both are one person's"),
        ])

    private static let undoing = Shape(
        "MergerUndoing", [Field("reason", .paragraphs(1_000), .required, "what shows that they are two people's")])

    private static func likenesses(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, LikenessView.bytes(try await staff.office.likenesses(of: try person(staff))))
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, MergerView.bytes(try await staff.office.mergers(of: try person(staff))))
    }

    private static func merge(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        guard let into = RowID(input.demanded("into")) else {
            throw ServiceError.invalid([
                FieldFault(
                    field: "into", message: Name(ar: "معرّف السجل غير صحيح", en: "this is no id of a record"))
            ])
        }
        return .stored(
            try await staff.office.merge(
                try person(staff), into: into, reason: input.demanded("reason"), by: staff.caller,
                try staff.visit.submission()
            ) { merger in StoredAnswer(status: 201, body: JSONWriter.object { MergerView.write(merger, &$0) }) })
    }

    private static func undo(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("merger")) else { throw ServiceError.notFound }
        return .stored(
            try await staff.office.undoMerger(
                id, of: try person(staff), why: staff.visit.input.demanded("reason"), by: staff.caller,
                try staff.visit.submission()
            ) { merger in StoredAnswer(status: 200, body: JSONWriter.object { MergerView.write(merger, &$0) }) })
    }

    private static func person(_ staff: StaffVisit) throws -> RowID {
        guard let id = RowID(try staff.visit.parameter("person")) else { throw ServiceError.notFound }
        return id
    }
}
