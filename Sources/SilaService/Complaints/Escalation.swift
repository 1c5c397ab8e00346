internal import SilaCore
internal import SilaStorage

/// Taking complaints that nobody answered in time up to who is above.
enum Escalation {
    /// What stands in histories as having taken them up.
    static let actor = "ladder"
    /// What it is called there.
    static let name = Name(ar: "سلّم التصعيد", en: "The escalation ladder")
}
