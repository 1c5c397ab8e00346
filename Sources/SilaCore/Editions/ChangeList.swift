/// The changes of one thing: what is found about it has its path and its clauses in common.
struct ChangeList {
    private(set) var changes: [PolicyChange] = []
    /// The way to the thing.
    let path: String
    /// The clause in the older edition.
    let before: Citation?
    /// The clause in the newer edition.
    let after: Citation?

    init(_ path: String, before: Citation? = nil, after: Citation? = nil) {
        self.path = path
        self.before = before
        self.after = after
    }

    /// Takes down a change at the thing itself, or at `key` in it.
    mutating func add(_ kind: PolicyChange.Kind, _ key: String? = nil, _ words: Name, bears: Bool = false) {
        changes.append(
            PolicyChange(
                kind: kind, path: key.map { "\(path).\($0)" } ?? path, before: before, after: after, words: words,
                bearsOnCases: bears))
    }

    /// Takes down that something in it is another, is there or is gone, where the two differ.
    mutating func compare<Value: Equatable>(
        _ key: String, _ what: Name, _ old: Value?, _ new: Value?, bears: Bool = false, words: (Value) -> Name
    ) {
        if old == new { return }
        let kind: PolicyChange.Kind = old == nil ? .added : new == nil ? .removed : .changed
        add(kind, key, ChangeWords.changed(what, from: old.map(words), to: new.map(words)), bears: bears)
    }

    /// Takes down what was added to a list of words and removed from it, and another order of the rest.
    mutating func compareWords<Word: Hashable>(
        _ key: String, _ what: Name, _ old: [Word], _ new: [Word], bears: Set<PolicyChange.Kind> = [],
        word: (Word) -> String, name: (Word) -> Name
    ) {
        if old == new { return }
        for row in Pairing.rows(old, new, id: word) {
            switch row {
            case .added(let one):
                add(
                    .added, "\(key).\(word(one))", ChangeWords.added(what + ChangeWords.quoted(name(one))),
                    bears: bears.contains(.added))
            case .removed(let one):
                add(
                    .removed, "\(key).\(word(one))", ChangeWords.removed(what + ChangeWords.quoted(name(one))),
                    bears: bears.contains(.removed))
            case .kept(_, let one, moved: true):
                add(.moved, "\(key).\(word(one))", ChangeWords.moved(what + ChangeWords.quoted(name(one))))
            case .kept: continue
            }
        }
    }

    /// Takes down the readings that were settled, dropped or settled otherwise.
    mutating func compareReadings(_ old: [Reading], _ new: [Reading]) {
        if old == new { return }
        for row in Pairing.rows(old, new, id: \.of) {
            switch row {
            case .added(let reading):
                add(
                    .added, "readings.\(reading.of)",
                    Name(
                        ar: "قراءة جديدة لـ `\(reading.of)`: \(reading.reason.ar)",
                        en: "reading of `\(reading.of)` added: \(reading.reason.en)"))
            case .removed(let reading):
                add(
                    .removed, "readings.\(reading.of)",
                    Name(
                        ar: "حذفت قراءة `\(reading.of)`: \(reading.reason.ar)",
                        en: "reading of `\(reading.of)` removed: \(reading.reason.en)"))
            case .kept(let one, let two, let moved):
                let what = Name(ar: "قراءة `\(two.of)`", en: "reading of `\(two.of)`")
                if one.reason != two.reason {
                    add(
                        .changed, "readings.\(two.of)", ChangeWords.changed(what, from: one.reason, to: two.reason))
                }
                if moved { add(.moved, "readings.\(two.of)", ChangeWords.moved(what)) }
            }
        }
    }
}
