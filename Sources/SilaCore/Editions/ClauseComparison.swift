/// One clause in two editions: its number, title, whether it is blank, and what was read into it.
struct ClauseComparison {
    let old: Clause
    let new: Clause
    /// What it is called in a sentence: "clause تـ.6", "channel “Fax”".
    let noun: Name
    /// True where its number changed only because its heading's did, which is told there.
    var followsHeading = false
    /// By how much its place changed only because of what was added or removed before it, which is told there.
    var shift = 0

    /// Takes down every change.
    func write(to list: inout ChangeList) {
        if old.id != new.id {
            let name = Name(ar: "\(noun.ar): معرّفه", en: "\(noun.en): id")
            let (from, to) = (ChangeWords.printed(old.id.rawValue), ChangeWords.printed(new.id.rawValue))
            list.add(.renamed, "id", ChangeWords.changed(name, from: from, to: to))
        }
        if old.number != new.number, !followsHeading {
            list.add(.renumbered, "number", ChangeWords.renumbered(noun, from: old.number, to: new.number))
        }
        if old.title != new.title {
            list.add(.renamed, "title", ChangeWords.renamed(noun, from: old.title, to: new.title))
        }
        if old.blank != new.blank {
            let words =
                new.blank
                ? Name(ar: "\(noun.ar): صار فارغاً", en: "\(noun.en) is now blank")
                : Name(ar: "\(noun.ar): لم يعد فارغاً", en: "\(noun.en) is no longer blank")
            list.add(.changed, "blank", words)
        }
        if (old.position == 0) != (new.position == 0) {
            let words =
                new.position == 0
                ? Name(ar: "\(noun.ar): صار نصاً تحت العنوان", en: "\(noun.en) is now running text under its heading")
                : Name(ar: "\(noun.ar): صار بنداً في القائمة", en: "\(noun.en) is now an item of the list")
            list.add(.changed, "paragraph", words)
        } else if new.position - old.position != shift {
            let place = Name(ar: "\(noun.ar): ترتيبه", en: "\(noun.en): place")
            let (from, to) = (ChangeWords.printed("\(old.position)"), ChangeWords.printed("\(new.position)"))
            list.add(.moved, "position", ChangeWords.changed(place, from: from, to: to))
        }
        list.compareReadings(old.readings, new.readings)
    }
}
