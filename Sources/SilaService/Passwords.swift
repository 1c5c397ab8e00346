internal import CArgon2
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Hashes and checks passwords with argon2id on threads of its own, so that the rest of the service goes on meanwhile.
///
/// m = 19456 KiB, t = 2, p = 1 (the OWASP minimum); one check takes 25 to 31 ms of one core. The queue is bounded:
/// when it is full the answer is `ServiceError.overloaded`, at once. Source: RFC 9106.
public final class Passwords: Sendable {
    /// KiB of memory for one hash.
    static let memory: UInt32 = 19_456
    /// Passes over the memory.
    static let passes: UInt32 = 2

    private let line: JobLine

    /// So many threads (cores less one, at least one) and at most `waiting` checks in the queue.
    public init(threads: Int, waiting: Int = 64) {
        line = JobLine(capacity: waiting)
        for _ in 0..<max(1, threads) { Self.start(line) }
    }

    deinit { line.close() }

    /// The encoded hash of a new password, with a salt of 16 random bytes.
    public func hash(_ password: String) async throws(ServiceError) -> String {
        try await run { Self.encode(password) }
    }

    /// Whether the password fits the encoded hash.
    public func verify(_ password: String, _ encoded: String) async throws(ServiceError) -> Bool {
        try await run {
            password.withCString { argon2id_verify(encoded, $0, password.utf8.count) == ARGON2_OK.rawValue }
        }
    }

    /// Takes as long as `verify`, so that an unknown login cannot be told by the time it takes.
    public func verifyNobody(_ password: String) async throws(ServiceError) {
        _ = try await verify(password, Self.nobody)
    }

    private static let nobody = encode("nobody has this password")

    private func run<Output: Sendable>(_ job: @escaping @Sendable () -> Output) async throws(ServiceError) -> Output {
        let output: Output? = await withCheckedContinuation { continuation in
            let queued = line.add { continuation.resume(returning: job()) }
            if !queued { continuation.resume(returning: nil) }
        }
        guard let output else { throw .overloaded(retryAfter: 1) }
        return output
    }

    private static func encode(_ password: String) -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        var encoded = [CChar](repeating: 0, count: 128)
        let code = password.withCString {
            argon2id_hash_encoded(
                passes, memory, 1, $0, password.utf8.count, salt, salt.count, 32, &encoded, encoded.count)
        }
        precondition(code == ARGON2_OK.rawValue, "argon2 could not hash: out of memory")
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func start(_ line: JobLine) {
        var thread = pthread_t()
        let held = Unmanaged.passRetained(line)
        let code = pthread_create(
            &thread, nil,
            { held in
                guard let held else { return nil }
                let line = Unmanaged<JobLine>.fromOpaque(held).takeRetainedValue()
                while let job = line.next() { job() }
                return nil
            }, held.toOpaque())
        precondition(code == 0, "a thread for passwords could not be started")
        pthread_detach(thread)
    }
}

/// A bounded queue between tasks, which add, and threads, which wait for the next job.
private final class JobLine: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var closed = false
    }

    private let state = Mutex(State())
    private let ready: UnsafeSemaphore
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        ready = UnsafeSemaphore()
    }

    /// False when the queue is full.
    func add(_ job: @escaping @Sendable () -> Void) -> Bool {
        let added = state.withLock { state in
            guard !state.closed, state.jobs.count < capacity else { return false }
            state.jobs.append(job)
            return true
        }
        if added { ready.signal() }
        return added
    }

    /// Waits for a job; nil once closed.
    func next() -> (@Sendable () -> Void)? {
        while true {
            ready.wait()
            let (job, closed) = state.withLock { ($0.jobs.isEmpty ? nil : $0.jobs.removeFirst(), $0.closed) }
            if let job { return job }
            if closed {
                ready.signal()
                return nil
            }
        }
    }

    func close() {
        state.withLock { $0.closed = true }
        ready.signal()
    }
}

/// A POSIX semaphore at a fixed address.
///
/// Unchecked, because the pointer never changes and sem_post and sem_wait may be called from any thread.
private final class UnsafeSemaphore: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(semaphore, 0, 0) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func signal() { sem_post(semaphore) }

    func wait() {
        while sem_wait(semaphore) != 0 {}
    }
}
