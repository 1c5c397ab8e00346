import SilaCore
import Testing

@Suite struct `Signing an edition` {
    private let code = CitedDocument(
        item: "code-of-ethics", version: 2, title: Name(ar: "ميثاق الأخلاقيات", en: "Code of ethics"), sha256: "cc")
    private var act: SigningAct { SigningAct(edition: 3, sha256: "aa", code: code) }
    private let clause = Basis.clause(citation: SigningSample.clause)

    private func rule(_ work: () throws(DutyRefusal) -> Void) -> DutyRefusal? {
        do throws(DutyRefusal) {
            try work()
            return nil
        } catch {
            return error
        }
    }

    @Test func `is of the text and the code that were read`() {
        #expect(rule { () throws(DutyRefusal) in try act.require(read: "aa", readCode: "cc", signed: []) } == nil)
        let other = rule { () throws(DutyRefusal) in try act.require(read: "ab", readCode: "cc", signed: []) }
        #expect(other?.rule == .otherText)
        #expect(other?.field == "sha256")
        let old = rule { () throws(DutyRefusal) in try act.require(read: "aa", readCode: "cb", signed: []) }
        #expect(old?.field == "code_sha256")
        let none = rule { () throws(DutyRefusal) in try act.require(read: "aa", readCode: nil, signed: []) }
        #expect(none?.rule == .otherText)
    }

    @Test func `is done once, and once more for a newer code`() {
        let again = rule { () throws(DutyRefusal) in try act.require(read: "aa", readCode: "cc", signed: [2]) }
        #expect(again?.rule == .signedAlready)
        #expect(rule { () throws(DutyRefusal) in try act.require(read: "aa", readCode: "cc", signed: [1]) } == nil)
        #expect(rule { () throws(DutyRefusal) in try act.require(read: "aa", readCode: "cc", signed: [nil]) } == nil)
        let bare = SigningAct(edition: 3, sha256: "aa", code: nil)
        let twice = rule { () throws(DutyRefusal) in try bare.require(read: "aa", readCode: nil, signed: [1]) }
        #expect(twice?.rule == .signedAlready)
    }

    @Test func `states who, which text, which code and on what it rests`() {
        let member = Name(ar: "سارة المثال", en: "Sara Example")
        let text = act.statement(of: member, policy: SamplePolicy.safwa.value, basis: clause)
        for part in ["سارة المثال", "aa", "cc", "ميثاق الأخلاقيات", "(ذ)"] {
            #expect(text.ar.contains(part), "\(part)")
        }
        for part in ["Sara Example", "edition 3", "SHA-256 aa", "version 2", "clause"] {
            #expect(text.en.contains(part), "\(part)")
        }
        let house = act.statement(of: member, policy: SamplePolicy.zad.value, basis: .house)
        #expect(house.ar.contains("ولا بند في السياسة يطلبه"))
        #expect(house.en.contains("no clause of the policy does"))
    }

    @Test func `withholding says that the grace is the house's own, and cites no clause for it`() {
        let day = Sample.date("2026-01-18")
        let refusal = SigningDuty.withheld(since: day, edition: 3, basis: clause)
        #expect(refusal.rule == .overdue)
        #expect(refusal.clause == nil)
        #expect(refusal.message.ar.contains("المهلة فمن ضبط الجمعية لا من سياستها"))
        #expect(refusal.message.en.contains("the association's own setting and not its policy"))
        #expect(refusal.message.en.contains("2026-01-18"))
        #expect(SigningDuty.withheld(since: day, edition: 3, basis: .house).message.en.contains("both the signature"))
    }

    @Test func `is asked by nobody where the policy has no such section, and that is said in its words`() {
        var policy = SamplePolicy.zad.value
        let refusal = SigningDuty.notAsked(by: policy)
        #expect(refusal.rule == .policyLacksStep)
        #expect(refusal.clause == nil)
        #expect(refusal.message.ar.contains(policy.title.ar))
        #expect(refusal.message.en.contains("no section on responsibilities"))
        policy.responsibilities = Section(
            heading: Clause(id: ClauseID("responsibilities"), number: "ذ", title: Name(ar: "المسؤوليات", en: "Duties")),
            items: [])
        let other = SigningDuty.notAsked(by: policy)
        #expect(other.clause?.number == "ذ")
        #expect(other.message.ar.contains("والقسم «المسؤوليات» فيها لا يطلبه"))
        #expect(policy.signingBasis(Sample.settings) == nil)
        var settings = Sample.settings
        settings.acknowledgement = AcknowledgementSettings(asked: true)
        #expect(policy.signingBasis(settings) == .house)
    }
}
