/// Whether two records may be one person's, and which of the two is kept.
///
/// The kept record has a number where either has one, because numbers are not carried over. A citizen's number may be
/// kept beside an iqama (a resident who was naturalised), never two numbers of one kind: those are two people.
public enum RecordMerger {
    /// What is known of a record.
    public struct Record: Hashable, Sendable {
        /// The national ID or iqama; nil where none is on file.
        public var nationalID: NationalID?
        /// True where it was merged into another already.
        public var isMerged: Bool

        /// A record with its parts.
        public init(nationalID: NationalID?, isMerged: Bool) {
            self.nationalID = nationalID
            self.isMerged = isMerged
        }
    }

    /// Why two records are not merged.
    public enum Objection: Hashable, Sendable {
        /// They are the same record.
        case oneRecord
        /// One of them was merged already.
        case merged
        /// Each has a number of the same kind, and they differ.
        case twoPeople
        /// The number is on the record that would not be kept.
        case numberOnTheOther
    }

    /// The first objection to merging `merged` into `kept`; nil where there is none.
    public static func objection(kept: Record, merged: Record, same: Bool) -> Objection? {
        if same { return .oneRecord }
        if kept.isMerged || merged.isMerged { return .merged }
        guard let other = merged.nationalID else { return nil }
        guard let own = kept.nationalID else { return .numberOnTheOther }
        if own.kind == other.kind { return .twoPeople }
        return own.kind == .resident ? .numberOnTheOther : nil
    }
}

extension RecordMerger.Objection {
    /// What is wrong and what to do, in both languages.
    public var message: Name {
        switch self {
        case .oneRecord:
            Name(ar: "السجلان سجل واحد", en: "they are one and the same record")
        case .merged:
            Name(
                ar: "أحد السجلين مدموج من قبل؛ استعمل السجل المبقى",
                en: "one of them is merged already; use the kept one")
        case .twoPeople:
            Name(
                ar: "لكل سجل رقم هوية من النوع نفسه وهما مختلفان، فهما شخصان؛ صحح الرقم أولاً إن كان خطأ",
                en: "each has a number of the same kind and they differ, so they are two people; "
                    + "correct the number first if it is wrong")
        case .numberOnTheOther:
            Name(
                ar: "أبقِ السجل الذي فيه رقم الهوية وادمج الآخر فيه",
                en: "keep the record that has the national ID, and merge the other into it")
        }
    }
}
