internal import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// What opening a case takes, apart from what the engine decides.
struct CaseOpening {
    /// Who it is for, which service, what is supplied.
    var declaration: Declaration
    /// The case it is turned into this one from.
    var convertedFrom: RowID?
    /// The field of the association's work that it is about, where the desk names one.
    var field: String?
    /// What its follow secret is made from; nil where none is given out with it.
    var followKey: String?
    /// True where it names nobody: no row of a person is written, and none is looked for.
    var isAnonymous = false
}

extension Office {
    /// Opens a case: one round trip to look, one to write.
    ///
    /// `decide` is the engine; `beside` writes into other tables what goes with it; `answer` renders what is stored.
    ///
    /// A reference that is taken is drawn again; a person who is on file by their national ID is the same person.
    func open<File: StoredCase>(
        _ type: File.Type, _ opening: CaseOpening, by acting: Acting, _ submission: Submission,
        decide: (Desk, ContentMark) throws(Refusal) -> Entry<File.Event>,
        beside: (CaseRow, Desk) -> [Write] = { _, _ in [] },
        answer: (CaseRecord<File>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<5 {
            let look = try await look(at: opening, by: acting, submission)
            if let replay = try submission.replay(look.replay) { return replay }
            var desk = desk(
                look.edition.policy, current: look.edition, look.calendar, actor: acting.actor, now: clock.now())
            desk.authorities = look.authorities
            let born: Born<File> = try born(opening, look, by: acting, at: desk, decide: decide)
            let answered = try answer(born.record)
            let claim = submission.claim(answered, by: acting.keys, now: desk.now)
            do {
                let routing = routing(born.record.row, opening.field, by: acting)
                try await database.run(claim + born.writes + beside(born.record.row, desk) + [routing])
                numberSoon(after: born.writes)
                return answered
            } catch .impossible("case_file_field_fkey") {
                throw Self.fieldUnknown
            } catch {
                guard Self.isDrawnAgain(error) else { throw .storage(error) }
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// What gives a case just made to whom a route names: the last statement of what makes it, so that whoever may not
    /// deal with it is known by then.
    func routing(_ row: CaseRow, _ field: String?, by acting: Acting) -> Write {
        AssignmentStore.route(
            row.id, on: row.receivedAt.date, Act(at: row.receivedAt, by: acting.actor.id), field: field)
    }

    private static let fieldUnknown = ServiceError.invalid([
        FieldFault(
            field: "field",
            message: Name(ar: "لا مجال عمل بهذا المعرّف", en: "there is no field of work of that id"))
    ])

    /// A case about to be written.
    struct Born<File: StoredCase> {
        var record: CaseRecord<File>
        var writes: [Write]
    }

    /// What is known before a case is opened.
    struct Look {
        var edition: Edition
        var calendar: KeptCalendar
        var replay: IdempotencyRow?
        var person: PersonRow?
        /// The authorities recorded on that person.
        var authorities: [Authority] = []
    }

    func look(at opening: CaseOpening, by acting: Acting, _ submission: Submission) async throws(ServiceError) -> Look {
        // What a visitor writes of themselves changes nobody who is on file.
        let number = acting.staff == nil ? nil : opening.declaration.person.nationalID
        let nationalID = number.map { keys.nationalIDLookup($0.text) } ?? []
        do {
            let (number, days, replay, person, recorded) = try await database.run(
                EditionStore.numberInForce(on: clock.now().date), CalendarStore.numberInForce(),
                IdempotencyStore.find(actor: acting.keys, key: submission.key ?? ""),
                PersonStore.find(nationalID: nationalID), RepresentativeStore.of(nationalID: nationalID))
            return Look(
                edition: try await shelf.inForce(number), calendar: try await calendars.inForce(days), replay: replay,
                person: person, authorities: try authorities(recorded))
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .damaged("a look before opening a case")
        }
    }

    /// The case that the engine opens, with everything that has to be written for it, in order.
    func born<File: StoredCase>(
        _ opening: CaseOpening, _ look: Look, by acting: Acting, at desk: Desk,
        decide: (Desk, ContentMark) throws(Refusal) -> Entry<File.Event>
    ) throws(ServiceError) -> Born<File> {
        let id = RowID(at: desk.now)
        var declaration = opening.declaration
        if let known = look.person { declaration.person = try merged(declaration.person, into: known) }
        let encoded = try declaration.encoded()
        let mark = declaration.mark(revision: 1, encoded: encoded)
        let entry: Entry<File.Event>
        do { entry = try decide(desk, mark) } catch { throw .refused(error) }
        guard let opened = File(opening: entry) else { throw .damaged("the opening of a case") }
        let entries = [entry] + opened.sequel(at: desk)
        let file = opened.after(Array(entries.dropFirst()))
        let events = try History.rows(
            entries, after: ChainHead(caseID: id, version: 0, hash: EventChain.origin), keys: keys)
        var row = CaseRow(
            id: id, kind: File.kind.rawValue, reference: Self.drawReference(), version: entries.count,
            edition: look.edition.number, channel: "", receivedAt: desk.now, headHash: events[events.count - 1].hash)
        file.fill(&row)
        let (person, written) = try person(declaration.person, opening, look, at: desk.now)
        row.personID = person?.id
        row.takenBy = acting.staff?.id
        row.convertedFrom = opening.convertedFrom
        let content = try sealed(encoded, mark, of: id, at: desk.now)
        let record = CaseRecord(
            reference: row.reference, file: file, entries: entries, declaration: declaration,
            edition: look.edition.number, desk: desk, names: acting.names, row: row,
            calendar: look.calendar.number, person: person, content: content)
        // What is promised at once is reckoned with the calendar that was read.
        let isDated = row.due != nil || row.notBefore != nil || row.target != nil || row.countsFrom != nil
        var writes = isDated ? [CalendarStore.require(look.calendar.number)] : []
        writes += written + [CaseStore.add(row)] + events.map(EventStore.append) + [ContentStore.add(content)]
        if let key = opening.followKey {
            writes.append(FollowStore.issue(keys.secretRow(from: key, for: id, by: acting.actor.id, at: desk.now)))
        }
        writes.append(RegisterStore.submit(Self.incoming(row, declaration, desk)))
        if File.kind == .request, let form = ToolRegister(desk.policy).requestForm {
            writes.append(DocumentStore.file(id, with: form.item, on: desk.today))
        }
        for (place, entry) in entries.enumerated() {
            let errands = file.errands(after: entry, reference: row.reference, policy: desk.policy).map {
                $0.reaching(opening.isAnonymous ? nil : declaration.person)
            }
            writes += try self.writes(for: errands, of: row, seq: place + 1, at: desk.now)
        }
        return Born(record: record, writes: writes)
    }

    /// The row of whom the case is for, with what writes it; nobody's where it names nobody.
    private func person(
        _ declared: DeclaredPerson, _ opening: CaseOpening, _ look: Look, at now: Moment
    ) throws(ServiceError) -> (PersonRow?, [Write]) {
        if opening.isAnonymous { return (nil, []) }
        let known = look.person
        let row = try keys.seal(declared, id: known?.id ?? RowID(at: now), createdAt: known?.createdAt ?? now)
        return (row, [known == nil ? PersonStore.add(row) : PersonStore.change(row)])
    }

    /// A revision of what was declared, sealed for its row.
    func sealed(
        _ encoded: [UInt8], _ mark: ContentMark, of id: RowID, at now: Moment
    ) throws(ServiceError) -> ContentRow {
        let place = SealedPlace(table: "content", column: "sealed", row: "\(id.text)/\(mark.revision)")
        return ContentRow(
            caseID: id, revision: mark.revision, recordedAt: now, sealed: try keys.seal(encoded, for: place),
            digest: Hexadecimal.bytes(mark.digest) ?? [])
    }

    /// What was given now, completed by what is on file; the number on file stays where the person was found by that of
    /// a record merged into theirs.
    private func merged(_ given: DeclaredPerson, into row: PersonRow) throws(ServiceError) -> DeclaredPerson {
        let known = try keys.open(row)
        return DeclaredPerson(
            name: given.name, nationalID: known.nationalID ?? given.nationalID, mobile: given.mobile ?? known.mobile,
            email: given.email ?? known.email, membershipNumber: given.membershipNumber ?? known.membershipNumber,
            category: given.category ?? known.category)
    }

    /// True where another attempt may succeed: the key was used meanwhile and has its answer by now, the calendar was
    /// changed, the reference was taken, or somebody else put the person on file or merged two records of them.
    private static func isDrawnAgain(_ error: StorageError) -> Bool {
        switch error {
        case .keyUsed, .calendarChanged, .duplicate("case_file_reference_key"),
            .duplicate("person_national_id_lookup_key"),
            .impossible("person_merged"):
            true
        default: false
        }
    }

    /// A reference that cannot be taken for a national ID (1…), an iqama (2…) or a mobile number (05…).
    private static func drawReference() -> Reference {
        var generator = SystemRandomNumberGenerator()
        return Reference(random: UInt64.random(in: 300_000_000...999_999_999, using: &generator))
    }
}
