/// A word of the policy language, with what it means called by its name in both languages.
///
/// The raw value is the word as files write it; the name is what pages, the schema and advice on a wrong word show.
public protocol VocabularyWord: CaseIterable, Hashable, RawRepresentable, Sendable where RawValue == String {
    /// What it is called.
    var name: Name { get }
}

extension ChannelKind: VocabularyWord {}
extension BodyKind: VocabularyWord {}
extension PeopleKind: VocabularyWord {}
extension ToolKind: VocabularyWord {}
extension Medium: VocabularyWord {}
extension ItemKind: VocabularyWord {}
extension TermStart: VocabularyWord {}
extension DayOffRule: VocabularyWord {}
extension RulingNeed: VocabularyWord {}
extension MinutesStatement: VocabularyWord {}
extension YearCalendar: VocabularyWord {}
extension RelationAsk: VocabularyWord {}
extension InformingAsk: VocabularyWord {}
extension GoalAsk: VocabularyWord {}
extension SourceAsk: VocabularyWord {}
extension ScopeAsk: VocabularyWord {}
