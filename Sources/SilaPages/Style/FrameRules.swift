/// The frame of a page: its head, its content, its foot.
enum FrameRules {
    /// The rules as CSS.
    static let text = """
        .skip{position:absolute;inset-block-start:-10rem;inset-inline-start:1rem;z-index:1;padding:.5rem 1rem;\
        background:var(--card);color:var(--link)}
        .skip:focus{inset-block-start:.5rem}
        .top{background:var(--brand);color:var(--on-brand);padding:.75rem max(1rem,(100% - 84rem)/2);display:flex;\
        flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem}
        .top :is(a,.english){color:inherit}
        .top :focus-visible{outline-color:currentColor}
        .house{margin-inline-end:auto;text-decoration:none;font-weight:700;line-height:1.4;padding-block:.25rem}
        .house .english{display:block}
        .who{line-height:1.4;text-align:end}
        .who>bdi{font-weight:600}
        .roles{display:block;font-size:.85rem}
        .leave button,.leave a{display:inline-flex;align-items:center;min-block-size:2.75rem;padding-inline:1rem;\
        font:inherit;font-size:.9375rem;color:inherit;background:transparent;border:1px solid currentColor;\
        border-radius:.5rem;text-decoration:none;cursor:pointer}
        .leave :is(button,a):hover{text-decoration:underline}
        main{flex:1;inline-size:100%;max-inline-size:86rem;margin-inline:auto;padding:1.5rem 1rem 3rem;\
        display:flex;flex-direction:column;gap:1.25rem}
        main.narrow{max-inline-size:42rem}
        .lead{display:flex;flex-direction:column;gap:.25rem}
        .lead h1 .english{display:block;font-size:1rem}
        .card{display:flex;flex-direction:column;gap:.75rem}
        .card>ul,.card>ol{padding-inline-start:1.25rem}
        .foot{padding:1rem;text-align:center;font-size:.875rem;color:var(--quiet);border-block-start:1px solid \
        var(--line)}
        @media (width<30rem){
        .who{text-align:start}
        .house{inline-size:100%}
        .who{margin-inline-end:auto}
        }
        """
}
