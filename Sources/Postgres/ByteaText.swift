/// PostgreSQL's `hex` text form of `bytea`: `\x` and two digits for each byte.
enum ByteaText {
    /// The bytes, nil when the text is not in this form.
    static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
            return nil
        }
        let count = (text.count - 2) / 2
        var bad: UInt8 = 0
        let bytes = values.withUnsafeBufferPointer { values in
            [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
                for index in 0..<count {
                    let high = values[Int(text[2 + 2 * index])]
                    let low = values[Int(text[3 + 2 * index])]
                    bad |= (high | low) & 0xF0
                    target[index] = high << 4 | low & 15
                }
                initialized = count
            }
        }
        return bad == 0 ? bytes : nil
    }

    /// The lower-case hexadecimal digit of a number below 16.
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// The worth of each ASCII digit, 0xFF for what is none.
    private static let values: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: 0xFF
        }
    }
}
