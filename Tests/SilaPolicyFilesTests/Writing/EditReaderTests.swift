import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `An edit as a form describes it` {
    private func object(_ members: KeyValuePairs<String, EditValue>) -> EditValue {
        .object(members.map { EditValue.Member($0.key, $0.value) })
    }

    private func name(_ ar: String, _ en: String) -> EditValue { object(["ar": .text(ar), "en": .text(en)]) }

    private func faults(_ values: EditValue...) -> [String] {
        do throws(PolicyFileError) {
            _ = try EditReader.read(values)
            return []
        } catch {
            return error.faults.map { "\($0.path): \($0.rule.rawValue)" }
        }
    }

    @Test func `is read with the words of the files`() throws {
        let edits = try EditReader.read([
            object(["edit": .text("rename-body"), "body": .text("board"), "name": name(" المجلس ", "Board")]),
            object([
                "edit": .text("set-reply-term"), "clause": .text("handling.reply"), "at_most": .text("10 working days"),
                "at_least": .text("none"),
            ]),
            object([
                "edit": .text("add-channel"), "channel": .text("fax"), "number": .number(7),
                "title": name("فاكس", "no"),
                "before": .text("phone"),
            ]),
            object(["edit": .text("set-service-target"), "target": .text("none")]),
            object(["edit": .text("set-media"), "media": .list([.text("sms"), .text("fax")])]),
            object(["edit": .text("set-approval"), "hijri": .text("1448-02-09"), "listed": .number(5)]),
            object([
                "edit": .text("add-service"), "service": .text("help"), "name": name("عون", "Help"),
                "required": .list([object(["id": .text("x"), "kind": .text("date"), "name": name("س", "X")])]),
            ]),
            object([
                "edit": .text("set-reading"), "body": .text("board"), "of": .text("kind"), "reason": name("سبب", "Why"),
            ]),
        ])
        #expect(
            edits == [
                .renameBody(BodyID("board"), Name(ar: "المجلس", en: "Board")),
                .setReplyTerm(
                    ClauseID("handling.reply"), TermEdit(atMost: .set(.workingDays(WorkingDays(10))), atLeast: .remove)),
                .addChannel(
                    NewChannel(id: ChannelID("fax"), number: "7", title: Name(ar: "فاكس", en: "no")),
                    before: ChannelID("phone")),
                .setServiceTarget(nil), .setMedia([.sms, .fax]),
                .setApproval(PrintedApproval(hijri: PrintedDate(year: 1448, month: 2, day: 9), listed: 5)),
                .addService(
                    Service(
                        id: "help", name: Name(ar: "عون", en: "Help"),
                        required: [RequiredItem(id: "x", name: Name(ar: "س", en: "X"), kind: .date)]), before: nil),
                .setReading(.body(BodyID("board")), Reading(of: "kind", reason: Name(ar: "سبب", en: "Why"))),
            ])
    }

    @Test func `says everything that is wrong with it, with the way to it`() {
        #expect(faults(.text("x")) == ["edits[0]: wrong-type"])
        #expect(faults(object([:])) == ["edits[0].edit: missing-key"])
        #expect(faults(object(["edit": .text("rename-bdy")])) == ["edits[0].edit: unknown-word"])
        #expect(
            faults(object(["edit": .text("rename-body"), "nam": name("أ", "a")])) == [
                "edits[0].nam: unknown-key", "edits[0].body: missing-key",
            ])
        #expect(
            faults(
                object(["edit": .text("set-title"), "title": name("a", "b\u{202E}")]),
                object(["edit": .text("set-service-target"), "target": .text("2 weeks")])) == [
                    "edits[0].title.en: hidden-character", "edits[1].target: term",
                ])
        #expect(
            faults(
                object([
                    "edit": .text("remove-reading"), "of": .text("from"), "clause": .text("x"), "body": .text("y"),
                ])) == ["edits[0].body: key-out-of-place"])
        #expect(
            faults(object(["edit": .text("remove-reading"), "of": .text("from")])) == ["edits[0].clause: missing-key"])
    }

    @Test func `has a place in the documentation`() throws {
        let text = try String(contentsOfFile: Tenants.root + "/../docs/policy.md", encoding: .utf8)
        for kind in EditKind.allCases {
            #expect(text.contains("`\(kind.rawValue)`"), "\(kind.rawValue) is not in docs/policy.md")
            for key in kind.keys.required + kind.keys.optional {
                #expect(text.contains("`\(key)`"), "\(key) of \(kind.rawValue) is not in docs/policy.md")
            }
        }
    }
}
