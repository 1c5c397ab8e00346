internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The documents that the front desk works from, version by version.
enum ToolRoutes {
    /// Who adds versions.
    static let keepers: Set<Role> = [.admin, .management]
    private static let path = "\(RouteTable.api)/tools"

    static let all = [
        Route(
            .get, path, .api, .staff(list),
            Name(
                ar: "أدوات العمل ونسخها الحالية",
                en: "The documents at hand: those that the policy lists, in printed order, then the house's own")
        ).giving(.ok, .named("ToolList")),
        Route(
            .get, "\(path)/{item}", .api, .staff(show), Name(ar: "مستند بنسخه", en: "A document with its versions")
        ).giving(.ok, .named("Document")),
        Route(
            .post, "\(path)/{item}/versions", .api, .roles(keepers, add),
            Name(
                ar: "إضافة نسخة من مستند",
                en: "Add a version: the file is the body (PDF, PNG, JPEG, DOCX without macros, or UTF-8 text)")
        ).asking(intake).takingDocument().giving(.created, .named("Document")),
        Route(
            .get, "\(path)/{item}/versions/{number}", .api, .staff(file),
            Name(ar: "ملف نسخة من مستند", en: "A version itself, to be saved")
        ).giving(.ok, nil, "the file as it was added, as an attachment"),
        Route(
            .get, "\(RouteTable.api)/requests/{reference}/form", .api, .staff(form),
            Name(
                ar: "نسخة النموذج التي قُدم بها الطلب",
                en: "The version of the request form that a request was filed with")
        ).giving(.ok, .named("FiledForm")),
    ]

    private static let intake = Shape(
        "DocumentVersionQuery",
        [
            Field("title", .line, .required, "what it is called, in Arabic"),
            Field("title_en", .line, .optional, "in English; as in Arabic where it is not said"),
            Field("valid_from", .date, .optional, "the day from which it is at hand; today where it is not said"),
            Field(
                "confidential", .word(["true", "false"]), .optional,
                "true to keep the content sealed with the association's key"),
            Field(
                "house", .word(["true", "false"]), .optional,
                "true for a document of the house's own, beyond what the policy lists"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, ToolView.bytes(try await staff.office.tools(), staff.office.slug))
    }

    private static func show(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, ToolView.bytes(try await staff.office.document(try item(staff)), staff.office.slug))
    }

    private static func add(_ staff: StaffVisit) async throws -> Response {
        let (visit, query, slug) = (staff.visit, staff.visit.query, staff.office.slug)
        let item = try item(staff)
        let title = query.demanded("title")
        let intake = DocumentIntake(
            item: item, asHouse: query.text("house") == "true",
            title: Name(ar: title, en: query.text("title_en") ?? title), validFrom: query.date("valid_from"),
            isConfidential: query.text("confidential") == "true", bytes: visit.document)
        return .stored(
            try await staff.office.addDocument(intake, by: staff.caller, try visit.submission()) { sheet in
                let number = sheet.versions.first?.number ?? 1
                let place = "/\(slug.text)/api/v1/tools/\(item)/versions/\(number)"
                return StoredAnswer(
                    status: 201, headers: [StoredAnswer.Header(name: "Location", value: place)],
                    body: ToolView.bytes(sheet, slug))
            })
    }

    private static func file(_ staff: StaffVisit) async throws -> Response {
        let found = try await staff.office.documentFile(try item(staff), try staff.visit.number("number"))
        let (row, tag) = (found.row, "\"\(found.row.sha256.hexadecimal)\"")
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        if staff.visit.request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = row.media.type
        headers[.contentDisposition] = Self.disposition(row)
        // The browser is to save it and never to show it as a page of this site.
        headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
        return Response(200, headers, found.bytes)
    }

    private static func form(_ staff: StaffVisit) async throws -> Response {
        let form = try await staff.office.form(of: try staff.visit.reference(), by: staff.caller)
        return .json(.ok, ToolView.bytes(form: form, staff.office.slug))
    }

    private static func item(_ staff: StaffVisit) throws(ServiceError) -> String {
        let item = try staff.visit.parameter("item")
        guard ToolRegister.isItem(item) else { throw .notFound }
        return item
    }

    /// A plain name for every program, and the title for those that read it (RFC 6266).
    static func disposition(_ row: DocumentRow) -> String {
        let plain = "\(row.item)-\(row.number).\(row.media.ending)"
        let title = "\(row.title.ar) \(row.number).\(row.media.ending)"
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(escaped(title))"
    }

    /// Everything but letters, digits and a few signs behind `%` (RFC 8187).
    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: String(UnicodeScalar(byte))
            default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }.joined()
    }
}
