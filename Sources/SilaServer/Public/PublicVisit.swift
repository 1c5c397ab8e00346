internal import Crypto
internal import SilaCore
internal import SilaService

extension Visit {
    /// From where the request comes, for the limits of the public pages.
    var clientAddress: String? { ClientAddress.of(request, context, proxies: house.configuration.proxies) }

    /// A step of the person as a submission: by the key given, over the step and its words, never over a secret.
    func submission(of act: PersonAct, key: String?) -> Submission {
        let text = [act.step.rawValue, act.target ?? "", act.amount?.riyals ?? "", act.text].joined(separator: "\u{1F}")
        return Submission(
            key: key, route: "person \(act.step.rawValue)", bodyHash: Array(SHA256.hash(data: Array(text.utf8))))
    }

    /// The Idempotency-Key, which the public API asks for; `ServerError.header` where it is missing or short.
    func demandedKey() throws(ServerError) -> String {
        guard let key = try submission().key, key.utf8.count >= 16 else {
            throw .header(
                "Idempotency-Key",
                Name(ar: "مطلوب هنا، من 16 حرفاً على الأقل", en: "it is needed here, of 16 characters at least"))
        }
        return key
    }
}

extension CleanText {
    /// A text of paragraphs that somebody typed into a form; empty where nothing is written.
    static func written(_ typed: String) throws(ServiceError) -> String {
        if typed.allSatisfy(\.isWhitespace) { return "" }
        do throws(Malformed) { return try CleanText(typed, limit: 4_000).text } catch {
            throw .invalid([FieldFault(field: "text", message: error.message)])
        }
    }
}

extension Halalas {
    /// A sum that somebody typed into a form, in riyals; nil where nothing is written.
    static func written(_ typed: String) throws(ServiceError) -> Halalas? {
        if typed.allSatisfy(\.isWhitespace) { return nil }
        do throws(Malformed) { return try Halalas.parse(typed) } catch {
            throw .invalid([FieldFault(field: "amount", message: error.message)])
        }
    }
}
