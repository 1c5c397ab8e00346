internal import SilaStorage

/// Why the command could not begin or go on; the text says what, where and what to do.
enum SetUpError: Error, CustomStringConvertible {
    /// A setting is missing.
    case missing(flag: String, variable: String, what: String)
    /// A setting or a file is not sound.
    case unsound(String)
    /// Another program failed.
    case program(String)
    /// Some of several pieces of work failed; each was said already.
    case some(failed: Int, of: Int)

    var description: String {
        switch self {
        case .missing(let flag, let variable, let what): "\(what) is not given; set \(variable) or pass \(flag)"
        case .unsound(let text), .program(let text): text
        case .some(let failed, let all): "\(failed) of \(all) failed; what is wrong is said above"
        }
    }
}
