internal import SilaCore

/// Makes changes by form to an association's texts: each touches only its own lines, and comments, quotes, line ends
/// and everything else stay byte for byte.
///
/// After each the file is read again. It has to say what the values say after the same change, or nothing is written.
public enum PolicyEditor {
    /// The files with the changes made, in the order given; each has to leave a file that reads.
    ///
    /// `path` is what faults call the directory. Throws `PolicyFileError.edit`, with the place of the edit in the list.
    public static func apply(
        _ edits: [PolicyEdit], to texts: TenantTexts, path: String, for purpose: TenantDirectory.Purpose = .serving
    ) throws(PolicyFileError) -> TenantFiles {
        var draft = try EditedTexts(texts, path: path, purpose: purpose)
        for (place, edit) in edits.enumerated() {
            do throws(PolicyFileError) {
                try draft.apply(edit)
            } catch {
                throw error.numbered(place)
            }
        }
        return try TenantDirectory.read(draft.texts, path: path, for: purpose)
    }
}

/// Texts and the values that they have, changed together.
struct EditedTexts {
    private(set) var texts: TenantTexts
    private(set) var contents: EditionContents
    private let path: String

    init(_ texts: TenantTexts, path: String, purpose: TenantDirectory.Purpose) throws(PolicyFileError) {
        let files = try TenantDirectory.read(texts, path: path, for: purpose)
        self.init(files, path: path)
    }

    init(_ files: TenantFiles, path: String) {
        texts = files.texts
        contents = EditionContents(
            policy: files.policy.policy, services: files.services, settings: files.settings)
        self.path = path
    }

    /// Makes one change; on an error nothing is changed.
    mutating func apply(_ edit: PolicyEdit) throws(PolicyFileError) {
        var due = contents
        try due.apply(edit)
        var written = texts
        switch edit.file {
        case .policy:
            var page = try Manuscript(texts.policy, file: "\(path)/policy.yaml")
            try page.write(policy: edit)
            written.policy = page.text
        case .services:
            var page = try Manuscript(texts.services, file: "\(path)/services.yaml")
            try page.write(service: edit)
            written.services = page.text
        case .settings:
            var page = try Manuscript(texts.settings, file: "\(path)/settings.yaml")
            try page.write(setting: edit)
            written.settings = page.text
        }
        guard try read(written, after: edit) == due else {
            throw .edit(
                EditRefusal(
                    .otherwise,
                    message: Name(
                        ar: "لا يؤدي الملف بعد هذا التعديل المعنى المطلوب، فليعدّل النص نفسه",
                        en: "the file would read as something else after this change; make it in the text itself")))
        }
        (texts, contents) = (written, due)
    }

    /// What the changed file says, with the rest as it was.
    private func read(_ written: TenantTexts, after edit: PolicyEdit) throws(PolicyFileError) -> EditionContents {
        var contents = contents
        do throws(PolicyFileError) {
            switch edit.file {
            case .policy:
                contents.policy = try PolicyReader.read(text: written.policy, file: "\(path)/policy.yaml").policy
            case .services:
                contents.services = try ServicesReader.read(text: written.services, file: "\(path)/services.yaml")
            case .settings:
                contents.settings = try SettingsReader.read(text: written.settings, file: "\(path)/settings.yaml")
            }
        } catch {
            throw .edit(
                EditRefusal(
                    .faults,
                    message: Name(
                        ar: "لا يقبل الملف بعد هذا التعديل: " + (error.faults.first?.message.ar ?? ""),
                        en: "the file would be refused after this change: " + (error.faults.first?.message.en ?? "")),
                    faults: error.faults))
        }
        return contents
    }
}
