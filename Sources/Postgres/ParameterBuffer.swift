internal import Glibc

/// The parameters of one statement as the C arrays that libpq takes; filled again for each statement.
///
/// Small values are copied into one buffer with a NUL behind each. Bytes longer than `lent` are not copied: libpq reads
/// them where they are.
struct ParameterBuffer {
    static let lent = 4096

    private(set) var types: [UInt32] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []
    private var offsets: [Int] = []
    private var text: [UInt8] = []
    private var pointers: [UnsafePointer<CChar>?] = []

    /// Says what is wrong with a statement before any of its batch is sent; gives the bytes of its largest parameter.
    static func check(_ statement: Statement, index: Int) throws(PostgresError) -> Int {
        guard !hasNUL(statement.sql) else {
            throw .misuse("the SQL of statement \(index) holds a NUL character; take it out")
        }
        guard statement.parameters.count <= 65535 else {
            throw .misuse(
                "statement \(index) has \(statement.parameters.count) parameters, 65535 are allowed; pass an array")
        }
        var largest = 0
        for (position, value) in statement.parameters.enumerated() {
            let (size, holdsNUL) =
                switch value {
                case .text(let text), .uuid(let text): (text.utf8.count, hasNUL(text))
                case .textArray(let texts): (texts.reduce(0) { $0 + $1.utf8.count }, texts.contains(where: hasNUL))
                case .bytes(let bytes): (bytes.count, false)
                case .intArray(let numbers): (numbers.count * 8, false)
                case .null, .int, .bool, .double: (0, false)
                }
            guard !holdsNUL else {
                throw .misuse(
                    "parameter $\(position + 1) of statement \(index) holds a NUL character, "
                        + "which text in PostgreSQL cannot; refuse it where it comes in, or send it as bytes"
                )
            }
            guard size < 1 << 30 else {
                throw .misuse(
                    "parameter $\(position + 1) of statement \(index) has \(size) bytes; PostgreSQL takes 1 GB"
                )
            }
            largest = max(largest, size)
        }
        return largest
    }

    private static func hasNUL(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? text.utf8.contains(0)
    }

    /// Calls `body` with the values of `statement` in the form libpq wants; they are good only during the call.
    mutating func withParameters<R>(
        of statement: Statement,
        _ body: (_ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>?, borrowing ParameterBuffer) -> R
    ) -> R {
        fill(statement.parameters)
        let count = statement.parameters.count
        var taken: [UnsafePointer<CChar>?] = []
        swap(&taken, &pointers)
        taken.removeAll(keepingCapacity: true)
        let answer = text.withUnsafeBufferPointer { base in
            for offset in offsets {
                taken.append(
                    offset < 0
                        ? nil
                        : base.baseAddress.map { UnsafeRawPointer($0 + offset).assumingMemoryBound(to: CChar.self) })
            }
            return lend(statement.parameters, from: 0, into: &taken) { values in body(Int32(count), values, self) }
        }
        swap(&taken, &pointers)
        if text.count > 1 << 20 { text = [] }
        return answer
    }

    /// Puts the addresses of long byte parameters in their places, each held still by one level of recursion.
    private func lend<R>(
        _ parameters: [Value],
        from start: Int,
        into pointers: inout [UnsafePointer<CChar>?],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> R
    ) -> R {
        for index in start..<parameters.count {
            guard case .bytes(let bytes) = parameters[index], bytes.count > Self.lent else { continue }
            return bytes.withUnsafeBytes { raw in
                pointers[index] = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
                return lend(parameters, from: index + 1, into: &pointers, body)
            }
        }
        return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }

    private mutating func fill(_ parameters: [Value]) {
        types.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        for parameter in parameters {
            let start = text.count
            var isNull = false
            var isBinary = false
            switch parameter {
            case .null: isNull = true
            case .text(let value), .uuid(let value): text.append(contentsOf: value.utf8)
            case .int(let value): appendDecimal(value)
            case .bool(let value): text.append(UInt8(ascii: value ? "t" : "f"))
            case .double(let value): appendDouble(value)
            case .textArray(let values): TextArray.append(values, to: &text)
            case .intArray(let values): appendArray(values)
            case .bytes(let value):
                isBinary = true
                if value.count <= Self.lent { text.append(contentsOf: value) }
            }
            types.append(isBinary ? 17 : 0)
            formats.append(isBinary ? 1 : 0)
            if case .bytes(let value) = parameter { lengths.append(Int32(value.count)) } else { lengths.append(0) }
            offsets.append(isNull ? -1 : start)
            text.append(0)
        }
    }

    private mutating func appendArray(_ values: [Int64]) {
        text.append(UInt8(ascii: "{"))
        for (index, value) in values.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            appendDecimal(value)
        }
        text.append(UInt8(ascii: "}"))
    }

    private mutating func appendDouble(_ value: Double) {
        if value.isNaN {
            text.append(contentsOf: "NaN".utf8)
        } else if value.isInfinite {
            text.append(contentsOf: (value < 0 ? "-Infinity" : "Infinity").utf8)
        } else {
            text.append(contentsOf: value.description.utf8)
        }
    }

    private mutating func appendDecimal(_ value: Int64) {
        var magnitude = value.magnitude
        if value < 0 { text.append(UInt8(ascii: "-")) }
        let start = text.count
        repeat {
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        text[start...].reverse()
    }
}
