public import SilaCore

/// Why a change by form was not made; nothing was written.
public struct EditRefusal: Hashable, Sendable {
    /// The rule by which it was refused; the raw value is its stable name.
    public enum Rule: String, CaseIterable, Hashable, Sendable, Codable {
        /// It names a clause, body, service or item that the edition has not.
        case notThere = "edit-not-there"
        /// It adds something under an id that is taken.
        case taken = "edit-taken"
        /// It takes away the last thing of a list that may not be empty.
        case lastOne = "edit-last-one"
        /// It takes away what a clause refers to.
        case inUse = "edit-in-use"
        /// A text holds what cannot be written: a control character, a line break, a space at its end.
        case text = "edit-text"
        /// The file is laid out so that the change would take a comment with it.
        case layout = "edit-layout"
        /// The file would be refused; `faults` says why.
        case faults = "edit-faults"
        /// The file would read as something else than was asked for.
        case otherwise = "edit-otherwise"
    }

    /// The rule.
    public var rule: Rule
    /// Which edit of the list it was, from 0.
    public var edit: Int
    /// What is wrong and what to do.
    public var message: Name
    /// What would be wrong with the file; empty but for `faults`.
    public var faults: [PolicyFault]

    /// A refusal with its parts.
    public init(_ rule: Rule, edit: Int = 0, message: Name, faults: [PolicyFault] = []) {
        self.rule = rule
        self.edit = edit
        self.message = message
        self.faults = faults
    }
}

extension PolicyFileError {
    /// What an edit names is not in the edition.
    static func notThere(_ id: String) -> PolicyFileError {
        .edit(
            EditRefusal(
                .notThere,
                message: Name(ar: "لا يوجد «\(id)» في هذه النسخة", en: "there is no `\(id)` in this edition")))
    }

    /// The id of what an edit adds is taken.
    static func taken(_ id: String) -> PolicyFileError {
        .edit(
            EditRefusal(
                .taken,
                message: Name(
                    ar: "المعرّف «\(id)» مستعمل من قبل، والمطلوب اختيار غيره",
                    en: "the id `\(id)` is taken already; choose another")))
    }

    /// A clause refers to what an edit takes away.
    static func inUse(_ id: String, by clause: Clause) -> PolicyFileError {
        .edit(
            EditRefusal(
                .inUse,
                message: Name(
                    ar: "البند «\(clause.title.ar)» يشير إلى «\(id)»، فليعدّل البند أولاً",
                    en: "`\(clause.id)` refers to `\(id)`; change that clause first")))
    }

    /// The list would be empty.
    static var lastOne: PolicyFileError {
        .edit(
            EditRefusal(
                .lastOne,
                message: Name(
                    ar: "هذا آخر بند في قائمته، ولا تكون القائمة فارغة",
                    en: "this is the last one of its list, and a list is never empty")))
    }

    /// The text cannot be written as it stands.
    static func unwritable(_ reason: Name) -> PolicyFileError { .edit(EditRefusal(.text, message: reason)) }

    /// The layout of the file stands in the way.
    static var layout: PolicyFileError {
        .edit(
            EditRefusal(
                .layout,
                message: Name(
                    ar: "في هذا الموضع من الملف تعليق أو تنسيق لا يبقى مع التعديل، فليعدّل النص نفسه",
                    en: "a comment or the layout stands in the way here; make this change in the text itself")))
    }

    /// The same, as that of the edit in this place of the list.
    func numbered(_ edit: Int) -> PolicyFileError {
        guard case .edit(var refusal) = self else { return self }
        refusal.edit = edit
        return .edit(refusal)
    }
}
