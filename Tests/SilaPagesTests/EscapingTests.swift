import Foundation
import SilaCore
import SilaPages
import Testing

@Suite struct `What people wrote is shown and never obeyed` {
    private let attack = #"<script>alert('x')</script><img src=x onerror="y">&amp;"#
    private let escaped =
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=&quot;y&quot;&gt;&amp;amp;"

    private func text(_ page: some Page) -> String { String(decoding: page.html(), as: UTF8.self) }

    @Test func `a name in the list`() throws {
        let row = SampleInbox.row(
            1, attack, .request(.received), "2026-04-01", ReplyClock(),
            service: Name(ar: attack, en: attack), channel: attack)
        let page = text(InboxPage(try SampleInbox.model(rows: [row])))
        #expect(page.components(separatedBy: escaped).count == 4)
        #expect(!page.contains("<script") && !page.contains("<img"))
    }

    @Test func `a search in its field and in links`() throws {
        let search = #"" autofocus onfocus="alert(1)"#
        let page = text(InboxPage(try SampleInbox.model(rows: [], filter: InboxFilter(search: search))))
        #expect(page.contains("value=\"&quot; autofocus onfocus=&quot;alert(1)\""))
        #expect(page.contains("q=%22%20autofocus%20onfocus%3D%22alert%281%29\""))
        #expect(!page.contains("onfocus=\"alert"))
    }

    @Test func `a login that failed`() throws {
        let page = text(
            SignInPage(
                SignInModel(tenant: try SampleHouse.safwa(), formToken: "t", login: "\"><b>", failure: .wrong)))
        #expect(page.contains("value=\"&quot;&gt;&lt;b&gt;\""))
        #expect(!page.contains("<b>"))
    }

    @Test func `everything that a case holds`() throws {
        var model = try SampleCases.closed()
        model.staff.name = attack
        model.summary.person = CasePerson(
            name: attack, nationalID: attack, mobile: attack, email: attack, membership: attack)
        model.summary.representative = Representative(name: attack, capacity: .heir, document: attack)
        model.summary.outsideReason = attack
        model.summary.answer = attack
        model.summary.decision?.reason = attack
        model.items = [CaseItem(name: Name(ar: attack, en: attack), kind: .date, value: attack)]
        model.events = [
            CaseEventLine(
                summary: Name(ar: attack, en: attack), detail: attack, basis: .house, actor: attack,
                at: SampleHouse.moment("2026-03-22T09:30:00+03:00"))
        ]
        let page = text(CasePage(model))
        #expect(page.components(separatedBy: escaped).count == 18)
        #expect(!page.contains("<script") && !page.contains("<img"))
    }

    @Test func `a refusal that repeats what was typed`() throws {
        let page = text(
            ProblemPage(
                ProblemModel(
                    tenant: nil, status: 422, message: Name(ar: attack, en: attack), rule: attack,
                    items: [Name(ar: attack, en: attack)], requestID: attack)))
        #expect(page.components(separatedBy: escaped).count == 7)
        #expect(!page.contains("<script"))
    }

    @Test func `characters that HTML does not allow`() throws {
        let row = SampleInbox.row(
            1, "a\u{0}b\u{1B}c\r\u{7F}\td", .request(.received), "2026-04-01", ReplyClock())
        let page = text(InboxPage(try SampleInbox.model(rows: [row])))
        #expect(page.contains("<bdi>a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}\td</bdi>"))
    }

    @Test func `a name that turns the direction stays in its own place`() throws {
        let name = "علي\u{202E}\u{2067} Ali"
        let row = SampleInbox.row(1, name, .request(.received), "2026-04-01", ReplyClock())
        let page = text(InboxPage(try SampleInbox.model(rows: [row])))
        #expect(page.contains("<bdi>\(name)</bdi>"))
    }

    @Test func `figures keep their order in an Arabic line`() throws {
        let model = try SampleCases.received()
        let page = text(CasePage(model))
        #expect(page.contains("<bdi class=\"reference\" dir=\"ltr\">\(model.summary.reference.printed)</bdi>"))
        #expect(page.contains("<bdi dir=\"ltr\">05••••1234</bdi>"))
        #expect(page.contains("<bdi>24 مارس 2026م</bdi>"))
    }

    @Test func `a text that is long keeps its own direction and its lines`() throws {
        let page = text(CasePage(try SampleCases.inquiry()))
        #expect(page.contains("<dd class=\"prose\" dir=\"auto\">ما شروط الانضمام؟\nوهل لها رسوم؟</dd>"))
    }
}
