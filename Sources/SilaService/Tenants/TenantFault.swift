public import SilaCore
public import SilaPolicyFiles

/// Why an association is not served, or not as its files say.
public struct TenantFault: Hashable, Sendable {
    /// What is the matter.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// It is not served at all.
        case notServed = "not-served"
        /// Its files cannot be read: the edition it has stays in force.
        case unsound
        /// Its files hold what must not come into force: the edition it has stays in force.
        case blocked
        /// Its files have the text of an edition that another has replaced.
        case stale
        /// Its files could not be made to say what its last edition says.
        case behind
    }

    /// Which, by its name in addresses or its directory.
    public var tenant: String
    /// What is the matter.
    public var kind: Kind
    /// What is wrong, one line for each fault.
    public var description: String
    /// Each fault of its files at its line; empty where it is none of a file.
    public var faults: [PolicyFault]

    /// What is the matter and what to do, for who administers the association.
    public var message: Name {
        switch kind {
        case .notServed:
            Name(ar: "لا تُخدم الجمعية الآن؛ راجع المشغّل", en: "the association is not served; ask the operator")
        case .unsound:
            Name(
                ar: "لا تُقرأ ملفات الجمعية سياسةً، فبقي الإصدار الساري؛ أصلح المواضع الآتية",
                en: "the files do not read as a policy, so that the edition in force stays; mend these places")
        case .blocked:
            Name(
                ar: "في ملفات الجمعية ما لا يصح أن يسري، فبقي الإصدار الساري؛ أصلحه",
                en: "the files say what must not come into force, so that the edition in force stays; mend it")
        case .stale:
            Name(
                ar: "نص الملفات نص إصدار حل غيره محله، فلا يتغير شيء؛ الرجوع إليه نشر جديد",
                en: "the files have the text of an edition that another has replaced, and nothing changes; "
                    + "going back to it is a new publication")
        case .behind:
            Name(
                ar: "نُشر الإصدار ولم تُكتب ملفاته؛ راجع المشغّل في صلاحيات المجلد",
                en: "the edition is published and its files could not be written; ask the operator about the folder")
        }
    }

    /// A fault of `tenant`.
    public init(tenant: String, kind: Kind, description: String, faults: [PolicyFault] = []) {
        self.tenant = tenant
        self.kind = kind
        self.description = description
        self.faults = faults
    }
}
