internal import Crypto
public import SilaCore
public import SilaStorage

/// A place of the register of documents with what is at hand there.
public struct ToolSheet: Sendable {
    /// The place.
    public let place: ToolPlace
    /// The version at hand today; nil where there is none.
    public let current: DocumentRow?
    /// How many versions there are.
    public let count: Int
}

/// A document with all its versions.
public struct DocumentSheet: Sendable {
    /// The place.
    public let place: ToolPlace
    /// The number of the version at hand today; nil where there is none.
    public let current: Int?
    /// The versions, the one added last first.
    public let versions: [DocumentRow]
    /// The names of who added them, by id.
    public let names: [String: Name]
}

/// A version that is to be added.
public struct DocumentIntake: Sendable {
    /// The id of the document.
    public var item: String
    /// True where it is said to be the house's own, beyond what the policy lists.
    public var asHouse: Bool
    /// What it is called.
    public var title: Name
    /// The day from which it is at hand; nil for today.
    public var validFrom: CivilDate?
    /// True where its content is to be sealed.
    public var isConfidential: Bool
    /// The document itself.
    public var bytes: [UInt8]

    /// An intake with its parts.
    public init(
        item: String, asHouse: Bool = false, title: Name, validFrom: CivilDate? = nil, isConfidential: Bool = false,
        bytes: [UInt8]
    ) {
        self.item = item
        self.asHouse = asHouse
        self.title = title
        self.validFrom = validFrom
        self.isConfidential = isConfidential
        self.bytes = bytes
    }
}

/// A document as it is handed out.
public struct DocumentFile: Sendable {
    /// Its version.
    public let row: DocumentRow
    /// The document itself.
    public let bytes: [UInt8]
}

extension Office {
    /// The register: what the policy lists, in printed order, then what the house has added.
    public func tools() async throws(ServiceError) -> [ToolSheet] {
        let today = clock.now().date
        let (current, counts): ([DocumentRow], [Held])
        let number: Int?
        do {
            (current, counts, number) = try await database.run(
                DocumentStore.current(on: today), DocumentStore.counts(), EditionStore.numberInForce(on: today))
        } catch {
            throw .storage(error)
        }
        let register = ToolRegister(try await shelf.inForce(number).policy)
        let listed = Set(register.places.map(\.item))
        let added = counts.map(\.what).filter { !listed.contains($0) }.map(register.place)
        return (register.places + added).map { place in
            ToolSheet(
                place: place, current: current.first { $0.item == place.item },
                count: counts.first { $0.what == place.item }?.count ?? 0)
        }
    }

    /// A document with its versions; `ServiceError.notFound` where the policy lists none of that id and nobody added one.
    public func document(_ item: String) async throws(ServiceError) -> DocumentSheet {
        let today = clock.now().date
        let (versions, register) = try await documentLook(item, on: today)
        guard !versions.isEmpty || register.places.contains(where: { $0.item == item }) else { throw .notFound }
        return try await sheet(register.place(item), versions, today)
    }

    /// Adds a version of a document.
    public func addDocument(
        _ intake: DocumentIntake, by caller: Caller, _ submission: Submission,
        answer: (DocumentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let sha256 = Array(SHA256.hash(data: intake.bytes))
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            let now = act.at
            let (versions, register) = try await documentLook(intake.item, on: now.date)
            let place = try Self.heeding { () throws(DutyRefusal) in
                try register.place(taking: intake.item, asHouse: intake.asHouse)
            }
            guard let media = DocumentMedia(sniffing: intake.bytes) else { throw .duty(DocumentMedia.unknown) }
            let row = DocumentRow(
                item: intake.item, number: (versions.first?.number ?? 0) + 1, title: intake.title, media: media,
                sha256: sha256, size: intake.bytes.count, isConfidential: intake.isConfidential,
                validFrom: intake.validFrom ?? now.date, uploadedAt: now, uploadedBy: caller.id)
            try Self.requireNew(row, after: versions)
            let content = intake.isConfidential ? try keys.seal(intake.bytes, for: row.place) : intake.bytes
            return RegisterEntry(
                writes: [DocumentStore.add(row, content: content)]
                    + announcing(row, at: place, under: try await edition(), act), guarded: 0, what: "document.added",
                details: ["item": row.item, "version": "\(row.number)"],
                answer: try answer(try await sheet(place, [row] + versions, now.date)))
        }
    }

    /// A version of a document itself.
    public func documentFile(_ item: String, _ number: Int) async throws(ServiceError) -> DocumentFile {
        let found: DocumentContent?
        do { found = try await database.run(DocumentStore.content(item, number)) } catch { throw .storage(error) }
        guard let found else { throw .notFound }
        let bytes = found.row.isConfidential ? try keys.open(found.content, from: found.row.place) : found.content
        guard Array(SHA256.hash(data: bytes)) == found.row.sha256 else {
            throw .damaged("document \(item)/\(number)")
        }
        return DocumentFile(row: found.row, bytes: bytes)
    }

    /// The version of the form that a request was filed with; nil where none was at hand.
    public func form(of reference: Reference, by caller: Caller) async throws(ServiceError) -> DocumentRow? {
        let record = try await request(reference, by: caller)
        do { return try await database.run(DocumentStore.form(of: record.row.id)) } catch { throw .storage(error) }
    }

    /// The versions of a document, and the register of the policy in force on that day.
    private func documentLook(
        _ item: String, on day: CivilDate
    ) async throws(ServiceError) -> ([DocumentRow], ToolRegister) {
        let (versions, number): ([DocumentRow], Int?)
        do {
            (versions, number) = try await database.run(
                DocumentStore.versions(item), EditionStore.numberInForce(on: day))
        } catch {
            throw .storage(error)
        }
        return (versions, ToolRegister(try await shelf.inForce(number).policy))
    }

    private func sheet(
        _ place: ToolPlace, _ versions: [DocumentRow], _ today: CivilDate
    ) async throws(ServiceError) -> DocumentSheet {
        let come = versions.filter { $0.validFrom <= today }
        let current = come.max { ($0.validFrom, $0.number) < ($1.validFrom, $1.number) }
        return DocumentSheet(
            place: place, current: current?.number, versions: versions,
            names: try await staffNames.names(of: Set(versions.map(\.uploadedBy.text))))
    }

    /// Refuses what is at hand already, and what would never be at hand.
    private static func requireNew(_ row: DocumentRow, after versions: [DocumentRow]) throws(ServiceError) {
        guard let last = versions.first else { return }
        if last.sha256 == row.sha256, last.isConfidential == row.isConfidential {
            throw .duty(
                DutyRefusal(
                    .unchanged, ar: "هذا الملف هو النسخة \(last.number) نفسها؛ لا جديد يضاف",
                    en: "this file is version \(last.number) itself; there is nothing new to add"))
        }
        if row.validFrom < last.validFrom {
            throw .duty(
                DutyRefusal(
                    .dayUnfit, field: "valid_from",
                    ar: "النسخة \(last.number) سارية من \(last.validFrom.iso)؛ لا تسري التي بعدها قبلها",
                    en: "version \(last.number) holds from \(last.validFrom.iso); the one after it does not hold "
                        + "before that"))
        }
    }
}

extension DocumentRow {
    /// Where its content is sealed.
    var place: SealedPlace {
        SealedPlace(table: "document_version", column: "content", row: "\(item)/\(number)")
    }
}
