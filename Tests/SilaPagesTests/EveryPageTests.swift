import Foundation
import SilaCore
import SilaPages
import Testing

@Suite struct `Every page` {
    private func documents() throws -> [(name: String, document: Document, text: String)] {
        try SamplePages.all().map { name, page in
            let bytes = page.html()
            return (name, Document(bytes), String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func `is Arabic from right to left, or English where that is asked for, and fits a phone`() throws {
        for (name, _, text) in try documents() {
            let language = name.hasSuffix("-english") ? "lang=\"en\" dir=\"ltr\"" : "lang=\"ar\" dir=\"rtl\""
            let start = "<!doctype html><html \(language)><head><meta charset=\"utf-8\">"
            #expect(text.hasPrefix(start), "\(name)")
            #expect(text.contains("content=\"width=device-width, initial-scale=1\""), "\(name)")
        }
    }

    @Test func `closes what it opens`() throws {
        for (name, document, _) in try documents() {
            #expect(document.faults == [], "\(name)")
        }
    }

    @Test func `has one title, one head and one content`() throws {
        for (name, document, _) in try documents() {
            for tag in ["title", "h1", "main"] {
                #expect(document.elements.filter { $0.name == tag }.count == 1, "\(tag) in \(name)")
            }
        }
    }

    @Test func `has no script, no style of its own and nothing from elsewhere`() throws {
        for (name, document, text) in try documents() {
            #expect(!text.lowercased().contains("<script"), "\(name)")
            #expect(!document.elements.contains { $0.name == "style" }, "\(name)")
            let attributes = Set(document.elements.flatMap(\.attributes.keys))
            #expect(!attributes.contains("style") && !attributes.contains { $0.hasPrefix("on") }, "\(name)")
            for address in document.values("href") + document.values("action") + document.values("src") {
                #expect(address.hasPrefix("#") || (address.hasPrefix("/") && !address.hasPrefix("//")), "\(address)")
            }
        }
    }

    @Test func `links only to what is there`() throws {
        for (name, document, _) in try documents() {
            let ids = document.values("id")
            #expect(Set(ids).count == ids.count, "an id twice in \(name)")
            let links = document.values("href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
            let names = ["for", "aria-labelledby", "aria-describedby"].flatMap(document.values)
                .flatMap { $0.split(separator: " ").map(String.init) }
            for target in links + names {
                #expect(ids.contains(target), "\(target) in \(name)")
            }
        }
    }

    @Test func `names every field`() throws {
        for (name, document, _) in try documents() {
            let labelled = Set(document.values("for"))
            let fields = document.elements.filter { ["input", "textarea", "select"].contains($0.name) }
            for field in fields where field.attributes["type"] != "hidden" {
                #expect(labelled.contains(field.attributes["id"] ?? "-"), "\(field.attributes) in \(name)")
            }
        }
    }

    @Test func `sends its token with every form that changes something`() throws {
        for (name, _, text) in try documents() {
            for form in text.components(separatedBy: "<form").dropFirst() where form.contains("method=\"post\"") {
                #expect(form.contains("name=\"form_token\" value=\"token-1\""), "\(name)")
            }
        }
    }

    @Test func `marks what is English`() throws {
        for (name, document, _) in try documents() {
            for element in document.elements where element.attributes["class"] == "english" {
                #expect(element.attributes["lang"] == "en" && element.attributes["dir"] == "ltr", "\(name)")
            }
        }
    }

    @Test func `stays under 100 KB, with fifty cases in a list too`() throws {
        for (name, page) in try SamplePages.all() {
            #expect(page.html().count < 100_000, "\(name)")
        }
        let list = InboxPage(try SampleInbox.model(rows: SampleInbox.many(50), next: "bmV4dA")).html()
        #expect(list.count < 100_000)
    }
}
