internal import Crypto

/// What PostgreSQL keeps of a password, made here so that the password itself never travels or lands in a log.
///
/// `SCRAM-SHA-256$4096:salt$StoredKey:ServerKey`. Source: RFC 5802, section 3, and RFC 7677; the form is that of
/// https://www.postgresql.org/docs/15/catalog-pg-authid.html. Fit for passwords of printable ASCII, which need no SASLprep.
enum ScramVerifier {
    private static let iterations = 4096

    /// The verifier of `password` with a salt of 16 random bytes.
    static func text(for password: String) -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        return text(for: password, salt: salt)
    }

    /// The verifier of `password` with that salt.
    static func text(for password: String, salt: [UInt8]) -> String {
        let salted = SymmetricKey(data: saltedPassword(password, salt: salt))
        let clientKey = Array(HMAC<SHA256>.authenticationCode(for: Array("Client Key".utf8), using: salted))
        let storedKey = Array(SHA256.hash(data: clientKey))
        let serverKey = Array(HMAC<SHA256>.authenticationCode(for: Array("Server Key".utf8), using: salted))
        return "SCRAM-SHA-256$\(iterations):\(base64(salt))$\(base64(storedKey)):\(base64(serverKey))"
    }

    /// PBKDF2 of one block.
    private static func saltedPassword(_ password: String, salt: [UInt8]) -> [UInt8] {
        let key = SymmetricKey(data: Array(password.utf8))
        var block = Array(HMAC<SHA256>.authenticationCode(for: salt + [0, 0, 0, 1], using: key))
        var sum = block
        for _ in 1..<iterations {
            block = Array(HMAC<SHA256>.authenticationCode(for: block, using: key))
            for index in sum.indices { sum[index] ^= block[index] }
        }
        return sum
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
            let number = group[0] << 16 | group[1] << 8 | group[2]
            for place in 0..<4 {
                let isPadding = start + place > bytes.count
                text.append(isPadding ? "=" : letters[Int(number >> UInt32(18 - place * 6) & 63)])
            }
        }
        return text
    }
}
