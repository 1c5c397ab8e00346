internal import SilaCore
internal import SilaService

extension StoredAnswer {
    /// The answer to a case that was opened: 201, where it is, and its version.
    static func opened<File: StoredCase>(
        _ record: CaseRecord<File>, at collection: String, _ office: Office, _ body: [UInt8]
    ) -> StoredAnswer {
        let place = "/\(office.slug.text)/api/v1/\(collection)/\(record.reference.text)"
        return StoredAnswer(
            status: 201,
            headers: [
                Header(name: "Location", value: place), Header(name: "ETag", value: "\"\(record.file.version)\""),
            ],
            body: body)
    }

    /// The answer to a case that was changed: the case as it is now, with its version.
    static func changed<File: StoredCase>(_ record: CaseRecord<File>, _ body: [UInt8]) -> StoredAnswer {
        StoredAnswer(status: 200, headers: [Header(name: "ETag", value: "\"\(record.file.version)\"")], body: body)
    }
}
