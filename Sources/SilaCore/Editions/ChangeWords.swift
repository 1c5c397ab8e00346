/// The sentences in which changes are told.
enum ChangeWords {
    /// "channel “Fax” added".
    static func added(_ what: Name) -> Name { Name(ar: "أضيف: \(what.ar)", en: "\(what.en) added") }

    /// "channel “Fax” removed".
    static func removed(_ what: Name) -> Name { Name(ar: "حذف: \(what.ar)", en: "\(what.en) removed") }

    /// "reply term: 2 weeks → 15 working days"; added or removed where one of the two is not there.
    static func changed(_ what: Name, from old: Name?, to new: Name?) -> Name {
        switch (old, new) {
        case (let old?, let new?) where old.ar == new.ar:
            Name(
                ar: "\(what.ar): تغيّرت العبارة الإنجليزية من «\(old.en)» إلى «\(new.en)»",
                en: "\(what.en): \(old.en) → \(new.en)")
        case (let old?, let new?) where old.en == new.en:
            Name(
                ar: "\(what.ar): من «\(old.ar)» إلى «\(new.ar)»",
                en: "\(what.en): the Arabic was “\(old.ar)” and is “\(new.ar)”")
        case (let old?, let new?):
            Name(ar: "\(what.ar): من «\(old.ar)» إلى «\(new.ar)»", en: "\(what.en): \(old.en) → \(new.en)")
        case (nil, let new?): Name(ar: "\(what.ar): أضيف «\(new.ar)»", en: "\(what.en) added: \(new.en)")
        case (let old?, nil): Name(ar: "\(what.ar): حذف «\(old.ar)»", en: "\(what.en) removed: it was \(old.en)")
        case (nil, nil): what
        }
    }

    /// "committee renamed from “…” to “…”".
    static func renamed(_ what: Name, from old: Name, to new: Name) -> Name {
        if old.ar == new.ar {
            return Name(
                ar: "\(what.ar): تغيّر الاسم بالإنجليزية من «\(old.en)» إلى «\(new.en)»",
                en: "\(what.en) renamed from “\(old.en)” to “\(new.en)”")
        }
        if old.en == new.en {
            return Name(
                ar: "\(what.ar): تغيّر الاسم من «\(old.ar)» إلى «\(new.ar)»",
                en: "\(what.en) “\(new.en)” renamed in Arabic from “\(old.ar)” to “\(new.ar)”")
        }
        return Name(
            ar: "\(what.ar): تغيّر الاسم من «\(old.ar)» إلى «\(new.ar)»",
            en: "\(what.en) renamed from “\(old.en)” to “\(new.en)”")
    }

    /// "clause تـ.6 is now تـ.7".
    static func renumbered(_ what: Name, from old: String?, to new: String?) -> Name {
        switch (old, new) {
        case (let old?, let new?):
            Name(ar: "\(what.ar): كان رقمه \(old) وصار \(new)", en: "\(what.en): \(old) is now \(new)")
        case (nil, let new?):
            Name(ar: "\(what.ar): لم يكن له رقم وصار رقمه \(new)", en: "\(what.en) had no number and is now \(new)")
        case (let old?, nil):
            Name(ar: "\(what.ar): كان رقمه \(old) ولم يعد له رقم", en: "\(what.en): \(old) has no number any more")
        case (nil, nil): what
        }
    }

    /// "channel “Fax” stands in another place of its list".
    static func moved(_ what: Name) -> Name {
        Name(ar: "\(what.ar): تغيّر موضعه في قائمته", en: "\(what.en) stands in another place of its list")
    }

    /// "“Fax”", in the marks of each language.
    static func quoted(_ name: Name) -> Name { Name(ar: "«\(name.ar)»", en: "“\(name.en)”") }

    /// A printed text that is the same in both languages.
    static func printed(_ text: String) -> Name { Name(ar: text, en: text) }
}

extension Name {
    /// The two names one after the other, with a space between.
    static func + (left: Name, right: Name) -> Name { Name(ar: "\(left.ar) \(right.ar)", en: "\(left.en) \(right.en)") }
}
