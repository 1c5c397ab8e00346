import SilaCore
import SilaPages
import Testing

/// The pages of signing the policy: before it was ever signed, after an edition was, once it is, and the register.
enum SampleDuties {
    static func pages() throws -> [(String, any Page)] {
        [
            ("acknowledgement-first", AcknowledgementPage(try first())),
            ("acknowledgement-changes", AcknowledgementPage(try changed())),
            ("acknowledgement-signed", AcknowledgementPage(try signed())),
            ("signatures", SignaturesPage(try register())),
        ]
    }

    private static func first() throws -> AcknowledgementModel {
        let policy = SamplePolicies.ceiling
        var model = AcknowledgementModel(
            tenant: try SampleHouse.safwa(), staff: SampleHouse.desk, formToken: "token-1", edition: 2,
            sha256: String(repeating: "ab", count: 32),
            basis: .clause(citation: policy.handling.reply?.clause.citation ?? policy.handling.heading.citation),
            isSigned: false, since: SampleHouse.day("2026-03-01"),
            statement: Name(
                ar: "أقر أنا نورة <السالم> بأنني اطلعت على السياسة", en: "I, Noura <b>, have read the policy"))
        model.sections = Array(policy.reading.prefix(2))
        model.lastDay = SampleHouse.day("2026-04-20")
        return model
    }

    private static func changed() throws -> AcknowledgementModel {
        var model = try first()
        model.sections = []
        model.basis = .house
        model.signedBefore = 1
        model.isOverdue = true
        model.lastDay = SampleHouse.day("2026-03-15")
        let clause = SamplePolicies.ceiling.handling.heading.citation
        model.changes = [
            PolicyChange(
                kind: .changed, path: "handling.reply.at_most", before: clause, after: clause,
                words: Name(ar: "صارت المدة 12 يوم عمل", en: "the term is 12 working days now"), bearsOnCases: true)
        ]
        model.code = .init(
            title: Name(ar: "ميثاق <الأخلاقيات>", en: "Code of ethics"), item: "code-of-ethics", version: 3,
            sha256: String(repeating: "cd", count: 32), clause: clause, isBehind: false)
        model.signed = [.init(edition: 1, at: SampleHouse.moment("2026-01-05T10:00:00+03:00"), code: 2)]
        model.failure = Name(ar: "كلمة المرور ليست كلمتك", en: "this is not your password")
        return model
    }

    private static func signed() throws -> AcknowledgementModel {
        var model = try first()
        model.isSigned = true
        model.sections = []
        model.lastDay = nil
        model.signed = [.init(edition: 2, at: SampleHouse.moment("2026-03-05T10:00:00+03:00"), code: nil)]
        return model
    }

    private static func register() throws -> SignaturesModel {
        let lines = SigningState.allCases.map { state in
            var line = SignaturesModel.Line(
                name: Name(ar: "عضو <\(state.rawValue)>", en: state.rawValue), state: state,
                since: SampleHouse.day("2026-03-01"))
            line.department = state == .owed ? nil : Name(ar: "الخدمات", en: "Services")
            line.signedOn = state == .signed ? SampleHouse.day("2026-03-05") : nil
            line.lastDay = state == .overdue ? SampleHouse.day("2026-03-15") : nil
            line.reminders = state == .overdue ? 2 : 0
            line.toldOn = state == .overdue ? SampleHouse.day("2026-03-16") : nil
            return line
        }
        return SignaturesModel(
            tenant: try SampleHouse.safwa(), staff: SampleHouse.chair, formToken: "token-1", edition: 2, basis: .house,
            counts: [.signed: 41, .owed: 3, .overdue: 1], lines: lines, next: "noura")
    }
}
