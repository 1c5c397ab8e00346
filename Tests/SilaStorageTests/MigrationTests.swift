import Testing

@testable import SilaStorage

@Suite struct `A file of migrations` {
    @Test func `is cut at the semicolons that end statements`() throws {
        let migration = try Migration(
            file: "0001_a.sql",
            text: """
                -- why; because
                create table a (b text default 'x;''y'); /* ; */ create function f() returns int as $$ ; $$;
                do $body$ begin perform 'a;'; $$ ; $$; end $body$;

                select "q;" , $1, a$b$c
                ;;
                """
        )
        #expect(
            migration.statements == [
                "create table a (b text default 'x;''y')", "create function f() returns int as $$ ; $$",
                "do $body$ begin perform 'a;'; $$ ; $$; end $body$", "select \"q;\" , $1, a$b$c",
            ]
        )
    }

    @Test(arguments: ["select 'a", "select \"a", "do $$ begin", "select 1 /* why", "-- nothing", ""])
    func `that is left open or empty is refused`(text: String) {
        #expect(throws: StorageError.self) { try Migration(file: "0001_a.sql", text: text) }
    }

    @Test(arguments: ["1_a.sql", "0001-a.sql", "0001_a.txt", "0000_a.sql", "a.sql"])
    func `is named for its number and what it makes`(file: String) {
        #expect(throws: StorageError.self) { try Migration(file: file, text: "select 1") }
    }

    @Test func `is known by its text`() throws {
        let one = try Migration(file: "0001_a.sql", text: "select 1")
        #expect(one.checksum.count == 32)
        let renamed = try Migration(file: "0001_b.sql", text: "select 1")
        let respaced = try Migration(file: "0001_a.sql", text: "select 1 ")
        #expect(one.checksum == renamed.checksum)
        #expect(one.checksum != respaced.checksum)
    }

    @Test func `follows the one before it without a gap`() throws {
        let first = try Migration(file: "0001_a.sql", text: "select 1")
        let third = try Migration(file: "0003_c.sql", text: "select 1")
        #expect(throws: StorageError.self) { try MigrationSet(control: [], tenant: [first, third]) }
        #expect(throws: StorageError.self) { try MigrationSet(control: [third], tenant: []) }
        #expect(throws: StorageError.self) { try MigrationSet(folder: "nowhere") }
        let second = try Migration(file: "0002_b.sql", text: "select 1")
        #expect(try MigrationSet(control: [], tenant: [third, first, second]).tenant.map(\.number) == [1, 2, 3])
    }
}
