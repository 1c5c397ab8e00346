internal import SilaCore

/// Reads `application/x-www-form-urlencoded`, of a form or a query, into a flat object.
///
/// Strict where Hummingbird's reader is not: broken escapes, text that is not UTF-8 and a key given twice are faults.
enum FormText {
    /// How many pairs there may be.
    static let pairs = 100

    /// The object of all pairs, every value a text; throws `ServerError.malformedForm` for what cannot be read.
    static func read(_ text: some StringProtocol) throws(ServerError) -> JSONNode {
        var members: [JSONMember] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let key = decode(parts[0]), let value = decode(parts.count > 1 ? parts[1] : "") else {
                throw .malformedForm
            }
            if members.contains(where: { $0.key == key }) || members.count >= pairs { throw .malformedForm }
            members.append(JSONMember(key: key, value: .text(value)))
        }
        return .object(members)
    }

    /// The text behind the escapes; nil where they are broken or make no UTF-8.
    static func decode(_ written: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(written.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
