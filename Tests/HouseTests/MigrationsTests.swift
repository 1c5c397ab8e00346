import Foundation
import Testing

@Suite struct `Migrations run on one server and on many` {
    private func findings(in file: SourceFile) -> [Finding] {
        SQLText(file.text).statements.flatMap { statement in
            MigrationRule.all.filter { $0.isBroken(statement) }
                .map { Finding(file, line: statement.line, $0.message) }
        }
    }

    private func findings(inNames files: [SourceFile]) -> [Finding] {
        let folders = Dictionary(grouping: files) { $0.path.dropLast($0.name.count) }
        return folders.values.flatMap { files in
            files.sorted { $0.path < $1.path }.enumerated().compactMap { index, file in
                let number = file.name.prefix { $0.isNumber }
                return number.count == 4 && Int(number) == index + 1
                    ? nil
                    : Finding(file, "migrations are numbered 0001, 0002, … without a gap; this is number \(index + 1)")
            }
        }
    }

    @Test func `every migration keeps the rules`() {
        let found = SourceTree.files(below: "migrations", endings: [".sql"]).flatMap(findings(in:))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `every migration has its number`() {
        let found = findings(inNames: SourceTree.files(below: "migrations", endings: [".sql"]))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        "CREATE TABLE a (id bigserial)",
        "CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY)",
        "CREATE TABLE b () INHERITS (a)",
        "ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b (id) DEFERRABLE",
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$ BEGIN PERFORM pg_notify('a', 'b'); END $$",
        "CREATE TABLE a (id uuid PRIMARY KEY)",
        "CREATE TABLE a (id uuid CONSTRAINT a_pk PRIMARY KEY, n int CHECK (n > 0))",
        "CREATE TABLE a (id uuid CONSTRAINT a_pk PRIMARY KEY, b uuid REFERENCES b (id))",
        "CREATE TABLE a (b uuid, FOREIGN KEY (b) REFERENCES b (id))",
        "ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES other.b (id)",
        "ALTER TABLE a ADD COLUMN b int, ADD COLUMN c int",
        "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "BEGIN",
        "CREATE INDEX CONCURRENTLY a_b ON a (b)",
        "SET search_path = a",
    ])
    func `a statement that breaks a rule is found`(statement: String) {
        let sample = SourceFile(path: "migrations/tenant/0001-a.sql", text: "-- why\n\(statement);\n")
        let found = findings(in: sample)
        #expect(found.count == 1, "\(found.report)")
        #expect(found.first?.line == 2)
    }

    @Test(arguments: [
        "CREATE TABLE a (id uuid CONSTRAINT a_pk PRIMARY KEY, n int NOT NULL CONSTRAINT a_n CHECK (n > 0 AND n < 9))",
        "CREATE TABLE a (b uuid, CONSTRAINT a_b_fk FOREIGN KEY (b) REFERENCES b (id), CONSTRAINT a_u UNIQUE (b))",
        "CREATE TABLE a (b uuid CONSTRAINT a_b_fk REFERENCES b (id))",
        "CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT a_pk PRIMARY KEY)",
        "ALTER TABLE a ADD CONSTRAINT a_c CHECK (b IN ('x', 'y; z', 'serial'))",
        "CREATE UNIQUE INDEX a_b ON a (b, c)",
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$ BEGIN RETURN NEW; END $$",
        "ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b (id) NOT DEFERRABLE",
        "COMMENT ON TABLE a IS 'no serial, no INHERITS; no NOTIFY'",
        "SET LOCAL lock_timeout = '5s'",
    ])
    func `a statement that keeps them is not`(statement: String) {
        let sample = SourceFile(path: "migrations/tenant/0001-a.sql", text: "/* serial; */\n\(statement);\n")
        #expect(findings(in: sample).report == "")
    }

    @Test func `statements are cut where PostgreSQL cuts them`() {
        let text = "-- a; b\nSELECT 'x;y';\n\nDO $x$ BEGIN; END $x$; /* ; */ SELECT 2"
        let statements = SQLText(text).statements
        #expect(statements.map(\.code) == ["SELECT ''", "DO $$", "SELECT 2"])
        #expect(statements.map(\.line) == [2, 4, 4])
        #expect(statements[1].bodies == [" BEGIN; END "])
    }

    @Test func `a gap and a repeated number are found`() {
        let files = ["0001-a.sql", "0003-b.sql"].map { SourceFile(path: "migrations/tenant/\($0)", text: "") }
        #expect(findings(inNames: files).map(\.path) == ["migrations/tenant/0003-b.sql"])
        let twice = ["0001-a.sql", "0001-b.sql"].map { SourceFile(path: "migrations/control/\($0)", text: "") }
        #expect(findings(inNames: twice).map(\.path) == ["migrations/control/0001-b.sql"])
    }
}
