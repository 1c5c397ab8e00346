public import SilaCore
public import SilaStorage

/// Somebody on file, as lists and their own record show them.
public struct PersonSheet: Sendable {
    /// Their identity.
    public let id: RowID
    /// What is known of them.
    public let person: DeclaredPerson
    /// When the record was made.
    public let createdAt: Moment
}

/// A page of people.
public struct PeoplePage: Sendable {
    /// The people.
    public let people: [PersonSheet]
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
}

extension Office {
    /// People by a case's reference, a national ID, a mobile number, a membership number or words of their name, by name;
    /// after the cursor of the page before, at most `limit`, 1 to 100.
    public func people(
        _ text: String, after cursor: String? = nil, limit: Int = 50
    ) async throws(ServiceError) -> PeoplePage {
        if let reference = Reference(reading: text), let person = try await read(PersonStore.of(reference)) {
            return try page([person])
        }
        if let id = NationalID(reading: text) {
            let found = try await read(PersonStore.find(nationalID: keys.nationalIDLookup(id.text)))
            return try page(found.map { [$0] } ?? [])
        }
        if let mobile = Mobile(reading: text) {
            return try page(try await read(PersonStore.list(mobile: keys.mobileLookup(mobile.text))))
        }
        let members = try await read(PersonStore.list(membershipNumber: text))
        if !members.isEmpty { return try page(members) }
        guard let name = NameSearch(key: ArabicSearchKey(text).text) else { return try page([]) }
        let asked = min(max(limit, 1), 100)
        let found = try await read(PersonStore.search(name, after: try Self.place(cursor), limit: asked + 1))
        let rows = Array(found.prefix(asked))
        return try page(
            rows, next: found.count > rows.count ? rows.last.map { "\($0.id.text).\($0.nameKey)" } : nil)
    }

    /// Somebody on file; `ServiceError.notFound` for nobody.
    public func person(_ id: RowID) async throws(ServiceError) -> PersonSheet {
        guard let row = try await read(PersonStore.find(id)) else { throw .notFound }
        return PersonSheet(id: id, person: try keys.open(row), createdAt: row.createdAt)
    }

    private func page(_ rows: [PersonRow], next: String? = nil) throws(ServiceError) -> PeoplePage {
        var people: [PersonSheet] = []
        for row in rows {
            people.append(PersonSheet(id: row.id, person: try keys.open(row), createdAt: row.createdAt))
        }
        return PeoplePage(people: people, next: next)
    }

    /// The last of the page before: the id, then the name's key.
    private static func place(_ cursor: String?) throws(ServiceError) -> (nameKey: String, id: RowID)? {
        guard let cursor else { return nil }
        let parts = cursor.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let id = RowID(parts[0]) else { throw strayCursor }
        return (parts[1], id)
    }
}
