extension Moment {
    /// Reads RFC 3339 ("2026-03-15T06:30:00Z", "2026-03-15T09:30:00.25+03:00"), and PostgreSQL's way of writing it
    /// ("2026-03-15 06:30:00+00"); nil for any other shape.
    ///
    /// A zone must be given. Digits of fraction past the sixth are dropped; a leap second (":60") is refused.
    public init?(iso8601 text: String) {
        var reader = MomentReader(bytes: Array(Digits.latin(text).utf8)[...])
        guard let date = reader.date(), let time = reader.time(), let zone = reader.zone(), reader.bytes.isEmpty else {
            return nil
        }
        let midnight = Int64(date.daysSinceEpoch) * Self.microsecondsPerDay
        self.init(microseconds: midnight + time - zone)
    }
}

/// Takes an instant's text apart from the left; every step gives microseconds, or nil where the text is not as it
/// should be.
private struct MomentReader {
    var bytes: ArraySlice<UInt8>

    mutating func date() -> CivilDate? {
        guard bytes.count > 11, let date = CivilDate(iso: String(decoding: bytes.prefix(10), as: UTF8.self)) else {
            return nil
        }
        bytes.removeFirst(10)
        return take("T") || take("t") || take(" ") ? date : nil
    }

    mutating func time() -> Int64? {
        guard let hour = pair(below: 24), take(":"), let minute = pair(below: 60), take(":"),
            let second = pair(below: 60)
        else { return nil }
        var fraction: Int64 = 0
        if take(".") {
            let digits = bytes.prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            bytes.removeFirst(digits.count)
            for place in 0..<6 {
                let index = digits.startIndex + place
                fraction = fraction * 10 + (index < digits.endIndex ? Int64(digits[index] - 0x30) : 0)
            }
        }
        return ((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction
    }

    mutating func zone() -> Int64? {
        if take("Z") || take("z") { return 0 }
        let sign: Int64 = take("+") ? 1 : -1
        guard sign == 1 || take("-"), let hours = pair(below: 24) else { return nil }
        guard take(":") else { return sign * hours * 3_600_000_000 }
        guard let minutes = pair(below: 60) else { return nil }
        return sign * (hours * 60 + minutes) * 60_000_000
    }

    private mutating func pair(below limit: Int) -> Int64? {
        guard bytes.count >= 2, let value = Digits.number(bytes.prefix(2)), value < limit else { return nil }
        bytes.removeFirst(2)
        return Int64(value)
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard bytes.first == UInt8(ascii: sign) else { return false }
        bytes.removeFirst()
        return true
    }
}
