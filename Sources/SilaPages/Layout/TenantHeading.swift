public import SilaCore

/// The association whose page it is: its place in addresses and its name, as the head of every page shows them.
public struct TenantHeading: Hashable, Sendable {
    /// Its name in addresses.
    public var slug: TenantSlug
    /// Its name.
    public var name: Name
    /// The colour of its pages; nil for the house's own.
    public var colour: Colour?

    /// An association by slug and name; `colour` is `#rrggbb`, and one of any other shape is left out.
    public init(slug: TenantSlug, name: Name, colour: String? = nil) {
        self.slug = slug
        self.name = name
        self.colour = colour.flatMap(Colour.init(hex:))
    }
}
