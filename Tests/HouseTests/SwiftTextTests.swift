import Testing

@Suite struct `Reading Swift as code` {
    @Test(arguments: [
        ("let a = 1 // print(a)", "let a = 1"),
        ("/* print( /* nested */ try! */ let b = 2", "let b = 2"),
        (#"log("print(") ; c()"#, "log(       ) ; c()"),
        (#"log("a \(f("print(")) b") ; d()"#, "log(                    ) ; d()"),
        (##"let s = #"a "quoted" \(x)"# ; e()"##, "let s =                       ; e()"),
        (#"let s = "a \" b" ; f()"#, "let s =          ; f()"),
        ("#if DEBUG", "#if DEBUG"),
        ("let s = \"\"\"\n print(\"x\")\n \"\"\"\ng()", "let s =    \n           \n    \ng()"),
    ])
    func `comments and literals are blanked and the rest stays`(sample: String, code: String) {
        let blanked = SwiftText(sample).code
        #expect(trimmed(blanked) == trimmed(code))
        #expect(
            blanked.split(separator: "\n", omittingEmptySubsequences: false).count
                == sample.split(separator: "\n", omittingEmptySubsequences: false).count)
    }

    private func trimmed(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    }
}
