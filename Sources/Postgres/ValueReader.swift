/// A value as it arrived, with its form; good while its result lives.
struct ReceivedValue {
    let bytes: UnsafeBufferPointer<UInt8>
    let isBinary: Bool
    let type: UInt32

    init(storage: ResultStorage, row: Int, column: Int) {
        bytes = storage.value(row: row, column: column)
        isBinary = storage.isBinary(column: column)
        type = isBinary ? storage.type(column: column) : 0
    }
}

/// Turns received values into Swift's; nil when the value has another form.
///
/// Types by their fixed numbers in `pg_type`: 16 bool, 20 int8, 21 int2, 23 int4, 700 and 701 floats, 2950 uuid.
enum ValueReader {
    static func text(_ value: ReceivedValue) -> String? {
        guard value.isBinary else { return String(validating: value.bytes, as: UTF8.self) }
        switch value.type {
        case 18, 19, 25, 114, 1042, 1043, 705: return String(validating: value.bytes, as: UTF8.self)
        case 16: return bool(value).map { $0 ? "t" : "f" }
        case 20, 21, 23: return int(value).map { String($0) }
        case 700, 701: return double(value).map { String($0) }
        case 2950: return uuid(value.bytes)
        default: return nil
        }
    }

    static func int(_ value: ReceivedValue) -> Int? {
        if value.isBinary {
            switch value.type {
            case 20: return bigEndian(value.bytes).map { Int(Int64(bitPattern: $0)) }
            case 23: return bigEndian(value.bytes).map { Int(Int32(truncatingIfNeeded: $0)) }
            case 21: return bigEndian(value.bytes).map { Int(Int16(truncatingIfNeeded: $0)) }
            default: return nil
            }
        }
        return decimal(value.bytes)
    }

    static func bool(_ value: ReceivedValue) -> Bool? {
        guard value.bytes.count == 1 else { return nil }
        if value.isBinary { return value.type == 16 ? value.bytes[0] == 1 : nil }
        switch value.bytes[0] {
        case UInt8(ascii: "t"): return true
        case UInt8(ascii: "f"): return false
        default: return nil
        }
    }

    static func double(_ value: ReceivedValue) -> Double? {
        if value.isBinary {
            switch value.type {
            case 701: return bigEndian(value.bytes).map { Double(bitPattern: $0) }
            case 700: return bigEndian(value.bytes).map { Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
            default: return int(value).map { Double($0) }
            }
        }
        return String(validating: value.bytes, as: UTF8.self).flatMap { Double($0) }
    }

    static func bytes(_ value: ReceivedValue) -> [UInt8]? {
        if value.isBinary { return Array(value.bytes) }
        return ByteaText.bytes(value.bytes)
    }

    private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        let negative = bytes.first == UInt8(ascii: "-")
        if negative { index = 1 }
        guard index < bytes.count else { return nil }
        var number = 0
        while index < bytes.count {
            let digit = Int(bytes[index]) - 48
            guard digit >= 0, digit <= 9 else { return nil }
            let (shifted, over) = number.multipliedReportingOverflow(by: 10)
            let (next, overNext) = shifted.subtractingReportingOverflow(digit)
            guard !over, !overNext else { return nil }
            number = next
            index += 1
        }
        if negative { return number }
        return number == .min ? nil : -number
    }

    private static func bigEndian(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard bytes.count <= 8 else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func uuid(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.count == 16 else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(ByteaText.digit(byte >> 4))
            text.append(ByteaText.digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
