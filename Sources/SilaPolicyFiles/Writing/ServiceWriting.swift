internal import SilaCore

extension Manuscript {
    /// Makes the change in the text of `services.yaml`.
    mutating func write(service edit: PolicyEdit) throws(PolicyFileError) {
        let list = [Step.key("services")]
        switch edit {
        case .addService(let service, let next):
            try insert(list, at: try place(before: next, in: list), Self.written(service))
        case .removeService(let id): try remove(list, at: try place(of: id, in: list))
        case .renameService(let id, let name):
            try set(list + [.place(try place(of: id, in: list))], "name", .name(name))
        case .addRequired(let id, let item, let next):
            let service = list + [.place(try place(of: id, in: list))]
            let required = service + [.key("required")]
            if node(required) == nil {
                return try set(service, "required", .list([Self.written(item)]), order: ["id", "name"])
            }
            try insert(required, at: try place(before: next, in: required), Self.written(item))
        case .removeRequired(let id, let item):
            let service = list + [.place(try place(of: id, in: list))]
            let required = service + [.key("required")]
            let place = try place(of: item, in: required)
            if node(required)?.items.count == 1 { return try remove(service, "required") }
            try remove(required, at: place)
        case .renameRequired(let id, let item, let name):
            let required = list + [.place(try place(of: id, in: list)), .key("required")]
            try set(required + [.place(try place(of: item, in: required))], "name", .name(name))
        default: break
        }
    }

    /// Makes the change in the text of `settings.yaml`.
    mutating func write(setting edit: PolicyEdit) throws(PolicyFileError) {
        let order = ["media", "service_target", "colour", "acknowledgement"]
        switch edit {
        case .setMedia(let media): try set([], "media", .words(media.map(\.rawValue)), order: order)
        case .setServiceTarget(let target):
            let length = target.map { TermLength.workingDays($0).written }
            try setOrRemove([], "service_target", length.map(Written.word), order: order)
        case .setColour(let colour): try setOrRemove([], "colour", colour.map(Written.quoted), order: order)
        default: break
        }
    }

    private func place(before next: String?, in list: [Step]) throws(PolicyFileError) -> Int {
        guard let next else { return .max }
        return try place(of: next, in: list)
    }

    private static func written(_ service: Service) -> Written {
        let required = service.required.isEmpty ? nil : Written.list(service.required.map(written))
        let pairs = [
            Written.Pair("id", .word(service.id)), Written.Pair("name", .name(service.name)),
            Written.Pair("required", required),
        ]
        return .pairs(pairs.compactMap(\.self))
    }

    private static func written(_ item: RequiredItem) -> Written {
        .pairs([
            Written.Pair("id", .word(item.id)), Written.Pair("kind", .word(item.kind.rawValue)),
            Written.Pair("name", .name(item.name)),
        ])
    }
}
