internal import Crypto
public import SilaCore
internal import SilaStorage

/// A session that was just opened.
public struct NewSession: Sendable {
    /// The token, 64 hexadecimal digits; stored nowhere.
    public let token: String
    /// Until when at the most.
    public let expires: Moment
    /// Who signed in.
    public let caller: Caller
}

/// How long a session lasts.
enum SessionLimits {
    /// Without being seen.
    static let idle = Duration.seconds(2 * 3_600)
    /// At the most: a working day.
    static let absolute = Duration.seconds(12 * 3_600)
    /// How often being seen is written down.
    static let seen = Duration.seconds(60)
}

extension Office {
    /// Signs a member of staff in; `ServiceError.signInFailed` for an unknown login, a wrong password and a disabled
    /// account alike, after the same work.
    public func signIn(login: String, password: String) async throws(ServiceError) -> NewSession {
        let found: Credential?
        do { found = try await database.run(StaffStore.credential(login: login)) } catch { throw .storage(error) }
        guard let found else {
            try await passwords.verifyNobody(password)
            throw .signInFailed
        }
        guard try await passwords.verify(password, found.passwordHash), found.staff.disabledAt == nil else {
            throw .signInFailed
        }
        var generator = SystemRandomNumberGenerator()
        let token = Hexadecimal.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        let now = clock.now()
        let expires = now.adding(SessionLimits.absolute)
        let session = SessionRow(
            tokenHash: Self.hash(token), staffID: found.staff.id, createdAt: now, lastSeenAt: now,
            idleUntil: now.adding(SessionLimits.idle), expiresAt: expires)
        let audit = AuditRow(at: now, actor: found.staff.id.text, what: "session.opened")
        do { try await database.run([SessionStore.open(session), AuditStore.record(audit)]) } catch {
            throw .storage(error)
        }
        return NewSession(token: token, expires: expires, caller: Caller(found.staff))
    }

    /// Who holds the token; `ServiceError.notSignedIn` where nobody does, or no longer.
    public func caller(token: String) async throws(ServiceError) -> Caller {
        let (hash, now) = (Self.hash(token), clock.now())
        if let caller = sessions.caller(hash, now: now) { return caller }
        do {
            guard let found = try await database.run(SessionStore.find(tokenHash: hash, now: now)) else {
                throw ServiceError.notSignedIn
            }
            if found.session.lastSeenAt.duration(to: now) > SessionLimits.seen {
                let idle = min(now.adding(SessionLimits.idle), found.session.expiresAt)
                try await database.run([SessionStore.seen(tokenHash: hash, at: now, idleUntil: idle)])
            }
            let caller = Caller(found.staff, overdue: try await overdue(found, now: now))
            sessions.keep(caller, hash, now: now)
            return caller
        } catch let error as StorageError {
            throw .storage(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .notSignedIn
        }
    }

    /// Ends the session of the token; nothing happens where there is none.
    public func signOut(token: String) async throws(ServiceError) {
        let hash = Self.hash(token)
        sessions.forget(hash)
        do { try await database.run([SessionStore.end(tokenHash: hash, at: clock.now())]) } catch {
            throw .storage(error)
        }
    }

    private static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }
}
