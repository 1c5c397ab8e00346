/// How much of a line a value takes, for the pointer under it.
enum ValueSpan {
    /// From the column, in code points from 1, to the end of the value: inside brackets to the next mark, else to the
    /// comment or the end of the line.
    static func length(in line: Substring.UnicodeScalarView, from column: Int) -> Int {
        let scalars = Array(line)
        let start = column - 1
        guard scalars.indices.contains(start) else { return 1 }
        let isInside = scalars[..<start].contains("{") || scalars[..<start].contains("[")
        let opens = scalars[start] == "{" || scalars[start] == "["
        var end = start
        while end < scalars.count {
            if scalars[end] == "#", end > 0, scalars[end - 1] == " " { break }
            if isInside, !opens, [",", "}", "]"].contains(scalars[end]) { break }
            end += 1
        }
        while end > start + 1, scalars[end - 1] == " " { end -= 1 }
        return end - start
    }
}
