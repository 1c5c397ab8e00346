public import SilaCore

/// Reads `services.yaml`: what the association offers, and what a complete request for each service holds.
public enum ServicesReader {
    /// The services in the text, in written order.
    ///
    /// Throws every fault found, in the order of the lines.
    public static func read(text: String, file: String) throws(PolicyFileError) -> [Service] {
        try read(bytes: Array(text.utf8), file: file)
    }

    /// The services in the bytes, which are UTF-8.
    public static func read(bytes: [UInt8], file: String) throws(PolicyFileError) -> [Service] {
        try placed(bytes: bytes, file: file).value
    }

    /// The services with the place of everything in the file.
    static func placed(bytes: [UInt8], file: String) throws(PolicyFileError) -> Placed<[Service]> {
        let (field, _) = try Document.open(bytes, file: file)
        let fields = Fields(field, layout)
        let services = unique(fields?.required("services")?.list() ?? [], read: service, id: \.id)
        if !field.sheet.faults.isEmpty { throw .faults(field.sheet.sortedFaults) }
        return Placed(value: services, positions: field.sheet.positions)
    }

    /// The keys of the file.
    static let layout = Layout(
        "services", ar: "«services.yaml»", en: "`services.yaml`",
        [.required("services", .list(serviceLayout), ar: "ما تقدمه الجمعية", en: "what the association offers")])

    private static let serviceLayout = Layout(
        "service", ar: "خدمة في «services.yaml»", en: "a service of `services.yaml`",
        [
            .required("id", .id, ar: "معرّف الخدمة", en: "the id of the service"),
            .required("name", .name, ar: "اسم الخدمة عند الاستقبال", en: "what it is called at the desk"),
            .optional("required", .list(itemLayout), ar: "ما يكتمل به الطلب", en: "what a complete request holds"),
        ])

    private static let itemLayout = Layout(
        "required-item", ar: "مطلوب من مطالب الخدمة", en: "something that a service requires",
        [
            .required("id", .id, ar: "معرّف المطلوب", en: "the id of what is required"),
            .required("name", .name, ar: "اسمه عند الاستقبال", en: "what it is called at the desk"),
            .required("kind", .word(Vocabulary(ItemKind.self)), ar: "نوعه", en: "what it is"),
        ])

    private static func service(_ field: Field) -> Service? {
        guard let fields = Fields(field, serviceLayout) else { return nil }
        let id = fields.required("id")?.id()
        let name = fields.required("name")?.name()
        let required = unique(fields.optional("required")?.list() ?? [], read: item, id: \.id)
        guard let id, let name else { return nil }
        return Service(id: id, name: name, required: required)
    }

    private static func item(_ field: Field) -> RequiredItem? {
        guard let fields = Fields(field, itemLayout) else { return nil }
        let id = fields.required("id")?.id()
        let name = fields.required("name")?.name()
        let kind = fields.required("kind")?.word(of: ItemKind.self)
        guard let id, let name, let kind else { return nil }
        return RequiredItem(id: id, name: name, kind: kind)
    }

    private static func unique<Value>(
        _ fields: [Field], read: (Field) -> Value?, id: KeyPath<Value, String>
    ) -> [Value] {
        var seen: Set<String> = []
        return fields.compactMap { field in
            guard let value = read(field) else { return nil }
            if seen.insert(value[keyPath: id]).inserted { return value }
            field.reportTaken(value[keyPath: id])
            return nil
        }
    }
}
