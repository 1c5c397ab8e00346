internal import SilaCore
internal import SilaPages
internal import SilaService

/// What was typed into the form of the complaints link, and what it comes to.
enum ComplaintDraft {
    /// What was typed, to be shown again as it was.
    static func read(_ input: Input, _ kind: VisitorReport.Kind) -> ComplaintModel.Draft {
        var draft = ComplaintModel.Draft()
        if kind == .complaint {
            let points = (1...ComplaintForm.points).map { input.text("point_\($0)") }
            draft.points = Array(points.prefix { $0 != nil }).map { $0 ?? "" }
            if draft.points.isEmpty { draft.points = [""] }
        } else {
            draft.points = [input.demanded("text")]
        }
        draft.about = input.demanded("about")
        draft.whom = input.demanded("whom")
        draft.name = input.demanded("name")
        draft.mobile = input.demanded("mobile")
        draft.email = input.demanded("email")
        draft.medium = input.text("medium").flatMap { $0.isEmpty ? nil : $0 }
        return draft
    }

    /// The report that was typed, or everything that is wrong with it, field by field.
    static func report(
        _ model: ComplaintModel, _ kind: VisitorReport.Kind
    ) -> (report: VisitorReport?, faults: [LinkFault]) {
        var reading = Reading()
        let draft = model.draft
        let keys = draft.points.indices.map { kind == .complaint ? "point_\($0 + 1)" : "text" }
        let points = zip(keys, draft.points).compactMap { key, text in
            reading.text(key, text) { raw throws(Malformed) in try CleanText(raw, limit: 2_000).text }
        }
        if points.isEmpty, reading.faults.isEmpty {
            reading.faults.append(LinkFault(field: keys.first ?? "point_1", message: kind.wanted))
        }
        var report = VisitorReport(kind: kind, points: points)
        report.about = reading.text("about", draft.about) { raw throws(Malformed) in try Reference.parse(raw) }
        report.whom = reading.text("whom", draft.whom, line)
        report.person = person(draft, isFree: model.isAnonymousTaken, &reading)
        report.medium = medium(draft, model.media, report.person, &reading)
        return (reading.faults.isEmpty ? report : nil, reading.faults)
    }

    private static func line(_ raw: String) throws(Malformed) -> String {
        try CleanText(raw, limit: 200, shape: .line).text
    }

    private static func person(
        _ draft: ComplaintModel.Draft, isFree: Bool, _ reading: inout Reading
    ) -> DeclaredPerson? {
        let name = reading.text("name", draft.name, line)
        let mobile = reading.text("mobile", draft.mobile) { raw throws(Malformed) in try Mobile.parse(raw) }
        let email = reading.text("email", draft.email) { raw throws(Malformed) in try EmailAddress.parse(raw) }
        if let name { return DeclaredPerson(name: name, mobile: mobile, email: email) }
        if draft.name.allSatisfy(\.isWhitespace) {
            if !isFree {
                reading.faults.append(
                    LinkFault(
                        field: "name",
                        message: Name(
                            ar: "الاسم مطلوب: لا تقبل الجمعية ما يرد بلا اسم", en: "the name is required here")))
            } else if !draft.mobile.isEmpty || !draft.email.isEmpty || draft.medium != nil {
                reading.faults.append(
                    LinkFault(
                        field: "name",
                        message: Name(
                            ar: "اكتب الاسم مع وسيلة التواصل، أو أفرغها لتبقى بلا اسم",
                            en: "give the name with the ways to reach you, or leave them all empty")))
            }
        }
        return nil
    }

    private static func medium(
        _ draft: ComplaintModel.Draft, _ offered: [Medium], _ person: DeclaredPerson?, _ reading: inout Reading
    ) -> Medium? {
        guard let word = draft.medium else {
            if person != nil {
                reading.faults.append(
                    LinkFault(
                        field: "medium", message: Name(ar: "اختر كيف نبلغك", en: "choose how you are reached")))
            }
            return nil
        }
        guard let medium = Medium(rawValue: word), offered.contains(medium) else {
            reading.faults.append(
                LinkFault(field: "medium", message: Name(ar: "اختر مما هو معروض", en: "choose one of those offered")))
            return nil
        }
        let needsMobile = medium.needsMobile || medium == .phone
        if needsMobile, draft.mobile.isEmpty {
            reading.faults.append(
                LinkFault(
                    field: "mobile",
                    message: Name(ar: "«\(medium.name.ar)» تحتاج رقم جوال", en: "“\(medium.name.en)” needs a number")))
        }
        if medium == .email, draft.email.isEmpty {
            reading.faults.append(
                LinkFault(
                    field: "email", message: Name(ar: "اكتب بريدك لنبلغك به", en: "write the address to reach you at")))
        }
        return medium
    }

    /// Values as they are read, with the faults found on the way.
    private struct Reading {
        var faults: [LinkFault] = []

        /// The value of a text; nil where nothing is written or it has a fault, which is noted.
        mutating func text<Value>(
            _ key: String, _ raw: String, _ parse: (String) throws(Malformed) -> Value
        ) -> Value? {
            if raw.allSatisfy(\.isWhitespace) { return nil }
            do throws(Malformed) { return try parse(raw) } catch {
                faults.append(LinkFault(field: key, message: error.message))
                return nil
            }
        }
    }
}

/// The field that people do not see: what fills it in is no person.
enum LinkTrap {
    /// Its key.
    static let key = "website"

    /// What is told where it was filled in, should it have been a person's browser after all.
    static let fault = LinkFault(
        field: nil,
        message: Name(
            ar: "مُلئ حقل مخفي لا يُملأ، وقد أفرغناه. اضغط «إرسال» مرة أخرى.",
            en: "A hidden field was filled in; it is empty again. Send it once more."))
}

extension VisitorReport.Kind {
    /// What is told where nothing was written.
    fileprivate var wanted: Name {
        switch self {
        case .complaint: Name(ar: "اكتب ما حدث", en: "write what happened")
        case .support: Name(ar: "اكتب المشكلة", en: "write what is wrong")
        case .contactInquiry: Name(ar: "اكتب سؤالك", en: "write your question")
        }
    }

    /// What it is for, as the link offers it.
    fileprivate var hint: Name {
        switch self {
        case .complaint:
            Name(ar: "من خدمة أو تأخير أو معاملة", en: "about a service, a delay or how you were treated")
        case .support:
            Name(
                ar: "لحل إشكال في التواصل مع الجمعية: رابط لا يعمل، أو رسالة لا تصل",
                en: "something in the way of reaching the association: a link that fails, a message that never comes")
        case .contactInquiry:
            Name(
                ar: "سؤال عن التواصل بينك وبين الجمعية: لمن تتوجه، وبأي قناة، ومتى",
                en: "a question about reaching the association: whom, over what, and when")
        }
    }
}

extension LinkTerms {
    /// What may be brought, as the link offers it.
    var choices: [ComplaintModel.Choice] { kinds.map { choice($0.kind) } }

    /// One of them.
    func choice(_ kind: VisitorReport.Kind) -> ComplaintModel.Choice {
        let link = kinds.first { $0.kind == kind }?.link
        return ComplaintModel.Choice(
            kind: kind.rawValue, name: kind.caseKind.name, hint: kind.hint, clause: link?.clause, outside: link?.told)
    }
}
