internal import SilaCore
internal import SilaPolicyFiles
internal import SilaStorage

/// What keeps a text from coming into force.
enum EditionSoundness {
    /// The texts read as files, or the refusal with every fault at its line.
    static func read(_ texts: TenantTexts, _ name: String) throws(ServiceError) -> TenantFiles {
        do { return try TenantDirectory.read(texts, path: name, for: .edition) } catch {
            throw .edition(
                EditionRefusal(
                    .notSound,
                    ar: "لا يُقرأ نص المسودة سياسةً؛ أصلح ما يلي ثم انشرها",
                    en: "the text of the draft does not read as a policy; mend what follows and publish it then",
                    faults: error.faults.map(FieldFault.init)))
        }
    }

    /// Throws where the files say what must not come into force.
    static func requireFit(_ files: TenantFiles, after last: EditionRow?) throws(ServiceError) {
        let found = CheckReport.texts(files.texts, path: String(files.policy.file.dropLast("/policy.yaml".count)))
        let blocking = found.counting.filter(\.blocks).map(FieldFault.init) + (try appliesToNothing(files, after: last))
        guard blocking.isEmpty else {
            throw .edition(
                EditionRefusal(
                    .blocked,
                    ar: "في النص ما لا يصح أن يسري؛ أصلح ما يلي ثم انشره",
                    en: "the text says what must not come into force; mend what follows and publish it then",
                    faults: blocking))
        }
    }

    /// The applications that name a clause which is neither in this text nor in the edition before it.
    private static func appliesToNothing(
        _ files: TenantFiles, after last: EditionRow?
    ) throws(ServiceError) -> [FieldFault] {
        guard let applies = files.policy.policy.edition?.applies, !applies.isEmpty else { return [] }
        var known = Set(files.policy.policy.clauses.map(\.id))
        if let last {
            let before = try? TenantDirectory.read(
                TenantTexts(last.texts), path: "edition \(last.head.number)", for: .edition)
            known.formUnion(before?.policy.policy.clauses.map(\.id) ?? [])
        }
        return applies.enumerated().filter { !known.contains($0.element.clause) }.map { place, application in
            let at = files.policy.position(of: "edition.applies[\(place)].clause")
            return FieldFault(
                field: "\(files.policy.file):\(at.line):\(at.column)",
                message: Name(
                    ar: "لا بند باسم «\(application.clause)» في هذا النص ولا في الإصدار السابق",
                    en: "no clause `\(application.clause)` is in this text or in the edition before it"))
        }
    }
}

extension FieldFault {
    /// A finding with what to do about it, its place written as compilers do.
    init(_ entry: CheckEntry) {
        let (remark, remedy) = (entry.remark, entry.remark.remedy)
        self.init(
            field: "\(remark.file):\(remark.position.line):\(remark.position.column)",
            message: Name(
                ar: remark.message.ar + (remedy.map { "؛ \($0.ar)" } ?? ""),
                en: remark.message.en + (remedy.map { "; \($0.en)" } ?? "")))
    }

    /// A fault of a file, its place written as compilers do.
    init(_ fault: PolicyFault) {
        self.init(field: "\(fault.file):\(fault.line):\(fault.column)", message: fault.message)
    }
}
