import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `A state that cannot be` {
        private static let zeros = "'\\x00'"
        /// A request that is complete and decided, as far as the tables ask.
        private static let decided = "completed_on = '2026-03-15', decided_on = '2026-03-20', outcome = 'accepted'"

        private static let cases = [
            Breach("case_file_kind_known", "case_file", "kind = 'riddle'"),
            Breach("case_file_reference_written", "case_file", "reference = '123'"),
            Breach("case_file_version_counted", "case_file", "version = 0"),
            Breach("case_file_standing_known", "case_file", "standing = 'beside'"),
            Breach("case_file_channel_named", "case_file", "channel = ''"),
            Breach("case_file_stage_named", "case_file", "stage = ''"),
            Breach("case_file_head_hash_whole", "case_file", "head_hash = \(zeros)"),
            Breach("case_file_not_from_itself", "case_file", "converted_from = id"),
            Breach("case_file_due_needs_completion", "case_file", "due = '2026-04-01'"),
            Breach("case_file_floor_needs_completion", "case_file", "not_before = '2026-04-01'"),
            Breach("case_file_target_needs_completion", "case_file", "target = '2026-04-01'"),
            Breach("case_file_pause_needs_completion", "case_file", "paused_since = '2026-04-01'"),
            Breach(
                "case_file_outside_has_no_clock", "case_file",
                "standing = 'outside', completed_on = '2026-03-15', due = '2026-04-01'"),
            Breach(
                "case_file_outside_has_no_clock", "case_file",
                "standing = 'outside', completed_on = '2026-03-15', not_before = '2026-04-01'"),
            Breach(
                "case_file_outcome_known", "case_file",
                "completed_on = '2026-03-15', decided_on = '2026-03-20', outcome = 'perhaps'"),
            Breach("case_file_outcome_with_its_day", "case_file", "outcome = 'accepted'"),
            Breach(
                "case_file_outcome_with_its_day", "case_file",
                "completed_on = '2026-03-15', decided_on = '2026-03-20'"),
            Breach("case_file_inquiry_is_not_decided", "case_file", decided, kind: "inquiry"),
            Breach(
                "case_file_decision_needs_completion", "case_file", "decided_on = '2026-03-20', outcome = 'accepted'"),
            Breach("case_file_answer_needs_decision", "case_file", "answered_on = '2026-03-20'"),
            Breach("case_file_delivery_needs_acceptance", "case_file", "delivered_on = '2026-03-20'"),
            Breach(
                "case_file_delivery_needs_acceptance", "case_file",
                "completed_on = '2026-03-15', decided_on = '2026-03-20', outcome = 'refused', delivered_on = '2026-03-21'"
            ),
            Breach("case_file_end_has_its_day", "case_file", "stage = 'closed'"),
            Breach("case_file_end_has_its_day", "case_file", "stage = 'withdrawn'"),
            Breach("case_file_ended_request_says_so", "case_file", "closed_on = '2026-03-20'"),
        ]

        private static let others = [
            Breach("calendar_day_kind_known", "calendar_day", "kind = 'half'"),
            Breach("calendar_day_named", "calendar_day", "name_ar = ''"),
            Breach("calendar_day_reasoned", "calendar_day", "reason = ''"),
            Breach("calendar_day_withdrawn_by_someone", "calendar_day", "withdrawn_at = now()"),
            Breach("calendar_number_counted", "calendar", "number = 0"),
            Breach("calendar_progress_counted", "calendar", "moved = 1"),
            Breach("edition_number_counted", "edition", "number = 0"),
            Breach("edition_sha256_whole", "edition", "sha256 = \(zeros)"),
            Breach("edition_published_by_someone", "edition", "published_by = null"),
            Breach("edition_in_force_published", "edition", "published_at = null, published_by = null"),
            Breach("edition_origin_known", "edition", "origin = 'hearsay'"),
            Breach("edition_withdrawn_by_someone", "edition", "withdrawn_by = 'x'"),
            Breach("edition_withdrawn_before_its_day", "edition", "withdrawn_at = published_at, withdrawn_by = 'x'"),
            Breach("draft_number_counted", "draft", "number = 0"),
            Breach("draft_revision_counted", "draft", "revision = 0"),
            Breach("draft_revision_counted", "draft_revision", "revision = 0"),
            Breach("draft_sha256_whole", "draft", "sha256 = \(zeros)"),
            Breach("draft_revision_sha256_whole", "draft_revision", "sha256 = \(zeros)"),
            Breach("draft_origin_known", "draft", "origin = 'hearsay'"),
            Breach("draft_end_known", "draft", "ended = 'lost', ended_at = now(), ended_by = 'x'"),
            Breach("draft_ended_by_someone", "draft", "ended = 'withdrawn'"),
            Breach("draft_published_as_an_edition", "draft", "edition = 1"),
            Breach("approval_says_which_session", "approval", "session = ''"),
            Breach("approval_attended", "approval", "present = '{}'"),
            Breach("approval_absent_named", "approval", "absent = '{null}'"),
            Breach("delegation_not_to_oneself", "delegation", "recorded_by = delegate"),
            Breach("delegation_says_which_session", "delegation", "session = ''"),
            Breach("delegation_says_why", "delegation", "reason = ''"),
            Breach("delegation_after_its_session", "delegation", "until = held_on - 1"),
            Breach("delegation_revoked_by_someone", "delegation", "revoked_at = now()"),
            Breach("staff_login_written", "staff", "login = ' desk'"),
            Breach("staff_login_written", "staff", "login = ''"),
            Breach("staff_has_role", "staff", "roles = '{}'"),
            Breach("staff_has_role", "staff", "roles = '{null}'"),
            Breach("staff_bodies_named", "staff", "bodies = '{null}'"),
            Breach("session_token_hash_whole", "session", "token_hash = \(zeros)"),
            Breach("session_limits_in_order", "session", "idle_until = expires_at + interval '1 second'"),
            Breach("session_limits_in_order", "session", "last_seen_at = created_at - interval '1 second'"),
            Breach("person_national_id_whole", "person", "national_id_sealed = \(zeros)"),
            Breach("person_mobile_whole", "person", "mobile_lookup = \(zeros)"),
            Breach("event_seq_counted", "event", "seq = 0"),
            Breach("event_kind_named", "event", "kind = ''"),
            Breach("event_hashes_whole", "event", "previous = \(zeros)"),
            Breach("event_hashes_whole", "event", "hash = \(zeros)"),
            Breach("content_revision_counted", "content", "revision = 0"),
            Breach("content_digest_whole", "content", "digest = \(zeros)"),
            Breach("idempotency_key_written", "idempotency", "key = ''"),
            Breach("idempotency_key_written", "idempotency", "key = repeat('k', 256)"),
            Breach("idempotency_body_hash_whole", "idempotency", "body_hash = \(zeros)"),
            Breach("idempotency_status_http", "idempotency", "status = 99"),
            Breach("task_kind_named", "task", "kind = ''"),
            Breach("task_done_with_outcome", "task", "done_at = now()"),
            Breach("task_done_with_outcome", "task", "outcome = 'called'"),
            Breach("outbox_topic_named", "outbox", "topic = ''"),
            Breach("outbox_attempts_counted", "outbox", "attempts = -1"),
            Breach("audit_what_named", "audit", "what = ''"),
        ]

        private static let breaches = cases + others + BreachSet.all.flatMap(\.breaches)

        /// One sound row in every table; those of the rooms after it are in `BreachSet`.
        private func fill(_ tenant: TenantDatabase, kind: String) async throws {
            try await tenant.addEdition()
            let row = try await tenant.addCase(kind)
            let (staff, other) = (Sample.staff(), Sample.staff("other"))
            try await tenant.run(DraftStore.add(Sample.draft()))
            try await tenant.run([
                StaffStore.add(staff, passwordHash: "x"), StaffStore.add(other, passwordHash: "x"),
                ApprovalStore.add(
                    ApprovalRow(
                        id: Sample.id(), edition: 1, session: "1", heldOn: Sample.day, present: ["سعد"],
                        recordedAt: Sample.moment, recordedBy: staff.id)),
                DelegationStore.add(
                    DelegationRow(
                        id: Sample.id(), delegate: other.id, session: "1", heldOn: Sample.day, reason: "قلة العدد",
                        until: Sample.day, recordedAt: Sample.moment, recordedBy: staff.id)),
                SessionStore.open(
                    SessionRow(
                        tokenHash: Sample.hash(1), staffID: staff.id, createdAt: Sample.moment,
                        lastSeenAt: Sample.moment, idleUntil: Sample.moment, expiresAt: Sample.moment)),
                PersonStore.add(Sample.person()),
                ContentStore.add(
                    ContentRow(
                        caseID: row.id, revision: 1, recordedAt: Sample.moment, sealed: [], digest: Sample.hash(2))),
                IdempotencyStore.claim(
                    IdempotencyRow(
                        actor: "a", key: "k", route: "r", bodyHash: Sample.hash(3), status: 201, answer: [],
                        createdAt: Sample.moment)),
                TaskStore.add(
                    TaskRow(
                        id: Sample.id(), caseID: row.id, kind: "call", title: Name(ar: "اتصل", en: "Call"),
                        assignedRole: "front_desk", createdAt: Sample.moment)),
                OutboxStore.add(
                    OutboxRow(id: Sample.id(), key: "k", topic: "notice.sms", body: [], createdAt: Sample.moment)),
                AuditStore.record(AuditRow(at: Sample.moment, actor: "a", what: "looked")),
                CalendarDayStore.announce(
                    CalendarDayRow(
                        id: Sample.id(),
                        day: AnnouncedDay(date: Sample.day, name: Name(ar: "إجازة", en: "Day off"), reason: "تعميم"),
                        announcedAt: Sample.moment, announcedBy: "a")),
            ])
            try await tenant.run(
                CalendarStore.enforce(
                    CalendarRow(
                        number: 1, version: "labour-0", base: "{}", definition: "{}", createdAt: Sample.moment,
                        createdBy: "a")))
        }

        /// A refused update leaves everything as it was, so one database serves all breaches of a kind of case.
        @Test(arguments: Set(breaches.map(\.kind)).sorted()) func `is refused by the tables`(kind: String) async throws
        {
            try await TestDatabase.with { database async throws in
                try await fill(database.tenant(), kind: kind)
                for row in BreachSet.all.flatMap(\.rows) { try await database.superuser(row, on: database.slugs[0]) }
                for breach in Self.breaches where breach.kind == kind {
                    let error = await #expect(throws: PostgresError.self, "\(breach.constraint)") {
                        try await database.superuser(
                            "update \(breach.table) set \(breach.assignment)", on: database.slugs[0],
                            pastTriggers: true)
                    }
                    #expect(error?.sqlState == "23514", "\(breach.constraint)")
                    #expect(error?.serverError?.constraint == breach.constraint)
                }
            }
        }

        @Test func `each CHECK of the tables has a breach here`() async throws {
            try await TestDatabase.with { database async throws in
                let answer = try await database.superuser(
                    """
                    select conname::text from pg_constraint join pg_namespace n on n.oid = connamespace
                    where contype = 'c' and nspname = $1
                    """,
                    [.text(database.slugs[0].schemaName)]
                )
                let checks = Set(answer.rows.compactMap { $0[0] })
                #expect(checks == Set(Self.breaches.map(\.constraint)))
            }
        }

        @Test func `of the catalogue is refused`() async throws {
            try await TestDatabase.with { database async throws in
                let breaches = [
                    ("tenant_slug_written", "update sila.tenant set slug = 'A b'"),
                    ("tenant_named", "update sila.tenant set name_ar = ''"),
                    ("tenant_state_known", "update sila.tenant set state = 'lost'"),
                    ("tenant_active_since", "update sila.tenant set activated_at = null"),
                    ("tenant_database_fkey", "update sila.tenant set database = 'elsewhere'"),
                    ("database_name_written", "insert into sila.database values ('A', 'X')"),
                    ("database_dsn_key_written", "insert into sila.database values ('a', 'postgres://x')"),
                    ("installation_one_row", "update sila.installation set only_row = false"),
                ]
                for (constraint, command) in breaches {
                    let error = await #expect(throws: PostgresError.self) { try await database.superuser(command) }
                    #expect(error?.serverError?.constraint == constraint, "\(command)")
                }
            }
        }

        @Test func `is told by the name of the constraint`() async throws {
            try await TestDatabase.with { database async throws in
                try await database.tenant().addEdition()
                let (sound, event) = Sample.received()
                var row = sound
                row.due = Sample.day
                let writes = [CaseStore.add(row), EventStore.append(event)]
                let error = await #expect(throws: StorageError.self) { try await database.tenant().run(writes) }
                guard case .impossible("case_file_due_needs_completion") = error else {
                    return #expect(Bool(false), "\(String(describing: error))")
                }
                #expect(try await database.tenant().run(Probe.count("case_file")) == 0)
            }
        }

        @Test func `is not the way of a request from receipt to closing`() async throws {
            try await TestDatabase.with { database async throws in
                try await database.tenant().addEdition()
                try await database.tenant().addCase()
                for step in [
                    "completed_on = '2026-03-15', due = '2026-04-12', stage = 'complete'",
                    "paused_since = '2026-03-16'", "paused_since = null", "stage = 'referred', body = 'committee'",
                    "decided_on = '2026-03-20', outcome = 'accepted', stage = 'decided'",
                    "answered_on = '2026-03-21', stage = 'answered'",
                    "delivered_on = '2026-03-22', stage = 'delivered'",
                    "closed_on = '2026-03-22', stage = 'closed'",
                ] {
                    #expect(try await database.tenant().run([Probe.write("update case_file set \(step)")]) == [1])
                }
            }
        }
    }
}
