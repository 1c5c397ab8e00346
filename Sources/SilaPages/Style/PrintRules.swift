/// Paper: black on white, without what only a screen can use.
enum PrintRules {
    /// The rules as CSS.
    static let text = """
        @media print{
        :root{--paper:#ffffff;--card:#ffffff;--ink:#000000;--quiet:#333333;--link:#000000;--brand:#ffffff;\
        --on-brand:#000000}
        .skip,.leave,.filters,.pager{display:none}
        .top{border-block-end:1px solid var(--line)}
        .card,.notice,.cases tr,.timeline li{break-inside:avoid}
        main{padding-inline:0}
        }
        """
}
