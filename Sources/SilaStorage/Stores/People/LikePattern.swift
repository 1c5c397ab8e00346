/// A pattern for `like`, in which what was typed stands for itself.
enum LikePattern {
    /// What holds `text` somewhere; the wildcards in it are escaped.
    static func holding(_ text: String) -> String {
        // By scalars, since a wildcard may carry a combining mark and be no `%` to Character.
        var pattern = String.UnicodeScalarView("%".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.append("\\") }
            pattern.append(scalar)
        }
        pattern.append("%")
        return String(pattern)
    }
}
