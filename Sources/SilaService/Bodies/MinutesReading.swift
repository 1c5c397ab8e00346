internal import SilaCore
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Office {
    /// The minutes of that id with their sitting; `ServiceError.notFound` where there are none.
    func found(_ id: RowID) async throws(ServiceError) -> MinutesSheet {
        let sitting: RowID?
        do { sitting = try await database.run(MinutesStore.sitting(of: id)) } catch { throw .storage(error) }
        guard let sitting else { throw .notFound }
        guard let sheet = try await minutes(of: try await read(sitting).sheet).first(where: { $0.row.id == id }) else {
            throw .notFound
        }
        return sheet
    }

    /// The minutes of a sitting that was read.
    func minutes(of sheet: SittingSheet) async throws(ServiceError) -> [MinutesSheet] {
        let (rows, opinions): ([MinutesRow], [OpinionRow])
        do {
            (rows, opinions) = try await database.run(
                MinutesStore.of(sheet.row.id), MinutesStore.opinions(of: sheet.row.id))
        } catch {
            throw .storage(error)
        }
        let asked = try await asked(of: sheet)
        return try rows.map { row throws(ServiceError) in
            MinutesSheet(
                row: row, content: try content(of: row),
                opinions: try opinions.filter { $0.minutes == row.id }.map(opened), sitting: sheet, asked: asked)
        }
    }

    /// What the policy in force asks the minutes of that body to state.
    func asked(of sheet: SittingSheet) async throws(ServiceError) -> [MinutesStatement] {
        let body = sheet.row.body
        let found = try await edition().policy.compensation?.first { ask in
            if case .minutes(body, let stating) = ask { stating } else { nil }
        }
        return found?.found ?? []
    }

    static func place(ofMinutes id: RowID, _ revision: Int) -> SealedPlace {
        SealedPlace(table: "minutes", column: "sealed", row: "\(id.text)/\(revision)")
    }

    static func place(ofNote id: RowID, _ revision: Int, _ staff: RowID) -> SealedPlace {
        SealedPlace(table: "minutes_opinion", column: "sealed_note", row: "\(id.text)/\(revision)/\(staff.text)")
    }

    private func content(of row: MinutesRow) throws(ServiceError) -> MinutesContent {
        let place = Self.place(ofMinutes: row.id, row.revision)
        let plain = try keys.open(row.sealed, from: place)
        do throws(any Error) { return try JSONDecoder().decode(MinutesContent.self, from: Data(plain)) } catch {
            throw .damaged(place.description)
        }
    }

    private func opened(_ row: OpinionRow) throws(ServiceError) -> MinutesSheet.Opinion {
        let note = try row.sealedNote.map { sealed throws(ServiceError) in
            String(
                decoding: try keys.open(sealed, from: Self.place(ofNote: row.minutes, row.revision, row.staff)),
                as: UTF8.self)
        }
        return MinutesSheet.Opinion(row: row, note: note)
    }
}
