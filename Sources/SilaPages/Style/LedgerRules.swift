/// Tables of what was counted or entered, and numbers side by side.
enum LedgerRules {
    /// The rules as CSS.
    static let text = """
        .ledger{border-collapse:collapse;inline-size:100%;font-size:.9375rem;line-height:1.5}
        .ledger caption{text-align:start;font-weight:600;padding-block-end:.375rem}
        .ledger :is(th,td){text-align:start;vertical-align:top;padding:.5rem .625rem;border-block-end:1px solid \
        var(--line)}
        .ledger thead th{font-size:.875rem;color:var(--quiet);font-weight:600}
        .ledger tbody th{font-weight:600}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9rem),1fr));gap:.75rem;\
        padding:0;list-style:none}
        .figures>li{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:.75rem 1rem;\
        display:flex;flex-direction:column;line-height:1.5}
        .figures [dir=ltr]{text-align:end}
        .figures strong{font-size:1.75rem;font-variant-numeric:tabular-nums}
        .figures>:is(.late,.soon){border-color:currentColor}
        .figures .late .quiet,.figures .soon .quiet{color:inherit}
        @media screen and (width<62rem){
        .ledger thead{display:none}
        .ledger,.ledger tbody,.ledger caption{display:block}
        .ledger tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9rem),1fr));gap:.25rem 1rem;\
        padding-block:.75rem;border-block-end:1px solid var(--line)}
        .ledger :is(th,td){display:block;padding:0;border:0}
        .ledger [data-heading]::before{content:attr(data-heading)": ";color:var(--quiet);font-weight:400;\
        font-size:.875rem}
        }
        """
}
