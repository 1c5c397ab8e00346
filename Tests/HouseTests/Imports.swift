import Foundation

/// The modules that a file imports, with the line of each.
struct Imports {
    let all: [(line: Int, module: String)]

    init(of file: SourceFile) {
        all = file.code.components(separatedBy: "\n").enumerated().compactMap { index, line in
            Imports.module(in: line).map { (index + 1, $0) }
        }
    }

    /// `Logging` in `@preconcurrency public import struct Logging.Logger`; nil when the line imports nothing.
    private static func module(in line: String) -> String? {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard let keyword = words.firstIndex(of: "import") else { return nil }
        let before = words[..<keyword]
        guard before.allSatisfy({ $0.hasPrefix("@") || accessLevels.contains(String($0)) }) else { return nil }
        let after = words[(keyword + 1)...].drop { declarationKinds.contains(String($0)) }
        return after.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
    }

    private static let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]
    private static let declarationKinds: Set = [
        "struct", "class", "enum", "protocol", "typealias", "func", "var", "let", "actor",
    ]
}
