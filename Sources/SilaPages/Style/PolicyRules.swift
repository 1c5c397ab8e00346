/// The policy as a document, and the changes from one edition to the next.
enum PolicyRules {
    /// The rules as CSS.
    static let text = """
        .marks{display:flex;flex-wrap:wrap;gap:.375rem;margin-block:.25rem}
        .hash{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.8125rem;line-height:1.5}
        .policy{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem;align-items:start}
        .policy>div{display:flex;flex-direction:column;gap:1.25rem;min-inline-size:0}
        .policy h2{display:flex;gap:.75rem;align-items:baseline;border-block-end:1px solid var(--line);\
        padding-block-end:.5rem}
        .policy h2>.number{color:var(--link);font-weight:700}
        .contents>ol{list-style:none;padding:0;columns:2 9rem;column-gap:1.25rem;font-size:.9375rem}
        .contents li{break-inside:avoid}
        .contents a{display:flex;gap:.5rem;padding-block:.3rem;text-decoration:none}
        .contents a:hover{text-decoration:underline}
        .contents a>.number{min-inline-size:1.5rem}
        .card>.clauses{list-style:none;padding:0;display:flex;flex-direction:column;gap:1rem}
        .clauses>li{display:grid;grid-template-columns:3rem minmax(0,1fr);column-gap:.75rem;scroll-margin-block:1rem}
        .clauses>li>.number{font-weight:600;padding-block-start:.05rem}
        .clauses>li>div{display:flex;flex-direction:column;gap:.25rem;min-inline-size:0}
        .clauses>li:target{background:var(--calm-fill);color:var(--calm-ink);border-radius:.5rem;\
        outline:.5rem solid var(--calm-fill)}
        .card .says{list-style:none;padding:0;color:var(--quiet);display:flex;flex-direction:column;gap:.125rem}
        .clauses>li:target :is(.says,.number){color:inherit}
        .reading{background:var(--soon-fill);color:var(--soon-ink);border-inline-start:3px solid currentColor;\
        border-radius:.25rem;padding:.375rem .75rem;font-size:.9375rem}
        .draft{position:relative}
        .draft::after{content:attr(data-heading);position:fixed;inset:0;display:grid;place-items:center;\
        font-size:min(24vw,16rem);font-weight:800;color:var(--late-ink);opacity:.09;rotate:-24deg;pointer-events:none}
        .card>.changes{list-style:none;padding:0;display:flex;flex-direction:column;gap:.875rem}
        .changes>li{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.25rem .875rem;align-items:baseline}
        .changes .badge{justify-self:start}
        .changes>li>div{display:flex;flex-direction:column;gap:.25rem;align-items:start;min-inline-size:0}
        @media (width>=62rem){
        .policy{grid-template-columns:17rem minmax(0,1fr)}
        .contents{position:sticky;inset-block-start:1rem;max-block-size:calc(100dvb - 2rem);overflow:auto}
        .contents>ol{columns:auto}
        }
        @media (width<30rem){
        .clauses>li{grid-template-columns:2.25rem minmax(0,1fr);column-gap:.5rem}
        .changes>li{grid-template-columns:minmax(0,1fr)}
        }
        @media print{
        .contents{display:none}
        .policy .card{border:0;padding:0;break-inside:auto}
        .clauses>li{break-inside:avoid}
        .policy h2{break-after:avoid}
        }
        """
}
