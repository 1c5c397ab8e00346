/// What holds for every page: type, links, focus, marks.
enum GroundRules {
    /// The rules as CSS.
    static let text = """
        *,*::before,*::after{box-sizing:border-box}
        html{font:100%/1.7 system-ui,"Segoe UI","SF Arabic","Noto Sans Arabic","Noto Naskh Arabic","Geeza Pro",\
        Tahoma,Arial,sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;min-block-size:100dvb;display:flex;flex-direction:column;background:var(--paper);\
        color:var(--ink);overflow-wrap:anywhere}
        h1,h2,h3,p,ul,ol,dl,dd{margin:0}
        h1{font-size:1.6rem;line-height:1.4}
        h2{font-size:1.15rem;line-height:1.5}
        h3{font-size:1rem;line-height:1.5}
        cite{font-style:normal}
        a{color:var(--link);text-underline-offset:.25em;text-decoration-thickness:1px}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:.25rem}
        [tabindex="-1"]:focus{outline:none}
        .english{color:var(--quiet);font-weight:400;font-size:.85em;unicode-bidi:isolate;text-align:end}
        .quiet{color:var(--quiet)}
        .clause{color:var(--quiet);font-size:.875rem}
        .reference,.number,.date{font-variant-numeric:tabular-nums}
        .reference{white-space:nowrap}
        .date>bdi{white-space:nowrap}
        .hijri{color:var(--quiet)}
        .prose{white-space:pre-line}
        .badge{display:inline-block;padding:.05rem .6rem;border-radius:1rem;font-size:.875rem;font-weight:600;\
        white-space:nowrap}
        .card,.notice{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem}
        .late{background:var(--late-fill);color:var(--late-ink)}
        .soon{background:var(--soon-fill);color:var(--soon-ink)}
        .good{background:var(--good-fill);color:var(--good-ink)}
        .calm{background:var(--calm-fill);color:var(--calm-ink)}
        .notice{border-color:currentColor}
        .notice :is(.english,.quiet,.clause,.hijri,a){color:inherit}
        """
}
