/// What something is called, as a body gives it.
enum NameShape {
    /// A name in both languages.
    static let name = Shape(
        "NameInput",
        [Field("ar", .line(600), .required, "in Arabic"), Field("en", .line(600), .required, "in English")])
}
