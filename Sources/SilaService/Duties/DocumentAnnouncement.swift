internal import SilaCore
internal import SilaStorage

extension Office {
    /// The draft of an announcement that a version of a document calls for, with what gives up the one that the version
    /// before it called for.
    ///
    /// None for a first version, which changes nothing; for a confidential one; for what the policy does not list; and
    /// where the policy has no clause on announcing changed information. Somebody else approves and publishes it.
    func announcing(
        _ row: DocumentRow, at place: ToolPlace, under edition: Edition, _ act: Act
    ) -> [Write] {
        guard row.number > 1, !row.isConfidential, place.clause != nil,
            edition.policy.informing?.clause(asking: .announcements) != nil
        else { return [] }
        let draft = AnnouncementRow(
            id: RowID(at: act.at), title: AnnouncementWords.title(ofDocument: row.title, from: row.validFrom),
            text: AnnouncementWords.text(ofDocument: row.title, version: row.number, from: row.validFrom),
            media: edition.settings.media.filter { !$0.carriedByStaff }, audience: .all,
            proposedFor: Self.cause(row.item, row.number), author: act.by, at: act.at)
        let before = AnnouncementStore.withdraw(
            proposedFor: Self.cause(row.item, row.number - 1),
            why: "صدرت النسخة \(row.number) من الوثيقة قبل نشر الإعلان", act)
        return [AnnouncementStore.add(draft), before]
    }

    private static func cause(_ item: String, _ version: Int) -> String { "document/\(item)/\(version)" }
}
