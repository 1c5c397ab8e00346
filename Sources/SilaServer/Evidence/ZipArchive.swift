/// A ZIP archive written file by file, stored as it is: the same files make the same bytes, whatever the machine or day.
///
/// Written here because Debian has no kept library that writes a ZIP into a stream, and an inspector's machine opens this
/// and nothing else by a double click. Nothing is compressed: then the bytes depend on no version of a compressor. Every
/// file carries 1 January 1980, the first day that the format knows. What is over 4 GiB, or over 65,535 files, is
/// refused, since it would need another format.
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipArchive {
    private struct Entry {
        var path: [UInt8]
        var check: UInt32
        var size: UInt32
        var offset: UInt32
    }

    private var entries: [Entry] = []
    private var length = 0

    /// The bytes of one file with its header; `path` has slashes between its parts.
    mutating func file(_ path: String, _ bytes: [UInt8]) throws(ServerError) -> [UInt8] {
        guard let size = UInt32(exactly: bytes.count), let offset = UInt32(exactly: length), entries.count < 65_535,
            length + bytes.count < Int(UInt32.max) - 1_048_576
        else { throw .archiveTooLarge }
        let entry = Entry(path: Array(path.utf8), check: Self.check(bytes), size: size, offset: offset)
        var record: [UInt8] = []
        record.reserveCapacity(30 + entry.path.count + bytes.count)
        Self.add(0x0403_4B50 as UInt32, to: &record)
        Self.addShared(entry, to: &record)
        record += entry.path
        record += bytes
        entries.append(entry)
        length += record.count
        return record
    }

    /// What ends the archive: the directory of its files.
    func end() throws(ServerError) -> [UInt8] {
        var directory: [UInt8] = []
        for entry in entries {
            Self.add(0x0201_4B50 as UInt32, to: &directory)
            // Made by version 2.0 on Unix, so that the mode in the attributes is read.
            Self.add(0x0314 as UInt16, to: &directory)
            Self.addShared(entry, to: &directory)
            Self.add(0 as UInt16, to: &directory)
            Self.add(0 as UInt16, to: &directory)
            Self.add(0 as UInt16, to: &directory)
            Self.add(0o100644 << 16 as UInt32, to: &directory)
            Self.add(entry.offset, to: &directory)
            directory += entry.path
        }
        guard let offset = UInt32(exactly: length), let size = UInt32(exactly: directory.count) else {
            throw .archiveTooLarge
        }
        let count = UInt16(entries.count)
        Self.add(0x0605_4B50 as UInt32, to: &directory)
        Self.add(0 as UInt32, to: &directory)
        Self.add(count, to: &directory)
        Self.add(count, to: &directory)
        Self.add(size, to: &directory)
        Self.add(offset, to: &directory)
        Self.add(0 as UInt16, to: &directory)
        return directory
    }

    /// What the header of a file and its line in the directory have in common: from the version needed to the lengths.
    private static func addShared(_ entry: Entry, to record: inout [UInt8]) {
        add(20 as UInt16, to: &record)
        // Names are UTF-8.
        add(0x0800 as UInt16, to: &record)
        // Stored.
        add(0 as UInt16, to: &record)
        // Midnight, 1 January 1980.
        add(0 as UInt16, to: &record)
        add(0x0021 as UInt16, to: &record)
        add(entry.check, to: &record)
        add(entry.size, to: &record)
        add(entry.size, to: &record)
        add(UInt16(truncatingIfNeeded: entry.path.count), to: &record)
        add(0 as UInt16, to: &record)
    }

    private static func add<Number: FixedWidthInteger>(_ number: Number, to record: inout [UInt8]) {
        for place in 0..<Number.bitWidth / 8 { record.append(UInt8(truncatingIfNeeded: number >> (place * 8))) }
    }

    /// CRC-32 as ZIP has it: polynomial 0x04C11DB7, reflected.
    static func check(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF as UInt32) { check, byte in
            table[Int(UInt8(truncatingIfNeeded: check) ^ byte)] ^ (check >> 8)
        }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}
