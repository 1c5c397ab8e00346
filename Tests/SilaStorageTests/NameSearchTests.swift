import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `Searching people by name` {
        private static let words = [
            "عبدالله", "عبد الرحمن", "سارة", "نورة", "بن", "بنت", "الغامدي", "غامدي", "القحطاني", "آل", "م", "John",
            "O'Neil", "شيخة", "عائشة",
        ]
        private static let asked = [
            "غامد", "الغامدي", "غامدي سارة", "بن", "ب", "م", "عبدالرحمن", "عبد", "عائش", "john", "neil", "قحطانيي",
            "ساره نوره", "ن", "ال",
        ]

        @Test func `finds what looking at every name finds`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                var generator = SystemRandomNumberGenerator()
                var people: [PersonRow] = []
                for _ in 0..<300 {
                    let count = Int.random(in: 1...4, using: &generator)
                    let name = (0..<count).compactMap { _ in Self.words.randomElement(using: &generator) }
                    people.append(Sample.person(name.joined(separator: " ")))
                }
                try await tenant.run(people.map(PersonStore.add))
                for typed in Self.asked {
                    let key = ArabicSearchKey(typed).text
                    let search = try #require(NameSearch(key: key))
                    let found = try await tenant.run(PersonStore.search(search, limit: 1_000))
                    let wanted = people.filter { person in
                        key.split(separator: " ").allSatisfy { word in
                            word.unicodeScalars.count > 2
                                ? person.nameKey.contains(word)
                                : person.nameKey.split(separator: " ").contains { $0.hasPrefix(word) }
                        }
                    }
                    #expect(Set(found.map(\.id)) == Set(wanted.map(\.id)), "\(typed)")
                    #expect(
                        found.map(\.nameKey)
                            == found.map(\.nameKey).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
                    let ids = try await tenant.run(PersonStore.ids(search, limit: 1_000))
                    #expect(Set(ids) == Set(wanted.map(\.id)), "\(typed)")
                }
                #expect(NameSearch(key: ArabicSearchKey(" -ـ").text) == nil)
            }
        }

        @Test func `goes by the index, not by looking at every name`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = database.slugs[0]
                try await database.superuser(
                    """
                    insert into person (id, name, name_key, created_at)
                    select gen_random_uuid(), 'x', 'محمد ' || md5(n::text), now() from generate_series(1, 20000) n
                    """, on: slug)
                try await database.superuser("analyze person", on: slug)
                let plan = try await database.superuser(
                    """
                    explain select id from person where name_grams(person.name_key) @> '{طري,ريف}'::text[]
                    and person.name_key like all ('{%طريف%}'::text[])
                    """, on: slug)
                let text = plan.rows.compactMap { $0[0] }.joined(separator: "\n")
                #expect(text.contains("person_by_name_grams"), "\(text)")
            }
        }
    }
}
