/// The mark of Sila: two links of a chain.
enum Icon {
    /// The picture as SVG.
    static let text = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
        <rect width="32" height="32" rx="7" fill="#0a5c4a"/>\
        <g fill="none" stroke="#fff" stroke-width="3"><rect x="5" y="11" width="13" height="10" rx="5"/>\
        <rect x="14" y="11" width="13" height="10" rx="5"/></g></svg>
        """
}
