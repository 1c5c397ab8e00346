import SilaCore
import Testing

/// Files small enough to write down.
enum SampleFile {
    static let pdf = Array("%PDF-1.7\n%âãÏÓ\n".utf8)
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]

    /// An archive of empty files with those names.
    static func archive(_ names: String..., comment: String = "", trailing: [UInt8] = []) -> [UInt8] {
        var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
        for name in names {
            let text = Array(name.utf8)
            directory += [0x50, 0x4B, 1, 2] + zeros(24) + two(text.count) + zeros(12) + four(bytes.count) + text
            bytes += [0x50, 0x4B, 3, 4] + zeros(22) + two(text.count) + zeros(2) + text
        }
        let (start, note) = (bytes.count, Array(comment.utf8))
        let end = [0x50, 0x4B, 5, 6] + zeros(4) + two(names.count) + two(names.count)
        return bytes + directory + end + four(directory.count) + four(start) + two(note.count) + note + trailing
    }

    private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

    private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

    private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16) }
}

@Suite struct `The kind of a document` {
    @Test func `is told by its bytes`() {
        #expect(DocumentMedia(sniffing: SampleFile.pdf) == .pdf)
        #expect(DocumentMedia(sniffing: SampleFile.png) == .png)
        #expect(DocumentMedia(sniffing: SampleFile.jpeg) == .jpeg)
        #expect(DocumentMedia(sniffing: Array("لائحة\r\nبند\tأول\u{0C}".utf8)) == .text)
        #expect(DocumentMedia(sniffing: Array("<html><script>alert(1)</script>".utf8)) == .text)
        let parts = SampleFile.archive("[Content_Types].xml", "word/document.xml")
        #expect(DocumentMedia(sniffing: parts) == .docx)
        #expect(
            DocumentMedia(sniffing: SampleFile.archive("[Content_Types].xml", "word/document.xml", comment: "note"))
                == .docx)
    }

    @Test(arguments: [
        [], [0], Array("MZ\u{90}\0".utf8), [0xFF, 0xFE, 0x41, 0x00], [0xC3, 0x28], Array("a\u{07}b".utf8),
        Array("a\u{7F}".utf8), [0x50, 0x4B, 3, 4], [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 100),
        SampleFile.archive("[Content_Types].xml", "xl/workbook.xml"),
        SampleFile.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        SampleFile.archive("word/document.xml"), Array("GIF89a".utf8) + [0], [0x89, 0x50, 0x4E, 0x47],
    ])
    func `is none for anything else`(bytes: [UInt8]) {
        #expect(DocumentMedia(sniffing: bytes) == nil)
    }

    @Test func `is not read past the end of a broken archive`() {
        let whole = SampleFile.archive("[Content_Types].xml", "word/document.xml")
        for length in 4..<whole.count { #expect(DocumentMedia(sniffing: Array(whole.prefix(length))) == nil) }
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0xFF
            _ = DocumentMedia(sniffing: bytes)
        }
    }
}

@Suite struct `The register of documents` {
    private func rule(_ register: ToolRegister, _ item: String, house: Bool = false) -> DutyRule? {
        do throws(DutyRefusal) {
            _ = try register.place(taking: item, asHouse: house)
            return nil
        } catch {
            return error.rule
        }
    }

    private var policy: Policy {
        func item(_ id: String, _ kind: ToolKind?, _ position: Int) -> SectionItem<Tool> {
            SectionItem(
                clause: Clause(
                    id: ClauseID("tools.\(id)"), number: "3.2.\(position)", position: position,
                    title: Name(ar: id, en: id), blank: kind == nil),
                asks: kind.map { [Tool(id: id, kind: $0)] } ?? [])
        }
        var policy = SamplePolicy.model.value
        policy.tools = Section(
            heading: Clause(id: ClauseID("tools"), number: "3.2", title: Name(ar: "أدوات التواصل", en: "Tools")),
            items: [
                item("bylaws", .bylaws, 1), item("blank", nil, 4), item("request-form", .requestForm, 5),
                item("open-ended", .openEnded, 6),
            ])
        policy.relation = Section(
            heading: Clause(id: ClauseID("relation"), title: Name(ar: "العلاقة", en: "Relation")),
            items: [
                SectionItem(
                    clause: Clause(id: ClauseID("relation.ethics"), title: Name(ar: "الميثاق", en: "Code")),
                    asks: [.ethics])
            ])
        return policy
    }

    @Test func `has the policy's documents in printed order, and the code of ethics`() {
        let register = ToolRegister(policy)
        #expect(
            register.places.map(\.item) == ["bylaws", "blank", "request-form", "open-ended", "code-of-ethics"])
        #expect(register.places.map(\.isBlank) == [false, true, false, false, false])
        #expect(register.requestForm?.item == "request-form")
        #expect(register.places.last?.clause?.id.rawValue == "relation.ethics")
    }

    @Test func `takes a document where the policy lists one, or where it is said to be the house's own`() throws {
        let register = ToolRegister(policy)
        #expect(rule(register, "bylaws") == nil)
        #expect(rule(register, "code-of-ethics") == nil)
        #expect(rule(register, "blank") == .blank)
        #expect(rule(register, "blank", house: true) == .blank)
        #expect(rule(register, "open-ended") == .openEnded)
        #expect(rule(register, "bylwas") == .notListed)
        // Under an item that stands for any other policy, what the house adds rests on that item.
        let added = try register.place(taking: "hiring-policy", asHouse: true)
        #expect(added.basis.citation?.number == "3.2.6")
        let bare = ToolRegister(SamplePolicy.zad.value)
        #expect(try bare.place(taking: "hiring-policy", asHouse: true).basis == .house)
        #expect(bare.requestForm == nil)
    }

    @Test(arguments: ["", "-", "a-", "A", "a b", "a_b", "بند", String(repeating: "a", count: 41)])
    func `knows what can be no id`(text: String) { #expect(!ToolRegister.isItem(text)) }

    @Test(arguments: ["a", "code-of-ethics", "form-2"]) func `and what can`(text: String) {
        #expect(ToolRegister.isItem(text))
    }
}
