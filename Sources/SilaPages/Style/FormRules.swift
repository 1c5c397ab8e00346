/// Forms: fields, buttons.
enum FormRules {
    /// The rules as CSS.
    static let text = """
        input,textarea,select{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:.5rem;\
        padding:.5rem .75rem;min-block-size:2.75rem;inline-size:100%;min-inline-size:0}
        textarea{line-height:1.7;resize:vertical}
        button{font:inherit;cursor:pointer}
        .main{min-block-size:2.75rem;padding:.5rem 1.5rem;border:1px solid var(--brand);border-radius:.5rem;\
        background:var(--brand);color:var(--on-brand);font-weight:600}
        .main:hover{text-decoration:underline}
        .fields{display:flex;flex-direction:column;gap:1rem}
        .fields label{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:1rem;font-weight:600;\
        margin-block-end:.25rem}
        .fields [aria-invalid=true]{border-color:var(--late-ink);border-width:2px}
        .fields fieldset{border:0;margin:0;padding:0;min-inline-size:0;display:flex;flex-direction:column;gap:1rem}
        .fields legend{font-weight:700;padding:0;margin-block-end:.25rem}
        .fields .choice{display:grid;grid-template-columns:auto minmax(0,1fr);align-items:center;gap:0 .75rem}
        .choice input{inline-size:1.25rem;min-block-size:1.25rem}
        .choice label{margin:0;padding-block:.625rem}
        .hint{color:var(--quiet);font-size:.9375rem;font-weight:400}
        .fault{color:var(--late-ink);background:var(--late-fill);border-radius:.375rem;padding:.125rem .5rem}
        :is(.hint,.fault,.fault>p,.notice li)>.english{display:block}
        .away{position:absolute;inset-inline-start:-100rem;inline-size:1px;block-size:1px;overflow:hidden}
        .side{min-block-size:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--edge);border-radius:.5rem;\
        background:var(--card);color:var(--link)}
        .slip{font-size:1.5rem;font-weight:700;letter-spacing:.06em;font-variant-numeric:tabular-nums;\
        line-height:1.6}
        """
}
