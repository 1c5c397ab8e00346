import SilaCore
import Testing

@testable import SilaPages

@Suite struct `Narrowing the list` {
    private var slug: TenantSlug { get throws { try TenantSlug.parse("safwa") } }

    @Test func `each stage of each kind is in one group`() {
        let groups: [InboxShow] = [.intake, .study, .reply, .answered, .ended, .outside]
        let words = Set(
            RequestStage.allCases.map(\.rawValue) + InquiryStage.allCases.map(\.rawValue)
                + SuggestionStage.allCases.map(\.rawValue) + ClaimStage.allCases.map(\.rawValue))
        let grouped = groups.flatMap { $0.stages(for: []) ?? [] }
        #expect(Set(grouped) == words)
        #expect(grouped.count == words.count)
    }

    @Test func `what waits for my role is told by my roles, and what is mine by whose hand it is in`() {
        #expect(InboxShow.all.stages(for: [.frontDesk]) == nil)
        #expect(InboxShow.mine.stages(for: [.frontDesk]) == nil)
        #expect(InboxShow.unassigned.stages(for: [.frontDesk]) == nil)
        #expect(InboxShow.waiting.stages(for: [.committeeChair]) == ["referred", "fault", "minutes"])
        #expect(
            InboxShow.waiting.stages(for: [.management, .researchOfficer])
                == ["with-research", "outside", "ruling", "negotiation", "settlement", "settled"])
        #expect(InboxShow.waiting.stages(for: [.auditor]) == [])
        let desk = InboxShow.waiting.stages(for: [.frontDesk]) ?? []
        #expect(desk.contains("received") && desk.contains("decided") && !desk.contains("referred"))
    }

    @Test func `an unknown word narrows nothing`() {
        #expect(InboxFilter(show: "everything", kind: "riddle", search: " \n") == InboxFilter())
        #expect(InboxFilter(show: nil, kind: nil, search: nil) == InboxFilter())
        #expect(
            InboxFilter(show: "study", kind: "inquiry", search: "علي")
                == InboxFilter(show: .study, kind: .inquiry, search: "علي"))
    }

    @Test func `an address carries it and comes back the same`() throws {
        let filter = InboxFilter(show: .mine, kind: .request, search: "علي & co+1")
        #expect(
            SiteAddress.inbox(try slug, filter, after: "a=b").path
                == "/safwa/desk/?show=mine&kind=request&q=%D8%B9%D9%84%D9%8A%20%26%20co%2B1&after=a%3Db")
        #expect(SiteAddress.inbox(try slug, InboxFilter(), after: nil).path == "/safwa/desk/")
    }

    @Test func `a reference is read as people write it`() throws {
        let reference = Reference(random: 482_719_360)
        #expect(InboxFilter(search: reference.printed).reference == reference)
        #expect(InboxFilter(search: reference.text).reference == reference)
        #expect(InboxFilter(search: "علي").reference == nil)
        #expect(SiteAddress.caseFile(try slug, reference).path == "/safwa/desk/cases/\(reference.text)")
    }

    @Test func `a stored word makes a stage of its kind only`() {
        #expect(CaseStage(.request, word: "referred") == .request(.referred))
        #expect(CaseStage(.inquiry, word: "with-research") == .inquiry(.withResearch))
        #expect(CaseStage(.suggestion, word: "weighed") == .suggestion(.weighed))
        #expect(CaseStage(.claim, word: "negotiation") == .claim(.negotiation))
        #expect(CaseStage(.claim, word: "settled")?.ended == false)
        #expect(CaseStage(.inquiry, word: "referred") == nil)
        #expect(CaseStage(.request, word: "asked") == nil)
        #expect(CaseStage(.suggestion, word: "") == nil)
        #expect(CaseStage(.inquiry, word: "answered")?.ended == true)
        #expect(CaseStage(.request, word: "answered")?.ended == false)
    }
}
