internal import Foundation
internal import SilaCore

/// What a file holds, read no further than a file may reach.
enum FileBytes {
    /// The bytes of the file, one more than is allowed at the most; nil, with the fault, when it cannot be read.
    static func read(_ file: String, faults: inout [PolicyFault]) -> [UInt8]? {
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
        if exists, !isDirectory.boolValue, let read = try? read(upTo: MarkupLimits.bytes + 1, of: file) { return read }
        faults.append(
            PolicyFault(
                rule: exists ? .fileUnreadable : .fileMissing, file: file, position: .start, path: "",
                message: exists
                    ? Name(ar: "الملف لا يقرأ", en: "the file cannot be read; see that it is a file and may be read")
                    : Name(ar: "الملف غير موجود", en: "the file is not there; write it")))
        return nil
    }

    private static func read(upTo count: Int, of file: String) throws -> [UInt8] {
        let handle = try FileHandle(forReadingFrom: URL(filePath: file))
        defer { try? handle.close() }
        return Array(try handle.read(upToCount: count) ?? Data())
    }
}
