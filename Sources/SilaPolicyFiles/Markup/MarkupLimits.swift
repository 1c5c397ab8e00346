/// How much of a file is read: counted work, so that no file costs more than a long sound one.
public enum MarkupLimits {
    /// The largest file, in bytes: 256 KiB.
    ///
    /// The five policies have 12 to 25.
    public static let bytes = 256 * 1024
    /// How deep lists and mappings may nest; a policy needs seven.
    public static let depth = 16
    /// How many values, lists and mappings a file may hold; a policy has about two thousand.
    public static let events = 40_000
    /// How many times a file is gone through, once more after each broken line, to tell of all of them.
    public static let passes = 8
}
