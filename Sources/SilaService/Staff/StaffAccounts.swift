public import SilaCore
public import SilaStorage

extension Office {
    /// Makes an account; `ServiceError.storage(.duplicate)` where the login is taken.
    public func addStaff(
        login: String, name: Name, roles: Set<Role>, bodies: [BodyID] = [], password: String
    ) async throws(ServiceError) -> RowID {
        let now = clock.now()
        let hash = try await passwords.hash(password)
        let staff = StaffRow(
            id: RowID(at: now), login: login, name: name, roles: roles.map(\.rawValue).sorted(),
            bodies: bodies.map(\.rawValue), createdAt: now)
        let audit = AuditRow(at: now, actor: "operator", what: "staff.added", details: #"{"id":"\#(staff.id.text)"}"#)
        do {
            try await database.run([StaffStore.add(staff, passwordHash: hash), AuditStore.record(audit)])
        } catch {
            throw .storage(error)
        }
        return staff.id
    }

    /// Gives an account another password and ends its sessions; `ServiceError.notFound` where there is no such login.
    public func resetStaff(login: String, password: String) async throws(ServiceError) {
        let now = clock.now()
        let hash = try await passwords.hash(password)
        do {
            guard let found = try await database.run(StaffStore.credential(login: login)) else {
                throw ServiceError.notFound
            }
            let audit = AuditRow(at: now, actor: "operator", what: "staff.password-reset")
            try await database.run([
                StaffStore.setPassword(found.staff.id, hash: hash), SessionStore.endAll(of: found.staff.id, at: now),
                AuditStore.record(audit),
            ])
        } catch let error as StorageError {
            throw .storage(error)
        } catch {
            throw .notFound
        }
    }

    /// Everybody who works here, by login.
    public func staff() async throws(ServiceError) -> [StaffRow] {
        do { return try await database.run(StaffStore.list()) } catch { throw .storage(error) }
    }
}
