import Foundation

/// What a migration may not do, so that the same files run on one PostgreSQL, on several, and on Citus with schema-based
/// sharding, and can be carried from one to another (`docs/architecture.md`, "Migrations").
struct MigrationRule: Sendable {
    /// What is wrong and what to do instead.
    let message: String
    /// Whether the statement breaks the rule.
    let isBroken: @Sendable (SQLStatement) -> Bool

    static let all: [MigrationRule] = [
        MigrationRule(message: "serial makes a sequence of its own; use uuid, or bigint GENERATED … AS IDENTITY") {
            $0.upper.matches(#"\b(SMALL|BIG)?SERIAL[248]?\b"#)
        },
        MigrationRule(message: "an identity key is a bigint") {
            $0.upper.matches(#"\b(INT|INTEGER|INT4|SMALLINT|INT2)\b( NOT NULL)? GENERATED\b[^,]* AS IDENTITY"#)
        },
        MigrationRule(message: "no inheritance") { $0.upper.matches(#"\bINHERITS?\b"#) },
        MigrationRule(message: "no deferred constraints; order the writes") {
            $0.upper.matches(#"(?<!NOT )\bDEFERRABLE\b|\bINITIALLY DEFERRED\b|\bSET CONSTRAINTS\b"#)
        },
        MigrationRule(message: "no NOTIFY in a trigger; the queue is a table") { statement in
            ([statement.upper] + statement.bodies.map { $0.uppercased() })
                .contains { $0.matches(#"\bNOTIFY\b|\bPG_NOTIFY\b"#) }
        },
        MigrationRule(message: "a constraint has a name: CONSTRAINT table_what PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY|…")
        {
            hasNamelessConstraint($0)
        },
        MigrationRule(message: "a foreign key stays inside its schema: name the table alone") {
            $0.upper.matches(#"\bREFERENCES "?\w+"?\s?\.\s?"?\w+"?"#)
        },
        MigrationRule(message: "one subcommand per ALTER") { hasSeveralSubcommands($0) },
        MigrationRule(message: "a function sets its search_path") {
            $0.upper.matches(#"^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b"#)
                && !$0.upper.matches(#"\bSET SEARCH_PATH\b"#)
        },
        MigrationRule(message: "the migrator opens and ends the transaction, not the file") {
            $0.upper.matches(#"^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK|SAVEPOINT)\b"#)
        },
        MigrationRule(message: "this cannot run in a transaction, so it cannot be resumed") {
            $0.upper.matches(#"\bCONCURRENTLY\b|^VACUUM\b|^ALTER SYSTEM\b|^(CREATE|DROP) DATABASE\b"#)
        },
        MigrationRule(message: "no session-level setting; a connection serves many tenants") {
            $0.upper.matches(#"^SET (?!LOCAL\b)|^RESET\b|^SET SESSION\b"#)
        },
    ]

    /// A constraint keyword that no `CONSTRAINT name` stands before, in a CREATE TABLE or an ALTER TABLE.
    private static func hasNamelessConstraint(_ statement: SQLStatement) -> Bool {
        let upper = statement.upper
        guard upper.matches(#"^(CREATE ([A-Z]+ )*TABLE|ALTER TABLE|CREATE DOMAIN|ALTER DOMAIN)\b"#) else {
            return false
        }
        let keyword = #"\b(PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY|EXCLUDE|REFERENCES)\b"#
        let named =
            #"\bCONSTRAINT ("[^"]+"|\w+) (PRIMARY KEY|UNIQUE|CHECK|EXCLUDE|REFERENCES|FOREIGN KEY \([^)]*\) REFERENCES)"#
        return upper.all(keyword).count > upper.all(named).reduce(0) { $0 + $1.all(keyword).count }
    }

    /// A comma outside parentheses in an ALTER TABLE.
    private static func hasSeveralSubcommands(_ statement: SQLStatement) -> Bool {
        guard statement.upper.hasPrefix("ALTER TABLE") else { return false }
        var depth = 0
        for character in statement.code {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 { return true }
        }
        return false
    }
}
