import SilaPolicyFiles
import Testing

/// A slip of the hand at one place of one line, by a seeded chance: the same every time.
private struct Slips {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// The line with one character lost, doubled, exchanged with the next, or put in; or indented otherwise.
    mutating func slip(in line: [Character]) -> [Character] {
        var line = line
        let place = below(line.count)
        switch below(6) {
        case 0: line.remove(at: place)
        case 1: line.insert(line[place], at: place)
        case 2 where place + 1 < line.count: line.swapAt(place, place + 1)
        case 3: line.insert(Array(":,\"'{}[]- \t،")[below(12)], at: place)
        case 4: line.insert(" ", at: 0)
        default: if line.first == " " { line.removeFirst() }
        }
        return line
    }
}

@Suite struct `A slip of one character` {
    @Test(arguments: Tenants.all)
    func `in a real policy is told on the line where it was made`(name: String) throws {
        let lines = try Tenants.files(name).texts.policy.split(separator: "\n", omittingEmptySubsequences: false)
        var slips = Slips(seed: 1447)
        var (told, elsewhere, sound) = (0, 0, 0)
        for _ in 0..<300 {
            let place = slips.below(lines.count)
            let line = Array(lines[place])
            guard let first = line.first(where: { $0 != " " }), first != "#" else { continue }
            var changed = lines.map(String.init)
            changed[place] = String(slips.slip(in: line))
            let faults = SamplePolicy.faults(in: changed.joined(separator: "\n"))
            if faults.isEmpty {
                sound += 1
            } else if faults.contains(where: { $0.line == place + 1 }) {
                told += 1
            } else {
                elsewhere += 1
            }
            #expect(faults.count <= 8, "one slip, \(faults.count) faults: \(changed[place])")
        }
        #expect(told > 150)
        #expect(elsewhere * 100 <= (told + elsewhere) * 4, "\(elsewhere) of \(told + elsewhere) told elsewhere")
    }

    @Test(arguments: [
        SamplePolicy.with("15 working days", as: "١٥ working days"),
        SamplePolicy.with("15 working days", as: "15\u{A0}working days"),
        SamplePolicy.with("members: 5", as: "members: ٥"),
        SamplePolicy.with("2021-07-18", as: "٢٠٢١-٠٧-١٨"),
        SamplePolicy.text.replacing("\n", with: "\r\n"),
        "\u{FEFF}" + SamplePolicy.text,
        "# yaml-language-server: $schema=../../docs/schema/policy.schema.json\n" + SamplePolicy.text,
    ])
    func `that changes nothing that is meant is no fault`(text: String) throws {
        let plain = try PolicyReader.read(text: SamplePolicy.text, file: "policy.yaml").policy
        #expect(try PolicyReader.read(text: text, file: "policy.yaml").policy == plain)
    }

    @Test func `leaves the text of a file as it is, byte for byte`() throws {
        let text = "\u{FEFF}" + SamplePolicy.text.replacing("\n", with: "\r\n")
        #expect(try PolicyReader.read(text: text, file: "policy.yaml").text == text)
    }
}
