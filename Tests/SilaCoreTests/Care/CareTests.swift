import Foundation
import SilaCore
import Testing

@Suite struct `Giving a case to somebody` {
    private let clause = Clause(
        id: ClauseID("informing.liaison"), number: "خـ.1", title: Name(ar: "ضابط اتصال", en: "A liaison officer"))

    private func assignee(_ roles: Set<Role>, _ change: (inout Assignee) -> Void = { _ in }) -> Assignee {
        var assignee = Assignee(
            id: "1", name: Name(ar: "منى", en: "Mona"), roles: roles, isDisabled: false, isAway: false, isBarred: false)
        change(&assignee)
        return assignee
    }

    private func rule(_ assignee: Assignee, _ kind: CaseKind = .request) -> CareRule? {
        do throws(CareRefusal) {
            try assignee.requireFit(for: kind, clause: clause)
            return nil
        } catch {
            #expect(error.clause == clause.citation)
            #expect(error.field == "to")
            return error.rule
        }
    }

    @Test func `asks in order: may they, have they the role, is the account good, are they there`() {
        #expect(rule(assignee([.frontDesk])) == nil)
        #expect(rule(assignee([.auditor]) { $0.isBarred = true }) == .barred)
        #expect(rule(assignee([.auditor]) { $0.isDisabled = true }) == .roleLacking)
        #expect(rule(assignee([.management]) { ($0.isDisabled, $0.isAway) = (true, true) }) == .disabled)
        #expect(rule(assignee([.management]) { $0.isAway = true }) == .away)
    }

    @Test func `knows who deals with which kind`() {
        for kind in [CaseKind.request, .inquiry, .suggestion] {
            #expect(kind.keepers == [.frontDesk, .researchOfficer, .management])
        }
        for kind in CaseKind.allCases { #expect(kind.keepers.isSuperset(of: [.frontDesk, .management])) }
        #expect(rule(assignee([.researchOfficer]), .inquiry) == nil)
        #expect(rule(assignee([.admin, .auditor, .committeeMember]), .inquiry) == .roleLacking)
    }
}

@Suite struct `An announcement on its way` {
    private func rule(_ body: () throws(CareRefusal) -> Void) -> CareRule? {
        do throws(CareRefusal) { try body() } catch { return error.rule }
        return nil
    }

    private func state(_ stage: AnnouncementState.Stage, _ media: [Medium] = [.sms]) -> AnnouncementState {
        AnnouncementState(stage: stage, authors: ["a", "b"], media: media)
    }

    @Test func `is approved by none of its authors, and published once approved`() {
        #expect(
            rule { () throws(CareRefusal) in try state(.draft).requireApprovable(by: "b", nil) }
                == .announcementFourEyes)
        #expect(rule { () throws(CareRefusal) in try state(.draft).requireApprovable(by: "c", nil) } == nil)
        #expect(
            rule { () throws(CareRefusal) in try state(.draft).requirePublishable(offering: [.sms], nil) }
                == .announcementNotApproved)
        #expect(
            rule { () throws(CareRefusal) in try state(.approved).requirePublishable(offering: [.sms], nil) } == nil)
        #expect(
            rule { () throws(CareRefusal) in try state(.approved).requirePublishable(offering: [.email], nil) }
                == .announcementMedium)
        #expect(
            rule { () throws(CareRefusal) in try state(.published).requireApprovable(by: "b", nil) }
                == .announcementPublished)
        #expect(
            rule { () throws(CareRefusal) in try state(.withdrawn).requireUnpublished(nil) } == .announcementWithdrawn)
    }

    @Test func `reaches each over the first medium that does, and says why others do not`() {
        let whole = TellingWay(over: [.sms, .email, .letter], hasMobile: true, hasEmail: true)
        #expect(whole.over == .sms && whole.passed.isEmpty)
        let bare = TellingWay(over: [.whatsapp, .phone, .fax, .email, .inPerson], hasMobile: false, hasEmail: false)
        #expect(bare.over == .inPerson)
        #expect(bare.passed.map(\.lack) == [.noMobile, .noMobile, .noFax, .noEmail])
        #expect(TellingWay(over: [.sms], hasMobile: false, hasEmail: true).over == nil)
        #expect(TellingWay(over: [], hasMobile: true, hasEmail: true).over == nil)
    }

    @Test func `says what bears on people first, and no more than can be read`() {
        let changes = (0..<40).map { number in
            PolicyChange(
                kind: .changed, path: "x", words: Name(ar: "تغير \(number)", en: "change \(number)"),
                bearsOnCases: number == 39)
        }
        let lines = AnnouncementWords.text(of: changes).en.split(separator: "\n")
        #expect(lines[1] == "- change 39")
        #expect(lines.count == 32)
        #expect(lines.last == "- and 10 more")
        let title = Name(ar: "عنوان", en: "Title")
        let text = Name(ar: "نص طويل", en: "A long text")
        #expect(AnnouncementWords.notice(title, text, over: .sms).en.contains("A long text") == false)
        #expect(AnnouncementWords.notice(title, text, over: .email).en == "Title\n\nA long text")
    }

    @Test func `has an audience that names what it is of, and nothing for everybody`() {
        #expect(Audience(word: "all", of: nil) == .all)
        #expect(Audience(word: "all", of: "x") == nil)
        #expect(Audience(word: "category", of: nil) == nil)
        #expect(Audience(word: "some", of: "x") == nil)
        for word in Audience.words where word != "all" {
            #expect(Audience(word: word, of: "x")?.word == word)
            #expect(Audience(word: word, of: "x")?.of == "x")
        }
    }
}

