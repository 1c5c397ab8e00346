/// Surveys: questions that a thumb can answer, and what was counted.
enum SurveyRules {
    /// The rules as CSS.
    static let text = """
        .question{border:1px solid var(--line);border-radius:.75rem;background:var(--card);padding:1rem 1.25rem;margin:0;\
        min-inline-size:0;display:flex;flex-direction:column;gap:.75rem}
        .question legend{font-weight:700;padding-inline:.25rem}
        .question[aria-invalid=true]{border-color:var(--late-ink);border-width:2px}
        .question textarea{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);\
        border-radius:.5rem;padding:.5rem .75rem;inline-size:100%;min-inline-size:0}
        .scale{display:flex;flex-direction:column;gap:.375rem}
        .fields .option{display:flex;flex-wrap:nowrap;justify-content:flex-start;align-items:center;column-gap:.75rem;\
        min-block-size:2.75rem;padding-inline:.75rem;border:1px solid var(--line);border-radius:.5rem;font-weight:400;\
        margin:0;cursor:pointer}
        .option input{inline-size:1.25rem;block-size:1.25rem;min-block-size:0;flex:none;padding:0}
        .counts{border-collapse:collapse;inline-size:100%}
        .counts caption{text-align:start;font-weight:700;padding-block:.25rem}
        .counts :is(th,td){text-align:start;padding:.375rem .5rem;border-block-start:1px solid var(--line);\
        font-weight:400}
        @media (width>=40rem){.scale{flex-direction:row}.scale .option{flex:1;min-inline-size:0}}
        """
}
