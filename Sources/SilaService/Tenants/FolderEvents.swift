internal import SilaPolicyFiles

#if canImport(Glibc)
    internal import Glibc
#endif

/// What the kernel tells of changes in the folder of the associations (inotify), asked without waiting.
///
/// Nil where the kernel has no more watches to give, or the disk tells nothing of its changes: then files are looked at
/// again and again. Source: inotify(7).
final class FolderEvents {
    private let descriptor: Int32
    private let root: String
    private var folders: [Int32: String] = [:]
    /// The files that somebody has written to and not yet closed.
    private(set) var unfinished: Set<String> = []

    init?(root: String) {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        self.root = root
        guard watch(root, as: "") else {
            close(descriptor)
            return nil
        }
        for name in TenantDirectory.names(in: root) { _ = watch("\(root)/\(name)", as: name) }
    }

    deinit { close(descriptor) }

    /// Whether anything has changed since the last time.
    func happened() -> Bool {
        var happened = false
        var isNew = false
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                happened = true
                var place = 0
                while place + MemoryLayout<inotify_event>.size <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
                    let name = buffer[(place + MemoryLayout<inotify_event>.size)...].prefix(Int(event.len))
                    note(event, String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
                    isNew = isNew || folders[event.wd] == ""
                    place += MemoryLayout<inotify_event>.size + Int(event.len)
                }
            }
        }
        if isNew {
            for name in TenantDirectory.names(in: root) { _ = watch("\(root)/\(name)", as: name) }
        }
        return happened
    }

    private func note(_ event: inotify_event, _ name: String) {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { unfinished = [] }
        guard let folder = folders[event.wd], TenantDirectory.fileNames.contains(name) else { return }
        let file = "\(folder)/\(name)"
        if event.mask & UInt32(IN_MODIFY) != 0 { unfinished.insert(file) }
        let ends = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
        if event.mask & ends != 0 { unfinished.remove(file) }
    }

    private func watch(_ path: String, as folder: String) -> Bool {
        let told =
            UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_TO)
            | UInt32(IN_MOVED_FROM)
        let watch = inotify_add_watch(descriptor, path, told | UInt32(IN_ONLYDIR))
        guard watch >= 0 else { return false }
        folders[watch] = folder
        return true
    }
}
