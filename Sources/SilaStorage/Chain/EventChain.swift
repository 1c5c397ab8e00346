internal import Crypto
public import SilaCore

/// What an event's hash is made of, and the checking of a whole chain.
///
/// The hash is SHA-256 over a mark and seven fields, each behind its length in four bytes, big-endian: the hash before,
/// the case's id (16 bytes), the number (8 bytes), the kind, the moment (8 bytes, microseconds since 1970), the actor
/// and the body as it is stored, that is sealed. So a row fits only its own place in its own case.
public enum EventChain {
    /// What stands before the first event of every case: 32 zero bytes.
    public static let origin = [UInt8](repeating: 0, count: 32)

    private static let mark = Array("sila.event.1".utf8)

    /// The event that follows `previous`, with its hash: the first is number 1 after `origin`.
    public static func link(
        caseID: RowID, seq: Int, kind: String, recordedAt: Moment, actor: String, body: [UInt8], previous: [UInt8]
    ) -> EventRow {
        var row = EventRow(
            caseID: caseID, seq: seq, kind: kind, recordedAt: recordedAt, actor: actor, body: body, previous: previous,
            hash: []
        )
        row.hash = hash(of: row)
        return row
    }

    /// The hash that the row should have.
    public static func hash(of row: EventRow) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: mark)
        add(row.previous, to: &hasher)
        add(row.caseID.bytes, to: &hasher)
        add(bigEndian(UInt64(bitPattern: Int64(row.seq))), to: &hasher)
        add(Array(row.kind.utf8), to: &hasher)
        add(bigEndian(UInt64(bitPattern: row.recordedAt.microseconds)), to: &hasher)
        add(Array(row.actor.utf8), to: &hasher)
        add(row.body, to: &hasher)
        return Array(hasher.finalize())
    }

    /// Everything that is wrong with the events of one case, in their order; empty when the chain is whole.
    ///
    /// `head` is what the current row of the case says: how many events there are and the hash of the last.
    public static func faults(in rows: [EventRow], head: ChainHead) -> [ChainFault] {
        var faults: [ChainFault] = []
        var previous = origin
        var expected = 1
        for row in rows {
            if row.caseID != head.caseID { faults.append(.foreign(head.caseID, seq: row.seq)) }
            if row.seq != expected { faults.append(.missing(head.caseID, from: expected, through: row.seq - 1)) }
            if row.previous != previous { faults.append(.unlinked(head.caseID, seq: row.seq)) }
            if hash(of: row) != row.hash { faults.append(.altered(head.caseID, seq: row.seq)) }
            previous = row.hash
            expected = row.seq + 1
        }
        if expected - 1 != head.version || previous != head.hash {
            faults.append(.headDiffers(head.caseID, row: head.version, events: expected - 1))
        }
        return faults
    }

    private static func add(_ field: [UInt8], to hasher: inout SHA256) {
        hasher.update(data: bigEndian(UInt32(field.count)))
        hasher.update(data: field)
    }

    private static func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (1...Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (Number.bitWidth - $0 * 8)) }
    }
}
