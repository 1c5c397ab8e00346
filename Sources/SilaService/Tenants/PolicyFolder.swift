internal import SilaPolicyFiles

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder in which an association's files are, as one whole: read, watched and written.
///
/// Writing is done so that a kill at any point leaves each file as it was or as it is to be, never between: a new file is
/// written beside it, brought to disk and put in its place. The work blocks for as long as the disk takes.
struct PolicyFolder: Hashable, Sendable {
    /// Why a folder could not be written; in lower case, naming the file.
    struct Failure: Error, Hashable { let description: String }

    /// One step of writing, in the order in which they are done.
    enum Step: Hashable, Sendable {
        /// The new text of that file is on disk, beside it.
        case written(String)
        /// It has taken the file's place.
        case placed(String)
        /// The folder itself is on disk.
        case settled
    }

    /// What tells a file from what it was a moment ago.
    struct Mark: Hashable, Sendable {
        var inode: UInt64
        var size: Int64
        var seconds: Int
        var nanoseconds: Int
    }

    /// The folder.
    let path: String

    /// The marks of the files, nil for one that is not there.
    var marks: [Mark?] { TenantDirectory.watchedNames.map { Self.mark("\(path)/\($0)") } }

    /// Whether there is such a folder.
    var exists: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The texts as they stand there, by the names of their files; nil for one that is not there or is no text.
    var contents: [String: String?] {
        Dictionary(uniqueKeysWithValues: TenantDirectory.fileNames.map { ($0, Self.read("\(path)/\($0)")) })
    }

    /// Puts these texts in the place of `seen`; files that say the same already are left alone.
    ///
    /// Throws `Failure` where the disk refuses, and where a file is no longer what was seen: somebody has just written it.
    func write(
        _ texts: TenantTexts, over seen: [String: String?], afterStep: (Step) -> Void = { _ in }
    ) throws(Failure) {
        let hold = Self.hold(path)
        defer { close(hold) }
        let files = texts.files.filter { Self.read("\(path)/\($0.name)") != $0.text }
        for file in files {
            try Self.put(Array(file.text.utf8), at: waiting(file.name), like: "\(path)/\(file.name)")
            afterStep(.written(file.name))
        }
        for file in files {
            guard Self.read("\(path)/\(file.name)") == seen[file.name] ?? nil else {
                _ = unlink(waiting(file.name))
                throw Failure(description: "`\(path)/\(file.name)` was just changed by somebody else")
            }
            guard rename(waiting(file.name), "\(path)/\(file.name)") == 0 else {
                throw Self.failure("\(path)/\(file.name)")
            }
            afterStep(.placed(file.name))
        }
        try Self.settle(path)
        afterStep(.settled)
    }

    /// Keeps other processes that write the folder out, until the descriptor is closed or the process is gone.
    ///
    /// Where the disk knows no locks nobody is kept out; then two that write the same edition are all there can be.
    private static func hold(_ path: String) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {} }
        return descriptor
    }

    /// Where the new text of a file waits; the name is one that nobody takes for a file of the association.
    private func waiting(_ name: String) -> String { "\(path)/.\(name).sila-new" }

    private static func mark(_ file: String) -> Mark? {
        var status = stat()
        guard stat(file, &status) == 0 else { return nil }
        return Mark(
            inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }

    private static func read(_ file: String) -> String? {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= MarkupLimits.bytes {
            let count = Glibc.read(descriptor, &piece, piece.count)
            guard count >= 0 else { return nil }
            if count == 0 { break }
            bytes += piece[..<count]
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Writes a whole file and brings it to disk, with the rights of `model` where that is there.
    private static func put(_ bytes: [UInt8], at file: String, like model: String) throws(Failure) {
        var status = stat()
        let mode = stat(model, &status) == 0 ? status.st_mode & 0o777 : 0o644
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure(file) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw failure(file) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw failure(file) }
    }

    /// Brings the names in the folder to disk.
    private static func settle(_ path: String) throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ file: String) -> Failure {
        Failure(description: "`\(file)` cannot be written: \(String(cString: strerror(errno)))")
    }
}
