internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import SilaCore
internal import SilaService

/// The evidence pack for the regulator's visit.
enum EvidenceRoutes {
    static let all = [
        Route(
            .get, "\(RouteTable.api)/evidence", .api, .roles(ReportRoutes.readers, pack),
            Name(
                ar: "ملف الأدلة لزيارة الجهة المشرفة: حزمة واحدة",
                en: "The evidence pack for the regulator's visit, as one ZIP archive; taken down in the audit")
        ).asking(Shape("EvidenceQuery", PeriodQuery.fields)).giving(.ok, nil, "a ZIP archive with a manifest")
    ]

    private static func pack(_ staff: StaffVisit) async throws -> Response {
        let (office, caller) = (staff.office, staff.caller)
        let period = try PeriodQuery.required(staff.visit.query)
        return .stream(EvidencePack.name(office, period), "application/zip") { writer in
            var pack = EvidencePack(of: office, period, by: caller)
            while let bytes = try await pack.next() { try await writer.write(ByteBuffer(bytes: bytes)) }
        }
    }
}
