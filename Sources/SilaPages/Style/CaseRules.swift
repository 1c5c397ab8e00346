/// The page of one case: where it stands, what it is, what happened.
enum CaseRules {
    /// The rules as CSS.
    static let text = """
        .way{display:flex;flex-wrap:wrap;gap:.375rem .25rem;padding:0;list-style:none;font-size:.9375rem}
        .way li{display:flex;align-items:center;color:var(--quiet);gap:.25rem}
        .way li>span{padding:.1rem .75rem;border:1px solid var(--line);border-radius:1rem}
        .way .done>span{border-color:transparent;background:var(--good-fill);color:var(--good-ink)}
        .way [aria-current]>span{background:var(--brand);border-color:var(--brand);color:var(--on-brand);\
        font-weight:700}
        .columns{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem;align-items:start}
        .columns>div{display:flex;flex-direction:column;gap:1.25rem;min-inline-size:0}
        .facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.5rem 1.25rem}
        .facts dt{color:var(--quiet)}
        .facts dd{font-weight:500}
        .card>.steps{display:flex;flex-direction:column;gap:.75rem;padding:0;list-style:none}
        .steps li{border-inline-start:3px solid var(--line);padding-inline-start:.875rem}
        .steps li>*{display:block}
        .card>.timeline{padding:0;list-style:none;display:flex;flex-direction:column}
        .timeline li{position:relative;padding-inline-start:1.5rem;padding-block-end:1.25rem;\
        border-inline-start:2px solid var(--line);margin-inline-start:.4rem;display:flex;flex-direction:column}
        .timeline li:last-child{border-color:transparent;padding-block-end:0}
        .timeline li::before{content:"";position:absolute;inset-inline-start:-.45rem;inset-block-start:.5rem;\
        inline-size:.8rem;block-size:.8rem;border-radius:50%;background:var(--brand);border:2px solid var(--card)}
        details>summary{cursor:pointer;color:var(--link);padding-block:.5rem}
        details+details{margin-block-start:-.75rem}
        details>.steps{display:flex;flex-direction:column;gap:.5rem;padding:0;list-style:none}
        @media (width>=62rem){
        .columns{grid-template-columns:minmax(0,5fr) minmax(0,3fr)}
        .way li:not(:last-child)::after{content:"";inline-size:1.25rem;border-block-start:2px solid var(--line)}
        }
        @media (width<30rem){
        .facts{grid-template-columns:minmax(0,1fr);gap:0}
        .facts dd{margin-block-end:.5rem}
        }
        """
}
