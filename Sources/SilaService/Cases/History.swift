internal import SilaCore
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Turns entries of the engine into rows of the history and back: what happened is sealed, who and when stand in clear.
enum History {
    private struct Sealed<Event: CaseEvent>: Codable {
        var event: Event
        var basis: Basis
    }

    /// The rows that follow `head`: numbered, sealed, chained.
    static func rows<Event: CaseEvent>(
        _ entries: [Entry<Event>], after head: ChainHead, keys: TenantKeys
    ) throws(ServiceError) -> [EventRow] {
        var rows: [EventRow] = []
        var (seq, previous) = (head.version, head.hash)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for entry in entries {
            seq += 1
            let plain: Data
            do { plain = try encoder.encode(Sealed(event: entry.event, basis: entry.basis)) } catch {
                throw .damaged("an event of \(head.caseID.text)")
            }
            let body = try keys.seal(Array(plain), for: place(head.caseID, seq))
            let row = EventChain.link(
                caseID: head.caseID, seq: seq, kind: entry.event.name, recordedAt: entry.at, actor: entry.actor,
                body: body, previous: previous)
            previous = row.hash
            rows.append(row)
        }
        return rows
    }

    /// The entries of a history, opened.
    static func entries<Event: CaseEvent>(
        _ rows: [EventRow], of type: Event.Type, keys: TenantKeys
    ) throws(ServiceError) -> [Entry<Event>] {
        var entries: [Entry<Event>] = []
        entries.reserveCapacity(rows.count)
        let decoder = JSONDecoder()
        for row in rows {
            let place = place(row.caseID, row.seq)
            let plain = try keys.open(row.body, from: place)
            let sealed: Sealed<Event>
            do { sealed = try decoder.decode(Sealed<Event>.self, from: Data(plain)) } catch {
                throw .damaged(place.description)
            }
            entries.append(Entry(event: sealed.event, basis: sealed.basis, actor: row.actor, at: row.recordedAt))
        }
        return entries
    }

    private static func place(_ id: RowID, _ seq: Int) -> SealedPlace {
        SealedPlace(table: "event", column: "body", row: "\(id.text)/\(seq)")
    }
}
