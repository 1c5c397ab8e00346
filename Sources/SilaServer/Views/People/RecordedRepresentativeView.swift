internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Somebody recorded as acting for a person; numbers are masked to their last four digits.
enum RecordedRepresentativeView {
    static let schema = NamedSchema(
        "RecordedRepresentative",
        .object([
            Property("id", .text, "what a case refers to them by"), Property("person", .text, "the id of the person"),
            Property("name", .text), Property("national_id", .nullable(.text(example: "••••0008"))),
            Property("mobile", .nullable(.text(example: "••••1234"))), Property("capacity", .words(of: Capacity.self)),
            Property("document", .text(), "the number of the deed, power of attorney or judgment"),
            Property("issued_on", .date), Property("issued_on_hijri", .nullable(.text())),
            Property("valid_from", .date), Property("valid_until", .nullable(.date)),
            Property("majority_on", .nullable(.date), "the day on which the minor comes of age"),
            Property("share", .nullable(.text(example: "7/24")), "of an heir"),
            Property("authorised", .flag, "an heir whom the others authorised"),
            Property("holds", .flag, "whether they may act today"), Property("standing", .name),
            Property("ended_on", .nullable(.date)), Property("end", .nullable(.words(of: AuthorityEnd.self))),
            Property("end_reason", .nullable(.text())), Property("ended_at", .nullable(.moment)),
            Property("ended_by", .nullable(.named("Hand"))), Property("recorded_at", .moment),
            Property("recorded_by", .named("Hand")),
        ]))

    static let list = NamedSchema(
        "RecordedRepresentativeList",
        .object([
            Property("representatives", .list(.named("RecordedRepresentative")), "those recorded first at the top")
        ]))

    static func bytes(_ rows: [RepresentativeSheet]) -> [UInt8] {
        JSONWriter.object { $0.list("representatives", rows, write) }
    }

    static func write(_ sheet: RepresentativeSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("id", row.id.text)
        json.field("person", row.personID.text)
        json.field("name", sheet.holder.name)
        json.field("national_id", sheet.holder.nationalID?.masked)
        json.field("mobile", sheet.holder.mobile?.masked)
        json.field("capacity", row.capacity.rawValue)
        json.field("document", sheet.holder.document)
        json.field("issued_on", row.issuedOn.iso)
        json.field("issued_on_hijri", HijriDate(row.issuedOn)?.iso)
        json.field("valid_from", row.validFrom.iso)
        json.field("valid_until", row.validUntil?.iso)
        json.field("majority_on", row.majorityOn?.iso)
        json.field("share", row.share?.text)
        json.field("authorised", row.isAuthorised)
        json.field("holds", sheet.standing == .holds)
        json.field("standing", sheet.standing.name)
        json.field("ended_on", row.ending?.end.on.iso)
        json.field("end", row.ending?.end.why.rawValue)
        json.field("end_reason", row.ending?.reason)
        json.field("ended_at", row.ending?.act.at.iso8601)
        HandView.write("ended_by", row.ending?.act.by, sheet.names, &json)
        json.field("recorded_at", row.record.at.iso8601)
        HandView.write("recorded_by", row.record.by, sheet.names, &json)
    }
}
