import Postgres
import SilaCore
import SilaStorage

/// What every tenant's role may do with every object of every schema that is ours, asked of the server.
struct Rights {
    struct Line: Sendable, CustomStringConvertible {
        let role: String
        let schema: String
        let object: String
        /// Joined by commas in the order of the alphabet; empty for none.
        let privileges: String

        var description: String { "\(role) on \(schema).\(object): \(privileges)" }
    }

    private let database: TestDatabase

    init(_ database: TestDatabase) { self.database = database }

    /// The tables and functions that the migrations of a tenant grant something on.
    static func granted(in migrations: MigrationSet) -> Set<String> {
        Set(
            migrations.tenant.flatMap { migration in
                migration.statements.compactMap { statement in
                    let words = statement.split { $0.isWhitespace || $0 == "(" || $0 == ")" }
                    guard words.first == "grant", words.last == ":role", let on = words.lastIndex(of: "on") else {
                        return nil
                    }
                    return String(words[on + 1] == "function" ? words[on + 2] : words[on + 1])
                }
            })
    }

    func all() async throws -> [Line] {
        let answer = try await database.superuser(
            """
            with roles as (select rolname as role, oid from pg_roles where rolname = any ($1::text[])),
            spaces as (select nspname as space, oid from pg_namespace where nspname = any ($1::text[] || array['sila'])),
            objects as (
                select space, relname::text as object, c.oid, case relkind when 'S' then 's' else 'r' end as sort
                from pg_class c join spaces on spaces.oid = relnamespace where relkind in ('r', 'v', 'm', 'p', 'f', 'S')
                union all
                select space, proname || '()', p.oid, 'f' from pg_proc p join spaces on spaces.oid = pronamespace
                union all
                select space, 'schema', oid, 'n' from spaces
            )
            select role, space, object, coalesce((
                select string_agg(privilege, ',' order by privilege)
                from unnest(case sort when 'r' then array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']
                    when 's' then array['USAGE', 'SELECT', 'UPDATE'] when 'f' then array['EXECUTE']
                    else array['USAGE', 'CREATE'] end) privilege
                where case sort when 'r' then has_table_privilege(roles.oid, objects.oid, privilege)
                    when 's' then has_sequence_privilege(roles.oid, objects.oid, privilege)
                    when 'f' then has_function_privilege(roles.oid, objects.oid, privilege)
                    else has_schema_privilege(roles.oid, objects.oid, privilege) end
                or (sort = 'r' and role <> space and privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                    and has_any_column_privilege(roles.oid, objects.oid, privilege))
            ), '') from roles cross join objects order by role, space, object
            """,
            [.textArray(database.slugs.map(\.schemaName))]
        )
        return try answer.rows.map { row in
            Line(role: try row.text(0), schema: try row.text(1), object: try row.text(2), privileges: try row.text(3))
        }
    }
}
