/// A short name for some bytes that changes when they do: FNV-1a, 64 bits, in hexadecimal.
///
/// It keeps no secret.
enum ContentHash {
    /// Sixteen hexadecimal digits.
    static func of(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
