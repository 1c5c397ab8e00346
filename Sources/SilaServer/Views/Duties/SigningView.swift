internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What a member of staff is to read and sign.
enum SigningView {
    static let schemas: [NamedSchema] =
        [
            NamedSchema(
                "Signing",
                .object([
                    Property("edition", .integer), Property("sha256", .text(), "over the texts of the edition"),
                    Property("effective_on", .date), Property("effective_on_hijri", .nullable(.text())),
                    Property("page", .text(example: "/safwa/policy"), "where the policy is read"),
                    Property("basis", .words(["clause", "house"]), "the policy's clause, or the house's own practice"),
                    Property("clause", .nullable(.named("Clause")), "by which it is owed; null where the house asks"),
                    Property("signed", .flag), Property("since", .date, "since when it is owed"),
                    Property("since_hijri", .nullable(.text())),
                    Property(
                        "last_day", .nullable(.date),
                        "the last day to write unsigned, by the association's own setting; null where it has none"),
                    Property("last_day_hijri", .nullable(.text())),
                    Property("overdue", .flag, "only reading is left until it is signed"),
                    Property("signed_before", .nullable(.integer), "the edition signed last before this one"),
                    Property("changes", .nullable(.list(.named("PolicyChange"))), "since then; null where none is"),
                    Property(
                        "sections", .nullable(.list(.named("ReadSection"))),
                        "the whole policy; null where changes are shown or it is signed"),
                    Property("code", .nullable(.named("CodeOfEthics"))),
                    Property("statement", .name, "what is signed"),
                    Property("signatures", .list(.named("SignedEdition")), "one's own, the newest first"),
                ])),
            NamedSchema(
                "CodeOfEthics",
                .object([
                    Property("version", .integer), Property("title", .name), Property("sha256", .text),
                    Property("file", .text(example: "/safwa/api/v1/tools/code-of-ethics/versions/1")),
                    Property("clause", .nullable(.named("Clause")), "that asks for it; null where none does"),
                    Property("behind", .flag, "the edition was signed with an older version of it"),
                ])),
            NamedSchema(
                "ReadSection",
                .object([
                    Property("clause", .named("Clause"), "its heading"),
                    Property("items", .list(.named("ReadClause"))),
                ])),
            NamedSchema(
                "ReadClause",
                .object([
                    Property("clause", .named("Clause")), Property("blank", .flag, "empty in the policy's text"),
                    Property("asks", .list(.name), "what it asks for, in plain words"),
                ])),
            NamedSchema(
                "SignedEdition",
                .object([
                    Property("edition", .integer), Property("sha256", .text), Property("signed_at", .moment),
                    Property("statement", .name),
                    Property("compared", .nullable(.integer), "the edition from which the changes were shown"),
                    Property("code_version", .nullable(.integer), "of the code of ethics"),
                    Property("code_sha256", .nullable(.text())),
                ])),
        ] + SigningRegisterView.schemas

    static func bytes(_ sheet: SigningSheet, _ slug: TenantSlug) -> [UInt8] {
        let (duty, edition) = (sheet.duty, sheet.edition)
        return JSONWriter.object { json in
            json.field("edition", edition.number)
            json.field("sha256", edition.sha256)
            json.field("effective_on", edition.effectiveOn.iso)
            json.field("effective_on_hijri", HijriDate(edition.effectiveOn)?.iso)
            json.field("page", "/\(slug.text)/policy")
            json.field("basis", duty.basis.word)
            json.object("clause", duty.basis.citation, ClauseView.write)
            json.field("signed", duty.isSigned)
            json.field("since", duty.since.iso)
            json.field("since_hijri", HijriDate(duty.since)?.iso)
            json.field("last_day", sheet.lastDay?.iso)
            json.field("last_day_hijri", sheet.lastDay.flatMap(HijriDate.init)?.iso)
            json.field("overdue", sheet.isOverdue)
            json.field("signed_before", duty.signedBefore)
            write(read: sheet, &json)
            json.object("code", sheet.code) { code, json in
                json.field("version", code.number)
                json.field("title", code.title)
                json.field("sha256", code.sha256.hexadecimal)
                json.field("file", "/\(slug.text)/api/v1/tools/\(code.item)/versions/\(code.number)")
                json.object("clause", sheet.ethics, ClauseView.write)
                json.field("behind", sheet.isCodeBehind)
            }
            json.field("statement", sheet.statement)
            json.list("signatures", sheet.signed, write)
        }
    }

    /// What is to be read: the changes, or the whole where nothing was signed yet.
    private static func write(read sheet: SigningSheet, _ json: inout JSONWriter) {
        if let changes = sheet.changes {
            json.list("changes", changes, DraftReview.write)
        } else {
            json.nothing("changes")
        }
        guard sheet.changes == nil, !sheet.duty.isSigned else { return json.nothing("sections") }
        json.list("sections", sheet.edition.policy.reading) { section, json in
            json.object("clause") { ClauseView.write(section.heading.citation, &$0) }
            json.list("items", section.items) { item, json in
                json.object("clause") { ClauseView.write(item.clause.citation, &$0) }
                json.field("blank", item.clause.blank)
                json.list("asks", item.asks) { ask, json in
                    json.field("ar", ask.ar)
                    json.field("en", ask.en)
                }
            }
        }
    }

    private static func write(_ row: AcknowledgementRow, _ json: inout JSONWriter) {
        json.field("edition", row.edition)
        json.field("sha256", row.sha256.hexadecimal)
        json.field("signed_at", row.signedAt.iso8601)
        json.field("statement", row.statement)
        json.field("compared", row.compared)
        json.field("code_version", row.code?.version)
        json.field("code_sha256", row.code?.sha256.hexadecimal)
    }
}

extension Basis {
    /// The word for it in answers.
    var word: String { citation == nil ? "house" : "clause" }
}

extension [UInt8] {
    /// The bytes as hexadecimal digits.
    var hexadecimal: String {
        flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }.joined()
    }
}

extension Input {
    /// The id of a row; nil where none was given, a fault where it is none.
    func id(_ key: String) throws(ServiceError) -> RowID? {
        guard let text = text(key) else { return nil }
        if let id = RowID(text) { return id }
        throw .invalid([
            FieldFault(field: key, message: Name(ar: "المعرّف كما ورد في id", en: "an id is wanted, as `id` gave it"))
        ])
    }
}
