public import SilaCore

extension EditionContents {
    /// Makes the change to the values.
    ///
    /// Throws `PolicyFileError.edit` where it names what is not there or adds what is; it does not look at what the
    /// reader of the files looks at (texts, bounds, references), so that not all it makes could stand in a file.
    public mutating func apply(_ edit: PolicyEdit) throws(PolicyFileError) {
        switch edit.file {
        case .policy: try policy.apply(edit)
        case .services: try services.apply(edit)
        case .settings: settings.apply(edit)
        }
    }
}

extension Settings {
    /// Makes the change, where it is one of the settings.
    mutating func apply(_ edit: PolicyEdit) {
        switch edit {
        case .setMedia(let media): self.media = media
        case .setServiceTarget(let target): serviceTarget = target
        case .setColour(let colour): self.colour = colour
        default: break
        }
    }
}

extension [Service] {
    /// Makes the change, where it is one of the services.
    mutating func apply(_ edit: PolicyEdit) throws(PolicyFileError) {
        switch edit {
        case .addService(let service, let next): try insert(service, before: next, id: \.id)
        case .removeService(let id): try take(id, id: \.id)
        case .renameService(let id, let name): self[try place(of: id, id: \.id)].name = name
        case .addRequired(let id, let item, let next):
            let place = try place(of: id, id: \.id)
            if self[place].required.isEmpty, let next { throw .notThere(next) }
            if self[place].required.isEmpty {
                self[place].required = [item]
            } else {
                try self[place].required.insert(item, before: next, id: \.id)
            }
        case .removeRequired(let id, let item):
            let place = try place(of: id, id: \.id)
            let at = try self[place].required.place(of: item, id: \.id)
            self[place].required.remove(at: at)
        case .renameRequired(let id, let item, let name):
            let place = try place(of: id, id: \.id)
            let at = try self[place].required.place(of: item, id: \.id)
            self[place].required[at].name = name
        default: break
        }
    }
}

extension Array {
    /// Where the one of that id stands.
    func place(of id: String, id key: (Element) -> String) throws(PolicyFileError) -> Int {
        guard let place = firstIndex(where: { key($0) == id }) else { throw .notThere(id) }
        return place
    }

    /// Puts an element before the one of that id, at the end where none is named.
    mutating func insert(
        _ element: Element, before next: String?, id key: (Element) -> String
    ) throws(PolicyFileError) {
        if contains(where: { key($0) == key(element) }) { throw .taken(key(element)) }
        var place = count
        if let next { place = try self.place(of: next, id: key) }
        insert(element, at: place)
    }

    /// Takes the one of that id away; the last one stays.
    mutating func take(_ id: String, id key: (Element) -> String) throws(PolicyFileError) {
        let place = try place(of: id, id: key)
        guard count > 1 else { throw .lastOne }
        remove(at: place)
    }
}
