internal import SilaCore

/// The words of the section on complaints, with `channels`, `body`, `amicable_first` and `reply` beside those that take
/// them.
enum ComplaintVocabulary: AskVocabulary {
    enum AskWord: String, CaseIterable {
        case channels, body, support
        case contactInquiries = "contact-inquiries"
        case amicable, reply
    }

    static var parameters: [(key: String, words: [AskWord])] {
        [("channels", [.channels]), ("body", [.body]), ("amicable_first", [.amicable]), ("reply", [.reply])]
    }

    static func ask(_ word: AskWord, in item: Fields, known: Constituted) -> ComplaintAsk? {
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
