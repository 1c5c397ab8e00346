/// The list of cases: a table where there is room, cards where there is not.
enum InboxRules {
    /// The rules as CSS.
    static let text = """
        .filters{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:end;justify-content:space-between}
        .filters nav{display:flex;flex-direction:column;gap:.5rem;min-inline-size:0}
        .chips{display:flex;flex-wrap:wrap;gap:.375rem;padding:0;list-style:none}
        .chips a{display:inline-flex;align-items:center;min-block-size:2.5rem;padding-inline:.875rem;\
        border:1px solid var(--line);border-radius:2rem;background:var(--card);text-decoration:none;\
        font-size:.9375rem;white-space:nowrap}
        .chips a:hover{text-decoration:underline}
        .chips a[aria-current]{background:var(--brand);border-color:var(--brand);color:var(--on-brand);\
        font-weight:600}
        .search{display:flex;gap:.5rem;align-items:end;inline-size:26rem;max-inline-size:100%}
        .search div{flex:1;min-inline-size:0}
        .search label{font-size:.875rem;color:var(--quiet)}
        .cases{border-collapse:separate;border-spacing:0;inline-size:100%;background:var(--card);\
        border:1px solid var(--line);border-radius:.75rem;line-height:1.5}
        .cases caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
        .cases :is(th,td){text-align:start;vertical-align:top;padding:.75rem}
        .cases :is(th,td):first-child{padding-inline-start:1.25rem}
        .cases :is(th,td):last-child{padding-inline-end:1.25rem}
        .cases thead th{font-size:.875rem;font-weight:600;color:var(--quiet)}
        .cases td{border-block-start:1px solid var(--line)}
        .cases :is(.cell-subject,.cell-received,.cell-due) :is(.quiet,.hijri){display:block;font-size:.875rem}
        .cases .date{display:block}
        .cell-reference a{display:inline-block;font-weight:700;font-size:1.0625rem}
        .cell-person{font-weight:600}
        .cell-due .badge{margin-block-end:.25rem}
        .cases tbody tr:hover td{background:var(--paper)}
        .cases tbody tr:hover:last-child td:first-child{border-end-start-radius:.75rem}
        .cases tbody tr:hover:last-child td:last-child{border-end-end-radius:.75rem}
        .pager{display:flex;flex-wrap:wrap;gap:.75rem;justify-content:space-between}
        .pager a{display:inline-flex;align-items:center;min-block-size:2.75rem;padding-inline:1.25rem;\
        border:1px solid var(--edge);border-radius:.5rem;background:var(--card);text-decoration:none;font-weight:600}
        .pager a:hover{text-decoration:underline}
        .empty{text-align:center;align-items:center;padding-block:3rem}
        @media (width<62rem){
        .filters,.search{inline-size:100%}
        .cases{display:block;border:0;background:none}
        .cases thead{display:none}
        .cases tbody{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:.75rem}
        .cases tr{display:grid;grid-template-columns:1fr auto;gap:.25rem 1rem;padding:1rem 1.125rem;\
        background:var(--card);border:1px solid var(--line);border-radius:.75rem;align-content:start;\
        grid-template-areas:"reference stage" "person person" "subject subject" "due due" "received received" \
        "channel channel"}
        .cases tbody tr:hover td{background:none}
        .cases td,.cases td:first-child,.cases td:last-child{display:block;padding:0;border:0}
        .cell-reference{grid-area:reference}
        .cell-person{grid-area:person}
        .cell-subject{grid-area:subject}
        .cell-stage{grid-area:stage}
        .cell-due{grid-area:due}
        .cell-received{grid-area:received}
        .cell-channel{grid-area:channel}
        .cell-due{padding-block:.25rem}
        .cases :is(.cell-received,.cell-channel){font-size:.875rem}
        .cases :is(.cell-received,.cell-channel)::before{content:attr(data-heading)": ";color:var(--quiet)}
        .cases .cell-received :is(.quiet,.hijri,.date),.cases .cell-due .hijri,.cases .cell-due .date,\
        .cases .cell-subject .quiet{display:inline}
        }
        """
}