@Suite struct `Something that comes again` {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test func `is reckoned from its first day, so that short months shorten nothing after them`() throws {
        var days: [String] = []
        let repetition = Repetition(first: try day("2027-10-31"), every: Months(1))
        var last = repetition.first
        for _ in 0..<6 {
            last = try #require(repetition.next(after: last))
            days.append(last.iso)
        }
        #expect(days == ["2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"])
    }

    @Test func `ends with its last day`() throws {
        let repetition = Repetition(first: try day("2026-01-15"), every: Months(3), until: try day("2026-07-15"))
        #expect(repetition.next(after: try day("2026-01-15"))?.iso == "2026-04-15")
        #expect(repetition.next(after: try day("2026-04-15"))?.iso == "2026-07-15")
        #expect(repetition.next(after: try day("2026-07-15")) == nil)
        #expect(repetition.next(after: try day("2025-01-01"))?.iso == "2026-01-15")
    }

    @Test func `agrees with stepping month by month, whatever the day asked after`() throws {
        for every in [1, 2, 5, 12, 120] {
            let repetition = Repetition(first: try day("2024-01-31"), every: Months(every))
            for offset in stride(from: 0, to: 3_000, by: 37) {
                let asked = repetition.first.adding(days: offset)
                var times = 0
                var expected = repetition.first
                while expected <= asked {
                    times += 1
                    expected = repetition.first.adding(Months(times * every))
                }
                #expect(repetition.next(after: asked) == expected, "\(every) after \(asked.iso)")
            }
        }
    }

    @Test func `gives notice in working days`() throws {
        let calendar = WorkingCalendar.labour
        // 22 February is a holiday; Friday and Saturday are the weekend.
        #expect(calendar.day(WorkingDays(1), before: try day("2026-02-23")).iso == "2026-02-19")
        #expect(calendar.day(WorkingDays(0), before: try day("2026-02-23")).iso == "2026-02-23")
        #expect(calendar.day(WorkingDays(5), before: try day("2026-02-19")).iso == "2026-02-12")
    }
}

@Suite struct `The rules around cases` {
    @Test func `stand in docs-liaison-md, each once, in order, in both languages`() throws {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: top.appendingPathComponent("docs/liaison.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }.filter { $0.count == 3 && $0[0].hasPrefix("`") }
        #expect(rows.map { $0[0].replacing("`", with: "") } == CareRule.allCases.map(\.rawValue))
        for row in rows {
            #expect(row[1].unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }, "\(row[0])")
            #expect(row[2].unicodeScalars.contains { ("a"..."z").contains($0) }, "\(row[0])")
        }
    }
}
