import Foundation
import Testing

/// Which of our own modules a target may use: the arrows of the picture in `docs/architecture.md`.
private let arrows: [String: Set<String>] = [
    "CLibPQ": [],
    "CArgon2": [],
    "CReadiness": [],
    "SilaCore": [],
    "Postgres": ["CLibPQ", "CReadiness"],
    "SilaPolicyFiles": ["SilaCore"],
    "SilaDelivery": ["SilaCore"],
    "SilaPages": ["SilaCore"],
    "SilaStorage": ["SilaCore", "Postgres"],
    "SilaService": ["SilaCore", "SilaPolicyFiles", "SilaStorage", "SilaDelivery", "Postgres", "CArgon2"],
    "SilaServer": [
        "SilaCore", "SilaPages", "SilaService", "SilaDelivery", "SilaStorage", "SilaPolicyFiles", "Postgres",
    ],
    "sila": ["SilaCore", "SilaServer", "SilaService", "SilaStorage", "SilaPolicyFiles", "Postgres"],
]

@Suite struct `Arrows point down` {
    private func findings(in file: SourceFile) -> [Finding] {
        guard let target = file.target else { return [] }
        guard let allowed = arrows[target] else {
            return [
                Finding(file, "the target `\(target)` is not in the picture; give it its place in ArrowsPointDownTests")
            ]
        }
        return Imports(of: file).all
            .filter { arrows.keys.contains($0.module) && $0.module != target && !allowed.contains($0.module) }
            .map { Finding(file, line: $0.line, "`\(target)` imports `\($0.module)`, against the arrows") }
    }

    /// What Package.swift declares as a target's own-module dependencies, target by target.
    private func declared(in package: String) -> [(target: String, modules: [String])] {
        package.components(separatedBy: "arget(").dropFirst().compactMap { block in
            let quoted = block.split(separator: "\"", omittingEmptySubsequences: false)
                .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            guard let name = quoted.first, arrows[name] != nil else { return nil }
            return (name, quoted.dropFirst().filter { arrows[$0] != nil })
        }
    }

    private func findings(inPackage file: SourceFile) -> [Finding] {
        declared(in: file.text).flatMap { target, modules in
            modules.filter { !(arrows[target] ?? []).contains($0) }
                .map { Finding(file, "`\(target)` declares a dependency on `\($0)`, against the arrows") }
        }
    }

    @Test func `every import follows the picture`() {
        let found = SourceTree.files(below: "Sources", endings: [".swift"]).flatMap(findings(in:))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `every declared dependency follows the picture`() {
        let found = SourceTree.files(below: "Package.swift").flatMap(findings(inPackage:))
        #expect(found.isEmpty, "\(found.report)")
        #expect(SourceTree.files(below: "Package.swift").flatMap { declared(in: $0.text) }.count >= 10)
    }

    @Test func `the picture itself has no way back up`() {
        for (target, uses) in arrows {
            for used in uses {
                #expect(!reachable(from: used).contains(target), "`\(target)` and `\(used)` use each other")
            }
        }
    }

    private func reachable(from start: String) -> Set<String> {
        (arrows[start] ?? []).reduce(into: []) { $0.formUnion(reachable(from: $1).union([$1])) }
    }

    @Test func `storage that imports pages is found`() {
        let sample = SourceFile(path: "Sources/SilaStorage/Requests.swift", text: "import SilaCore\nimport SilaPages\n")
        #expect(findings(in: sample).map(\.line) == [2])
    }

    @Test func `a driver that knows Sila is found`() {
        let sample = SourceFile(path: "Sources/Postgres/Pool.swift", text: "public import SilaCore\n")
        #expect(findings(in: sample).map(\.line) == [1])
    }

    @Test func `a dependency declared upward is found`() {
        let sample = SourceFile(path: "Package.swift", text: #".target(name: "SilaCore", dependencies: ["SilaPages"])"#)
        #expect(findings(inPackage: sample).count == 1)
    }

    @Test func `a target outside the picture is found`() {
        #expect(findings(in: SourceFile(path: "Sources/SilaMisc/Thing.swift", text: "")).count == 1)
    }
}
