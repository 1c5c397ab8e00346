internal import SilaCore

/// The words of the section on complaints, with `channels`, `body`, `amicable_first` and `reply` beside those that take
/// them.
enum ComplaintVocabulary: AskVocabulary {
    static let parameters: [Parameter<ComplaintWord>] = [
        Parameter("channels", with: [.channels], .references, ar: "قنوات الشكاوى", en: "the channels of complaints"),
        Parameter(
            "body", with: [.body], .reference, ar: "الهيئة المعالجة للشكاوى", en: "the body that deals with them"),
        Parameter(
            "amicable_first", with: [.amicable], .flag, ar: "هل تسبق التسوية الودية غيرها",
            en: "whether amicable settlement comes first"),
        Parameter("reply", with: [.reply], .mapping(Field.termLayout), ar: "مدة الرد", en: "the term of the answer"),
    ]

    static func ask(_ word: ComplaintWord, in item: Fields, known: Constituted) -> ComplaintAsk? {
        switch word {
        case .channels: item.required("channels").flatMap { channels($0, known: known) }.map { .channels($0) }
        case .body: known.body(item.required("body")).map { .body($0) }
        case .support: .support
        case .contactInquiries: .contactInquiries
        case .amicable: item.required("amicable_first")?.flag().map { .amicable(first: $0) }
        case .reply: item.required("reply")?.replyTerm().map { .reply($0) }
        }
    }

    private static func channels(_ field: Field, known: Constituted) -> [ChannelID]? {
        guard let list = field.list() else { return nil }
        return field.unique(list.compactMap { field in known.channel(field).map { (field, $0) } })
    }
}
