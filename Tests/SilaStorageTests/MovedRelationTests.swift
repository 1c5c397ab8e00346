import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `What goes over when two records are merged` {
        /// Rows about the record itself, which stay with it: what it was merged into, and what was told to it.
        private static let staying: Set<String> = ["person", "person_merger", "telling"]

        @Test func `is every row that names a person, but those about the record itself`() async throws {
            try await TestDatabase.with { database async throws in
                let answer = try await database.superuser(
                    """
                    select distinct conrelid::regclass::text from pg_constraint join pg_namespace n on n.oid = connamespace
                    where contype = 'f' and confrelid = 'person'::regclass and nspname = $1
                    """,
                    [.text(database.slugs[0].schemaName)], on: database.slugs[0])
                let naming = Set(answer.rows.compactMap { $0[0] })
                #expect(naming.subtracting(Self.staying) == Set(MovedRelation.all.map(\.table)))
            }
        }
    }
}
