import Foundation
import SilaPolicyFiles
import Testing

/// One file of `Faults/`: a file with a mistake that people make, and in its first lines what has to be said of it.
///
/// ```
/// # What somebody did.
/// # fault: 9:7 unclosed
/// # en: words of the English message
/// # ar: words of the Arabic message
/// # suggestion: the word that was meant
/// ```
struct FaultFile: Sendable, CustomTestStringConvertible {
    /// What has to be said.
    struct Expected: Hashable, Sendable {
        var position: Position
        var rule: String
        var english = ""
        var arabic = ""
        var suggestion: String?
    }

    let name: String
    let bytes: [UInt8]
    let expected: [Expected]

    var testDescription: String { name }

    /// All of them, by name.
    static let all: [FaultFile] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Faults")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { FaultFile(name: name, bytes: Array($0)) }
        }
    }()

    private init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE])
        let text = String(data: Data(bytes), encoding: isUTF16 ? .utf16 : .utf8) ?? ""
        var expected: [Expected] = []
        for line in text.split(whereSeparator: \.isNewline).prefix(while: { $0.contains("# ") }) {
            guard let colon = line.range(of: ": ") else { continue }
            let value = String(line[colon.upperBound...])
            switch line[..<colon.lowerBound].drop(while: { $0 != "#" }) {
            case "# fault": if let fault = Self.fault(value) { expected.append(fault) }
            case "# en": expected[expected.count - 1].english = value
            case "# ar": expected[expected.count - 1].arabic = value
            case "# suggestion": expected[expected.count - 1].suggestion = value
            default: break
            }
        }
        self.expected = expected
    }

    private static func fault(_ written: String) -> Expected? {
        let parts = written.split { $0 == ":" || $0 == " " }
        guard parts.count == 3, let line = Int(parts[0]), let column = Int(parts[1]) else { return nil }
        return Expected(position: Position(line: line, column: column), rule: String(parts[2]))
    }

    /// What the reader of such files says of it.
    var faults: [PolicyFault] {
        do throws(PolicyFileError) {
            switch name.prefix(while: { $0 != "." }) {
            case "services": _ = try ServicesReader.read(bytes: bytes, file: name)
            case "settings": _ = try SettingsReader.read(bytes: bytes, file: name)
            case "surveys": _ = try SurveysReader.read(bytes: bytes, file: name)
            case "calendar":
                _ = try HouseCalendarReader.read(bytes: bytes, file: name, regimes: ["civil-service", "labour"])
            default: _ = try PolicyReader.read(bytes: bytes, file: name)
            }
            return []
        } catch {
            return error.faults
        }
    }
}
