/// What people who are not signed in see: the association's page, the list of associations.
enum PublicRules {
    /// The rules as CSS.
    static let text = """
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:.75rem;\
        padding:0;list-style:none}
        .tiles>li{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem 1.25rem;\
        display:flex;flex-direction:column;gap:.375rem}
        .tiles>li>a{font-weight:700;font-size:1.0625rem;padding-block:.5rem}
        .tiles ul{padding-inline-start:1.25rem;list-style:disc}
        .card>.printed{list-style:none;padding:0;display:grid;gap:.5rem}
        .printed li{display:grid;grid-template-columns:minmax(2.5rem,max-content) minmax(0,1fr);column-gap:.75rem}
        .number{color:var(--quiet)}
        .notice{display:flex;flex-direction:column;gap:.375rem}
        .notice strong{font-size:1.125rem;line-height:1.6}
        """
}
