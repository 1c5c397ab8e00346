internal import Crypto

/// The token that a form carries, by which its page is known to be ours.
///
/// Within a session it is a keyed hash of the session's token, so that it needs no storing and is of no use elsewhere.
/// Before a session it is drawn, and stands in a cookie and in the form (double submit).
enum FormToken {
    /// The token for the forms of a session.
    static func of(session token: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("form".utf8), using: SymmetricKey(data: Array(token.utf8)))
        return hexadecimal(code)
    }

    /// A token for a form before there is a session: 32 hexadecimal digits.
    static func draw() -> String {
        var generator = SystemRandomNumberGenerator()
        return hexadecimal((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Whether the two are the same, in the same time whatever they hold.
    static func agree(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right, !left.isEmpty, left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
