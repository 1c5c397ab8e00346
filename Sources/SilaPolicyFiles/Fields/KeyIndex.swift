internal import SilaCore

/// Every key of the files, with what it is a key of.
enum KeyIndex {
    /// The layouts of the files.
    static let files = [PolicyReader.layout, ServicesReader.layout, SettingsReader.layout, SurveysReader.layout]

    private static let homes: [String: [Name]] = {
        var homes: [String: [Name]] = [:]
        for layout in all {
            for key in layout.keys where !homes[key, default: []].contains(layout.name) {
                homes[key, default: []].append(layout.name)
            }
        }
        return homes
    }()

    /// Every layout once, the files' own first.
    static let all: [Layout] = {
        var (found, waiting, seen) = ([Layout](), files, Set<String>())
        while let layout = waiting.first {
            waiting.removeFirst()
            if !seen.insert(layout.id).inserted { continue }
            found.append(layout)
            waiting += layout.entries.compactMap { $0.shape.layout }
        }
        return found
    }()

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The layout of that id, made once.
    static func layout(_ id: String) -> Layout? { byID[id] }

    /// True where some mapping of the files has the key.
    static func knows(_ key: String) -> Bool { homes[key] != nil }

    /// What the key is a key of, the first two at the most; empty where it is none or belongs nearly everywhere.
    static func homes(of key: String) -> [Name] {
        guard let found = homes[key], found.count <= 4 else { return [] }
        return Array(found.prefix(2))
    }

    /// The keys of what may stand under the key, wherever it is one.
    static func keys(under key: String) -> Set<String> {
        let layouts = all.flatMap(\.entries).filter { $0.key == key }.compactMap(\.shape.layout)
        return Set(layouts.flatMap(\.keys))
    }
}

extension Shape {
    /// The mapping that stands there, or of which the list there is made.
    var layout: Layout? {
        switch self {
        case .name: Layout.name
        case .mapping(let layout), .mappingOrNull(let layout), .list(let layout): layout
        default: nil
        }
    }
}
