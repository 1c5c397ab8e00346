/// Forms: fields, buttons.
enum FormRules {
    /// The rules as CSS.
    static let text = """
        input{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:.5rem;\
        padding:.5rem .75rem;min-block-size:2.75rem;inline-size:100%;min-inline-size:0}
        button{font:inherit;cursor:pointer}
        .main{min-block-size:2.75rem;padding:.5rem 1.5rem;border:1px solid var(--brand);border-radius:.5rem;\
        background:var(--brand);color:var(--on-brand);font-weight:600}
        .main:hover{text-decoration:underline}
        .fields{display:flex;flex-direction:column;gap:1rem}
        .fields label{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:1rem;font-weight:600;\
        margin-block-end:.25rem}
        .fields [aria-invalid=true]{border-color:var(--late-ink);border-width:2px}
        """
}
