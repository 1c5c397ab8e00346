internal import SilaCore

/// What the token of a form that needs no session turned out to be.
public enum FormStanding: Hashable, Sendable {
    /// Ours, and young enough.
    case sound
    /// Ours, and open too long.
    case old
    /// Not ours.
    case foreign
}

extension Office {
    /// How long a form that needs no session may stay open: a day, so that somebody may be called away from it.
    static let formLifetime: Int64 = 24 * 3_600

    /// A token for a form that needs no session: when it was made, 16 random bytes, and our mark over them.
    ///
    /// It shows that the form is ours, and by it a form that is sent twice is told.
    public func formToken(for form: String) -> String {
        let text = "\(clock.now().microseconds / 1_000_000).\(Self.drawKey())"
        return "\(text).\(keys.mark(text, as: "form/\(form)"))"
    }

    /// What a token is that came back with a form.
    public func standing(ofFormToken token: String, for form: String) -> FormStanding {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard token.utf8.count <= 200, parts.count == 3, let made = Int64(parts[0]) else { return .foreign }
        let mark = keys.mark(parts[..<2].joined(separator: "."), as: "form/\(form)")
        guard SameTime.agree(mark.utf8, parts[2].utf8) else { return .foreign }
        let age = clock.now().microseconds / 1_000_000 - made
        return (0...Self.formLifetime).contains(age) ? .sound : .old
    }
}
